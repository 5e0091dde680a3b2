"""A plan from a therapist arrives: by file, by link, pasted, broken, in another app."""

from __future__ import annotations

import json
import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests import faults
from tests.browser.conftest import NewContext
from tests.browser.diary import UNDO, press, raw, write
from tests.browser.from_my_therapist import (
    BRIDGE,
    DOOR,
    FULL,
    LOOSEN,
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
    said,
)
from tests.browser.targets import too_small
from tests.browser.test_pages import axe_violations
from tests.sharing.links import payload_of, read_payload


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


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\x89PNG", "cannot be read"),
        (b'{"format": "climbing-back-record", "version": 1}', "something else than an assignment"),
        (b'{"format": "climbing-back-assignment", "version": 2}', "newer version of the course"),
        (b" " * 1_500_001, "too large for an assignment"),
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
    press(page, UNDO)
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
