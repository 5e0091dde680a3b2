"""Whom to ring: the learner picks a country, and its number is on every page."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from climbing_back.components.contacts import NOT_CHECKED
from climbing_back.content import contacts
from tests.browser.conftest import NewContext
from tests.browser.diary import entry, write
from tests.browser.loop import awake, said, saved
from tests.browser.targets import too_small

HELP = "book/reference/when-to-get-help.html"
HERE = "gb"


def numbers(page: Page) -> Locator:
    return page.locator("cb-contacts")


def pick(page: Page, country: str) -> None:
    numbers(page).get_by_label("My country").select_option(country)


def open_help(page: Page) -> None:
    page.goto(HELP)
    awake(page)


def test_a_country_shows_its_numbers_and_is_remembered(page: Page) -> None:
    open_help(page)
    expect(numbers(page).get_by_role("link")).to_have_count(0)
    pick(page, HERE)
    saved(page, "cb-contacts")
    assert said(page, "country") == [{"country": HERE}]
    for _ in range(2):
        for contact in contacts()[HERE].contacts:
            link = numbers(page).locator(f'[href="{contact.href}"]:visible')
            expect(link).to_contain_text(contact.number)
        expect(numbers(page).get_by_text(NOT_CHECKED).locator("visible=true")).to_have_count(1)
        page.reload()


def test_the_number_is_in_the_help_box_of_every_page(page: Page) -> None:
    open_help(page)
    box = page.locator(".cb-help-box")
    expect(box.get_by_role("link", name="Call")).to_have_count(0)
    pick(page, HERE)
    expect(box.get_by_role("link", name="Call 999")).to_be_visible()
    for address in ("book/welcome.html", "book/library/bridge.html", "search.html"):
        page.goto(address)
        expect(box.get_by_role("link", name="Call 999")).to_have_attribute("href", "tel:999")


def test_another_country_takes_its_place_and_can_be_undone(page: Page) -> None:
    open_help(page)
    pick(page, HERE)
    pick(page, "de")
    box = page.locator(".cb-help-box")
    expect(box.get_by_role("link", name="Call 112")).to_be_visible()
    numbers(page).get_by_role("button", name="Undo").click()
    expect(numbers(page).get_by_label("My country")).to_have_value(HERE)
    expect(box.get_by_role("link", name="Call 999")).to_be_visible()
    pick(page, "")
    expect(box.get_by_role("link", name="Call")).to_have_count(0)
    saved(page, "cb-contacts")
    assert said(page, "country") == []


def test_a_country_that_is_not_named_leads_to_the_clinic(page: Page) -> None:
    open_help(page)
    pick(page, "other")
    expect(numbers(page).get_by_text("Ask your clinic, and")).to_be_visible()
    expect(page.locator(".cb-help-box").get_by_role("link", name="Call")).to_have_count(0)


def test_a_country_from_a_newer_version_shows_none(page: Page) -> None:
    write(page, entry("country", country="constructor"))
    open_help(page)
    expect(numbers(page).get_by_label("My country")).to_have_value("")
    expect(page.locator(".cb-help-box").get_by_role("link", name="Call")).to_have_count(0)


def test_without_scripts_every_country_can_be_opened(new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(HELP)
    expect(numbers(page).locator("details")).to_have_count(len(contacts()))
    numbers(page).locator("summary").get_by_text("Sweden", exact=True).click()
    expect(numbers(page).get_by_role("link", name="Call 112")).to_be_visible()
    expect(numbers(page).get_by_label("My country")).to_be_hidden()


def test_its_targets_are_large_enough(page: Page) -> None:
    open_help(page)
    pick(page, HERE)
    expect(page.locator(".cb-number")).to_be_visible()
    assert too_small(page, "cb-contacts select, cb-contacts a, .cb-help-box a") == []
