"""A clinician puts an assignment together, and hands it over: link, code, sheet, file, calendar."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import icalendar
import pypdfium2
import pypdfium2.raw as raw
import pytest
import vobject
from playwright.sync_api import Page, expect

from climbing_back import content
from tests.browser.assign import (
    ASSIGN,
    DAY,
    add_exercises,
    link,
    opened,
    saved,
    scanned,
    tick_chapters,
    unfold,
)
from tests.browser.conftest import NewContext
from tests.browser.diary import download
from tests.browser.targets import too_small

TARGETS = "cb-assign :is(button, .cb-tick, select, [type=text], [type=tel], summary, .cb-button)"


@pytest.fixture
def assign(page: Page) -> Page:
    return opened(page)


def test_nothing_is_handed_over_before_there_is_something(assign: Page) -> None:
    expect(assign.get_by_text("Tick a chapter or a checklist, or add an exercise.")).to_be_visible()
    expect(assign.get_by_role("button", name="Print the sheet")).to_be_hidden()
    assert assign.url.endswith("assign.html")


def test_what_is_chosen_is_in_the_file_and_nothing_else(assign: Page) -> None:
    tick_chapters(assign, "Move", "Strengthen", "Loosen")
    unfold(assign, "All checklists")
    triggers = assign.locator(".cb-listed-check", has=assign.locator("[value=triggers]"))
    expect(triggers.get_by_label("How often")).to_be_hidden()
    triggers.get_by_role("checkbox").check()
    triggers.get_by_label("How often").select_option("once a week")
    add_exercises(assign, "Knee rolls")
    unfold(assign, "Restart ladder")
    assign.get_by_role("button", name="From bed").click()
    assign.get_by_label("Stop if").fill("It tingles.")
    assign.get_by_label("Ring us if").fill("It is worse for more than a day.")
    assign.get_by_label("Number to ring").fill("+44 20 7946 0000")
    unfold(assign, "What to bring back")
    assign.get_by_label("My questions").check()
    assign.get_by_label("Look at it again on").fill("2026-12-21")
    unfold(assign, "Your role")
    assign.get_by_label("Physiotherapist").check()
    assign.get_by_label("Service").fill("Northside")
    file = saved(assign)
    assert (file["format"], file["version"]) == ("climbing-back-assignment", 1)
    said = file["assignment"]
    (exercise,) = said.pop("exercises")
    (check,) = said.pop("checklists")
    assert (exercise["exercise"], set(exercise["sizes"])) == (
        "knee-rolls",
        {"good", "so-so", "off"},
    )
    assert (check["checklist"], check["often"]) == ("triggers", "weekly")
    assert len(said.pop("rungs")) > 1
    assert said == {
        "title": "Strengthen, Loosen, 1 checklist and 1 exercise",
        "chapters": ["strengthen", "loosen"],
        "issued": DAY,
        "language": "en",
        "review": "2026-12-21",
        "stop": "It tingles.",
        "ring": {"when": "It is worse for more than a day.", "number": "+44 20 7946 0000"},
        "bring": ["My questions"],
        "role": "Physiotherapist",
        "service": "Northside",
    }


def test_the_address_is_the_draft(assign: Page) -> None:
    tick_chapters(assign, "Move", "Loosen")
    add_exercises(assign, "Knee rolls")
    before = link(assign)
    assign.reload()
    expect(assign.get_by_label("Loosen", exact=True)).to_be_checked()
    expect(assign.get_by_role("heading", name="Knee rolls")).to_be_visible()
    assert link(assign) == before
    assert before.partition("#")[2] == assign.url.partition("#")[2]
    assert assign.evaluate("localStorage.length + sessionStorage.length") == 0


def test_a_new_one_can_be_taken_back(assign: Page) -> None:
    tick_chapters(assign, "Move", "Loosen")
    add_exercises(assign, "Knee rolls")
    before = link(assign)
    assign.get_by_role("button", name="Start a new one").click()
    expect(assign.get_by_role("heading", name="Knee rolls")).to_have_count(0)
    expect(assign.locator("cb-assign summary").nth(2)).to_be_focused()
    # Nothing of it is left, not even for paper.
    assert "Knee rolls" not in (assign.locator("cb-assign .cb-paper").text_content() or "")
    assign.go_back()
    expect(assign.get_by_role("heading", name="Knee rolls")).to_be_visible()
    assert link(assign) == before


def test_a_way_to_a_place_on_the_page_keeps_the_draft(assign: Page) -> None:
    tick_chapters(assign, "Move", "Loosen")
    before = link(assign)
    assign.evaluate("location.hash = '#chapter'")
    expect(assign.get_by_label("Loosen", exact=True)).to_be_checked()
    assert link(assign) == before


def test_what_is_written_first_comes_back_too(assign: Page) -> None:
    unfold(assign, "Restart ladder")
    assign.get_by_label("Stop if").fill("It tingles.")
    assign.reload()
    expect(assign.locator("cb-assign[data-read]")).to_be_visible()
    expect(assign.get_by_label("Stop if")).to_have_value("It tingles.")
    expect(assign.get_by_role("button", name="Print the sheet")).to_be_hidden()


def test_the_ways_back_and_next_take_the_draft_along(assign: Page) -> None:
    tick_chapters(assign, "Move", "Loosen")
    assign.get_by_role("link", name="Next The catalogue").click()
    assign.get_by_role("link", name="Back Assign").click()
    expect(assign.get_by_label("Loosen", exact=True)).to_be_checked()


def test_the_same_choice_gives_the_same_link(assign: Page) -> None:
    tick_chapters(assign, "Move", "Loosen")
    first = link(assign)
    assign.get_by_label("Strengthen", exact=True).check()
    assert link(assign) != first
    assign.get_by_label("Strengthen", exact=True).uncheck()
    assert link(assign) == first


def test_the_catalogue_adds_to_the_draft(assign: Page) -> None:
    tick_chapters(assign, "Move", "Strengthen")
    assign.get_by_role("link", name="Look them up in the catalogue").click()
    assign.locator("summary", has_text="Loosen").click()
    assign.get_by_role("link", name="Add it to an assignment").locator("visible=true").click()
    expect(assign.locator(".cb-what")).to_have_text("Strengthen and Loosen")
    assign.goto("book/for-clinicians/catalogue.html")
    assign.get_by_role("link", name="Assign all of Plan").click()
    expect(assign.locator(".cb-what")).to_have_text("4 chapters")


def test_it_warns_kindly_and_forbids_nothing(assign: Page) -> None:
    cautions = assign.locator(".cb-cautions li")
    add_exercises(assign, "Knee rolls", "Inner-thigh opener", "Front-of-thigh stretch")
    expect(assign.get_by_text("More than three are harder to keep up.")).to_be_hidden()
    expect(cautions).to_have_count(0)
    assign.get_by_role("button", name="Add an exercise").click()
    assign.get_by_role("button", name="Write one of your own").click()
    assign.get_by_role("button", name="Every day").click()
    assign.get_by_role("button", name="Add it").click()
    assign.get_by_label("For safety, needed").fill("Stop if your knee gives way.")
    expect(assign.get_by_text("More than three are harder to keep up.")).to_be_visible()
    unfold(assign, "Your role")
    assign.get_by_label("Title").fill("For Anna, born 3.4.1970")
    expect(cautions).to_have_text([re.compile("“For Anna” may tell who your patient is")])
    unfold(assign, "Restart ladder")
    assign.get_by_label("Number to ring").fill("ask at the desk")
    expect(cautions.last).to_contain_text("The number to ring is left out")
    said = saved(assign)["assignment"]
    assert said["title"] == "For Anna, born 3.4.1970"
    assert "ring" not in said
    assert len(said["exercises"]) == 4


def test_the_next_version_keeps_the_name(assign: Page) -> None:
    tick_chapters(assign, "Move", "Loosen")
    first, name = link(assign), None
    assign.get_by_role("button", name="Start a new one").click()
    expect(assign.get_by_label("Loosen", exact=True)).not_to_be_checked()
    unfold(assign, "Change one that you made before")
    for version in (2, 3):
        assign.get_by_label("Paste its link").fill(first)
        assign.get_by_label("Paste its link").press("Enter")
        expect(assign.get_by_role("status").first).to_contain_text(
            f"This becomes version {version}"
        )
        assign.get_by_label("Strengthen", exact=True).set_checked(version == 2)
        said = saved(assign)["assignment"]
        assert said["version"] == version
        assert said["name"] == (name or said["name"])
        first, name = link(assign), said["name"]
    assign.reload()
    assert link(assign) == first


def test_a_bad_link_or_file_gets_one_sentence_and_the_draft_stays(assign: Page) -> None:
    tick_chapters(assign, "Move", "Loosen")
    good = link(assign)
    status = assign.locator("cb-assign .cb-status")
    unfold(assign, "Change one that you made before")
    assign.get_by_label("Paste its link").fill(good[:-12])
    assign.get_by_label("Paste its link").press("Enter")
    expect(status).to_contain_text("The end of this link is missing.")
    file = {"name": "x.json", "mimeType": "application/json", "buffer": b"<html>"}
    assign.get_by_label("Or choose its file").set_input_files([file])
    expect(status).to_contain_text("This file cannot be read")
    assert link(assign) == good


def test_an_amount_stays_within_reason(assign: Page) -> None:
    add_exercises(assign, "Knee rolls")
    assign.get_by_role("button", name="Change Knee rolls").click()
    assign.get_by_role("button", name="Amounts").click()
    assign.get_by_label("Times", exact=True).fill("900")
    assign.get_by_label("Times", exact=True).press("Tab")
    expect(assign.locator("cb-assign .cb-status")).to_contain_text("from 1 to 100")


def test_the_code_is_read_by_another_reader(assign: Page, tmp_path: Path) -> None:
    tick_chapters(assign, "Move", "Loosen", "Strengthen")
    add_exercises(assign, "Knee rolls", "Inner-thigh opener", "Front-of-thigh stretch")
    shot = tmp_path / "screen.png"
    assign.locator(".cb-code svg").screenshot(path=shot)
    assert scanned(shot) == [link(assign)]


def test_what_is_too_much_for_a_code_says_so(assign: Page) -> None:
    add_exercises(assign, "Knee rolls")
    unfold(assign, "Restart ladder")
    words = " ".join(f"{n}{chr(97 + n % 26)}" for n in range(300))
    assign.get_by_label("Restart ladder").fill(
        "\n".join(words[n : n + 130] for n in range(0, 900, 130))
    )
    expect(assign.locator(".cb-code")).to_contain_text("too much for a code")
    expect(assign.locator(".cb-code svg")).to_have_count(0)


def test_the_sheet_holds_it_all_and_its_code_survives_the_printer(
    assign: Page, tmp_path: Path
) -> None:
    tick_chapters(assign, "Move", "Loosen")
    add_exercises(assign, "Knee rolls", "Inner-thigh opener")
    unfold(assign, "Restart ladder")
    assign.get_by_label("Stop if").fill("It tingles <b>.")
    expected = link(assign)
    assign.evaluate("window.print = () => {}")
    assign.get_by_role("button", name="Print the sheet").click()
    document = pypdfium2.PdfDocument(assign.pdf(format="A4", tagged=True))
    text = "".join(sheet.get_textpage().get_text_range() for sheet in document)
    after = 0
    for words in ("Loosen and 2 exercises", "To read", "Loosen", "Knee rolls", "Good day:"):
        after = text.index(words, after) + len(words)
    assert text.index("Inner-thigh opener") > after
    assert "Stop if: It tingles <b>." in text
    assert "Hand it over" not in text
    assert "What happens with it" not in text
    shot = tmp_path / "sheet.png"
    document[0].render(scale=150 / 72).to_pil().save(shot)
    assert scanned(shot) == [expected]


def test_a_screen_reader_finds_its_way_in_the_sheet(assign: Page) -> None:
    tick_chapters(assign, "Move", "Loosen")
    add_exercises(assign, "Knee rolls")
    assign.evaluate("window.print = () => {}")
    assign.get_by_role("button", name="Print the sheet").click()
    document = pypdfium2.PdfDocument(assign.pdf(format="A4", tagged=True))
    tags = [tag for sheet in document for tag in tags_of(sheet)]
    kinds = [kind for kind, _ in tags]
    assert {"H3", "P", "L", "LI", "Table", "TH", "TD", "Figure"} <= set(kinds)
    pictures = [words for kind, words in tags if kind == "Figure"]
    assert "QR code of the link" in pictures
    assert any("knees" in words for words in pictures)


def tags_of(sheet: pypdfium2.PdfPage) -> Iterator[tuple[str, str]]:
    """Return the kind of each tag of a page, in reading order, and its words for a picture."""
    tree = raw.FPDF_StructTree_GetForPage(sheet.raw)

    def walk(tag: Any) -> Iterator[tuple[str, str]]:
        yield (
            text_of(raw.FPDF_StructElement_GetType, tag),
            text_of(raw.FPDF_StructElement_GetAltText, tag),
        )
        for place in range(raw.FPDF_StructElement_CountChildren(tag)):
            if child := raw.FPDF_StructElement_GetChildAtIndex(tag, place):
                yield from walk(child)

    for place in range(raw.FPDF_StructTree_CountChildren(tree)):
        yield from walk(raw.FPDF_StructTree_GetChildAtIndex(tree, place))
    raw.FPDF_StructTree_Close(tree)


def text_of(read: Callable[[Any, Any, int], int], tag: Any) -> str:
    room = ctypes.create_string_buffer(read(tag, None, 0))
    read(tag, room, len(room))
    return room.raw.decode("utf-16-le").rstrip("\0")


def test_two_libraries_read_the_calendar_file(assign: Page) -> None:
    add_exercises(assign, "Knee rolls", "Inner-thigh opener")
    assign.get_by_role("button", name="Reminders for their calendar").click()
    _, content = download(assign, "Save the calendar file")
    expected = ("Knee rolls, Inner-thigh opener", datetime(2026, 11, 24, 9, 0))
    (event,) = icalendar.Calendar.from_ical(content).walk("VEVENT")
    assert (str(event["summary"]), event["dtstart"].dt.replace(tzinfo=None)) == expected
    other = vobject.readOne(content.decode()).vevent
    assert (other.summary.value, other.dtstart.value.replace(tzinfo=None)) == expected
    assert "Good day: Roll slowly" in other.description.value


def test_by_hand(new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(ASSIGN)
    form = page.locator("cb-assign")
    expect(form.get_by_text("this sheet works by hand, too")).to_be_visible()
    expect(form.get_by_label("Loosen", exact=True)).to_be_visible()
    expect(form.get_by_label("Stop if")).to_be_visible()
    expect(form.get_by_text("Hand it over")).to_be_hidden()


@pytest.mark.parametrize("width", [320, 1280])
def test_there_is_room_for_fingers_and_no_sideways_scroll(assign: Page, width: int) -> None:
    assign.set_viewport_size({"width": width, "height": 800})
    tick_chapters(assign, "Move", "Loosen")
    add_exercises(assign, "Knee rolls")
    for words in ("All checklists", "Restart ladder", "What to bring", "Your role", "Change one"):
        unfold(assign, words)
    assert assign.evaluate("document.documentElement.scrollWidth") <= width
    assert too_small(assign, TARGETS) == []


def test_an_exercise_is_found_by_its_name_a_problem_or_a_position(assign: Page) -> None:
    assign.get_by_role("button", name="Pick from the library").click()
    rows = assign.locator(".cb-choices > li:visible")
    expect(rows).to_have_count(len(content.exercises()))
    find = assign.get_by_role("searchbox", name="Find by name, problem or position")
    for words, fits in {
        "calf": lambda each: "calf" in (each.name + each.muscles).lower(),
        "sitting": lambda each: each.position == "sitting",
        "standing balance": lambda each: each.position == "standing" and "balance" in each.problems,
    }.items():
        find.fill(words)
        expect(rows).to_have_count(sum(map(fits, content.exercises().values())))
    find.fill("<b>nothing")
    expect(rows).to_have_count(0)
    expect(assign.get_by_text("0 exercises.")).to_be_visible()
