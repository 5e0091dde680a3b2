"""A plan from a therapist: looked at, kept, followed, and a new version of it."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from climbing_back.diary import validate
from tests.browser.diary import SAVED, UNDO, press, raw, written
from tests.browser.from_my_therapist import (
    BRIDGE,
    DAY,
    DOOR,
    FULL,
    NEXT,
    OTHER,
    PAGE,
    accepted,
    keep,
    kept,
    offer,
    open_link,
    plan_of,
    said,
)
from tests.sharing.links import name_of, payload_of


def test_a_link_is_looked_at_kept_and_followed(page: Page) -> None:
    open_link(page, FULL)
    for words in (
        "None of it is kept yet",
        "Physical therapist, Northside. Made on Friday 20 November 2026.",
        "What may have set it off once a week",
        "Good day: 2 rounds of 8 times",
        "Off day: Tighten.",
        "The smallest thing that still counts: Tighten once.",
        "Breathe out as you lift.",
        "Reach for the door",
        "Breathe in bed",
        "Stop if it tingles.",
        "It is worse for more than a day.",
        "Ring Northside: +44 20 7946 0000",
        "My visit page",
        "Monday 21 December 2026",
    ):
        expect(offer(page)).to_contain_text(words)
    expect(
        offer(page).get_by_role("heading", name="From my therapist: First weeks")
    ).to_be_focused()
    assert raw(page) == []

    keep(page)
    assert page.evaluate("location.hash") == ""
    expect(kept(page).get_by_role("heading", name="First weeks")).to_be_focused()
    expect(kept(page)).to_contain_text("On my list since Monday 23 November 2026. Version 1.")
    expect(kept(page)).to_contain_text("0 of 2 read")
    expect(kept(page)).to_contain_text("Read next: Loosen")
    expect(kept(page).get_by_role("link", name="Ring Northside")).to_have_attribute(
        "href", "tel:+442079460000"
    )
    assert all(validate(each) is None for each in written(page))
    assert said(page, "assignment-accepted") == [
        {"assignment": name_of(FULL), "version": 1, "content": FULL}
    ]
    assert said(page, "restart-ladder") == [{"rungs": FULL["rungs"], "therapist": True}]
    [plan] = said(page, "exercise-plan")
    marks = {"therapist": True, "assignment": name_of(FULL)}
    assert plan["starts"] == DAY
    assert plan["items"][0] == {"item": "bridge", **BRIDGE, **marks}
    assert plan["items"][1] == {"item": plan["items"][1]["item"], **DOOR, **marks}

    page.reload()
    expect(kept(page)).to_contain_text("First weeks")
    expect(offer(page)).to_be_empty()
    kept(page).get_by_role("link", name="Loosen").click()
    line = page.locator(".cb-assigned-lines")
    expect(line).to_have_text("From my therapist: First weeks Chapter 1 of 2.")
    read = page.get_by_role("button", name="I have read this chapter", exact=True)
    read.click()
    expect(read).to_have_attribute("aria-pressed", "true")
    expect(page.locator("cb-assigned-here .cb-status")).to_contain_text(SAVED)
    page.get_by_role("link", name="Next from my therapist: Strengthen").click()
    expect(line).to_contain_text("Chapter 2 of 2.")
    line.get_by_role("link").click()
    expect(kept(page)).to_contain_text("1 of 2 read")
    expect(kept(page).get_by_role("listitem").first).to_have_text("✓ Read Loosen")
    expect(kept(page)).to_contain_text("Read next: Strengthen")
    kept(page).get_by_role("link", name="Open Today").click()
    page.get_by_text("Good day", exact=True).click()
    expect(page.locator("cb-today")).to_contain_text("2 rounds of 8 times")
    expect(page.locator("cb-today")).to_contain_text("✓ From my therapist")


def test_not_now_keeps_nothing_and_the_link_can_be_opened_again(page: Page) -> None:
    open_link(page, FULL)
    press(page, "Not now")
    expect(offer(page)).to_be_empty()
    expect(page.get_by_text("Nothing was changed.")).to_be_visible()
    assert raw(page) == []
    page.evaluate("hash => { location.hash = hash; }", payload_of(FULL))
    expect(offer(page)).to_contain_text("First weeks")


def test_what_is_not_ticked_is_not_taken(page: Page) -> None:
    open_link(page, FULL, plan_of())
    for words in ("What to read and tick", "The exercises", "The restart ladder"):
        offer(page).get_by_role("checkbox", name=words).uncheck()
    keep(page)
    kinds = [each["type"] for each in written(page)]
    assert kinds == ["exercise-plan", "assignment-accepted"]
    assert {"chapters", "checklists"}.isdisjoint(said(page, "assignment-accepted")[0]["content"])
    expect(kept(page)).to_contain_text("Stop if it tingles.")
    expect(kept(page)).not_to_contain_text("Read next")


def test_undo_takes_all_of_it_back_and_offers_it_again(page: Page) -> None:
    own = {**BRIDGE, "item": "bridge"}
    open_link(page, FULL, plan_of(own))
    keep(page)
    press(page, UNDO)
    expect(page.get_by_text("✓ Undone")).to_be_visible()
    expect(kept(page)).to_have_count(0)
    expect(offer(page)).to_contain_text("None of it is kept yet")
    page.goto("book/plan/my-plan.html")
    expect(page.locator(".cb-items > li")).to_have_count(1)
    expect(page.locator(".cb-items")).not_to_contain_text("From my therapist")


def test_a_second_tap_keeps_it_once(page: Page) -> None:
    open_link(page, FULL)
    page.get_by_role("button", name="Keep it").dblclick()
    expect(page.locator("cb-from-my-therapist .cb-status")).to_contain_text(SAVED)
    assert len(said(page, "assignment-accepted")) == 1
    expect(kept(page)).to_have_count(1)


def test_a_new_version_says_what_is_different_and_history_goes_on(page: Page) -> None:
    mine = {"item": "bridge-2", **BRIDGE, "therapist": True, "assignment": name_of(FULL)}
    own = {**BRIDGE, "item": "bridge", "days": ["sun"]}
    open_link(page, NEXT, accepted(FULL), plan_of(own, mine))
    expect(offer(page)).to_contain_text(
        "You have version 1, since Saturday 21 November 2026. This is version 2."
    )
    different = offer(page).get_by_role("list").first
    expect(different).to_contain_text("Title: Next weeks. Before: First weeks.")
    expect(different).to_contain_text(
        "Bridge, good day: 3 rounds of 8 times. Before: 2 rounds of 8 times."
    )
    expect(different).to_contain_text("No longer to do: Reach for the door.")
    keep(page)
    expect(kept(page)).to_have_count(1)
    expect(kept(page)).to_contain_text("Version 2.")
    kept(page).get_by_text("Versions (2)").click()
    expect(kept(page)).to_contain_text("Version 1, kept on Saturday 21 November 2026: First weeks")
    items = said(page, "exercise-plan")[-1]["items"]
    assert items[0] == own
    assert [(each["item"], each["sizes"]) for each in items[1:]] == [
        ("bridge-2", {"good": {"sets": 3, "reps": 8}})
    ]

    # The versions stay unfolded when something else changes.
    page.goto(f"{PAGE}#{payload_of(NEXT)}")
    expect(offer(page)).to_contain_text("You have this already.")
    expect(offer(page).get_by_role("button")).to_have_text(["Close"])


def test_an_older_version_changes_nothing(page: Page) -> None:
    open_link(page, FULL, accepted(NEXT))
    expect(offer(page)).to_contain_text("You have version 2")
    expect(offer(page)).to_contain_text("which is older. You need to do nothing.")
    expect(offer(page).get_by_role("checkbox")).to_have_count(0)
    expect(offer(page).get_by_role("button")).to_have_text(["Close"])


def test_two_clinicians_stand_side_by_side(page: Page) -> None:
    open_link(page, FULL)
    keep(page)
    page.evaluate("hash => { location.hash = hash; }", payload_of(OTHER))
    expect(offer(page)).to_contain_text(
        "In your plan already: Bridge. Both stay. Ask which one counts."
    )
    keep(page)
    expect(kept(page)).to_have_count(2)
    # The second is an edit of the plan that began today.
    plans = [each for each in written(page) if each["type"] == "exercise-plan"]
    assert plans[1]["replaces"] == plans[0]["id"]
    items = plans[1]["data"]["items"]
    assert [each["item"] for each in items if each.get("exercise")] == ["bridge", "bridge-2"]
    assert items[2]["assignment"] == name_of(OTHER)
