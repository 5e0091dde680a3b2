"""A learner ticks what goes on one page for a visit, and a clinician reads that and nothing else."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from fhir.resources.R4B.bundle import Bundle
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewContext
from tests.browser.diary import SAVED, UNDO, download, entry, press, raw, written
from tests.browser.test_paper import printed, sheets
from tests.browser.visit import (
    CHECKLIST,
    HEADINGS,
    LEARNER,
    headings,
    leave_out,
    lines,
    more,
    open_page,
    part,
    read,
    sheet,
    shown,
    table,
    tick_all,
)
from tests.browser.visit_month import GOAL, HOLD_ON, TIGHT, month
from tests.office import LANGUAGES, needs_office, opened

MEASURES = ["Stiffness", "Fatigue", "Pain", "Falls"]
NOTHING_YET = "Nothing is on your page yet."


def test_a_month_is_told_in_the_order_that_visits_need(page: Page) -> None:
    open_page(page, *month())
    tick_all(page)
    assert headings(page) == HEADINGS
    assert table(page, "My plan and my days") == [
        ["Days", "Good", "So-so", "Off", "All", "Part", "Not that day, and why", "Setback", *MEASURES],
        ["26 Oct to 1 Nov", "3", "2", "2", "3 of 5", "1", "nothing ticked 1", "", "2 to 6", "3 to 8", "0 to 3", "0"],
        ["2 to 8 Nov", "4", "1", "2", "2 of 3", "", "nothing ticked 1", "4", "2 to 6", "3 to 8", "0 to 3", "0"],
        ["9 to 15 Nov", "3", "2", "2", "2 of 2", "", "", "4", "2 to 6", "3 to 8", "0 to 3", "0"],
        ["16 to 22 Nov", "4", "2", "1", "2 of 5", "1", "heat 1, nothing ticked 1", "", "2 to 6", "3 to 8", "0 to 3", "1"],
        ["All days", "14", "7", "7", "9 of 15", "2", "heat 1, nothing ticked 3", "8", "2 to 6", "3 to 8", "0 to 3", "1"],
    ]  # fmt: skip
    assert ["Reach for the top shelf (Tue Sat)", "3 rounds of 10 times: 1 all"] in [
        row[:2] for row in table(page, "My exercises")
    ]
    said = "\n".join(lines(page))
    for line in (
        "Walk to the corner shop: −1, less than I hope: To the gate. On 17 Nov. “With the stick.”",
        "Getting out of the bath: 4 of 10, on 18 Nov.",
        "My day’s version: on 9 of 15 planned days.",
        "5 to 12 Nov: 8 days. First rung on 11 Nov: Ankle pumps in bed. What helped: Rest, and a cool room.",
        f"Sit to stand (Mon Wed Fri), 20 Nov: Good day size, all of it. “{HOLD_ON}”",
        "Would a stick, a splint or another seat help? Who fits it?",
    ):
        assert line in said
    assert "Self-reported." in shown(page)
    for word in ("consistency", "average", "A story that stays here."):
        assert word not in shown(page).lower()


def test_assigned_chapters_are_read_or_still_to_come(page: Page, new_context: NewContext) -> None:
    at = "2026-11-01T09:00:00+01:00"
    content = {
        "title": "Standing up",
        "chapters": ["loosen", "goals"],
        "stop": "The knee gives way.",
    }
    open_page(
        page,
        entry("assignment-accepted", at, assignment="a-1", version=1, content=content),
        entry("chapter-read", at, chapter="goals"),
    )
    said = ["Standing up: Read: Goals you can move. Still to come: Loosen."]
    assert lines(page) == said
    _, file = download(page, "Save the file")
    assert b"gives way" not in file
    clinic = new_context().new_page()
    read(clinic, file)
    assert lines(clinic) == said
    leave_out(page, "My plan and my days", "Standing up")
    assert shown(page) == ""


def test_what_is_close_to_the_skin_goes_in_when_it_is_asked_for(page: Page) -> None:
    open_page(page, *month())
    assert headings(page) == HEADINGS[:6]
    more(page)
    part(page, "Checklists").check()
    # Of these, none before it is chosen.
    assert "Checklists" not in headings(page)
    page.get_by_role("checkbox", name=CHECKLIST).check()
    assert "Checklists" in headings(page)
    assert "At night." in shown(page)
    expect(page.get_by_text("✓ It is on your page.")).to_be_visible()


def test_without_a_time_there_is_no_page_and_it_says_what_to_do(page: Page) -> None:
    open_page(page, *month(), choose=False)
    assert page.locator("cb-visit-page input:checked").count() == 0
    press(page, "Tick these five")
    expect(page.locator("cb-visit-page .cb-status")).to_contain_text(
        "Now choose how far back, in step 1."
    )
    expect(sheet(page)).to_be_empty()
    expect(page.locator("cb-visit-page")).not_to_contain_text("(nothing in this time)")
    press(page, "Save the file")
    expect(page.locator("cb-visit-page .cb-status")).to_contain_text(
        "Nothing is on your page yet. Choose how far back"
    )
    page.get_by_role("radio", name="4 weeks").check()
    assert headings(page) == HEADINGS[:6]


def test_two_weeks_leave_out_what_was_before(page: Page) -> None:
    open_page(page, *month())
    assert "26 Oct to 1 Nov" in shown(page)
    page.get_by_role("radio", name="2 weeks").check()
    assert "For my visit, 9 to 22 Nov 2026" in shown(page)
    assert "Oct" not in shown(page)
    page.get_by_role("radio", name="3 months").check()
    assert "24 Aug" in shown(page)


def test_what_is_left_out_is_nowhere(page: Page) -> None:
    open_page(page, *month())
    tick_all(page)
    before = shown(page)
    leave_out(page, "My goals", "Cook standing up")
    leave_out(page, "In my words", "Tight")
    part(page, "Setbacks").uncheck()
    secrets = ["Cook standing up", TIGHT, "Ankle pumps in bed", "cool room", "ground-zero"]
    assert [secret for secret in secrets[:4] if secret in before] == secrets[:4]
    saved_as, file = download(page, "Save the file")
    assert saved_as == "climbing-back-visit.json"
    tables = [
        download(page, f"Save {what} as a table")[1].decode()
        for what in ("what I did", "my check-ins")
    ]
    press(page, "Print, or save as PDF")
    assert page.evaluate("window.hasPrinted")
    for text in (shown(page), file.decode(), *tables, printed(page)):
        assert [secret for secret in secrets if secret in text] == []
        assert "A story that stays here." not in text
    # And what is ticked is there.
    assert HOLD_ON in file.decode()
    assert HOLD_ON in tables[0]
    assert HOLD_ON in shown(page)


def test_what_was_changed_or_removed_is_nowhere(page: Page) -> None:
    kept = entry("activity", "2026-11-01T09:00:00+01:00", activity=GOAL, words="First words")
    changed = {
        **entry("activity", "2026-11-02T09:00:00+01:00", activity=GOAL, words="New words"),
        "replaces": kept["id"],
    }
    removed = entry("goal", "2026-11-03T09:00:00+01:00", goal=GOAL, words="Removed words")
    removal = entry("withdrawal", "2026-11-04T09:00:00+01:00", entry=removed["id"])
    open_page(page, kept, changed, removed, removal)
    assert lines(page) == ["New words: Not rated yet."]
    _, file = download(page, "Save the file")
    found = json.loads(file)
    assert [each["data"]["words"] for each in found["entries"]] == ["New words"]
    assert "replaces" not in file.decode()


def test_the_file_for_a_clinic_s_system_holds_what_is_ticked(page: Page) -> None:
    open_page(page, *month())
    part(page, "Setbacks").uncheck()
    name, content = download(page, "Save for a clinic’s system (FHIR)")
    assert name == "climbing-back-visit.fhir.json"
    bundle = Bundle.model_validate_json(content)
    kinds = [each.resource.get_resource_type() for each in bundle.entry]
    assert kinds[0] == "Composition"
    assert set(kinds) == {
        "Composition",
        "Patient",
        "Goal",
        "Observation",
        "CarePlan",
        "DocumentReference",
    }
    titles = [section.title for section in bundle.entry[0].resource.section]
    assert titles == [
        "Questions for my visit",
        "My goals",
        "My activities",
        "My plan and my days",
        "My exercises",
        "For programs",
    ]
    text = content.decode()
    assert "Walk to the corner shop" in text
    assert "ground-zero" not in text
    assert "http://loinc.org" in text
    # It tells the amounts that the page tells.
    assert "your own amount" not in text
    assert "3 rounds of 10 times" in text


def test_the_file_for_a_clinic_s_system_holds_each_answer_where_it_is_asked_for(page: Page) -> None:
    open_page(page, *month())
    before = shown(page)
    said = page.locator("cb-visit-page").get_by_role("status").inner_text()
    page.get_by_text("More for the FHIR file").click()
    page.get_by_role("checkbox", name="Each answer as well").check()
    # It is no choice of the page, and nothing is said of the page.
    assert shown(page) == before
    assert page.locator("cb-visit-page").get_by_role("status").inner_text() == said
    _, content = download(page, "Save for a clinic’s system (FHIR)")
    bundle = Bundle.model_validate_json(content)
    kinds = {each.resource.get_resource_type() for each in bundle.entry}
    assert {"Questionnaire", "QuestionnaireResponse"} <= kinds


def test_tables_hold_what_is_ticked_and_run_no_formula(page: Page) -> None:
    formula = entry(
        "check-in", "2026-11-20T09:00:00+01:00", day="2026-11-20", colour="off", pain=3, note="=1+1"
    )
    open_page(page, formula)
    table = "Save my check-ins as a table"
    assert [row[1:] for row in rows(page, table)] == [["off", "", "", "", "", ""]]
    more(page)
    part(page, "In my words").check()
    assert [row[1:] for row in rows(page, table)] == [["off", "", "", "", "", "'=1+1"]]
    part(page, "My check-ins").check()
    part(page, "My plan and my days").uncheck()
    assert [row[1:] for row in rows(page, table)] == [["", "", "", "3", "", "'=1+1"]]
    # Nothing was done, so there is no table of that.
    expect(page.get_by_role("button", name="Save what I did as a table")).to_be_hidden()


@needs_office
@pytest.mark.parametrize("language", LANGUAGES)
def test_libreoffice_opens_a_table_as_text(page: Page, tmp_path: Path, language: str) -> None:
    notes = ["=1+1", "1/2", "3. März"]
    at = "2026-11-{}T09:00:00+01:00"
    said = [
        entry("check-in", at.format(day), day=f"2026-11-{day}", note=note)
        for day, note in zip((18, 19, 20), notes, strict=True)
    ]
    open_page(page, *month(), *said)
    tick_all(page)
    for what, file in (("my check-ins", "check-ins"), ("what I did", "sessions")):
        name, content = download(page, f"Save {what} as a table")
        assert name == f"climbing-back-visit-{file}.csv"
        (tmp_path / name).write_bytes(content)
        _, *rows = opened(tmp_path / name, language, tmp_path)
        assert len(rows) > 10
        assert {row[0].kind for row in rows} == {"date"}
        assert not [cell for row in rows for cell in row if cell.formula]
        texts = [cell.text for row in rows for cell in row if cell.kind == "string"]
        if file == "check-ins":
            assert [note for note in texts if note.startswith("'")] == [
                f"'{note}" for note in notes
            ]
        else:
            assert "Calf stretch at the counter" in texts


def rows(page: Page, button: str) -> list[list[str]]:
    saved_as, content = download(page, button)
    assert saved_as == "climbing-back-visit-check-ins.csv"
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))[1:]


def test_own_words_are_kept_in_the_diary_and_are_on_the_page_at_once(page: Page) -> None:
    open_page(page)
    box = page.get_by_role("textbox", name="More that I want to ask or say")
    box.fill("May I swim?")
    press(page, "Print, or save as PDF")
    assert "May I swim?" in printed(page)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.get_by_text(SAVED)).to_be_visible()
    page.reload()
    expect(box).to_have_value("May I swim?")
    assert lines(page) == ["My own question: “May I swim?”"]
    (said,) = written(page)
    assert said["type"] == "reflection"
    assert said["data"] == {"prompt": "for-my-visit", "words": "May I swim?"}


def test_own_words_can_be_taken_back(page: Page) -> None:
    open_page(page)
    box = page.get_by_role("textbox", name="More that I want to ask or say")
    box.fill("May I swim?")
    box.blur()
    press(page, UNDO)
    expect(page.get_by_text("✓ Undone.")).to_be_visible()
    expect(box).to_have_value("")
    expect(page.get_by_text(NOTHING_YET)).to_be_visible()


def test_choosing_and_saving_write_nothing(page: Page) -> None:
    open_page(page, *month())
    before = raw(page)
    tick_all(page)
    download(page, "Save the file")
    press(page, "Print, or save as PDF")
    chosen = headings(page)
    page.reload()
    # What was left out stays out for the day. On another day one chooses anew.
    assert headings(page) == chosen
    page.goto("book/welcome.html")
    page.clock.set_system_time("2026-11-23T08:00:00")
    page.goto(LEARNER)
    assert headings(page) == []
    assert raw(page) == before


def test_an_empty_page_says_so_and_is_printed_to_be_filled_in(page: Page) -> None:
    open_page(page)
    expect(page.get_by_text(NOTHING_YET)).to_be_visible()
    expect(page.get_by_text("(nothing in this time)").first).to_be_visible()
    press(page, "Save the file")
    expect(page.get_by_role("status").filter(has_text=NOTHING_YET)).to_be_visible()
    press(page, "Print, or save as PDF")
    with sheets(page) as paper:
        (blank,) = paper
        words = blank.get_textpage().get_text_range().split()
    assert words[:6] == ["For", "my", "visit", "From", "and", "to:"]
    assert "Questions for my visit" in " ".join(words)


def test_the_page_follows_the_diary(new_context: NewContext) -> None:
    context = new_context()
    here, there = context.new_page(), context.new_page()
    open_page(here)
    expect(here.get_by_text(NOTHING_YET)).to_be_visible()
    there.goto("book/understand/working-with-your-therapist.html")
    there.get_by_role("checkbox", name="What do I do on an off day?").check()
    expect(sheet(here)).to_contain_text("What do I do on an off day?")
