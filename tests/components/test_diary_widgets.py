"""The widgets of *My diary and my data*: what travels between Python and the page."""

import pytest

from climbing_back import Checklist, DiaryList, Erase
from climbing_back.content import checklist
from climbing_back.diary import SQLiteStore, new_entry


def tick(item: str) -> dict:
    return new_entry("checklist-answer", {"checklist": "symptoms", "item": item, "ticked": True})


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[dict]:
    """Return what the widgets send to their pages."""
    messages: list[dict] = []
    monkeypatch.setattr(DiaryList, "send", lambda _self, message: messages.append(message))
    return messages


def test_the_years_travel_once_and_then_only_what_is_new(
    store: SQLiteStore, sent: list[dict]
) -> None:
    first, second, third = tick("pain"), tick("fatigue"), tick("balance")
    store.add([first])
    widget = DiaryList(store=store)

    def ask(content: object) -> None:
        widget._handle_msg({"content": {"data": {"method": "custom", "content": content}}})

    # Before the page has asked, nothing goes out.
    store.add([second])
    store.remove([second["id"]])
    assert sent == []
    ask("log, please")
    store.add([second])
    ask({"keep": [third]})
    ask({"takeOut": [first["id"], second["id"]]})
    assert sent == [
        {"log": [first], "place": str(store.path), "trouble": ""},
        {"added": [second], "removed": [], "trouble": ""},
        {"added": [third], "removed": [], "trouble": ""},
        {"answered": {third["id"]: ""}},
        {"added": [], "removed": [first["id"], second["id"]], "trouble": ""},
        {"answered": {first["id"]: "", second["id"]: ""}},
    ]
    assert store.entries() == [third]


def test_a_widget_that_was_not_finished_can_be_closed(store: SQLiteStore) -> None:
    with pytest.raises(TypeError):
        Erase("now", store=store)  # type: ignore[misc]


def test_the_list_knows_the_words_for_what_entries_name(store: SQLiteStore) -> None:
    names = DiaryList(store=store).known["names"]
    symptoms = checklist("symptoms")
    assert names["symptoms"] == symptoms.title
    assert {names[f"symptoms.{item.id}"] for item in symptoms.items} == {
        item.label for item in symptoms.items
    }


def test_what_needs_to_know_nothing_is_told_nothing(store: SQLiteStore) -> None:
    assert Checklist("symptoms", store=store).known == {}
