"""Each gate lets a good chapter pass, and says in one sentence what is wrong with a bad one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from climbing_back.content import gates, pages
from climbing_back.content.gates import borrowed, claims, links, metadata, reading, rhythm
from tests.content.gates.page import CLOSING, chapter, whole, working


def test_the_whole_course_passes() -> None:
    assert gates.slips() == []


def test_a_good_chapter_passes_every_gate(tmp_path: Path) -> None:
    page = whole(tmp_path, "It comes from damaged nerve paths.<sup>F01</sup>")
    for gate in (claims, links, metadata, reading, rhythm):
        assert gate.slips(page) == []


@pytest.mark.parametrize("part", ["Your turn", "Quick check", "Ask your therapist"])
def test_every_part_of_the_rhythm_is_there(tmp_path: Path, part: str) -> None:
    text = "# A chapter\n\n## An idea\n\nWords.\n\n" + CLOSING.replace(f"## {part}\n", "")
    assert any(
        f'the part "## {part}" is missing' in s for s in rhythm.slips(chapter(tmp_path, text))
    )


def test_the_parts_come_in_their_order(tmp_path: Path) -> None:
    text = CLOSING.replace("## Quick check\n", "").replace(
        "## Sources", "## Quick check\n\n## Sources"
    )
    page = chapter(tmp_path, f"# A chapter\n\n## An idea\n\nWords.\n\n{text}")
    assert any("in this order" in slip for slip in rhythm.slips(page))


def test_an_idea_comes_first(tmp_path: Path) -> None:
    page = chapter(tmp_path, f"# A chapter\n\n{CLOSING}")
    assert any("at least one section comes before" in slip for slip in rhythm.slips(page))


def test_on_a_working_page_doing_comes_first(tmp_path: Path) -> None:
    first, _, rest = CLOSING.partition("Tick what fits.\n\n")
    good = working(
        tmp_path, f"# A chapter\n\n{first}", f"Tick what fits.\n\n## An idea\n\nWords.\n\n{rest}"
    )
    for gate in (claims, links, metadata, reading, rhythm):
        assert gate.slips(good) == []
    after_words = working(tmp_path, f"# A chapter\n\n## An idea\n\nWords.\n\n{first}", rest)
    assert any(
        '"## Your turn" comes before all other' in slip for slip in rhythm.slips(after_words)
    )
    assert any("begins with something to do" in slip for slip in metadata.slips(after_words))
    nothing_to_do = chapter(tmp_path, "# A chapter", components=[], kind="working")
    assert any("begins with something to do" in slip for slip in metadata.slips(nothing_to_do))


@pytest.mark.parametrize("name", ["today", "understand/what-spasticity-is"])
@pytest.mark.parametrize("key", ["kind", "reminders"])
def test_a_page_says_of_what_kind_it_is_in_known_words(name: str, key: str) -> None:
    page = pages()[name]
    slip = metadata.slips(replace(page, said={**page.said, key: "else"}))
    assert len(slip) == 1
    assert f'"{key}" does not fit: "else"' in slip[0]


@pytest.mark.parametrize(
    ("components", "slip"),
    [
        (['QuickCheck("a-chapter")'], "has nothing to do"),
        (['Checklist("aims")'], 'add QuickCheck("a-chapter")'),
        (['Checklist("aims")', 'QuickCheck("another")'], 'add QuickCheck("a-chapter")'),
    ],
)
def test_there_is_something_to_do_and_to_check(
    tmp_path: Path, components: list[str], slip: str
) -> None:
    found = rhythm.slips(whole(tmp_path, components=components))
    assert any(slip in each for each in found)


def test_a_section_is_short(tmp_path: Path) -> None:
    found = rhythm.slips(whole(tmp_path, "word " * 131))
    assert any('"## An idea" has 131 words' in slip for slip in found)


@pytest.mark.parametrize("section", ["One small thing to try", "Ask your therapist"])
def test_no_part_is_empty(tmp_path: Path, section: str) -> None:
    words = {
        "One small thing to try": "Look out of the window.",
        "Ask your therapist": "- What would you do first?",
    }
    page = chapter(
        tmp_path,
        f"# A chapter\n\n## An idea\n\nWords.\n\n{CLOSING.replace(words[section], '')}",
    )
    assert any(f'"## {section}" has no words' in slip for slip in rhythm.slips(page))


@pytest.mark.parametrize(
    ("said", "slip"),
    [
        ({"objectives": []}, '"objectives" has 0 entries'),
        ({"level": "hard"}, '"level" does not fit'),
        ({"steps": "two"}, '"steps" must be'),
        ({"mood": "fine"}, '"mood" is not known here'),
        ({"summary": "One. Two. Three. Four."}, "more than three sentences"),
    ],
)
def test_metadata_says_what_a_clinician_needs(
    tmp_path: Path, said: dict[str, object], slip: str
) -> None:
    assert any(slip in each for each in metadata.slips(whole(tmp_path, **said)))


def test_a_chapter_takes_seven_minutes_at_most(tmp_path: Path) -> None:
    assert metadata.slips(whole(tmp_path, twin="word " * 395)) == []
    found = metadata.slips(whole(tmp_path, twin="word " * 425))
    assert any("take about 8 minutes" in slip for slip in found)


@pytest.mark.parametrize(
    "claim",
    [
        "Stretching makes muscles longer.",
        "Heat is bad for you.",
        "Most people find this useful. Studies say so.",
        "It helps 40% of people.",
        "```{note}\nSpasms come at night.\n```",
        "- one\n- weak legs",
    ],
)
def test_a_claim_has_a_fact(tmp_path: Path, claim: str) -> None:
    assert any("names no fact" in slip for slip in claims.slips(whole(tmp_path, claim)))


@pytest.mark.parametrize(
    "words",
    [
        "Choose a chair that you like.",
        "Is your leg stiff in the morning?",
        "Read [What spasticity is](what-spasticity-is.ipynb) first.",
        "Any of these may set it off:<sup>F05</sup>\n\n- an infection\n- heat",
    ],
)
def test_what_claims_nothing_or_names_its_fact_passes(tmp_path: Path, words: str) -> None:
    assert claims.slips(whole(tmp_path, words)) == []


def test_a_fact_that_is_none_is_named(tmp_path: Path) -> None:
    found = claims.slips(whole(tmp_path, "Muscles are muscles.<sup>F998</sup>"))
    assert any("there is no fact F998" in slip for slip in found)


@pytest.mark.parametrize(
    "words",
    [
        "About 2 in 3 have it.<sup>F27</sup>",
        "About two in three people have it.<sup>F27</sup>",
        "Pain is known to 63 in 100.<sup>F38</sup>",
        "Pain is known to 63%.<sup>F38</sup>",
        "There are 1,304 people in 26 studies.<sup>F27</sup>",
        "One of them is enough.<sup>F27</sup>",
    ],
)
def test_the_numbers_of_a_fact_may_be_said_in_other_ways(tmp_path: Path, words: str) -> None:
    assert claims.slips(whole(tmp_path, words)) == []


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("About 3 in 4 have it.<sup>F27</sup>", "3 in 4"),
        ("Pain is known to 64%.<sup>F38</sup>", "64%"),
        ("There are 27 studies.<sup>F27</sup>", "27"),
        ("There are seven studies.<sup>F27</sup>", "seven"),
    ],
)
def test_a_number_that_is_not_the_facts_is_named(tmp_path: Path, words: str, number: str) -> None:
    assert any(f'the number "{number}"' in slip for slip in claims.slips(whole(tmp_path, words)))


def test_what_glossary_and_quick_checks_say_has_its_facts_and_their_numbers() -> None:
    assert claims.slips_in_content() == []
    told = claims.slips_told("a.yaml", "Muscles pull 9 in 10 people.", ("F27",))
    assert told == [
        'a.yaml: the number "9 in 10" is not in F27. Say the fact\'s own number.',
    ]
    (slip,) = claims.slips_told("a.yaml", "Muscles pull.", ())
    assert "names no fact" in slip


HARD = (
    "Comprehensive multidisciplinary rehabilitation necessitates considerable collaboration between "
    "experienced professionals, particularly whenever complicated circumstances unexpectedly accumulate. "
)


def test_hard_words_are_named_with_the_sentence_to_begin_with(tmp_path: Path) -> None:
    found = reading.slips(whole(tmp_path, HARD * 3))
    assert any("the reading grade is" in slip and "Comprehensive" in slip for slip in found)


def test_safety_text_has_a_stricter_grade(tmp_path: Path) -> None:
    text = "You should immediately telephone your doctor, or another professional, about everything unusual."
    plain, boxed = whole(tmp_path, text), f"```{{important}}\n{text}\n```"
    assert reading.slips(plain) == []
    assert any("safety text" in slip for slip in reading.slips(whole(tmp_path, boxed)))


def test_running_text_that_limps_is_named_and_lines_of_a_list_are_not(tmp_path: Path) -> None:
    text = "You sit. You wait. You look up. Then you stand. Then you go. You hold on. You sit."
    steps = "".join(f"- {step}.\n" for step in text.split(". "))
    flowing = "You sit and wait, and when you feel steady, you look up, stand and go, holding on to the counter."
    assert any(f'Begin with: "{text}"' in slip for slip in reading.slips(whole(tmp_path, text)))
    assert reading.slips(whole(tmp_path, f"{flowing}\n\n{steps}")) == []


def test_medical_names_do_not_count() -> None:
    assert reading.grade_of(["Ask your physiotherapist."]) == reading.grade_of(["Ask your it."])


def test_a_content_file_that_is_hard_to_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "hard.yaml").write_text(f"label: {HARD}", "utf-8")
    assert any(
        "hard.yaml: the reading grade" in slip for slip in reading.slips_in_content(tmp_path)
    )


def test_a_sentence_from_elsewhere_is_found_by_its_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    known = borrowed.listed(["One two three, four FIVE six seven eight nine."], 8)
    length, *hashes = known
    monkeypatch.setattr(borrowed, "_known", lambda _: (int(length), frozenset(hashes)))
    found = borrowed.slips_in("a.md", "And two three four five six seven, eight nine came.")
    assert found
    assert 'a.md: "two three four five six seven eight nine" is from' in found[0]
    assert borrowed.slips_in("a.md", "Two three four five six seven eight came.") == []


def test_both_lists_of_hashes_are_there() -> None:
    for source in borrowed.OF_WHAT:
        length, hashes = borrowed._known(source)
        assert length in (4, 8)
        assert len(hashes) > 100


@pytest.mark.parametrize(
    ("words", "slip"),
    [
        ("[There](nowhere.md)", "leads nowhere"),
        ("![All that this picture shows](nowhere.svg)", "there is no picture nowhere.svg"),
        ("![Legs](a-chapter.ipynb)", "say what a-chapter.ipynb shows"),
    ],
)
def test_links_and_pictures_are_there(tmp_path: Path, words: str, slip: str) -> None:
    assert any(slip in each for each in links.slips(whole(tmp_path, words)))
