"""A learner ticks what goes on one page for a visit, and a clinician reads that and nothing else."""

import csv
import io
import json
import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from fhir.resources.R4B.bundle import Bundle
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import NewContext
from tests.browser.diary import (
    MY_DIARY,
    SAVED,
    Entry,
    choose,
    download,
    entry,
    file_of,
    file_with,
    press,
    raw,
    write,
    written,
)
from tests.browser.targets import too_small
from tests.browser.test_paper import printed, sheets
from tests.browser.visit_month import GOAL, HOLD_ON, NOW, TIGHT, month

LEARNER = "book/visit-page.html"
CLINICIAN = "book/for-clinicians/read-visit-page.html"
PARTS = [
    "My goals",
    "My activities",
    "My plan and my days",
    "Setbacks",
    "My check-ins",
    "In my words",
    "Checklists",
    "Questions for my visit",
]
CHECKLIST = re.compile("Pain, 6 of 10")
NOTHING_YET = "Nothing is on your page yet."


def open_page(page: Page, *entries: Entry) -> None:
    """Open the page in the evening of 22 November 2026, with these entries in the diary."""
    page.clock.install(time=NOW)
    page.add_init_script("window.print = () => { window.hasPrinted = true }")
    if entries:
        write(page, *entries)
    page.goto(LEARNER)
    expect(page.locator("cb-visit-page[data-awake]")).to_be_visible()


def part(page: Page, name: str) -> Locator:
    return page.get_by_role("checkbox", name=re.compile(f"^{name}: "))


def more(page: Page) -> None:
    page.get_by_text("More that you can show").click()


def tick_all(page: Page) -> None:
    """Tick every part, and the first checklist in it."""
    more(page)
    for name in PARTS:
        part(page, name).check()
    page.get_by_role("checkbox", name=CHECKLIST).check()


def leave_out(page: Page, part_name: str, line: str) -> None:
    """Untick one line of a part."""
    box = page.locator(".cb-part").filter(has=part(page, part_name))
    box.get_by_text("Leave some of it out").click()
    box.get_by_role("checkbox", name=line).uncheck()


def sheet(page: Page) -> Locator:
    return page.locator(".cb-visit")


def shown(page: Page) -> str:
    """Return what the sheet on the page says."""
    return sheet(page).inner_text()


def lines(page: Page) -> list[str]:
    return sheet(page).get_by_role("listitem").all_inner_texts()


def read(page: Page, content: bytes, name: str = "climbing-back-visit.json") -> None:
    """Choose a file on the clinician's page."""
    page.goto(CLINICIAN)
    expect(page.locator("cb-read-visit[data-awake]")).to_be_visible()
    page.get_by_label("Choose the file").set_input_files(
        {"name": name, "mimeType": "application/json", "buffer": content}
    )


def headings(page: Page) -> list[str]:
    return sheet(page).get_by_role("heading", level=4).all_inner_texts()


# What is on the page


def test_a_month_is_told_in_the_order_that_visits_need(page: Page) -> None:
    open_page(page, *month())
    tick_all(page)
    assert headings(page) == PARTS
    said = "\n".join(lines(page))
    for line in (
        "Walk to the corner shop: −1, less than I hope: To the gate. On 17 Nov. “With the stick.”",
        "Getting out of the bath: 4 of 10, on 18 Nov.",
        "Planned: 20 days.",
        "Part of the plan, 2 days: 30 Oct, 18 Nov.",
        "Not that day, 1 day: 16 Nov (heat).",
        "In a setback, 8 days: 5, 6, 7, 8, 9, 10, 11, 12 Nov.",
        "Reach for the top shelf (Tue Sat): All of it on 3 days.",
        "Since 5 Nov: 8 days. Started again on 11 Nov: Ankle pumps in bed. What helped: Rest, and a cool room.",
        f"Sit to stand (Mon Wed Fri), 20 Nov: good day size, all of it. “{HOLD_ON}”",
        "Would a stick, a splint or another seat help? Who fits it?",
    ):
        assert line in said
    assert "Self-reported." in shown(page)
    for word in ("consistency", "average", "A story that stays here."):
        assert word not in shown(page).lower()


