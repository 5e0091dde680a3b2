"""From a clinician to a learner, a week with a setback, and back again: nothing is ever sent."""

from __future__ import annotations

import re
from datetime import date

from playwright.sync_api import Page, expect

from climbing_back.diary import setbacks
from tests.browser.conftest import NewContext
from tests.browser.diary import download, press, written
from tests.browser.loop import TODAY, awake, pick, said, saved
from tests.browser.visit import sheet

START = "book/for-clinicians/start.html"
READ = "book/for-clinicians/read-visit-page.html"
MOST_PRESSES = 12


def open_at(page: Page, address: str, day: str) -> None:
    page.clock.set_system_time(f"{day}T11:00:00")
    # The same page with another end of its address would not be opened anew.
    page.goto("about:blank")
    page.goto(address)
    awake(page)


def put_together(page: Page) -> str:
    """Build an assignment of two chapters and three exercises, and return its link."""
    presses = [
        page.get_by_role("link", name="Assign", exact=True).first,
        page.locator("cb-assign summary", has_text="Move"),
        page.get_by_label("Loosen", exact=True),
        page.get_by_label("Strengthen", exact=True),
        page.get_by_role("button", name="Pick from the library"),
        page.get_by_role("button", name="Add Knee rolls"),
        page.get_by_role("button", name="Add Inner-thigh opener"),
        page.get_by_role("button", name="Add Front-of-thigh stretch"),
        page.locator("li", has_text="Knee rolls").get_by_label("A cue in your own words"),
        page.get_by_label("Number to ring"),
        page.get_by_role("button", name="Copy the link"),
    ]
    assert len(presses) <= MOST_PRESSES
    for each in presses:
        each.click()
        # Until then, what is folded stands open, as on paper.
        awake(page)
        if typed := page.evaluate("document.activeElement.name || document.activeElement.type"):
            words = {"textarea": "Slowly.", "number": "020 7946 0000"}.get(typed)
            if words:
                page.keyboard.type(words)
    expect(page.locator("cb-assign .cb-status")).to_contain_text("✓ Copied")
    for words in ("Slowly.", "020 7946 0000"):
        expect(page.locator(".cb-paper")).to_contain_text(words)
    return page.evaluate("navigator.clipboard.readText()")


def test_there_and_back_again(new_context: NewContext) -> None:
    clinic = new_context(permissions=["clipboard-read", "clipboard-write"])
    clinician, learner = clinic.new_page(), new_context().new_page()
    clinician.clock.install(time="2026-11-23T09:00:00")
    learner.clock.install(time="2026-11-23T10:00:00")
    clinician.goto(START)
    link = put_together(clinician)

    # On another profile, the learner looks at it and says yes.
    open_at(learner, link, "2026-11-23")
    expect(learner.locator(".cb-offer")).to_contain_text("Loosen, Strengthen and 3 exercises")
    assert written(learner) == []
    press(learner, "Keep it")
    saved(learner, "cb-from-my-therapist")
    learner.locator(".cb-kept").get_by_role("link", name="Loosen").first.click()
    press(learner, "I have read this chapter")
    saved(learner, "cb-assigned-here")

    # A week: a good Monday, ground zero on Wednesday, over on Friday, and then half of it.
    open_at(learner, TODAY, "2026-11-23")
    pick(learner, "Good day")
    for name in ("Knee rolls", "Inner-thigh opener", "Front-of-thigh stretch"):
        learner.locator("cb-today").get_by_role("button", name=f"Done: {name}").click()
    saved(learner, "cb-today")
    open_at(learner, TODAY, "2026-11-25")
    press(learner, "Ground zero")
    saved(learner, "cb-ground-zero")
    open_at(learner, TODAY, "2026-11-27")
    learner.locator("cb-ground-zero").get_by_role("button", name="It is over").click()
    saved(learner, "cb-ground-zero")
    pick(learner, "So-so day")
    learner.locator("cb-today").get_by_role("button", name="Part of it: Knee rolls").click()
    saved(learner, "cb-today")
    [setback] = setbacks(written(learner), date(2026, 11, 29))
    assert setback.days == 2

    # The visit page, with two things ticked off.
    open_at(learner, "book/visit-page.html", "2026-11-29")
    learner.get_by_role("radio", name="4 weeks").check()
    learner.get_by_role("button", name="Tick these five").click()
    learner.get_by_label("More that I want to ask or say").fill("May I swim?")
    expect(sheet(learner)).to_contain_text("May I swim?")
    for words in ("Questions for my visit", "My goals"):
        learner.get_by_role("checkbox", name=re.compile(f"^{words}: ")).uncheck()
    expect(sheet(learner)).not_to_contain_text("May I swim?")
    expect(sheet(learner)).to_contain_text("2 days")
    _, file = download(learner, "Save the file")
    assert b"swim" not in file

    # The clinician sees the same page, and keeps nothing of it.
    open_at(clinician, READ, "2026-11-30")
    clinician.locator("input[type=file]").set_input_files(
        {"name": "visit.json", "mimeType": "application/json", "buffer": file}
    )
    expect(sheet(clinician)).to_have_text(sheet(learner).inner_text(), use_inner_text=True)
    assert written(clinician) == []

    # A second version goes out, and arrives with its changes shown.
    open_at(clinician, link.replace("from-my-therapist", "for-clinicians/assign"), "2026-11-30")
    clinician.locator("cb-assign summary", has_text="Change one that you made").click()
    clinician.get_by_label("Paste its link").fill(link)
    clinician.get_by_label("Paste its link").press("Enter")
    clinician.locator("cb-assign summary", has_text="Move").click()
    clinician.get_by_label("Balance and coordination").check()
    changes = clinician.locator(".cb-changes")
    expect(changes).to_contain_text("New to read: Balance and coordination.")
    second = clinician.get_by_label("The link.").input_value()
    open_at(learner, second, "2026-11-30")
    offer = learner.locator(".cb-offer")
    expect(offer).to_contain_text("This is version 2.")
    expect(offer).to_contain_text("New to read: Balance and coordination.")
    before = said(learner, "exercise-plan")[-1]["items"]
    press(learner, "Keep it")
    saved(learner, "cb-from-my-therapist")
    expect(learner.locator(".cb-kept")).to_contain_text("1 of 3 read")
    after = said(learner, "exercise-plan")[-1]["items"]
    assert [each["item"] for each in after] == [each["item"] for each in before]
    assert {each["version"] for each in said(learner, "assignment-accepted")} == {1, 2}
