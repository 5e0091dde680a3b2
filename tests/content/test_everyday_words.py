"""Everyday words: each leads to pages that are there, and stands in one place."""

from pathlib import Path

import pytest

from climbing_back import content
from climbing_back.content import ContentError, EverydayWords
from climbing_back.content.everyday_words import read_everyday_words
from climbing_back.content.reader import LOADERS

PAGES = ("move/loosen", "today")
GOOD = """\
- words: [stiff, can't bend]
  pages: [move/loosen, today]
- words: ["999"]
  pages: [today]
  urgent: true
"""


def read(tmp_path: Path, old: str = "", new: str = "") -> tuple[EverydayWords, ...]:
    assert old in GOOD
    file = tmp_path / "everyday-words.yaml"
    file.write_text(GOOD.replace(old, new, 1), "utf-8")
    return read_everyday_words(file, PAGES)


def test_all_that_is_said_is_read_in_its_order(tmp_path: Path) -> None:
    assert read(tmp_path) == (
        EverydayWords(("stiff", "can't bend"), ("move/loosen", "today"), urgent=False),
        EverydayWords(("999",), ("today",), urgent=True),
    )


# What is written instead of what, and words of the message.
SLIPS = {
    "a page that is not there": ("[today]", "[tomorrow]", 'line 4: there is no page "tomorrow". Use its path in the book.'),
    "a word twice": ('["999"]', "[Stiff]", 'line 3: "Stiff" is in line 1 already. Keep it in one place.'),
    "a number without quotes": ('"999"', "999", "line 3: this entry must be text, but it is 999. Put it in quotes."),
    "no page": ("[today]", "[]", 'line 4: "pages" has 0 entries. It should have one to three pages, the best first.'),
    "no pages": ("  pages: [move/loosen, today]\n", "", '"pages" is missing. Add one to three pages'),
    "urgent and not": ("true", "false", 'line 5: "urgent" does not fit: false.'),
    "a key that is not known": ("urgent: true", "first: true", '"first" is not known here. Use one of: words, pages, urgent.'),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "words"), SLIPS.values(), ids=SLIPS.keys())
def test_a_slip_is_named(tmp_path: Path, old: str, new: str, words: str) -> None:
    with pytest.raises(ContentError) as error:
        read(tmp_path, old, new)
    assert words in str(error.value)


def test_the_check_of_all_content_reads_them() -> None:
    assert content.everyday_words in LOADERS


def test_what_is_urgent_leads_to_the_signs() -> None:
    urgent = [each for each in content.everyday_words() if each.urgent]
    assert urgent
    assert {each.pages[0] for each in urgent} == {"reference/when-to-get-help"}
