"""The list of published ids: none goes away, comes back, or means something else, without a word."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from climbing_back.content import ContentError, published
from climbing_back.content.names import names
from climbing_back.content.published import (
    COMMAND,
    FILE,
    Listed,
    Published,
    confirm,
    confirmed,
    in_content,
    read_published,
    renamed,
    slips,
    write,
)
from climbing_back.content.reader import FOLDER

HEAT = "triggers.heat"


@pytest.fixture
def listed() -> Listed:
    return deepcopy(read_published(FILE))


@pytest.fixture
def found() -> published.Words:
    return deepcopy(in_content())


def test_the_list_is_as_the_content_is(listed: Listed, found: published.Words) -> None:
    assert slips(listed, found) == []


def test_the_list_is_as_the_command_writes_it(listed: Listed, tmp_path: Path) -> None:
    write(tmp_path / "ids.json", confirmed(listed, in_content()))
    assert (tmp_path / "ids.json").read_text("utf-8") == FILE.read_text("utf-8")


# What the fields of an entry and of an assignment name, whatever they are called. Those without a kind name
# something of the diary's own.
NAMED = {
    "checklist": "checklist",
    "item": "item",
    "problem": "item",
    "barrier": "barrier",
    "exercise": "exercise",
    "prompt": "prompt",
    "country": "country",
    "chapter": "chapter",
    "chapters": "chapter",
    "checklists": "checklist",
    "check": "quick-check",
    "question": "question",
    "choice": "choice",
    "assignment": "",
    "photo": "",
    "name": "",
}


def fields_with(reference: str, schema: Any, name: str = "") -> set[str]:
    """Return the names of all fields of a schema that hold such an id."""
    if isinstance(schema, list):
        return {found for each in schema for found in fields_with(reference, each, name)}
    if not isinstance(schema, dict):
        return set()
    if schema.get("$ref") == reference:
        return {name}
    return {
        found
        for key, each in schema.items()
        for found in fields_with(reference, each, name if key in OF_SCHEMA else key)
    }


OF_SCHEMA = {"items", "properties", "$defs"}


def test_whatever_an_entry_or_a_link_names_is_listed() -> None:
    root = FOLDER.parent
    record = json.loads((root / "diary/format/diary.schema.json").read_text("utf-8"))
    assignment = json.loads((root / "sharing/assignment/assignment.schema.json").read_text("utf-8"))
    found = fields_with("#/$defs/ItemId", record) | fields_with("#/$defs/Name", assignment)
    assert found == set(NAMED)
    assert set(NAMED.values()) - {""} <= set(in_content())


def test_ids_that_are_fields_of_the_diary_are_listed(listed: Listed) -> None:
    record = json.loads((FOLDER.parent / "diary/format/diary.schema.json").read_text("utf-8"))
    assert set(listed["setback-part"]) == set(record["$defs"]["setback-plan"]["properties"])
    assert set(listed["check-in"]) <= set(record["$defs"]["check-in"]["properties"])


def test_a_renamed_id_is_noticed(listed: Listed, found: published.Words) -> None:
    found["item"]["triggers.hot-weather"] = found["item"].pop(HEAT)
    gone, new = slips(listed, found)
    assert gone == (
        'content/published-ids.json: the item "triggers.heat" is gone from the content, and what learners wrote '
        "hangs on it. Put it back, or write here what became of it: "
        f'{{"says": "{listed["item"][HEAT].says}", "now": "<its new id>"}} or '
        f'{{"says": "{listed["item"][HEAT].says}", "retired": true}}.'
    )
    assert new.endswith(
        f'the item "triggers.hot-weather" is new and is not listed yet. Add it: {COMMAND}'
    )


@pytest.mark.parametrize("kind", sorted(in_content()))
def test_an_id_of_every_kind_is_missed(listed: Listed, found: published.Words, kind: str) -> None:
    for id_ in list(found[kind]):
        words = found[kind].pop(id_)
        (slip,) = slips(listed, found)
        assert f'the {kind} "{id_}" is gone from the content' in slip
        found[kind][id_] = words


def test_another_meaning_is_noticed(listed: Listed, found: published.Words) -> None:
    found["item"][HEAT] = "A cold day"
    (slip,) = slips(listed, found)
    assert "says “A cold day” now. If it means the same, confirm it" in slip
    assert COMMAND in slip
    assert slips(confirmed(listed, found), found) == []


def test_the_command_takes_nothing_out(listed: Listed, found: published.Words) -> None:
    del found["item"][HEAT]
    after = confirmed(listed, found)
    assert after["item"][HEAT] == listed["item"][HEAT]
    assert len(slips(after, found)) == 1


def test_what_became_of_an_id_is_said_by_hand(listed: Listed, found: published.Words) -> None:
    words = found["item"].pop(HEAT)
    listed["item"][HEAT] = Published(words, retired=True)
    assert slips(listed, found) == []
    assert confirmed(listed, found)["item"][HEAT].retired

    listed["item"][HEAT] = Published(words, now="triggers.hot-weather")
    (slip,) = slips(listed, found)
    assert 'leads to "triggers.hot-weather", which is no item of the content. Correct it.' in slip
    found["item"]["triggers.hot-weather"] = words
    assert slips(confirmed(listed, found), found) == []


def test_a_retired_id_does_not_come_back(listed: Listed, found: published.Words) -> None:
    listed["item"][HEAT] = Published("Heat", retired=True)
    (slip,) = slips(listed, found)
    assert "is marked as gone and stands in the content again" in slip


@pytest.mark.parametrize("mark", ["now", "retired"])
def test_what_stood_in_a_renamed_checklist_follows_it(
    listed: Listed, found: published.Words, mark: str
) -> None:
    title = found["checklist"].pop("triggers")
    moved = [id_ for id_ in found["item"] if id_.startswith("triggers.")]
    for id_ in moved:
        words = found["item"].pop(id_)
        if mark == "now":
            found["item"][id_.replace("triggers", "what-set-it-off")] = words
    if mark == "now":
        found["checklist"]["what-set-it-off"] = title
        listed["checklist"]["triggers"] = Published(title, now="what-set-it-off")
    else:
        listed["checklist"]["triggers"] = Published(title, retired=True)
    after = confirmed(listed, found)
    assert slips(after, found) == []
    assert after["item"][HEAT].now == ("what-set-it-off.heat" if mark == "now" else "")
    assert after["item"][HEAT].retired == (mark == "retired")


@pytest.mark.parametrize(
    "said",
    [
        3,
        {"says": "Heat"},
        {"says": "Heat", "now": ""},
        {"says": "Heat", "now": "x", "retired": True},
    ],
)
def test_a_mark_that_says_nothing_is_refused(tmp_path: Path, said: object) -> None:
    file = tmp_path / "ids.json"
    file.write_text(json.dumps({"item": {HEAT: said}}), "utf-8")
    with pytest.raises(ContentError, match='the item "triggers.heat" needs its words, and "now"'):
        read_published(file)


def test_a_list_that_is_gone_or_broken_says_so(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="there is no such file"):
        read_published(tmp_path / "none.json")
    broken = tmp_path / "broken.json"
    broken.write_text('{"item": {', "utf-8")
    with pytest.raises(ContentError, match="this is not JSON"):
        read_published(broken)


def test_ids_of_former_days_keep_their_words(
    listed: Listed, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed["item"]["triggers.moon"] = Published("A full moon", retired=True)
    listed["item"]["triggers.sun"] = Published("Sun", now=HEAT)
    listed["exercise"]["hula"] = Published("Hula hoop", retired=True)
    listed["prompt"]["dream"] = Published("What did you dream?", retired=True)
    monkeypatch.setattr(published, "published", lambda: listed)
    assert names()["triggers.moon"] == "A full moon"
    assert names()["triggers.sun"] == listed["item"][HEAT].says
    assert names()["dream"] == "What did you dream?"
    assert names()["hula"] == "Hula hoop"
    assert renamed() == {"item": {"triggers.sun": HEAT}}


def test_the_command_adds_and_says_what_is_left(
    tmp_path: Path, listed: Listed, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "ids.json"
    monkeypatch.setattr(published, "FILE", file)
    words = listed["item"].pop(HEAT).says
    listed["item"]["triggers.moon"] = Published("A full moon")
    write(file, listed)
    confirm()
    (left,) = slips(read_published(file), in_content())
    assert 'the item "triggers.moon" is gone from the content' in left
    assert read_published(file)["item"][HEAT].says == words
    assert read_published(file)["item"]["triggers.moon"].says == "A full moon"
