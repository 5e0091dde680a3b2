"""Whatever a page sends to Python gets an answer, and changes nothing that is not the page's."""

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from climbing_back import Checklist, DiaryList, Erase
from climbing_back.components import element
from climbing_back.components.element import Component
from climbing_back.diary import SQLiteStore, new_entry
from climbing_back.diary.homes.trouble import DiaryError
from tests import faults

MESSAGES = 2_200


def tick(**more: object) -> dict:
    entry = new_entry("checklist-answer", {"checklist": "symptoms", "item": "pain", "ticked": True})
    return {**entry, **more}


def nested(depth: int) -> object:
    value: object = "deep"
    for count in range(depth):
        value = [value] if count % 2 else {"in": value}
    return value


GOOD = tick()

# What is wrong with a value: of another type, too much, too deep, no JSON, or nearly right.
odd = some.one_of(
    some.sampled_from([None, True, 0, -1, 2**70, float("nan"), float("inf"), "", "\ud800", "\0"]),
    some.sampled_from([b"", b"bytes", memoryview(b"view"), {}, [], [[]], {"": ""}, {"id": {}}]),
    some.sampled_from([nested(40), nested(900), nested(5_000), ["x"] * 10_000, [None] * 5_000]),
    some.sampled_from([GOOD, GOOD["id"], {**GOOD, "id": ["unhashable"]}, {**GOOD, "id": None}]),
    some.sampled_from([{**GOOD, "data": None}, {**GOOD, "more": nested(900)}, {**GOOD, "at": 7}]),
    some.sampled_from([{**GOOD, "more": float("nan")}, {**GOOD, "more": b"bytes"}, {"id": "1"}]),
    some.text(max_size=20),
)
lists = some.one_of(odd, some.lists(odd, max_size=6))
state = some.one_of(
    odd,
    some.fixed_dictionaries(
        {}, optional={"known": odd, "html": odd, "_esm": odd, "layout": odd, "nonsense": odd}
    ),
)
words = some.one_of(
    odd,
    some.sampled_from(["log, please", "set aside, please", "log please"]),
    # Any field may be missing, wrong or right.
    some.fixed_dictionaries({}, optional={"keep": lists, "takeOut": lists}),
)
data = some.one_of(
    odd,
    some.fixed_dictionaries({"method": some.just("update")}, optional={"state": state}),
    some.fixed_dictionaries({"method": some.just("custom")}, optional={"content": words}),
    some.fixed_dictionaries({"method": odd}, optional={"state": state, "buffer_paths": odd}),
    some.just({"method": "request_state"}),
)
messages = some.one_of(
    odd,
    some.fixed_dictionaries(
        {}, optional={"content": some.fixed_dictionaries({}, optional={"data": data})}
    ),
    some.fixed_dictionaries({"content": some.fixed_dictionaries({"data": data}), "buffers": odd}),
)


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[dict]:
    """Return what the widgets send to their pages, as it goes out."""
    out: list[dict] = []
    monkeypatch.setattr(Component, "_send", lambda _self, message, **_: out.append(message))
    return out


