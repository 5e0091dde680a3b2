"""Which words in a chapter are terms of the glossary."""

import pytest

from climbing_back.sphinx_ext.chapter.glossary import first_use


@pytest.mark.parametrize(
    ("text", "term", "word"),
    [
        ("Is it a relapse?", "relapse", "relapse"),
        ("Two Relapses.", "relapse", "Relapses"),
        ("A pseudo-relapse.", "pseudo-relapse", "pseudo-relapse"),
        ("Your range of\nmotion.", "range-of-motion", "range of\nmotion"),
        ("It is Uhthoff’s phenomenon.", "uhthoff", "Uhthoff’s phenomenon"),
        (
            "The smallest thing that still counts.",
            "smallest-thing",
            "smallest thing that still counts",
        ),
    ],
)
def test_a_word_is_found_in_all_its_forms(text: str, term: str, word: str) -> None:
    found = first_use(text, set())
    assert found is not None
    assert (found[0].id, text[found[1] : found[2]]) == (term, word)


@pytest.mark.parametrize(
    "text",
    ["An if-then-else.", "Toned arms.", "A monotone voice.", "He trialled it.", "Ladderless."],
)
def test_a_part_of_a_word_is_no_term(text: str) -> None:
    assert first_use(text, set()) is None


def test_a_term_that_is_done_is_passed_over() -> None:
    found = first_use("A relapse, and a trigger of it.", {"relapse"})
    assert found is not None
    assert found[0].id == "trigger"
