"""The same components in a live JupyterLab, with a diary that outlives its kernel."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from climbing_back.components.checklist import checklist_html
from climbing_back.content import checklist
from climbing_back.diary import SQLiteStore, consistency, new_entry
from tests.browser.loop import days, plan, session
from tests.conftest import PATIENCE
from tests.lab.host import open_notebook, run, running
from tests.sharing.links import payload_of

CELLS = [
    'from climbing_back import Checklist\nfirst = Checklist("symptoms")\nfirst',
    'Checklist("symptoms")',
    "print('PYTHON SAYS', first.answers)",
    'first.answer("pain", ticked=True, rating=6)',
]

MY_DIARY = [
    'from climbing_back import *\nChecklist("symptoms")',
    "DiaryList()",
    "Backup()",
    "Restore()",
    "Erase()",
    "DiaryHome()",
]


@pytest.fixture
def lab(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Start a JupyterLab of its own and return the address of a notebook with these cells."""
    # Whatever an editor is told to save, it must not be an answer.
    widgets = tmp_path / "settings/@jupyter-widgets/jupyterlab-manager"
    widgets.mkdir(parents=True)
    (widgets / "plugin.jupyterlab-settings").write_text('{"saveState": true}', "utf-8")
    with running(tmp_path, request.param) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context(viewport={"width": 1280, "height": 2400}) as context:
        context.set_default_timeout(PATIENCE * 1000)
        context.add_init_script("delete window.showSaveFilePicker")
        yield context.new_page()


def answers(page: Page) -> str:
    """Ask Python for its answers."""
    run(page, 2)
    return page.locator(".jp-OutputArea-output", has_text="PYTHON SAYS").last.inner_text()


@pytest.mark.parametrize("lab", [CELLS], indirect=True)
def test_a_tick_goes_to_python_and_back_and_outlives_the_kernel(lab: str, page: Page) -> None:
    open_notebook(page, lab)
    run(page, 0, 1)
    boxes = page.get_by_role("checkbox", name="Fatigue")
    expect(boxes).to_have_count(2)

    # Ticked in one cell: kept by Python, shown by the other cell.
    boxes.first.check()
    expect(page.get_by_text("✓ Saved in your diary on this computer")).to_be_visible()
    expect(boxes.last).to_be_checked()
    assert "'fatigue': Answer(ticked=True, rating=None, note='')" in answers(page)

    # Said in Python: shown in both cells. Two radio groups of one name do not disturb each other.
    run(page, 3)
    sixes = page.get_by_role("radio", name="6 quite a lot")
    for cell in (0, 1):
        expect(page.get_by_role("checkbox", name="Pain").nth(cell)).to_be_checked()
    page.get_by_role("checkbox", name="Pain").first.scroll_into_view_if_needed()
    assert [six.is_checked() for six in sixes.all()].count(True) == 2

    # The keys of a form are the form's: none of them moves or inserts a cell.
    page.get_by_role("radio", name="6 quite a lot").first.focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="7 a lot").first).to_be_checked()
    page.get_by_role("checkbox", name="Weakness").first.focus()
    page.keyboard.press("b")
    page.keyboard.press("Space")
    expect(page.get_by_role("checkbox", name="Weakness").last).to_be_checked()
    cells = "window.jupyterapp.shell.currentWidget.content.widgets.length"
    assert page.evaluate(cells) == len(CELLS)

    # A new kernel finds the diary as it was.
    page.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()")
    page.wait_for_function(
        "window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.status === 'idle'"
    )
    run(page, 0)
    expect(page.get_by_role("checkbox", name="Fatigue").first).to_be_checked()
    expect(page.get_by_role("checkbox", name="Pain").first).to_be_checked()
    said = answers(page)
    assert "'fatigue': Answer(ticked=True, rating=7" in said
    assert "'pain': Answer(ticked=True, rating=6" in said

    # What JupyterLab would save is the bare fragment, with no answers in it.
    saved = page.evaluate(
        "window.jupyterapp.shell.currentWidget.content.model.toJSON().cells[0].outputs[0].data"
    )
    assert "".join(saved["text/html"]) == checklist_html(checklist("symptoms"))
    assert "application/vnd.jupyter.widget-view+json" in saved


