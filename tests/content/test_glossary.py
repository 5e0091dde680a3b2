"""The glossary: a word means one thing, what is clinical has a fact, and a slip gets one sentence."""

import re
from pathlib import Path

import pytest

from climbing_back import content
from climbing_back.content import ContentError, Term, chapters, glossary
from climbing_back.content.__main__ import problems
from climbing_back.content.glossary import read_glossary
from climbing_back.content.reader import LOADERS
from tests.conftest import ROOT

GOOD = """\
- id: spasm
  term: spasm
  also: [spasms]
  says: A muscle that suddenly gets tight.
  facts: [F02]
- id: rung
  term: rung
  also: []
  says: One step of a ladder.
  facts: []
"""


def written(tmp_path: Path, old: str = "", new: str = "") -> Path:
    assert old in GOOD
    file = tmp_path / "glossary.yaml"
    file.write_text(GOOD.replace(old, new, 1), "utf-8")
    return file


def test_all_that_is_said_is_read_in_its_order(tmp_path: Path) -> None:
    assert list(read_glossary(written(tmp_path)).items()) == [
        (
            "spasm",
            Term("spasm", "spasm", ("spasms",), "A muscle that suddenly gets tight.", ("F02",)),
        ),
        ("rung", Term("rung", "rung", (), "One step of a ladder.", ())),
    ]


# What is written instead of what, and words of the message.
SLIPS = {
    "a fact that is none": ("[F02]", "[F999]", "there is no fact F999. Add it to facts.yaml first."),
    "a fact in words": ("[F02]", "[spasms]", 'this entry does not fit: "spasms". It should be a fact such as F05.'),
    "no facts": ("  facts: []\n", "", '"facts" is missing. Add what this rests on'),
    "no meaning": ("One step of a ladder.", '" "', '"says" does not fit: " ". It should be some words.'),
    "an id in words": ("id: rung", "id: A rung", '"id" does not fit: "A rung". It should be a short name'),
    "an id twice": ("id: rung", "id: spasm", 'two entries have the id "spasm". Give each its own.'),
    "a term twice": ("term: rung", "term: Spasm", '"Spasm" is a form of "spasm" already. Keep it in one place.'),
    "a form of two terms": ("also: []", "also: [spasms]", '"spasms" is a form of "spasm" already. Keep it in one place.'),
    "a form twice": ("[spasms]", "[spasm]", '"spasm" is a form of "spasm" already. Keep it in one place.'),
    "a key that is not known": ("  facts: []", "  facts: []\n  see: spasm", '"see" is not known here. Use one of: id, term'),
    "no term at all": (GOOD, "[]", "this entry has 0 entries. It should have one term or more."),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "words"), SLIPS.values(), ids=SLIPS.keys())
def test_slip_is_named(tmp_path: Path, old: str, new: str, words: str) -> None:
    with pytest.raises(ContentError) as error:
        read_glossary(written(tmp_path, old, new))
    assert str(error.value).startswith("glossary.yaml, line ")
    assert words in str(error.value)


def test_a_slip_is_found_by_the_check_of_all_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written(tmp_path, "[F02]", "[F999]")
    assert content.glossary in LOADERS
    monkeypatch.setattr("climbing_back.content.__main__.LOADERS", [lambda: read_glossary(file)])
    assert any("no fact F999" in sentence for sentence in problems(ROOT / "book/references.bib"))


def test_a_term_is_explained_in_two_sentences_or_fewer() -> None:
    long = [
        term.id
        for term in glossary().values()
        if len(re.findall(r"[.?!](?=\s|$)", term.says)) not in (1, 2)
    ]
    assert long == []


def test_chapters_use_most_of_the_terms() -> None:
    text = " ".join(
        f"{page.title} {' '.join(page.headings)} {' '.join(block.words for block in page.blocks)}"
        for page in chapters().values()
    ).casefold()
    used = [
        term for term in glossary().values() if any(form.casefold() in text for form in term.forms)
    ]
    assert len(used) >= 40
