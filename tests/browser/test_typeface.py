"""The typeface: a page loads the letters that it is written in, and others as soon as someone writes them."""

from playwright.sync_api import Page

from tests.browser.conftest import SYMPTOMS, NewContext

COMMON = {f"atkinson-hyperlegible-next-common-{weight}.woff2" for weight in (400, 700)}
WHOLE = "**/atkinson-hyperlegible-next-latin-700-normal.woff2*"


def test_a_chapter_loads_common_letters_and_all_others_once_they_are_written(
    new_context: NewContext,
) -> None:
    page: Page = new_context().new_page()
    loaded: set[str] = set()
    page.on("requestfinished", lambda request: loaded.add(request.url.partition("?")[0]))
    page.goto(SYMPTOMS)
    page.evaluate("document.fonts.ready.then(() => {})")
    assert {url.rpartition("/")[2] for url in loaded if url.endswith(".woff2")} == COMMON
    with page.expect_request(WHOLE):
        page.evaluate("document.querySelector('h1').append('ß')")
