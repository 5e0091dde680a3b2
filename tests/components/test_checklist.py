"""The checklist's fragment: what must hold for every example, and the widget around it."""

from contextlib import closing

import jinja2
import pytest
from bs4 import BeautifulSoup

from climbing_back import Checklist
from climbing_back.components.checklist import checklist_html
from climbing_back.components.element import render
from climbing_back.content import checklist, checklist_ids
from climbing_back.diary import Answer, InvalidEntryError, SQLiteStore, new_entry
from tests.components.cell_page import CellPage
from tests.components.examples import examples

EXAMPLES = examples()
REAL = {name: checklist_html(checklist(name)) for name in checklist_ids()}


def test_ratings_can_be_skipped_and_are_skipped_at_first() -> None:
    symptoms = BeautifulSoup(REAL["symptoms"], "html.parser")
    for rating in symptoms.select(".cb-rating"):
        values = [step["value"] for step in rating.select("input")]
        assert values == [*map(str, range(11)), ""]
        assert [step["value"] for step in rating.select("input[checked]")] == [""]
        assert all(step.get_text(strip=True) for step in rating.select(".cb-word"))


def test_hostile_text_stays_text() -> None:
    html, _ = EXAMPLES["text that looks like markup"]
    soup = BeautifulSoup(html, "html.parser")
    assert soup.select_one(".cb-hint").get_text() == "<script>alert(1)</script>"
    assert soup.select_one(".cb-tick span").get_text() == "<img src=x onerror=alert(1)>"
    assert soup.find(["script", "img"]) is None
    assert len(soup.find_all("form")) == 1


def test_markdown_twin_has_a_box_for_every_item() -> None:
    html, markdown = EXAMPLES["help, rating and note together"]
    assert markdown.count("- ☐") == html.count("cb-tick") == 2
    for words in (
        "Muscles that do not let go.",
        "☐ **0** none · ☐ **1** hardly any",
        "When is it worst?",
    ):
        assert words in markdown


def test_a_value_the_template_does_not_get_is_an_error() -> None:
    with pytest.raises(jinja2.UndefinedError):
        render("checklist/template.html")


def test_the_widget_prints_the_same_whoever_runs_it(store: SQLiteStore) -> None:
    first, second = Checklist("symptoms", store=store), Checklist("symptoms", store=store)
    first.answer("pain", ticked=True)
    bundles = [widget._repr_mimebundle_()[0] for widget in (first, second)]
    for bundle in bundles:
        del bundle["application/vnd.jupyter.widget-view+json"]
        assert sorted(bundle) == ["text/html", "text/markdown", "text/plain"]
    assert bundles[0] == bundles[1]
    assert repr(first) == bundles[0]["text/plain"] == "Checklist('symptoms')"
    assert "pain" in bundles[0]["text/html"]


def test_what_python_says_shows_in_every_cell(store: SQLiteStore) -> None:
    here, there, other = (Checklist(name, store=store) for name in ("symptoms", "symptoms", "aims"))
    pages = [CellPage(widget) for widget in (here, there, other)]
    here.answer("fatigue", ticked=True, rating=6)
    assert [page.log for page in pages] == [store.entries(), store.entries(), []]
    assert there.answers == {"fatigue": Answer(ticked=True, rating=6)}


def test_what_the_page_offers_is_kept(store: SQLiteStore) -> None:
    here, there = (CellPage(Checklist("symptoms", store=store)) for _ in range(2))
    said = new_entry("checklist-answer", {"checklist": "symptoms", "item": "pain", "ticked": True})
    # What the browser's half does when a box is ticked.
    here.ask({"keep": [said]})
    assert here.log == there.log == store.entries() == [said]
    assert (here.answered, there.answered) == ({said["id"]: ""}, {})
    assert there.widget.answers["pain"].ticked