def test_what_is_close_to_the_skin_goes_in_when_it_is_asked_for(page: Page) -> None:
    open_page(page, *month())
    assert headings(page) == [*PARTS[:4], PARTS[7]]
    more(page)
    part(page, "Checklists").check()
    # Of these, none before it is chosen.
    assert "Checklists" not in headings(page)
    page.get_by_role("checkbox", name=CHECKLIST).check()
    assert "Checklists" in headings(page)
    assert "At night." in shown(page)
    expect(page.get_by_text("✓ It is on your page.")).to_be_visible()


def test_two_weeks_leave_out_what_was_before(page: Page) -> None:
    open_page(page, *month())
    assert "26, 28, 31 Oct" in shown(page)
    page.get_by_role("radio", name="2 weeks").check()
    assert "For my visit, 9 Nov to 22 Nov 2026" in shown(page)
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
    kinds = {each.resource.get_resource_type() for each in bundle.entry}
    assert {"Patient", "Goal", "CarePlan", "QuestionnaireResponse"} <= kinds
    text = content.decode()
    assert "Walk to the corner shop" in text
    assert "ground-zero" not in text
    assert "http://loinc.org" in text
    # The page tells no amounts, and so does the file.
    assert "your own amount" not in text


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


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_opens_a_table_as_text(page: Page, tmp_path: Path) -> None:
    formula = entry("check-in", "2026-11-20T09:00:00+01:00", day="2026-11-20", note="=1+1")
    open_page(page, *month(), formula)
    tick_all(page)
    name, content = download(page, "Save my check-ins as a table")
    (tmp_path / name).write_bytes(content)
    profile = f"-env:UserInstallation=file://{tmp_path}/office"
    convert = [
        "soffice",
        profile,
        "--headless",
        "--infilter=CSV:44,34,UTF8",
        "--convert-to",
        "fods",
        "--outdir",
        tmp_path,
    ]
    subprocess.run([*convert, tmp_path / name], check=True, capture_output=True, timeout=120)
    sheet = ElementTree.parse((tmp_path / name).with_suffix(".fods"))
    cells = [each for each in sheet.iter() if each.tag.endswith("}table-cell")]
    assert not [cell for cell in cells if any("formula" in name for name in cell.attrib)]
    texts = ["".join(cell.itertext()).strip() for cell in cells]
    assert "'=1+1" in texts
    assert len([text for text in texts if text.startswith("2026-11-")]) > 10


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
    press(page, "Undo")
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
    assert headings(page) == [*PARTS[:4], PARTS[7]]
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


# On paper


def test_a_typical_month_is_one_sheet_in_the_order_of_the_screen(page: Page) -> None:
    open_page(page, *month())
    tick_all(page)
    press(page, "Print, or save as PDF")
    with sheets(page) as paper:
        (sheet_of_paper,) = paper
        text = sheet_of_paper.get_textpage().get_text_range()
    assert plain(text) == plain(shown(page))


def plain(text: str) -> str:
    """Return the letters: where paper breaks a line is its own business."""
    return re.sub(r"[\s\u00a0\u00ad\ufffe-]", "", text)


def test_the_paper_is_tagged_for_those_who_listen(page: Page) -> None:
    open_page(page, *month())
    press(page, "Print, or save as PDF")
    pdf = page.pdf(format="A4", tagged=True)
    assert b"/MarkInfo" in pdf
    assert b"/StructTreeRoot" in pdf
    assert pdf.count(b"/S /H4") == len(headings(page))


def test_after_printing_the_page_is_a_page_again(page: Page) -> None:
    open_page(page, *month())
    press(page, "Print, or save as PDF")
    assert "What each button does" not in printed(page)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    text = printed(page)
    assert "What each button does" in text
    assert "Walk to the corner shop" in text
    assert "Step 1 of 3" not in text


