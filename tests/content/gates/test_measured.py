"""What a source measured holds the words of its fact, and every sentence that names the fact."""

from dataclasses import replace
from pathlib import Path

import pytest

from climbing_back.content import facts
from climbing_back.content.gates import measured as gate
from climbing_back.content.measured import measured
from tests.content.gates.page import whole


def test_the_course_says_what_was_measured() -> None:
    assert gate.slips_in_facts() == []
    assert gate.slips_in_content() == []
    assert {"F11", "F15", "F17", "F35", "F36", "F41", "F53", "F57"} <= measured().keys()


@pytest.mark.parametrize(
    ("fact", "was", "says", "slip"),
    [
        # The numbers of a whole review, beside a figure that rests on fewer.
        ("F35", "5 trials, 399 people", "13 trials, 839 people", "5 trials stand behind this"),
        ("F35", "5 trials, 399 people", "5 trials, 399 of 839 people", "the review's total stands"),
        # An interval that is called a range, and the other way round.
        ("F11", "95% CI; ", "range; ", "is a confidence interval, and no range"),
        ("F53", "18 to 254 days", "18 to 254 days (95% CI)", "and no confidence interval"),
        ("F17", "−9.45 to 10.01", "up to 10 points", "say the interval, −9.45 to 10.01"),
        ("F36", "−0.75", "less", 'the figure "−0.75"'),
        ("F57", "30.5%", "31%", 'the figure "30.5%"'),
        ("F36", "78 people", "many people", "78 people stand behind this figure"),
    ],
)
def test_a_fact_that_says_something_else_is_found(
    monkeypatch: pytest.MonkeyPatch, fact: str, was: str, says: str, slip: str
) -> None:
    known = facts()
    said = known[fact].says
    assert was in said
    changed = {**known, fact: replace(known[fact], says=said.replace(was, says))}
    monkeypatch.setattr(gate, "facts", lambda: changed)
    assert any(slip in found for found in gate.slips_in_facts())


def test_a_certainty_that_is_left_out_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    known = facts()
    quiet = replace(
        known["F35"],
        in_words="Several trials.",
        says=known["F35"].says.replace("very low certainty", "399"),
    )
    monkeypatch.setattr(gate, "facts", lambda: {**known, "F35": quiet})
    assert any("the source says very low certainty" in found for found in gate.slips_in_facts())


@pytest.mark.parametrize(
    ("fact", "sentence", "slips"),
    [
        ("F17", "Both did equally well.", 1),
        ("F17", "Moving is as good as holding.", 1),
        ("F17", "One was tried against the other, without a difference.", 1),
        ("F17", "No clear difference was found.", 0),
        ("F17", "Nobody knows whether they are equal.", 0),
        ("F41", "For speed, a splint is the same as a stimulator.", 1),
        ("F35", "Exercise prevents falls.", 1),
        ("F35", "Exercise means fewer falls.", 1),
        ("F35", "Whether it prevents falls is not known.", 0),
        ("F35", "Near-falls are a good reason for a visit.", 0),
        # Of another fact, it may be true.
        ("F21", "Both did equally well.", 0),
    ],
)
def test_a_sentence_that_says_more_than_its_fact_is_found(
    fact: str, sentence: str, slips: int
) -> None:
    found = list(gate.slips_told(sentence, [fact]))
    assert len(found) == slips, found


@pytest.mark.parametrize(
    ("sentence", "slips"),
    [
        ("A trial with 341 people tried it.", 1),
        ("It rests on 13 small studies.", 1),
        ("A third review saw the same.", 1),
        ("About 1 in 3 people with MS know it, or 63 in 100 adults.", 0),
        ("A few small studies say so. It took 12 weeks.", 0),
    ],
)
def test_a_tired_reader_meets_no_counts(tmp_path: Path, sentence: str, slips: int) -> None:
    found = [slip for slip in gate.slips(whole(tmp_path, sentence)) if "behind the mark" in slip]
    assert len(found) == slips
