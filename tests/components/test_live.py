"""The module that JupyterLab loads from a blob, with a stand-in for the model."""

from playwright.sync_api import Browser, expect

from climbing_back import Checklist
from climbing_back.diary import SQLiteStore
from tests.browser.cell import add_cell, offered


def test_cells_wake_up_even_before_they_are_in_the_page(
    browser: Browser, store: SQLiteStore
) -> None:
    page = browser.new_page()
    for number in range(2):
        add_cell(page, Checklist("symptoms", store=store), "course", refusal="no room")
        box = page.get_by_role("checkbox", name="Lack of coordination").nth(number)
        box.check()
    assert [each["data"]["item"] for each in offered(page)] == ["coordination", "coordination"]
    # What Python refused is said, and stays on the page.
    expect(page.get_by_role("status").first).to_contain_text("Not saved")
    expect(page.get_by_role("checkbox", name="Lack of coordination").first).to_be_checked()
    page.close()


def test_a_cell_says_what_of_the_diary_cannot_be_read(browser: Browser, store: SQLiteStore) -> None:
    page = browser.new_page()
    add_cell(page, Checklist("symptoms", store=store), "course", trouble="<b>1</b> entry")
    # What came from outside is text.
    line = page.get_by_text("<b>1</b> entry", exact=True)
    expect(line).to_be_visible()
    page.evaluate("cell.say({ trouble: '' })")
    expect(line).to_have_count(0)
    expect(page.locator(".cb-waits")).to_be_hidden()
    page.close()