@pytest.mark.parametrize("lab", [MY_DIARY], indirect=True)
def test_my_diary_is_read_changed_saved_erased_and_brought_back(
    lab: str, page: Page, tmp_path: Path
) -> None:
    open_notebook(page, lab)
    run(page, *range(len(MY_DIARY)))
    box = page.get_by_role("checkbox", name="Fatigue")
    entries = page.locator(".cb-entry")
    box.check()
    expect(entries).to_have_count(1)
    expect(entries).to_contain_text("Where MS shows up")

    entries.get_by_role("button", name="Remove").click()
    expect(box).not_to_be_checked()
    entries.get_by_role("button", name="Undo").click()
    expect(box).to_be_checked()
    entries.get_by_role("button", name="Change").click()
    page.locator("cb-diary-list").get_by_role("textbox", name="Note").fill("after lunch")
    page.get_by_role("button", name="Save the change").click()
    expect(entries).to_contain_text("after lunch")
    # Saved with the state of its widgets, the notebook holds neither the words nor the place of the diary.
    page.evaluate("window.jupyterapp.commands.execute('docmanager:save')")
    notebook = tmp_path / "try.ipynb"
    page.wait_for_function("!window.jupyterapp.shell.currentWidget.context.model.dirty")
    saved = notebook.read_text("utf-8")
    assert "application/vnd.jupyter.widget-state+json" in saved
    assert "after lunch" not in saved
    assert str(tmp_path) not in saved
    # JupyterLab has widths of its own for such lists: each word stands whole on its line.
    terms = entries.locator("dt")
    assert terms.count() > 1
    assert max(terms.evaluate_all("all => all.map(({ offsetHeight }) => offsetHeight)")) < 40

    with page.expect_download() as download:
        page.locator("cb-backup").get_by_role("button", name="Save my diary").click()
    file = tmp_path / "backup.json"
    download.value.save_as(file)
    saved = json.loads(file.read_text("utf-8"))["entries"]
    path = tmp_path / "diary.sqlite3"
    with closing(SQLiteStore(path)) as kept:
        page.get_by_role("button", name="I have it").click()
        expect(page.get_by_text("✓ Good: you have your diary as a file.")).to_be_visible()
        assert kept.entries() == saved

        erase = page.locator("cb-erase")
        erase.get_by_role("button", name="Erase everything").click()
        erase.get_by_role("button", name="Erase it all now").click()
        expect(erase.get_by_text("Your diary here is empty")).to_be_visible()
        expect(entries).to_have_count(0)
        assert kept.entries() == []

        restore = page.locator("cb-restore")
        restore.get_by_label("Choose a diary file").set_input_files(file)
        expect(restore).to_contain_text("Both together have 1 entry.")
        restore.get_by_role("button", name="Add to my diary").click()
        expect(box).to_be_checked()
        assert kept.entries() == saved

        # What another notebook writes shows here by itself.
        pain = {"checklist": "symptoms", "item": "pain", "ticked": True}
        kept.add([new_entry("checklist-answer", pain)])
        expect(page.get_by_role("checkbox", name="Pain")).to_be_checked()
    expect(page.locator("cb-diary-home")).to_contain_text(str(path))


LOOP = [
    "from climbing_back import *\nToday()",
    "GroundZero()",
    "RestartLadder()",
    "Progress()",
]


def score(kept: SQLiteStore, day: str) -> float:
    found = {
        str(each.day): each.score for each in consistency(kept.entries(), date.fromisoformat(day))
    }
    return round(found[day], 2)


@pytest.mark.parametrize("lab", [LOOP], indirect=True)
def test_thirty_good_days_then_ground_zero_for_nine_then_climbing_back(
    lab: str, page: Page, tmp_path: Path
) -> None:
    good = days("2026-10-01", 30)
    log = [plan(good[0]), *(session(day) for day in good)]
    with closing(SQLiteStore(tmp_path / "diary.sqlite3")) as kept:
        kept.add(log)
        page.clock.set_fixed_time("2026-10-31T08:00:00")
        open_notebook(page, lab)
        run(page, *range(len(LOOP)))
        today, zero = page.locator("cb-today"), page.locator("cb-ground-zero")
        ladder, back = page.locator("cb-restart-ladder"), page.locator("cb-progress")

        # The morning it is all gone. Every cell knows at once.
        zero.get_by_role("button", name="Ground zero", exact=True).click()
        expect(zero.get_by_role("status")).to_contain_text("✓ Saved in your diary on this computer")
        expect(today).to_contain_text("Ground zero. The score waits")
        ladder.get_by_role("button", name="Take “From bed”").click()
        ladder.get_by_role("button", name="1. Breathe calmly").click()
        expect(ladder).to_contain_text("You are on: Breathe calmly")

        # Nine days later.
        page.clock.set_fixed_time("2026-11-09T08:00:00")
        # Nobody was here meanwhile, so the page goes on by itself.
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        expect(zero).to_contain_text("10 days so far")
        zero.get_by_role("button", name="It is over").click()
        expect(zero).to_contain_text("It lasted 9 days. You started again once.")
        today.get_by_text("Good day", exact=True).click()
        expect(today.get_by_role("img")).to_have_count(0)
        expect(today.locator("img").first).to_have_attribute("src", re.compile("^data:image"))
        today.get_by_role("button", name="Done: Bridge").click()
        expect(today.get_by_role("status")).to_contain_text("✓ Saved")
        expect(back).to_contain_text("You started again once.")
        expect(back.get_by_text("Ground zero, 9 days").first).to_be_visible()

        assert score(kept, "2026-10-30") == score(kept, "2026-11-08") == 0.8
        written = {each["id"]: each for each in kept.entries()}
        assert all(written[each["id"]] == each for each in log)
        # A notebook that is saved holds none of it.
        outputs = page.evaluate(
            "JSON.stringify(window.jupyterapp.shell.currentWidget.content.model.toJSON())"
        )
        assert "2026-10-31" not in outputs