def test_what_does_not_fit_is_refused_alone_and_with_a_reason(store: SQLiteStore) -> None:
    page = CellPage(Checklist("symptoms", store=store))
    tick = {"checklist": "symptoms", "item": "pain", "ticked": True}
    good, bad = (new_entry("checklist-answer", tick) for _ in range(2))
    bad["data"] = {**tick, "rating": 11}
    page.ask({"keep": [bad, good]})
    assert store.entries() == page.log == [good]
    assert page.answered[good["id"]] == ""
    assert "data.rating" in page.answered[bad["id"]]


def test_a_file_that_cannot_be_written_is_a_reason_too(store: SQLiteStore) -> None:
    page = CellPage(Checklist("symptoms", store=store))
    tick = {"checklist": "symptoms", "item": "pain", "ticked": True}
    said = new_entry("checklist-answer", tick)
    store._db.execute("PRAGMA query_only = ON")
    page.ask({"keep": [said]})
    assert "can be read but not changed" in page.answered[said["id"]]
    assert page.log == []


def test_what_an_edit_replaces_travels_along(store: SQLiteStore) -> None:
    note = {"checklist": "symptoms", "item": "pain", "note": "calf"}
    first = new_entry("checklist-answer", note)
    second = new_entry("checklist-answer", note, replaces=first["id"])
    third = new_entry("checklist-answer", note, replaces=second["id"])
    store.add([first, second, third])
    assert CellPage(Checklist("symptoms", store=store)).log == [first, second, third]


def test_what_the_page_wants_out_is_taken_out(store: SQLiteStore) -> None:
    here, there = (CellPage(Checklist("symptoms", store=store)) for _ in range(2))
    here.widget.answer("pain", ticked=True)
    (said,) = store.entries()
    here.ask({"takeOut": [said["id"]]})
    assert here.answered == {said["id"]: ""}
    assert store.entries() == here.log == there.log == []
    store._db.execute("PRAGMA query_only = ON")
    here.ask({"takeOut": [said["id"]]})
    assert "can be read but not changed" in here.answered[said["id"]]


def test_what_travels_is_only_what_the_view_rests_on(store: SQLiteStore) -> None:
    widget = Checklist("symptoms", store=store)
    page = CellPage(widget)
    for rating in (1, 2, 3):
        widget.answer("pain", rating=rating)
    assert [entry["data"]["rating"] for entry in page.log] == [3]


def test_the_newest_word_counts_even_when_the_clock_was_set_back(store: SQLiteStore) -> None:
    widget = Checklist("symptoms", store=store)
    tomorrow = new_entry("checklist-answer", {"checklist": "symptoms", "item": "pain", "rating": 1})
    tomorrow["id"] = "0" + "1f" + tomorrow["id"][3:]
    store.add([tomorrow])
    widget.answer("pain", rating=2)
    assert widget.answers["pain"].rating == 2


def test_a_closed_widget_no_longer_follows(store: SQLiteStore) -> None:
    closed, open_ = Checklist("symptoms", store=store), Checklist("symptoms", store=store)
    page = CellPage(closed)
    closed.close()
    closed.close()
    open_.answer("pain", ticked=True)
    assert page.log == []


def test_wrong_answers_get_one_clear_sentence(store: SQLiteStore) -> None:
    widget = Checklist("symptoms", store=store)
    with pytest.raises(
        ValueError, match="no item 'fatige' here. Use one of: coordination, fatigue"
    ):
        widget.answer("fatige", ticked=True)
    with pytest.raises(InvalidEntryError, match="data.rating"):
        widget.answer("fatigue", rating=11)
    for nothing in ({}, {"tick": True}):
        with pytest.raises(ValueError, match="at least one of: note, rating, ticked"):
            widget.answer("fatigue", **nothing)
    assert store.entries() == []


def test_the_diary_survives_a_new_kernel(store: SQLiteStore) -> None:
    Checklist("symptoms", store=store).answer("pain", ticked=True, note="at night")
    with closing(SQLiteStore(store.path)) as reopened:
        again = Checklist("symptoms", store=reopened)
        assert again.answers == {"pain": Answer(ticked=True, note="at night")}
        assert CellPage(again).log == store.entries()
