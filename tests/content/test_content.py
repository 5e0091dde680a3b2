"""The course's own content: all of it loads, and says the same thing everywhere."""

from importlib.metadata import version
from pathlib import Path

import pytest

from climbing_back import content
from climbing_back.content.__main__ import problems
from climbing_back.content.facts import check_facts
from climbing_back.content.reader import read
from climbing_back.sphinx_ext.page.pages import INTENDED_USE
from tests.conftest import ROOT


def test_all_content_is_fine() -> None:
    assert problems(ROOT / "book/references.bib") == []
    assert {"aims", "standing", "symptoms", "triggers"} <= set(content.checklist_ids())


def test_source_without_a_work_is_named(tmp_path: Path) -> None:
    lonely = tmp_path / "references.bib"
    lonely.write_text("@misc{LANCE1980, title = {Lance}}", "utf-8")
    found = problems(lonely)
    assert any("F01 names the source PANDYAN2005" in sentence for sentence in found)
    assert not any("LANCE1980" in sentence for sentence in found)


def test_facts_are_in_order_and_none_of_the_first_is_left_out() -> None:
    counts = {"F": 107, "R": 30, "D": 7, "H": 7}
    every = {f"{letter}{n:02}" for letter, count in counts.items() for n in range(1, count + 1)}
    found = list(content.facts())
    assert every <= set(found)
    assert found == sorted(found, key=lambda id_: ("FRDH".index(id_[0]), int(id_[1:])))


@pytest.mark.parametrize("fact", ["F999", "R99", "D99", "H99", "X01"])
def test_what_looks_like_a_fact_must_be_one(fact: str) -> None:
    document = read(content.FACTS_FILE, "facts")
    check_facts(document, ("F01",), ["F60", "F113", "R30", "D07", "H07", "ARTICLE", "OWN-WORDS"])
    with pytest.raises(content.ContentError, match=f"there is no fact {fact}"):
        check_facts(document, ("F01",), [fact])


def test_what_is_from_memory_says_so_to_learners() -> None:
    for fact in content.facts().values():
        if "from memory" in fact.says:
            assert "still to be checked" in fact.in_words


def test_the_answer_that_fits_stands_in_any_place() -> None:
    places = [
        next((n for n, each in enumerate(question.choices) if each.says.startswith("Yes")), 0)
        for check in content.quick_checks().values()
        for question in check.questions
    ]
    assert places.count(0) < len(places) * 0.6


def test_unknown_checklist_gets_the_known_names() -> None:
    with pytest.raises(
        ValueError, match="no checklist 'symptom'. Use one of: after-a-relapse, aims, "
    ):
        content.checklist("symptom")


@pytest.mark.parametrize("place", ["README.md", "book/welcome.ipynb"])
def test_intended_use_is_the_same_sentence_everywhere(place: str) -> None:
    words = " ".join((ROOT / place).read_text("utf-8").replace("\n> ", " ").split())
    assert INTENDED_USE in words


def test_ratings_have_a_word_at_every_step() -> None:
    for item in content.checklist("symptoms").items:
        assert item.rating is not None
        assert len(set(item.rating.words)) == 11


def test_the_citation_names_this_version() -> None:
    about = content.pages()["reference/about"].file.read_text("utf-8").lower()
    assert about.count(f"version {version('climbing-back')}") == 2
