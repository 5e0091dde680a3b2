"""A plan from a therapist that is kept: on other pages, for hands and eyes, on paper, in a cell."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect

from climbing_back import FromMyTherapist
from climbing_back.diary import SQLiteStore
from tests.browser.cell import offered, open_cell
from tests.browser.conftest import NewContext
from tests.browser.diary import SAVED, UNDO, entry, press, write
from tests.browser.from_my_therapist import (
    BRIDGE,
    DAY,
    DOOR,
    FULL,
    LOOSEN,
    NEXT,
    NOW,
    OTHER,
    PAGE,
    accepted,
    choose,
    keep,
    kept,
    offer,
    open_link,
    open_payload,
    paste,
    plan_of,
    said,
)
from tests.browser.targets import too_small
from tests.browser.test_pages import axe_violations_in_all_themes
from tests.browser.test_paper import printed
from tests.browser.test_shared_device import NOTED, begin
from tests.sharing.links import name_of, payload_of

STRENGTHEN = "book/move/strengthen.html"


def test_many_exercises_get_a_kind_word_and_no_lock(page: Page) -> None:
    many = [{**DOOR, "words": f"Exercise {n}"} for n in range(5)]
    open_link(page, {**FULL, "exercises": many})
    expect(offer(page)).to_contain_text("These are 5 exercises. Three or fewer are easier")
    keep(page)
    assert len(said(page, "exercise-plan")[0]["items"]) == 5


def test_a_plan_that_is_full_says_what_to_do(page: Page) -> None:
    full = [{**DOOR, "item": f"own-{n}"} for n in range(99)]
    open_link(page, FULL, plan_of(*full))
    press(page, "Keep it")
    expect(page.get_by_role("status").filter(has_text="room for 100 things")).to_be_visible()
    expect(offer(page)).to_contain_text("First weeks")
    offer(page).get_by_role("checkbox", name="The exercises").uncheck()
    keep(page)


def test_it_goes_off_the_list_and_its_exercises_as_the_learner_says(page: Page) -> None:
    open_link(page, NEXT, accepted(FULL), plan_of())
    keep(page)
    press(page, "Take it off my list: Next weeks")
    tick = page.get_by_role("checkbox", name="Take its exercises out of my plan, too")
    expect(tick).to_be_focused()
    expect(tick).not_to_be_checked()
    press(page, "Leave it here Next weeks")
    expect(page.get_by_role("button", name="Take it off my list")).to_be_focused()
    press(page, "Take it off my list: Next weeks")
    press(page, "Take it off Next weeks")
    expect(kept(page)).to_have_count(0)
    expect(page.locator("cb-from-my-therapist .cb-status")).to_contain_text(SAVED)
    assert len(said(page, "exercise-plan")) == 2
    press(page, UNDO)
    expect(kept(page)).to_contain_text("Version 2.")
    press(page, "Take it off my list: Next weeks")
    tick.check()
    press(page, "Take it off Next weeks")
    expect(page.locator("cb-from-my-therapist .cb-status")).to_contain_text(SAVED)
    assert said(page, "exercise-plan")[-1]["items"] == []


def test_without_exercises_it_goes_at_once(page: Page) -> None:
    small = {"title": "Rest well", "issued": "2026-11-20"}
    open_payload(page, "", accepted(small))
    press(page, "Take it off my list: Rest well")
    expect(kept(page)).to_have_count(0)
    expect(page.get_by_text("Nothing is on this list yet.")).to_be_focused()


def test_a_chapter_is_read_and_not_read_again(page: Page) -> None:
    page.clock.install(time=NOW)
    write(page, accepted(FULL))
    page.goto(STRENGTHEN)
    read = page.get_by_role("button", name="I have read this chapter", exact=True)
    expect(page.get_by_role("link", name="Next from my therapist: Loosen")).to_be_visible()
    read.dblclick()
    expect(read).to_have_attribute("aria-pressed", "true")
    expect(read).to_be_focused()
    assert said(page, "chapter-read") == [{"chapter": "strengthen"}]
    page.locator("cb-assigned-here").get_by_role("button", name="Undo").click()
    expect(read).to_have_attribute("aria-pressed", "false")
    read.click()
    page.reload()
    expect(read).to_have_attribute("aria-pressed", "true")
    read.click()
    expect(read).to_have_attribute("aria-pressed", "false")
    page.goto(LOOSEN)
    read.click()
    page.goto(STRENGTHEN)
    read.click()
    expect(page.get_by_text("You have read the others on this list.")).to_be_visible()


def test_other_chapters_say_nothing(page: Page) -> None:
    write(page, accepted(FULL))
    page.goto("book/keep-going/mood.html")
    # The number in the help box shows that the diary was read.
    expect(
        page.locator(".cb-help-box + div").get_by_role("link", name="Ring Northside")
    ).to_be_visible()
    expect(page.get_by_role("button", name="I have read this chapter", exact=True)).to_have_count(0)
    expect(page.locator(".cb-assigned-lines")).to_be_empty()


def test_what_they_said_for_safety_is_on_every_page(page: Page) -> None:
    country = entry("country", country="ie")
    write(page, country, accepted(FULL), accepted({**OTHER, "ring": FULL["ring"]}))
    said = page.locator(".cb-help-box + div .cb-therapist-lines")
    for address in ("book/welcome.html", "book/today.html", "book/reference/glossary.html"):
        page.goto(address)
        # In the box for emergencies, there is the number for emergencies and no other.
        expect(page.locator(".cb-help-box .cb-number")).to_have_count(1)
        expect(said).to_contain_text("Stop if: Stop if it tingles.")
        expect(said).to_contain_text("Ring if: It is worse for more than a day.")
        link = said.get_by_role("link", name="Ring Northside: +44 20 7946 0000")
        expect(link).to_have_attribute("href", "tel:+442079460000")
        assert too_small(page, ".cb-help-box a, .cb-therapist-lines a") == []


def test_their_signs_to_stop_stand_above_the_exercises(page: Page) -> None:
    open_link(page, FULL)
    keep(page)
    page.goto("book/today.html")
    page.get_by_text("Good day", exact=True).click()
    expect(page.locator(".cb-planned > :first-child")).to_contain_text("Stop if it tingles.")
    page.goto("book/step-by-step.html")
    lines = page.locator("cb-plan-player .cb-therapist-lines")
    expect(lines).to_contain_text("Stop if it tingles.")
    expect(lines).to_have_count(1)


def test_the_first_page_leads_on(page: Page) -> None:
    page.goto("book/welcome.html")
    expect(page.locator("cb-assigned")).to_be_hidden()
    write(page, accepted(FULL), entry("chapter-read", chapter="loosen"))
    page.goto("book/welcome.html")
    block = page.locator("cb-assigned")
    expect(block).to_contain_text("First weeks · 1 of 2 read")
    expect(block.get_by_role("link", name="Open my list")).to_be_visible()
    assert too_small(page, "cb-assigned a") == []
    block.get_by_role("link", name="Read next: Strengthen").click()
    expect(page.locator("h1")).to_contain_text("Strengthen")


def test_amounts_that_the_learner_changed_say_so(page: Page) -> None:
    given = {"item": "bridge", **BRIDGE, "therapist": True, "assignment": name_of(FULL)}
    changed = {**given, "item": "bridge-2", "sizes": {"good": {"reps": 1}}}
    page.clock.install(time=NOW)
    write(page, accepted(FULL), plan_of(given, changed), entry("check-in", day=DAY, colour="good"))
    page.goto("book/plan/my-plan.html")
    marks = page.locator(".cb-items .cb-mark")
    expect(marks).to_have_text(["✓ From my therapist", "✓ From my therapist, changed by me"])
    page.goto("book/today.html")
    expect(page.locator("cb-today")).to_contain_text("✓ From my therapist, changed by me")
    expect(page.locator("cb-today").get_by_text("✓ From my therapist", exact=True)).to_be_visible()


def test_all_of_it_by_keyboard(page: Page) -> None:
    open_link(page, FULL)
    ladder = offer(page).get_by_role("checkbox", name="The restart ladder")
    ladder.focus()
    page.keyboard.press("Space")
    expect(ladder).to_be_focused()
    expect(ladder).not_to_be_checked()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Keep it")).to_be_focused()
    page.keyboard.press("Enter")
    expect(kept(page).get_by_role("heading", name="First weeks")).to_be_focused()
    expect(page.locator("cb-from-my-therapist .cb-status")).to_contain_text(SAVED)
    assert said(page, "restart-ladder") == []
    page.get_by_role("button", name="Undo").focus()
    page.keyboard.press("Enter")
    expect(kept(page)).to_have_count(0)


def test_another_tab_shows_what_was_kept_here(new_context: NewContext) -> None:
    context = new_context()
    here, there = context.new_page(), context.new_page()
    there.goto(PAGE)
    open_link(here, FULL)
    keep(here)
    expect(kept(there)).to_contain_text("First weeks")


@pytest.mark.parametrize("width", [320, 1280])
def test_it_fits_and_fingers_hit_it(new_context: NewContext, width: int) -> None:
    page = new_context(viewport={"width": width, "height": 800}).new_page()
    long = {**FULL, "title": "W" * 140, "service": "x" * 140, "stop": "y" * 140, "name": "long"}
    open_link(page, long, accepted(FULL), plan_of({**BRIDGE, "item": "bridge"}))
    expect(page.get_by_role("button", name="Keep it")).to_be_visible()
    for _ in range(2):
        assert page.evaluate("document.documentElement.scrollWidth") == width
        targets = "cb-from-my-therapist :is(button, a, summary, label, input[type=file])"
        assert too_small(page, targets) == []
        if page.get_by_role("button", name="Keep it", exact=True).count():
            keep(page)
    for address in (LOOSEN, "book/welcome.html"):
        page.goto(address)
        expect(page.get_by_text("W" * 140).first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") == width
        assert too_small(page, ".cb-assigned-lines a, cb-assigned a, cb-assigned-here a") == []


def test_axe_finds_nothing_in_what_the_script_draws(page: Page) -> None:
    open_link(page, NEXT, accepted(FULL), plan_of({**BRIDGE, "item": "bridge"}))
    assert axe_violations_in_all_themes(page) == []
    keep(page)
    press(page, "Take it off my list: Next weeks")
    assert axe_violations_in_all_themes(page) == []
    for address in (LOOSEN, "book/welcome.html"):
        page.goto(address)
        expect(page.get_by_text("Next weeks").first).to_be_visible()
        assert axe_violations_in_all_themes(page) == []


def test_without_scripts_there_is_room_for_a_pen(new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(PAGE)
    sheet = page.locator("cb-from-my-therapist")
    for title in (
        "To read",
        "To tick",
        "To do",
        "Stop if",
        "Ring if",
        "Look at it again",
    ):
        expect(sheet.get_by_text(title).first).to_be_visible()
    expect(sheet.get_by_text("To read it, this page needs scripts.")).to_be_visible()
    assert sheet.locator("button:visible, input:visible, textarea:visible").count() == 0


def test_on_paper_what_is_kept_or_else_room_for_a_pen(page: Page) -> None:
    page.goto(PAGE)
    expect(page.locator("cb-from-my-therapist .cb-status")).to_be_attached()
    text = printed(page)
    assert "Restart ladder" in text
    assert "Choose the file" not in text
    write(page, accepted(FULL))
    page.goto(PAGE)
    expect(kept(page)).to_be_visible()
    text = printed(page)
    assert "First weeks" in text
    assert "How often" not in text


def test_in_a_cell_the_file_and_the_pasted_link_work_and_the_address_is_left_alone(
    browser: Browser, store: SQLiteStore
) -> None:
    made = FromMyTherapist(store=store)
    page = open_cell(browser, made, "assigned", "about:blank#" + payload_of(OTHER))
    expect(page.locator("cb-from-my-therapist[data-read]")).to_be_visible()
    expect(offer(page)).to_be_empty()
    paste(page, payload_of(FULL))
    expect(offer(page)).to_contain_text("First weeks")
    # The exercise, and the other movement of a hard day.
    pictures = offer(page).locator("img")
    expect(pictures).to_have_count(2)
    for picture in pictures.all():
        expect(picture).to_have_attribute("src", re.compile("^data:image/svg"))
    # There are no pages to lead to.
    expect(offer(page).get_by_role("link")).to_have_count(1)
    press(page, "Not now")
    content = {"format": "climbing-back-assignment", "version": 1, "assignment": FULL}
    choose(page, json.dumps(content).encode())
    press(page, "Keep it")
    expect(kept(page)).to_contain_text("First weeks")
    expect(kept(page).get_by_role("link", name="Open Today")).to_have_count(0)
    kinds = [each["type"] for each in offered(page)]
    assert kinds == ["assignment-accepted", "exercise-plan", "restart-ladder"]
    assert page.evaluate("location.hash") == "#" + payload_of(OTHER)
    page.close()


def test_on_a_shared_device_the_browser_asks_before_what_was_kept_goes(page: Page) -> None:
    begin(page)
    page.goto(f"{PAGE}#{payload_of(FULL)}")
    press(page, "Keep it")
    expect(page.locator("cb-from-my-therapist .cb-status")).to_contain_text(NOTED)
    asked = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    with page.expect_event("dialog"):
        page.close(run_before_unload=True)
    assert asked == ["beforeunload"]
    kept(page).get_by_role("link", name="Loosen").click()
    expect(page.locator(".cb-assigned-lines")).to_contain_text("First weeks")
