"""The checklist's fragment: what must hold for every example, and the widget around it."""

import json
from pathlib import Path

import jinja2
import pytest
from bs4 import BeautifulSoup

from climbing_back import Checklist
from climbing_back.components.base import render
from climbing_back.components.checklist import checklist_html
from climbing_back.content import checklist, checklist_ids
from climbing_back.record import Answer, InvalidEntryError, SQLiteStore, new_entry
from tests.components.examples import checklist_examples

EXAMPLES = checklist_examples()
REAL = {name: checklist_html(checklist(name)) for name in checklist_ids()}
FRAGMENTS = {**{name: html for name, (html, _) in EXAMPLES.items()}, **REAL}


@pytest.fixture
def store(tmp_path: Path) -> SQLiteStore:
    return SQLiteStore(tmp_path / "diary.sqlite3")


@pytest.fixture(params=FRAGMENTS.values(), ids=FRAGMENTS.keys())
def fragment(request: pytest.FixtureRequest) -> BeautifulSoup:
    return BeautifulSoup(request.param, "html.parser")


def test_every_control_stands_inside_its_label(fragment: BeautifulSoup) -> None:
    controls = fragment.find_all(["input", "textarea"])
    assert controls
    for control in controls:
        label = control.find_parent("label")
        assert label is not None
        assert label.get_text(strip=True)


def test_nothing_needs_what_a_sanitiser_takes_away(fragment: BeautifulSoup) -> None:
    for element in fragment.find_all(True):
        assert not {"id", "for", "hidden", "style", "onclick"} & set(element.attrs)
        assert element.name not in {"template", "svg", "style", "script", "img"}


def test_every_question_has_a_legend(fragment: BeautifulSoup) -> None:
    for group in fragment.find_all("fieldset"):
        assert group.find(True, recursive=False).name == "legend"


def test_pressing_enter_cannot_leave_the_page(fragment: BeautifulSoup) -> None:
    assert [form["method"] for form in fragment.find_all("form")] == ["dialog"]


def test_ratings_can_be_skipped_and_are_skipped_at_first() -> None:
    symptoms = BeautifulSoup(REAL["symptoms"], "html.parser")
    for rating in symptoms.select(".cb-rating"):
        values = [step["value"] for step in rating.select("input")]
        assert values == [*map(str, range(11)), ""]
        assert [step["value"] for step in rating.select("input[checked]")] == [""]
        assert all(step.get_text(strip=True) for step in rating.select(".cb-word"))


def test_hostile_text_stays_text() -> None:
    html, markdown = EXAMPLES["text that looks like markup"]
    soup = BeautifulSoup(html, "html.parser")
    assert soup.select_one(".cb-hint").get_text() == "<script>alert(1)</script>"
    assert soup.select_one(".cb-tick span").get_text() == "<img src=x onerror=alert(1)>"
    assert soup.find(["script", "img"]) is None
    assert len(soup.find_all("form")) == 1
    assert "alert" in markdown


def test_markdown_twin_has_a_box_for_every_item() -> None:
    for _html, markdown in EXAMPLES.values():
        assert markdown.count("☐") >= 1
    _, markdown = EXAMPLES["help, rating and note together"]
    assert "0 none · 1 hardly any" in markdown


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
    here.answer("fatigue", ticked=True, rating=6)
    assert here.diary == there.diary
    assert len(there.diary["kept"]) == 1
    assert other.diary == {"kept": [], "offered": []}
    assert there.answers == {"fatigue": Answer(ticked=True, rating=6)}


def test_what_the_page_offers_is_kept(store: SQLiteStore) -> None:
    here, there = Checklist("symptoms", store=store), Checklist("symptoms", store=store)
    said = new_entry("checklist-answer", {"checklist": "symptoms", "item": "pain", "ticked": True})
    # What the browser's half does when a box is ticked.
    here.diary = {"kept": [], "offered": [said]}
    assert here.diary == there.diary == {"kept": [said], "offered": []}
    assert store.entries() == [said]
    assert there.answers["pain"].ticked


def test_what_does_not_fit_is_not_kept(
    store: SQLiteStore, caplog: pytest.LogCaptureFixture
) -> None:
    widget = Checklist("symptoms", store=store)
    widget.log.addHandler(caplog.handler)
    widget.diary = {"kept": [], "offered": [{"type": "checklist-answer"}]}
    assert "cannot be kept" in caplog.text
    assert widget.diary == {"kept": [], "offered": []}
    assert store.entries() == []


def test_a_closed_widget_no_longer_follows(store: SQLiteStore) -> None:
    closed, open_ = Checklist("symptoms", store=store), Checklist("symptoms", store=store)
    closed.close()
    open_.answer("pain", ticked=True)
    assert closed.diary["kept"] == []


def test_wrong_answers_get_one_clear_sentence(store: SQLiteStore) -> None:
    widget = Checklist("symptoms", store=store)
    with pytest.raises(
        ValueError, match="no item 'fatige' here. Use one of: coordination, fatigue"
    ):
        widget.answer("fatige", ticked=True)
    with pytest.raises(InvalidEntryError, match="data.rating"):
        widget.answer("fatigue", rating=11)
    assert store.entries() == []


def test_the_diary_survives_a_new_kernel(store: SQLiteStore) -> None:
    Checklist("symptoms", store=store).answer("pain", ticked=True, note="at night")
    again = Checklist("symptoms", store=SQLiteStore(store.path))
    assert again.answers == {"pain": Answer(ticked=True, note="at night")}
    assert json.dumps(again.diary["kept"]) == json.dumps(store.entries())
