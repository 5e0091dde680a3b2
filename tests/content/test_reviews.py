"""A page says that it is awaiting clinical review until someone real has signed its words."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from climbing_back import content
from climbing_back.content.reviews import digest_of, read_reviews

NAME = "understand/what-spasticity-is"
PAGE = content.pages()[NAME]


def entry(**parts: str) -> str:
    said = {
        "page": NAME,
        "who": "A name",
        "role": "physiotherapist",
        "on": "2027-01-31",
        "digest": digest_of(PAGE),
        **parts,
    }
    return "- " + "\n  ".join(f'{key}: "{value}"' for key, value in said.items()) + "\n"


def read(folder: Path, text: str) -> dict[str, content.Review]:
    file = folder / "reviews.yaml"
    file.write_text(text, "utf-8")
    return read_reviews(file, content.pages())


def test_nobody_has_signed_yet() -> None:
    assert content.reviews() == {}
    assert content.review_of(NAME) is None


def test_a_signed_page_is_known_with_who_and_when(tmp_path: Path) -> None:
    review = read(tmp_path, entry())[NAME]
    assert (review.who, review.role, review.on) == ("A name", "physiotherapist", "2027-01-31")


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        (entry(page="understand/nothing"), 'there is no page "understand/nothing"'),
        (entry() + entry(), "is here twice"),
        (entry(digest="0" * 12), f"{NAME} has changed since A name read it"),
        (entry(who=" "), '"who" does not fit'),
        (entry(on="yesterday"), '"on" does not fit'),
    ],
)
def test_a_slip_gets_one_clear_sentence(tmp_path: Path, text: str, slip: str) -> None:
    with pytest.raises(content.ContentError, match=slip):
        read(tmp_path, text)


def test_a_page_of_an_exercise_is_signed_with_its_exercise() -> None:
    bridge, steps = content.pages()["library/bridge"], content.pages()["library/heel-slides"]
    assert digest_of(bridge) != digest_of(steps)
    assert len(digest_of(bridge)) == 12


def test_every_page_says_who_has_read_it_or_that_nobody_has(book: Path) -> None:
    read = list(book.glob("book/**/*.html"))
    assert len(read) > 70
    for file in read:
        page = BeautifulSoup(file.read_text("utf-8"), "html.parser")
        name = file.relative_to(book / "book").with_suffix("").as_posix()
        line = page.select_one(".cb-review").get_text()
        review = content.review_of(name)
        assert (review.who if review else "awaiting clinical review") in line
