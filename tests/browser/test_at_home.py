"""A component keeps to itself: in the page of every host it is as it is in the book."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import nbformat
import pytest
from bs4 import BeautifulSoup
from nbconvert import HTMLExporter
from playwright.sync_api import Browser, Page, Route

from climbing_back import SessionPlayer
from climbing_back.components.element import STATIC
from tests.browser.cell import open_cell
from tests.browser.conftest import SYMPTOMS
from tests.components.examples import fragments
from tests.conftest import BOOK

# Whatever a host may style. What elements draw is among it: no fragment has a list of terms.
WHAT_WE_USE = """
<div class="cb"><div class="cb-panel">
<h2>A</h2><p>Words, <a href="#a">a link</a>, <b>bold</b>, <strong>strong</strong>, <em>said</em>, <i>so</i>.</p><p>More.</p>
<h3>B</h3><ul><li>one</li><li>two<ul><li>three</li></ul></li></ul><ol><li>one</li></ol>
<dl><dt>When</dt><dd>Today, and a good many words more than one line can hold, so that they wrap into another.</dd>
<dt>What</dt><dd>A walk</dd></dl>
<table><caption>F</caption><thead><tr><th>Day</th><th>Done</th></tr></thead>
<tbody><tr><th>Monday</th><td>1</td></tr><tr><th>Tuesday</th><td>2</td></tr></tbody></table>
<details open><summary>More</summary><p>Here.</p></details>
<fieldset><legend>Which?</legend><label><input type="radio"> <span>This</span></label></fieldset>
<p><label class="cb-field"><span>Words</span> <input type="text" placeholder="words"></label>
<input type="checkbox"><input type="number"><input type="date">
<select><option>one</option></select><textarea rows="2">words</textarea>
<button type="button">bare</button><button type="button" class="cb-button">press</button></p>
<img alt="" width="30" height="20" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='60' height='40'/%3E">
<svg width="60" height="40" viewBox="0 0 60 40"><path d="M0 0h20v20z" fill="#123456" stroke-width="3"/><text x="3" y="9" font-size="7">a</text></svg>
</div></div>
"""
WHAT_ELSE_THERE_IS = """
<div class="cb"><h1>A</h1><h4>B</h4><h5>C</h5><h6>D</h6><hr><blockquote><p>Said.</p></blockquote><pre>as it is</pre>
<p><code>code</code> <kbd>key</kbd> <mark>marked</mark> <small>small</small><sup>1</sup><sub>2</sub> <u>u</u> <s>s</s></p>
<figure><figcaption>A picture</figcaption></figure><progress></progress><meter></meter><output>0</output>
<ol><li><ol><li><ul><li>deep</li></ul></li></ol></li></ol><input type="range"><input type="file"></div>
"""

NAMED = """
display float position box-sizing width height margin-top margin-right margin-bottom margin-left
padding-top padding-right padding-bottom padding-left border-top-width border-right-width
border-bottom-width border-left-width border-top-style border-top-color border-collapse font-size
font-weight font-style font-family line-height text-align text-transform text-decoration-line
text-indent letter-spacing white-space color background-color background-image list-style-type
list-style-position vertical-align overflow-x max-width min-height box-shadow cursor fill
stroke-width
"""
PROPERTIES = NAMED.split()

# The same room and the same type around a component in each page.
FRAME = """([html, sheet]) => {
    const place = document.querySelector("[data-place]");
    place.innerHTML = html;
    if (sheet) document.head.append(Object.assign(document.createElement("style"), { textContent: sheet }));
    document.documentElement.style.fontSize = "16px";
    document.body.style.setProperty("--cb-type", "sans-serif");
    place.style.cssText = "display: block; width: 620px; padding: 0; font-size: 16px; line-height: 1.5";
    for (const each of place.children) each.style.cssText = "font-size: 16px; color-scheme: light";
}"""
LOOK = """(properties) => [...document.querySelectorAll("[data-place] .cb, [data-place] .cb *")].map((each) => {
    const said = (style) => properties.map((name) => style.getPropertyValue(name));
    const sides = ["::before", "::after", "::marker"].map((side) => said(getComputedStyle(each, side)));
    const { width, height } = each.getBoundingClientRect();
    return [
        each.tagName.toLowerCase() + (each.className.baseVal ?? each.className).replace(/^| +/g, "."),
        [...said(getComputedStyle(each)), Math.round(width), Math.round(height), ...sides],
    ];
})"""
NAMES = [*PROPERTIES, "its width", "its height", "::before", "::after", "::marker"]

# What no host does, and each does some of: a rule for every element, as heavy as any of theirs.
HARSH = """<!doctype html><style>
.a.b.host * { float: left; width: 20%; margin: 9px; padding: 7px; border: 3px dashed red; font: italic 30px monospace;
  background: yellow; color: red; text-align: right; text-transform: uppercase; list-style: square; position: relative;
  display: block; letter-spacing: 3px; white-space: nowrap; box-shadow: 0 0 9px red; text-decoration: underline }