def test_without_a_script_it_is_a_form_in_the_same_order(new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(LEARNER)
    expect(
        page.get_by_text("Fill in what you want to show, and leave out the rest.")
    ).to_be_visible()
    titles = page.locator("cb-visit-page").get_by_role("heading", level=3).all_inner_texts()
    assert [title.split(",")[0] for title in titles] == [
        each for each in PARTS if each != "Checklists"
    ]
    expect(page.get_by_role("button", name="Save the file")).to_be_hidden()
    expect(page.get_by_role("checkbox", name="My goals")).to_be_hidden()


# For the clinician


def test_the_clinician_reads_the_same_page_and_nothing_is_kept(
    page: Page, new_context: NewContext
) -> None:
    open_page(page, *month())
    tick_all(page)
    leave_out(page, "My goals", "Cook standing up")
    part(page, "My activities").uncheck()
    page.get_by_role("radio", name="2 weeks").check()
    _, file = download(page, "Save the file")
    clinic = new_context().new_page()
    read(clinic, file)
    expect(sheet(clinic)).to_be_visible()
    assert shown(clinic) == shown(page)
    expect(clinic.get_by_text("This file is a whole diary")).to_be_hidden()
    expect(clinic.get_by_role("heading", name="The visit page")).to_be_focused()
    note = "It is self-reported"
    expect(clinic.locator("cb-read-visit").get_by_text(note)).to_be_visible()
    assert note not in shown(page)
    assert raw(clinic) == []
    press(clinic, "Close it")
    expect(sheet(clinic)).to_be_hidden()
    assert clinic.locator(".cb-visit").inner_text() == ""
    clinic.reload()
    expect(sheet(clinic)).to_be_hidden()


def test_the_clinician_prints_the_page_alone(page: Page, new_context: NewContext) -> None:
    open_page(page, *month())
    _, file = download(page, "Save the file")
    clinic = new_context().new_page()
    clinic.add_init_script("window.print = () => {}")
    read(clinic, file)
    press(clinic, "Print the visit page")
    assert plain(printed(clinic)) == plain(shown(page))


def test_a_whole_diary_shows_its_last_weeks(page: Page) -> None:
    old = entry("check-in", "2026-09-01T09:00:00+01:00", day="2026-09-01", note="Long ago.")
    read(page, file_of(old, *month()), "climbing-back-diary-2026-11-22.json")
    expect(page.get_by_text("This file is a whole diary and not a visit page.")).to_be_visible()
    assert "For my visit, 26 Oct to 22 Nov 2026" in shown(page)
    assert headings(page) == PARTS
    assert "Long ago." not in shown(page)


CUT = file_of(entry("check-in", "2026-11-20T09:00:00+01:00", day="2026-11-20", note="Stairs."))
CHOOSE = "Choose the file called climbing-back-visit.json."


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"Dear all, here is my page.", f"This is not a diary file of this course. {CHOOSE}"),
        (b"", f"This file is empty. {CHOOSE}"),
        (b'{"resourceType": "Bundle"}', f"This is not a diary file of this course. {CHOOSE}"),
        (file_with(version=2, entries=[]), "made by another version of the course (2)."),
        (file_with(entries=[{"id": 1}]), "Nothing in this file can be read as a diary."),
        (file_of(), "There is nothing to show in this file. Ask your patient for a new one."),
    ],
    ids=["no JSON", "empty", "another format", "newer", "nothing readable", "nothing in it"],
)
def test_a_file_that_cannot_be_read_gets_a_sentence(page: Page, content: bytes, words: str) -> None:
    read(page, content)
    status = page.locator("cb-read-visit").get_by_role("status")
    expect(status).to_contain_text(words)
    expect(status).not_to_contain_text("Your diary")
    expect(sheet(page)).to_be_hidden()
    # Another file can be chosen right away.
    expect(page.get_by_label("Choose the file")).to_be_focused()


def test_a_file_that_is_too_large_is_not_read(page: Page) -> None:
    page.add_init_script(
        "Object.defineProperty(Blob.prototype, 'size', { get: () => 99 * 1024 * 1024 })"
    )
    read(page, CUT)
    expect(page.get_by_text("This file is too large for a diary (99 MB).")).to_be_visible()


