"""Ids of former days: answers on them count for the new ones. ``renamed.test.ts`` reads the same table."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from climbing_back.diary.format import renamed
from climbing_back.diary.format.renamed import as_named_now
from climbing_back.diary.views.answers import answers_of

TABLE = json.loads(Path(__file__).with_name("renamed.json").read_text("utf-8"))


def entry(kind: str, data: dict[str, Any]) -> dict[str, Any]:
    number = "019abc00-0000-7000-8000-000000000000"
    return {"id": number, "type": kind, "at": "2026-11-22T09:30:00+01:00", "data": data}


@pytest.mark.parametrize("case", TABLE["cases"], ids=lambda case: case["name"])
def test_an_entry_is_read_with_the_names_of_today(case: dict[str, Any]) -> None:
    before = entry(case["type"], case["data"])
    kept = copy.deepcopy(before)
    assert as_named_now(before, TABLE["renamed"]) == entry(case["type"], case["now"])
    # The diary's own entry stays as it was written.
    assert before == kept


def test_an_answer_on_an_old_id_shows_under_the_new_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(renamed, "_renamed", lambda: TABLE["renamed"])
    log = [
        entry("checklist-answer", {"checklist": "triggers", "item": "heat", "ticked": True}),
    ]
    assert answers_of(log, "what-set-it-off")["hot-weather"].ticked
    assert answers_of(log, "triggers") == {}
