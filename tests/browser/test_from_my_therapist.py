"""A therapist's link: looked at, kept with one press, and followed through the course."""

import json
import re
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Dialog, Locator, Page, expect

from climbing_back import FromMyTherapist
from climbing_back.components.element import STATIC
from climbing_back.diary import SQLiteStore, validate
from tests import faults
from tests.browser.conftest import NewContext
from tests.browser.diary import SAVED, Entry, entry, press, raw, write, written
from tests.browser.targets import too_small
from tests.browser.test_pages import THEMES, axe_violations, choose_theme
from tests.browser.test_paper import printed
from tests.browser.test_shared_device import NOTED, begin
from tests.sharing.links import name_of, payload_of, read_payload

PAGE = "book/from-my-therapist.html"
LOOSEN = "book/move/loosen.html"
STRENGTHEN = "book/move/strengthen.html"
# A Monday.
NOW = "2026-11-23T12:00:00+00:00"
DAY = "2026-11-23"

BRIDGE = {
    "exercise": "bridge",
    "words": "Breathe out as you lift.",
    "days": ["mon", "wed"],
    "sizes": {"good": {"sets": 2, "reps": 8}, "so-so": {"reps": 5}, "off": {"words": "Tighten."}},
    "floor": "Tighten once.",
}
DOOR = {"words": "Reach for the door", "days": ["tue"], "sizes": {"good": {"reps": 3}}}
FULL: dict[str, Any] = {
    "title": "First weeks",
    "issued": "2026-11-20",
    "review": "2026-12-21",
    "chapters": ["loosen", "strengthen"],
    "checklists": [{"checklist": "triggers", "often": "weekly"}],
    "exercises": [BRIDGE, DOOR],
    "rungs": ["Breathe in bed", "Off-day plan"],
    "stop": "Stop if it tingles.",
    "ring": {"when": "It is worse for more than a day.", "number": "+44 20 7946 0000"},
    "bring": ["My visit page"],
    "role": "Physical therapist",
    "service": "Northside",
}
NEXT = {
    **FULL,
    "name": name_of(FULL),
    "version": 2,
    "title": "Next weeks",
    "exercises": [{**BRIDGE, "sizes": {"good": {"sets": 3, "reps": 8}}}],
}
OTHER = {
    "title": "From the clinic",
    "issued": "2026-11-21",
    "exercises": [BRIDGE],
    "service": "City clinic",
}


def open_link(page: Page, assignment: dict[str, Any], *entries: Entry, now: str = NOW) -> None:
    open_payload(page, payload_of(assignment), *entries, now=now)


def open_payload(page: Page, payload: str, *entries: Entry, now: str = NOW) -> None:
    page.clock.install(time=now)
    if entries:
        write(page, *entries)
    page.goto(f"{PAGE}#{payload}")
    expect(page.locator("cb-from-my-therapist .cb-status")).to_be_attached()


def accepted(assignment: dict[str, Any]) -> Entry:
    return entry(
        "assignment-accepted",
        "2026-11-21T09:30:00+01:00",
        assignment=name_of(assignment),
        version=assignment.get("version", 1),
        content=assignment,
    )


def plan_of(*items: Entry) -> Entry:
    return entry(
        "exercise-plan", "2026-11-21T09:30:00+01:00", starts="2026-11-21", items=list(items)
    )


def offer(page: Page) -> Locator:
    return page.locator(".cb-offer")


def kept(page: Page) -> Locator:
    return page.locator(".cb-kept")


def keep(page: Page) -> None:
    press(page, "Keep it")
    expect(page.locator("cb-from-my-therapist .cb-status")).to_contain_text(SAVED)


def said(page: Page, kind: str) -> list[Any]:
    return [each["data"] for each in written(page) if each["type"] == kind]


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
    read = page.get_by_role("button", name="I have read this chapter")
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
    press(page, "Undo")
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


def test_the_file_and_the_pasted_link_hold_the_same(page: Page) -> None:
    open_payload(page, "")
    expect(page.get_by_text("Nothing is on this list yet.")).to_be_visible()
    content = {"format": "climbing-back-assignment", "version": 1, "assignment": FULL}
    choose(page, json.dumps(content).encode())
    expect(offer(page)).to_contain_text("First weeks")
    press(page, "Not now")
    paste(page, f"https://example.org/book/from-my-therapist.html#{payload_of(FULL)}")
    expect(offer(page)).to_contain_text("First weeks")
    press(page, "Not now")
    paste(page, json.dumps(content))
    keep(page)
    expect(kept(page)).to_contain_text("First weeks")