EVERY_ROOM = [
    "from climbing_back import *\nExercisePlan()",
    "PlanPlayer()",
    "CheckIn()",
    "Goals()",
    "Activities()",
    "IfThenPlans()",
    "SetbackPlan()",
    'Reflection("your-story")',
    'QuickCheck("what-spasticity-is")',
    "Contacts()",
    "FromMyTherapist()",
]


@pytest.mark.parametrize("lab", [EVERY_ROOM], indirect=True)
def test_every_room_of_the_loop_works_in_a_cell(lab: str, page: Page, tmp_path: Path) -> None:
    open_notebook(page, lab)
    run(page, *range(len(EVERY_ROOM)))
    expect(page.locator(".cb[data-awake]")).to_have_count(len(EVERY_ROOM))
    builder = page.locator("cb-exercise-plan")
    builder.get_by_role("button", name="Start with a ready set").click()
    builder.get_by_role("button", name="Use Bad day").click()
    expect(builder.get_by_role("status")).to_contain_text("✓ Saved in your diary on this computer")
    # A notebook has no picture files beside it.
    pictures = builder.locator("img")
    expect(pictures.first).to_have_attribute("src", re.compile("^data:image/svg"))
    colour = page.locator("cb-check-in").get_by_text("Off day", exact=True)
    colour.click()
    expect(page.locator("cb-check-in").get_by_role("status")).to_contain_text("✓ Saved")
    player = page.locator("cb-plan-player")
    player.get_by_role("button", name="Off day Start").click()
    for n, words in enumerate(["All of it", "Part of it", "Not today"], 1):
        expect(player.get_by_role("heading", name=f"{n} of 3")).to_be_focused()
        # Two presses at one place are two when they lie apart.
        page.wait_for_timeout(600)
        player.get_by_role("button", name=words, exact=True).click()
    written = player.locator("li").filter(has_text=re.compile("Knee rolls: Not today"))
    expect(written).to_be_visible()
    expect(player.get_by_role("status")).to_contain_text("Knee rolls: Not today. ✓ Saved")
    page.locator("cb-quick-check").get_by_role("radio").first.check()
    expect(page.locator("cb-quick-check .cb-status")).to_contain_text("✓ Saved")
    page.locator("cb-contacts").get_by_label("My country").select_option("ie")
    expect(page.locator("cb-contacts").get_by_role("link", name="Call 112")).to_be_visible()
    expect(page.locator("cb-contacts").get_by_role("status")).to_contain_text("✓ Saved")
    handed = page.locator("cb-from-my-therapist")
    link = payload_of({"title": "Rest well", "issued": "2026-11-20", "chapters": ["loosen"]})
    handed.get_by_label("Or paste the link here").fill(link)
    handed.get_by_role("button", name="Show what it holds").click()
    handed.get_by_role("button", name="Keep it").click()
    expect(handed.get_by_role("status")).to_contain_text("✓ Saved")
    expect(handed).to_contain_text("0 of 1 read")
    with closing(SQLiteStore(tmp_path / "diary.sqlite3")) as kept:
        kinds = [each["type"] for each in kept.entries()]
        first = ["exercise-plan", "check-in", "session", "session", "not-today"]
        assert kinds == [*first, "quick-check-answer", "country", "assignment-accepted"]
