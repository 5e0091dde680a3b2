"""The log in Python: what counts, what is read out of it, what may be kept."""

import json
import random
import re
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

import pytest

from climbing_back.diary import InvalidEntryError, answers_of, in_effect, new_entry, validate

CASES = json.loads(Path(__file__).with_name("vectors.json").read_text("utf-8"))["cases"]
TICK = {"checklist": "symptoms", "item": "pain", "ticked": True}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_vectors(case: dict) -> None:
    shuffled = random.Random(1).sample(case["entries"], len(case["entries"]))
    for entries in (case["entries"], shuffled, case["entries"] * 2):
        assert [entry["id"] for entry in in_effect(entries)] == case["in_effect"]
        answers = answers_of(entries, "symptoms")
        assert {item: asdict(answer) for item, answer in answers.items()} == case["answers"]


def test_new_entries_sort_by_when_they_were_made_and_carry_local_time() -> None:
    entries = [new_entry("checklist-answer", TICK) for _ in range(1000)]
    ids = [entry["id"] for entry in entries]
    assert ids == sorted(ids)
    assert len(set(ids)) == 1000
    assert datetime.fromisoformat(entries[0]["at"]).utcoffset() is not None


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"id": "1"}, 'id: "1" does not match.'),
        ({"at": "2026-11-22T09:30:00Z"}, "at: "),
        ({"at": None}, "at: "),
        ({"data": {**TICK, "rating": 11}}, "data.rating: 11 must be smaller than or equal to 10."),
        ({"data": {**TICK, "rating": 6.5}}, "data.rating: "),
        ({"data": {**TICK, "ticked": "yes"}}, "data.ticked: "),
        ({"data": {**TICK, "item": "no spaces please"}}, "data.item: "),
        (
            {"data": {"checklist": "symptoms", "note": "", "rating": 1}},
            'data: "item" is missing.',
        ),
        ({"type": 7}, "type: "),
    ],
)
def test_what_does_not_fit_is_refused_in_one_sentence(change: dict, message: str) -> None:
    entry = {**new_entry("checklist-answer", TICK), **change}
    with pytest.raises(InvalidEntryError, match=r"cannot be kept: " + re.escape(message)):
        validate(entry)


@pytest.mark.parametrize("nonsense", [None, [], "entry", {}, {"type": "checklist-answer"}])
def test_nonsense_is_refused(nonsense: object) -> None:
    with pytest.raises(InvalidEntryError):
        validate(nonsense)


def test_unknown_types_and_fields_may_pass() -> None:
    validate({**new_entry("checklist-answer", {**TICK, "mood": "calm"}), "device": "tablet"})
    validate({**new_entry("checklist-answer", TICK), "type": "sunrise", "data": {"colour": "gold"}})