def choose(page: Page, content: bytes) -> None:
    page.get_by_label("Choose the file from my therapist").set_input_files(
        {"name": "first-weeks.json", "mimeType": "application/json", "buffer": content}
    )


def paste(page: Page, text: str) -> None:
    page.get_by_label("Or paste the link here").fill(text)
    press(page, "Show what it holds")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\x89PNG", "cannot be read"),
        (b'{"format": "climbing-back-record", "version": 1}', "something else than an assignment"),
        (b'{"format": "climbing-back-assignment", "version": 2}', "newer version of the course"),
        (b" " * 100_001, "too large for an assignment"),
    ],
)
def test_a_file_that_is_none_gets_one_sentence(page: Page, content: bytes, words: str) -> None:
    open_payload(page, "", accepted(FULL))
    choose(page, content)
    expect(page.get_by_role("status").filter(has_text=words)).to_be_visible()
    expect(offer(page)).to_be_empty()
    expect(kept(page)).to_contain_text("First weeks")


def test_a_broken_link_names_the_chapters_and_no_amount(page: Page) -> None:
    payload = payload_of(FULL)
    open_payload(page, payload[: len(payload) * 2 // 3])
    status = page.locator("cb-from-my-therapist .cb-status")
    expect(status).to_contain_text("The end of this link is missing.")
    expect(page.get_by_text("You could read these meanwhile:")).to_be_visible()
    links = page.locator(".cb-meanwhile").get_by_role("link")
    expect(links).to_have_text(["Loosen", "Strengthen"])
    expect(page.locator(".cb-meanwhile")).not_to_contain_text("rounds")
    expect(offer(page)).to_be_empty()
    assert raw(page) == []
    # The whole link takes all of that away.
    paste(page, payload)
    expect(offer(page)).to_contain_text("First weeks")
    press(page, "Not now")
    expect(links).to_have_count(0)


@pytest.mark.parametrize(
    ("payload", "words"),
    [
        ("2.abc.def", "newer version of the course"),
        ("1." + "A" * 30_000, "too long for a link"),
        ("1", "The end of this link is missing"),
        (payload_of({"title": "A", "issued": "2026-11-20"})[:-9] + "xx.1234567", "was changed"),
        (payload_of(FULL).lower(), "made capital, or all of them small"),
    ],
)
def test_other_links_get_one_sentence(page: Page, payload: str, words: str) -> None:
    open_payload(page, payload)
    expect(page.locator("cb-from-my-therapist .cb-status")).to_contain_text(words)
    expect(offer(page)).to_be_empty()


@pytest.mark.parametrize(
    "around",
    [
        "{site}book/from-my-therapist.html#{link} see you soon",
        "https://eur02.safelinks.protection.outlook.com/?url={quoted}&data=05%7C02",
        "> {site}book/from-my-therapist.html#{broken}",
        "{site}book/from-my-therapist.html#{held}",
    ],
)
def test_a_pasted_link_is_read_whatever_a_mail_program_did_to_it(page: Page, around: str) -> None:
    site = "https://example.org/course/"
    link = payload_of(FULL)
    quoted = quote(f"{site}{PAGE}#{link}", safe="")
    broken = "\n> ".join(link[place : place + 60] for place in range(0, len(link), 60))
    open_payload(page, "")
    held = link.replace("-", "\u2011")
    paste(page, around.format(site=site, link=link, quoted=quoted, broken=broken, held=held))
    keep(page)
    expect(kept(page)).to_contain_text("First weeks")
    assert said(page, "assignment-accepted")[0]["content"] == FULL


def test_a_link_whose_signs_are_encoded_in_the_address_is_read_and_done_with(page: Page) -> None:
    for behind in (f"#{quote(payload_of(FULL).replace('-', '‑'))}", f"?{payload_of(FULL)}"):
        page.goto("about:blank")
        page.goto(f"{PAGE}{behind}")
        expect(offer(page)).to_contain_text("First weeks")
        press(page, "Not now")
        assert page.evaluate("location.hash + location.search") == ""


def test_what_others_put_into_the_address_is_no_link(page: Page) -> None:
    page.goto(f"{PAGE}?utm_campaign=1.2.b&fbclid=IwAR1.x")
    expect(page.get_by_text("Nothing is on this list yet.")).to_be_visible()
    expect(page.locator("cb-from-my-therapist .cb-status")).to_be_empty()


def test_two_links_in_one_message_are_offered_one_after_the_other(page: Page) -> None:
    open_payload(page, "")
    paste(page, f"For you: {payload_of(FULL)} and from the clinic {payload_of(OTHER)}")
    expect(offer(page)).to_contain_text("First weeks")
    expect(offer(page)).to_contain_text("1 more link came with this one.")
    press(page, "Not now")
    expect(
        offer(page).get_by_role("heading", name="From my therapist: From the clinic")
    ).to_be_focused()
    expect(offer(page)).not_to_contain_text("came with this one")
    keep(page)
    expect(kept(page)).to_have_count(1)
    expect(offer(page)).to_be_empty()
    expect(page.get_by_label("Or paste the link here")).to_have_value("")


def test_keeping_the_first_of_two_and_undoing_it_loses_neither(page: Page) -> None:
    open_payload(page, "")
    paste(page, f"{payload_of(FULL)} {payload_of(OTHER)}")
    keep(page)
    expect(offer(page)).to_contain_text("From the clinic")
    press(page, "Undo")
    expect(offer(page)).to_contain_text("First weeks")
    keep(page)
    expect(offer(page)).to_contain_text("From the clinic")
    keep(page)
    expect(kept(page)).to_have_count(2)


FACEBOOK = (
    "Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/AP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Version/4.0 Chrome/126.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/470.0.0.0;]"
)


def test_in_a_browser_inside_another_app_the_way_out_stands_before_keep(
    new_context: NewContext,
) -> None:
    context = new_context(user_agent=FACEBOOK)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    open_link(page, FULL)
    expect(offer(page)).to_contain_text("This looks like the browser inside Facebook.")
    way_out = offer(page).locator(".cb-way-out")
    assert way_out.evaluate(
        "(way, keep) => !!(way.compareDocumentPosition(keep) & Node.DOCUMENT_POSITION_FOLLOWING)",
        page.get_by_role("button", name="Keep it").element_handle(),
    )
    press(page, "Copy the link")
    expect(page.get_by_text("✓ Copied.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    assert too_small(page, ".cb-way-out button") == []
    assert axe_violations(page) == []
    # It is a guess: keeping works all the same.
    keep(page)
    faults.note(
        "The link is opened in a browser inside another app",
        how="the name that Facebook's browser gives itself",
        where="Chromium",
        said=len(said(page, "assignment-accepted")),
        lost=0,
    )
    assert said(page, "assignment-accepted")[0]["content"] == FULL


def test_where_the_page_may_not_copy_the_link_is_marked(new_context: NewContext) -> None:
    page = new_context(user_agent=FACEBOOK, viewport={"width": 320, "height": 740}).new_page()
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error())")
    content = {"format": "climbing-back-assignment", "version": 1, "assignment": FULL}
    open_payload(page, "")
    choose(page, json.dumps(content).encode())
    press(page, "Copy the link")
    expect(page.get_by_label("The whole link")).to_be_focused()
    marked = page.evaluate("getSelection().toString() || document.activeElement.value")
    address, _, payload = marked.partition("#")
    assert address.endswith(PAGE)
    assert read_payload(payload) == FULL
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_an_ordinary_browser_says_nothing_of_apps(page: Page) -> None:
    open_link(page, FULL)
    expect(offer(page).locator(".cb-way-out")).to_have_count(0)


def test_where_nothing_is_kept_it_is_said_where_it_may_be(page: Page) -> None:
    open_payload(page, "")
    words = page.get_by_text("Did you keep something before? It may be in another")
    expect(words).to_be_visible()
    expect(page.get_by_role("link", name="My diary and my data").last).to_have_attribute(
        "href", re.compile("book/my-diary.html$")
    )
    assert too_small(page, ".cb-elsewhere a") == []
    write(page, accepted(FULL))
    page.goto(PAGE)
    expect(kept(page)).to_contain_text("First weeks")
    expect(words).to_be_hidden()


def test_a_place_on_the_page_is_no_link(page: Page) -> None:
    open_payload(page, "how-it-works")
    expect(page.locator("cb-from-my-therapist .cb-status")).to_be_empty()
    expect(page.get_by_text("Nothing is on this list yet.")).to_be_visible()


def test_an_empty_box_says_what_to_do(page: Page) -> None:
    open_payload(page, "")
    press(page, "Show what it holds")
    expect(page.get_by_role("status").filter(has_text="Paste the link first.")).to_be_visible()
    expect(page.get_by_label("Or paste the link here")).to_be_focused()


def test_what_comes_from_outside_is_text_and_what_cannot_be_meant_stays_out(page: Page) -> None:
    markup = "<img src=x onerror=alert(1)>"
    absurd = {**BRIDGE, "sizes": {"good": {"reps": 900}}}
    unknown = {**DOOR, "exercise": "hop-on-one-leg", "words": "Hop"}
    assignment = {
        **FULL,
        "title": markup,
        "service": markup,
        "chapters": ["from-the-future", "constructor", "loosen"],
        "exercises": [absurd, unknown, {**DOOR, "words": markup}],
        "stop": markup,
    }
    open_link(page, assignment)
    expect(offer(page)).to_contain_text(
        "Not in this copy of the course: from the future, constructor and hop on one leg."
    )
    expect(offer(page)).to_contain_text("One part of it could not be read and stayed out.")
    expect(offer(page)).not_to_contain_text("900")
    keep(page)
    expect(kept(page)).to_contain_text(markup)
    assert len(said(page, "exercise-plan")[0]["items"]) == 1
    expect(page.locator("img[src=x]")).to_have_count(0)
    for address in (LOOSEN, "book/welcome.html", "book/plan/my-plan.html"):
        page.goto(address)
        expect(page.locator(".cb-therapist-lines").last.get_by_text(markup).first).to_be_visible()
        expect(page.locator("img[src=x]")).to_have_count(0)


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
    press(page, "Undo")
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
    read = page.get_by_role("button", name="I have read this chapter")
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
    expect(page.locator("main > div").get_by_role("link", name="Ring Northside")).to_be_visible()
    expect(page.get_by_role("button", name="I have read this chapter")).to_have_count(0)
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
    # The first page keeps nothing, and so says nothing of where the diary is.
    expect(page.locator(".cb-notice")).to_be_hidden()
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
        if page.get_by_role("button", name="Keep it").count():
            keep(page)
    for address in (LOOSEN, "book/welcome.html"):
        page.goto(address)
        expect(page.get_by_text("W" * 140).first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") == width
        assert too_small(page, ".cb-assigned-lines a, cb-assigned a, cb-assigned-here a") == []


@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_nothing_in_what_the_script_draws(page: Page, theme: str) -> None:
    choose_theme(page, theme)
    open_link(page, NEXT, accepted(FULL), plan_of({**BRIDGE, "item": "bridge"}))
    assert axe_violations(page) == []
    keep(page)
    press(page, "Take it off my list: Next weeks")
    assert axe_violations(page) == []
    for address in (LOOSEN, "book/welcome.html"):
        page.goto(address)
        expect(page.get_by_text("Next weeks").first).to_be_visible()
        assert axe_violations(page) == []


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
    page = browser.new_page()
    page.goto("about:blank#" + payload_of(OTHER))
    page.evaluate(
        """async ([code, html, pictures]) => {
            window.kept = [];
            const { default: widget } = await import(
                URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
            const listeners = [];
            const traits = { html, pictures, diary: { kept: [], offered: [], unwanted: [], answered: {}, place: "" } };
            const model = {
                get: (name) => traits[name],
                set: (name, value) => (traits[name] = value),
                on: (event, listener) => event === "change:diary" && listeners.push(listener),
                off: () => {},
                send: () => {},
                save_changes: () => {
                    const { offered } = traits.diary;
                    window.kept.push(...offered);
                    const answered = Object.fromEntries(offered.map(({ id }) => [id, ""]));
                    traits.diary = { ...traits.diary, kept: [...window.kept], offered: [], answered };
                    listeners.forEach((listener) => listener());
                },
            };
            const el = document.createElement("div");
            document.body.append(el);
            widget.render({ model, el, signal: new AbortController().signal });
        }""",
        [(STATIC / "live/assigned.js").read_text("utf-8"), made.html, made.pictures],
    )
    expect(page.locator("cb-from-my-therapist[data-awake]")).to_be_visible()
    expect(offer(page)).to_be_empty()
    paste(page, payload_of(FULL))
    expect(offer(page)).to_contain_text("First weeks")
    expect(offer(page).locator("img")).to_have_attribute("src", re.compile("^data:image/svg"))
    # There are no pages to lead to.
    expect(offer(page).get_by_role("link")).to_have_count(1)
    press(page, "Not now")
    content = {"format": "climbing-back-assignment", "version": 1, "assignment": FULL}
    choose(page, json.dumps(content).encode())
    press(page, "Keep it")
    expect(kept(page)).to_contain_text("First weeks")
    expect(kept(page).get_by_role("link", name="Open Today")).to_have_count(0)
    kinds = [each["type"] for each in page.evaluate("window.kept")]
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