.a.b.host *::before { content: "!"; box-sizing: border-box; color: red }
.a.b.host { text-align: right; white-space: pre; letter-spacing: 2px; font-style: italic; cursor: wait }
</style><div class="a b host"><div data-place></div></div>"""
NOTHING = "<!doctype html><div data-place></div>"


def book_page() -> str:
    """Return a page of the book with nothing in it, and no script."""
    soup = BeautifulSoup((BOOK / SYMPTOMS).read_text("utf-8"), "html.parser")
    for each in soup.find_all(["script", "meta"]):
        each.decompose()
    soup.article.clear()
    soup.article.append(soup.new_tag("div", attrs={"data-place": ""}))
    return str(soup)


def exported(template: str, theme: str = "light") -> str:
    """Return the page that nbconvert makes of a notebook, with the style of that template."""
    output = nbformat.v4.new_output("display_data", {"text/html": "<div data-place></div>"})
    cell = nbformat.v4.new_code_cell("1", outputs=[output])
    page, _ = HTMLExporter(template_name=template, theme=theme).from_notebook_node(
        nbformat.v4.new_notebook(cells=[cell])
    )
    return re.sub(r"<script.*?</script>", "", page, flags=re.DOTALL)


HOSTS: dict[str, Callable[[], str]] = {
    "JupyterLab": lambda: exported("lab"),
    "JupyterLab, dark": lambda: exported("lab", "dark"),
    "the classic notebook": lambda: exported("classic"),
    "a harsh one": lambda: HARSH,
}


Looks = tuple[str, list[str]]
"""What an element is called, and what it says of NAMES."""


def shown(page: Page, html: str, fragment: str, sheet: str = "") -> list[Looks]:
    """Return what each element of the fragment is called and how it looks in this page."""

    def answer(route: Route) -> None:
        route.fulfill(body=html, content_type="text/html; charset=utf-8")

    page.route(f"**/{SYMPTOMS}", answer, times=1)
    page.goto(SYMPTOMS)
    page.evaluate(FRAME, [fragment, sheet])
    return page.evaluate(LOOK, PROPERTIES)


def differences(here: list[Looks], there: list[Looks]) -> dict[str, list[str]]:
    """Return what is otherwise there, by element."""
    assert [name for name, _ in here] == [name for name, _ in there]
    return {
        f"{n} {name}": [
            f"{prop}: {b} (should be {a})"
            for prop, a, b in zip(NAMES, one, other, strict=True)
            if a != b
        ]
        for n, ((name, one), (_, other)) in enumerate(zip(here, there, strict=True))
        if one != other
    }


@pytest.fixture(scope="module")
def page(browser: Browser, site: str) -> Iterator[Page]:
    with browser.new_context(base_url=site, viewport={"width": 1000, "height": 800}) as context:
        yield context.new_page()


@pytest.fixture(scope="module")
def sheet() -> str:
    """Return the style that comes with each widget."""
    return (STATIC / "live/components.css").read_text("utf-8")


@pytest.fixture(scope="module")
def examples() -> str:
    return "".join(html for of in fragments().values() for html in of.values())


@pytest.fixture(scope="module")
def alone(page: Page, sheet: str, examples: str) -> list[Looks]:
    """Return how all of it looks with our style, in a page that has no other."""
    return shown(page, NOTHING, WHAT_WE_USE + examples + WHAT_ELSE_THERE_IS, sheet)


@pytest.mark.parametrize("host", HOSTS)
def test_a_host_reaches_no_element(
    page: Page, sheet: str, examples: str, alone: list[Looks], host: str
) -> None:
    fragment = WHAT_WE_USE + examples + WHAT_ELSE_THERE_IS
    assert differences(alone, shown(page, HOSTS[host](), fragment, sheet)) == {}


def test_a_cell_shows_what_the_book_shows(page: Page, examples: str, alone: list[Looks]) -> None:
    book = shown(page, book_page(), WHAT_WE_USE + examples)
    assert differences(book, alone[: len(book)]) == {}


def test_pictures_are_in_the_theme_of_the_host(browser: Browser) -> None:
    page = open_cell(browser, SessionPlayer("chair"), "player")
    for is_light, told in (("false", "@media all"), ("true", "@media none")):
        page.evaluate("light => { document.body.dataset.jpThemeLight = light }", is_light)
        page.wait_for_function(
            "told => [...document.images].every(({ src }) => src.includes(told))", arg=told
        )
        assert page.locator("img").count() > 0
    page.close()