def test_of_a_file_that_is_cut_off_the_rest_is_shown(page: Page, new_context: NewContext) -> None:
    open_page(page, *month())
    _, file = download(page, "Save the file")
    clinic = new_context().new_page()
    read(clinic, file[: len(file) - 400])
    expect(clinic.get_by_text("The end of this file is not there.")).to_be_visible()
    assert "For my visit, 26 Oct to 22 Nov 2026" in shown(clinic)
    assert "Walk to the corner shop" in shown(clinic)


def test_text_of_a_file_is_text(page: Page) -> None:
    markup = "<img src=x onerror=alert(1)><b>Bold</b>"
    odd = [
        entry("activity", "2026-11-01T09:00:00+01:00", activity=GOAL, words=markup),
        entry(
            "checklist-answer",
            "2026-11-01T09:01:00+01:00",
            checklist="constructor",
            item="to-string",
            ticked=True,
        ),
        entry("check-in", "2026-11-20T09:00:00+01:00", day="2026-11-20", note=markup),
    ]
    read(page, file_of(*odd))
    assert f"{markup}: Not rated yet." in lines(page)
    assert "constructor: to string." in lines(page)
    assert sheet(page).locator("img").count() == 0


def test_a_visit_page_is_not_taken_for_a_diary(page: Page) -> None:
    open_page(page, *month())
    _, file = download(page, "Save the file")
    page.goto(MY_DIARY)
    choose(page, file, "climbing-back-visit.json")
    expect(page.get_by_text("This is a visit page. It holds parts of a diary.")).to_be_visible()
    expect(page.get_by_role("button", name="Add to my diary")).to_be_hidden()


# Hands and eyes


def test_everything_by_keyboard(page: Page) -> None:
    open_page(page, *month())
    page.get_by_role("radio", name="4 weeks").focus()
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("radio", name="2 weeks")).to_be_checked()
    page.keyboard.press("Tab")
    expect(part(page, "My goals")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    line = page.get_by_role("checkbox", name="Walk to the corner shop")
    expect(line).to_be_focused()
    page.keyboard.press("Space")
    # It is drawn anew, and the focus stays.
    expect(line).to_be_focused()
    assert "Walk to the corner shop" not in shown(page)
    page.keyboard.press("Space")
    assert "Walk to the corner shop" in shown(page)
    page.get_by_text("More that you can show").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(part(page, "My check-ins")).to_be_focused()
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Print, or save as PDF")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.evaluate("window.hasPrinted")


def test_a_double_tap_changes_one_thing_once(page: Page) -> None:
    open_page(page, *month())
    page.locator("label").filter(has=part(page, "Setbacks")).dblclick()
    expect(part(page, "Setbacks")).not_to_be_checked()
    assert "Setbacks" not in headings(page)


def test_no_more_than_five_choices_at_once(page: Page) -> None:
    open_page(page, *month())
    boxes = page.locator("cb-visit-page").get_by_role("checkbox")
    assert len([box for box in boxes.all() if box.is_visible()]) == 5


@pytest.mark.parametrize("width", [320, 1280])
def test_targets_are_large_and_nothing_scrolls_sideways(
    new_context: NewContext, width: int
) -> None:
    page = new_context(viewport={"width": width, "height": 700}).new_page()
    long = "Donaudampfschifffahrtsgesellschaft" * 6
    open_page(
        page, *month(), entry("activity", "2026-09-04T09:00:00+01:00", activity=GOAL, words=long)
    )
    tick_all(page)
    page.locator("cb-visit-page details").evaluate_all(
        "all => all.forEach(each => each.open = true)"
    )
    assert page.evaluate("document.documentElement.scrollWidth") == width
    inside = "cb-visit-page :is(label, button, summary, textarea)"
    assert too_small(page, inside) == []
    _, file = download(page, "Save the file")
    read(page, file)
    expect(sheet(page)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert too_small(page, "cb-read-visit :is(label, button)") == []