def test_every_message_gets_an_answer(store: SQLiteStore, sent: list[dict]) -> None:
    checklist, listing = Checklist("symptoms", store=store), DiaryList(store=store)
    html = checklist.html
    said = raised = unanswered = overwritten = 0

    @settings(
        max_examples=MESSAGES,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(some.sampled_from([checklist, listing]), messages)
    def send(widget: Component, message: object) -> None:
        nonlocal said, raised, unanswered, overwritten
        said += 1
        sent.clear()
        try:
            widget._handle_msg(message)
        except Exception:
            raised += 1
        unanswered += not sent
        overwritten += checklist.html != html
        # What goes out is something that a page can read.
        json.dumps(sent, allow_nan=False, default=str)
        assert (raised, unanswered, overwritten) == (0, 0, 0), f"after {said} messages"

    send()
    faults.note(
        "A message between page and Python is malformed",
        how="nothing, bytes, deep nesting, ids of any type, fields missing, huge lists",
        where="Python",
        said=said,
        lost=unanswered + overwritten,
    )
    assert said >= 2_000
    assert all(entry["type"] == "checklist-answer" for entry in store.entries())
    assert store.trouble == ""


def custom(content: object) -> dict[str, Any]:
    return {"content": {"data": {"method": "custom", "content": content}}}


def test_what_a_page_may_not_change_stays_and_is_sent_again(
    store: SQLiteStore, sent: list[dict]
) -> None:
    widget = Checklist("symptoms", store=store)
    html, code = widget.html, widget._esm
    state = {"html": "<p>mine", "_esm": "alert()"}
    sent.clear()
    widget._handle_msg({"content": {"data": {"method": "update", "state": state}}})
    assert (widget.html, widget._esm) == (html, code)
    (told,) = [message["state"] for message in sent]
    assert told == {"html": html, "_esm": code}


def test_each_wish_gets_its_own_answer(store: SQLiteStore, sent: list[dict]) -> None:
    widget = Checklist("symptoms", store=store)
    good, bad, gone = tick(), tick(data="?"), tick()
    store.add([gone])
    widget._handle_msg(custom({"keep": [bad, good, None, {"id": []}]}))
    answered = sent[-1]["content"]["answered"]
    assert answered[good["id"]] == ""
    assert "data" in answered[bad["id"]]
    widget._handle_msg(custom({"takeOut": [gone["id"], {}, None, 7]}))
    answered = sent[-1]["content"]["answered"]
    assert answered[gone["id"]] == ""
    assert "run this cell again" in answered[""]
    assert store.entries() == [good]


def test_a_huge_list_is_one_write(store: SQLiteStore, sent: list[dict]) -> None:
    widget = Checklist("symptoms", store=store)
    good, bad = [tick() for _ in range(300)], [{"id": f"bad-{n}"} for n in range(3_000)]
    writes: list[str] = []
    store._db.set_trace_callback(lambda words: words.startswith("BEGIN") and writes.append(words))
    widget._handle_msg(custom({"keep": [*bad, *good]}))
    assert len(writes) == 1
    assert store.entries() == good
    assert set(sent[-1]["content"]["answered"]) == {entry["id"] for entry in [*good, *bad]}


@pytest.fixture
def closed(store: SQLiteStore) -> Iterator[SQLiteStore]:
    """Return a diary that cannot be read any more."""
    yield store
    store.close()


def test_a_diary_that_cannot_be_read_is_an_answer_too(
    closed: SQLiteStore, sent: list[dict]
) -> None:
    widget = DiaryList(store=closed)
    closed.close()
    for asked in ("log, please", "set aside, please", "erase what is set aside, please"):
        sent.clear()
        widget._handle_msg(custom(asked))
        (message,) = sent
        assert message["content"]["to"] == asked
        assert "was closed" in message["content"]["refused"]


def test_a_fault_of_ours_is_an_answer_too(
    store: SQLiteStore, sent: list[dict], monkeypatch: pytest.MonkeyPatch
) -> None:
    widget = DiaryList(store=store)
    monkeypatch.setattr(store, "entries", lambda: 1 / 0)
    widget._handle_msg(custom("log, please"))
    assert "division" in sent[-1]["content"]["refused"]


def test_what_is_set_aside_is_shown_and_erased_from_the_page(
    store: SQLiteStore, sent: list[dict]
) -> None:
    good, bad = tick(), tick()
    store.add([good, bad])
    store._db.execute("UPDATE entries SET entry = '[{' WHERE id = ?", (bad["id"],))
    store.close()
    reopened = SQLiteStore(store.path)
    listing, checklist = Erase(store=reopened), Checklist("symptoms", store=reopened)
    for widget in (listing, checklist):
        widget._handle_msg(custom("log, please"))
        assert "1 entry cannot be read" in sent[-1]["content"]["trouble"]
    for asked, left in (
        ("set aside, please", ["[{"]),
        ("erase what is set aside, please", []),
        ("set aside, please", []),
    ):
        sent.clear()
        listing._handle_msg(custom(asked))
        assert sent[-1]["content"]["setAside"] == left
        if asked.startswith("erase"):
            # Both pages hear that all is well now, and then comes the answer.
            assert [each["content"]["trouble"] for each in sent] == ["", "", ""]
    assert reopened.entries() == [good]
    reopened.close()


def test_a_trouble_of_the_store_is_said_even_when_its_words_cannot_be_had(
    store: SQLiteStore, sent: list[dict], monkeypatch: pytest.MonkeyPatch
) -> None:
    widget = Checklist("symptoms", store=store)

    def fail(*_: object) -> None:
        raise DiaryError("The disk is gone: put it back.")

    for verb in ("entries", "add", "remove"):
        monkeypatch.setattr(store, verb, fail)
    said = tick()
    why = "The disk is gone: put it back."
    for asked, key in (({"keep": [said]}, said["id"]), ({"takeOut": ["1"]}, "1")):
        widget._handle_msg(custom(asked))
        assert sent[-1]["content"] == {"answered": {key: why}}


def test_a_page_has_the_diary_of_a_python_in_its_browser_unless_that_one_is_another(
    store: SQLiteStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert Checklist("symptoms", store=store).kernel == ""
    monkeypatch.setattr(element, "KERNEL", "this Python")
    monkeypatch.setattr(element, "default_store", lambda: store)
    assert Checklist("symptoms").kernel == "this Python"
    with closing(SQLiteStore(tmp_path / "another.sqlite3")) as another:
        assert Checklist("symptoms", store=another).kernel == ""
