"""Every page of the book: readable, reachable, quiet, in every theme and at every size."""

from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup
from playwright.sync_api import Page, expect

from climbing_back import content
from climbing_back.content import pages
from tests.browser.conftest import PARTS, SYMPTOMS, NewContext, Watch
from tests.browser.looks import (
    names_of_several,
    text_becomes_neither_markup_nor_code,
    words_out_of_reach,
)
from tests.browser.targets import crowded
from tests.components.examples import examples
from tests.conftest import BOOK, ROOT, html_pages

# One template makes the page of every exercise: these three stand for all. The front door at
# index.html only leads on.
THREE = {"bridge", "sit-to-stand", "march-and-swing"}
LEFT_OUT = {"index"} | (set(content.exercises()) - THREE)
PAGES = sorted(
    file.relative_to(BOOK).as_posix() for file in html_pages(BOOK) if file.stem not in LEFT_OUT
)
CHAPTERS = [name for name in PAGES if name.startswith("book/")]
AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
HELP_IS = "all => all.map(box => [box.parentElement.localName, box.previousElementSibling.className].join())"
THEMES = ["light", "dark", "low-glare"]


def choose_theme(page: Page, theme: str) -> None:
    page.add_init_script(f"localStorage.setItem('climbing-back-theme', '{theme}')")


def open_everything(page: Page) -> None:
    """Make the page as full as it can be: menu open, code shown, every tick ticked."""
    page.evaluate("""() => {
        for (const each of document.querySelectorAll("details")) each.open = true;
        const ticks = document.querySelectorAll("[type=checkbox]:not(:checked, :disabled)");
        for (const each of ticks) if (each.checkVisibility()) each.click();
    }""")


# WCAG's text spacing, by a way that the page's own policy leaves open.
SPACING = """() => {
    const spacing = new CSSStyleSheet();
    spacing.replaceSync(`
        * { line-height: 1.5 !important; letter-spacing: 0.12em !important;
            word-spacing: 0.16em !important }
        p { margin-block-end: 2em !important }`);
    document.adoptedStyleSheets.push(spacing);
}"""


# What the menu offers at most, and WCAG's spacing besides.
LARGEST = "Object.assign(document.documentElement.dataset, { letters: 'largest', spacing: 'more' })"

# Nothing lies over the way to help. The print edition has none.
HELP_CAN_BE_HIT = """() => {
    scrollTo(0, 0);
    const link = document.querySelector(".cb-get-help");
    const box = link?.getBoundingClientRect();
    return box && link.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
}"""

# The same on every page, so it is looked at once.
MENU = ".cb-menu"
# What else axe can tell takes it half as long again.
RUN_AXE = """([where, rules]) =>
    axe.run(where, { runOnly: rules, resultTypes: ["violations"] }).then(found => found.violations)"""


def axe_violations(
    page: Page, rules: list[str] = RULES, where: dict[str, list[str]] | None = None
) -> list[str]:
    """Return what axe finds on the page around its menu, or there."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found = page.evaluate(RUN_AXE, [where or {"exclude": [MENU]}, rules])
    return [f"{v['id']}: {node['html'][:120]}" for v in found for node in v["nodes"]]


def axe_violations_in_all_themes(
    page: Page, where: dict[str, list[str]] | None = None, themes: list[str] = THEMES
) -> list[str]:
    """Look at everything in the first theme, and in the others at what a theme changes."""
    found = []
    for theme in themes:
        page.evaluate("theme => document.documentElement.dataset.theme = theme", theme)
        rules = RULES if theme == THEMES[0] else ["color-contrast"]
        found += axe_violations(page, rules, where)
    return found


def test_every_page_of_the_contents_is_looked_at() -> None:
    contents = yaml.safe_load((ROOT / "_toc.yml").read_text("utf-8"))
    files = [
        contents["root"],
        *(each["file"] for part in contents["parts"] for each in part["chapters"]),
    ]
    assert {f"{file}.html" for file in files} <= set(PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_as_it_opens_and_with_all_of_it_open(
    new_context: NewContext, watch: Watch, name: str
) -> None:
    # One visit for all questions: most of the time is the way there. 320 px is also what is left of a
    # 1280 px screen at 400 %.
    page = new_context(viewport={"width": 320, "height": 800}).new_page()
    page.goto(name)
    moves = page.evaluate("document.getAnimations().length")
    # A page that is awake says of nothing that it is missing.
    expect(page.locator(".cb-asleep")).to_have_count(0)
    help_is = page.locator(".cb-help-box").evaluate_all(HELP_IS)
    covered = words_out_of_reach(page)
    page.set_viewport_size({"width": 320, "height": 800})
    open_everything(page)
    # The print edition runs no script, so nothing in it is pressed.
    alike = [] if name == "print-edition.html" else names_of_several(page)
    hard_to_hit = {320: crowded(page)}
    page.set_viewport_size({"width": 1280, "height": 800})
    hard_to_hit[1280] = crowded(page)
    page.set_viewport_size({"width": 390, "height": 800})
    # The chapters in the print edition are looked at in every theme on pages of their own.
    themes = THEMES[:1] if name == "print-edition.html" else THEMES
    axe = axe_violations_in_all_themes(page, themes=themes)
    page.set_viewport_size({"width": 320, "height": 256})
    page.evaluate(SPACING)
    width = page.evaluate("document.documentElement.scrollWidth")
    page.evaluate(LARGEST)
    wide = page.evaluate("document.documentElement.scrollWidth")
    helps = page.evaluate(HELP_CAN_BE_HIT)
    assert (moves, covered, alike, hard_to_hit, axe) == (0, [], [], {320: [], 1280: []}, [])
    assert helps in (True, None)
    # What has columns of its own can be moved sideways in the print edition, which is for paper.
    assert wide == 320 or name == "print-edition.html"
    if name in CHAPTERS:
        assert (help_is, width) == (["section,cb-review"], 320)
    text_becomes_neither_markup_nor_code(page, watch)


@pytest.mark.parametrize("name", [SYMPTOMS, "book/today.html", "book/for-clinicians/start.html"])
def test_axe_finds_nothing_in_the_menu(page: Page, name: str) -> None:
    page.goto(name)
    open_everything(page)
    expect(page.get_by_role("link", name="What spasticity is").first).to_be_visible()
    assert axe_violations_in_all_themes(page, {"include": [MENU]}) == []


def test_axe_finds_nothing_in_any_example(new_context: NewContext) -> None:
    # The page's own policy takes no text as markup.
    page = new_context(bypass_csp=True).new_page()
    page.goto(SYMPTOMS)
    everything = "".join(html for html, _ in examples().values())
    page.locator("article").evaluate(
        "(article, html) => article.innerHTML = '<h1>Examples</h1><h2>All of them</h2>' + html",
        everything,
    )
    open_everything(page)
    assert axe_violations_in_all_themes(page) == []


def test_axe_would_find_something(new_context: NewContext) -> None:
    page = new_context(bypass_csp=True).new_page()
    page.goto(SYMPTOMS)
    page.locator("article").evaluate(
        "article => article.insertAdjacentHTML('beforeend', '<input><p>Pale')"
    )
    page.get_by_text("Pale").evaluate("element => element.style.color = '#eee'")
    page.locator(".cb-menu").evaluate(
        "menu => { menu.open = true; menu.insertAdjacentHTML('beforeend', '<input>') }"
    )
    found = " ".join(axe_violations(page))
    assert "label" in found
    assert "color-contrast" in found
    assert "label" in " ".join(axe_violations(page, where={"include": [MENU]}))


@pytest.mark.parametrize("part", range(PARTS))
def test_without_scripts_all_is_there_and_nothing_is_dead(
    new_context: NewContext, part: int
) -> None:
    small = {"width": 320, "height": 800}
    page = new_context(java_script_enabled=False, viewport=small).new_page()
    for name in CHAPTERS[part::PARTS]:
        page.goto(name)
        assert page.evaluate("document.documentElement.scrollWidth") == 320, name
        expect(page.locator("h1")).to_be_visible()
        expect(page.get_by_text("Stop and get help", exact=True)).to_be_visible()
        page.get_by_text("Contents", exact=True).click()
        chapters = page.get_by_role("navigation", name="Contents").locator("details").first
        if chapters.get_attribute("open") is None:
            chapters.locator("summary").click()
        expect(page.get_by_role("link", name="What spasticity is").first).to_be_visible()
        # What only a script can honour is not shown. A word's meaning opens without one.
        assert page.locator("button:not(.cb-term):visible").count() == 0, name
        expect(page.get_by_text("How the pages look")).to_be_hidden()
        expect(page.get_by_role("searchbox")).to_have_count(0)


def test_without_scripts_a_checklist_can_be_ticked_and_says_what_it_cannot(
    new_context: NewContext,
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(SYMPTOMS)
    page.get_by_role("checkbox", name="Pain").check()
    expect(page.get_by_role("radio", name="6 quite a lot")).to_be_visible()
    page.get_by_role("radio", name="6 quite a lot").check()
    page.keyboard.press("Enter")
    assert page.url.endswith(SYMPTOMS)
    note = page.locator("noscript p")
    assert note.is_visible()
    assert "cannot keep your ticks" in note.inner_html()


def test_a_reader_gets_from_the_front_door_to_the_last_page(page: Page, book: Path) -> None:
    page.goto("")
    page.wait_for_url("**/book/welcome.html")
    contents = yaml.safe_load((ROOT / "_toc.yml").read_text("utf-8"))
    titles = {f"book/{each.name}": each.title.replace("'", "’") for each in pages().values()}
    seen = []
    here: Path | None = book / "book/welcome.html"
    while here:
        chapter = BeautifulSoup(here.read_text("utf-8"), "html.parser")
        seen.append(chapter.h1.get_text().removesuffix("#").strip())
        onward = chapter.select_one("a[rel=next]")
        here = (here.parent / onward["href"]).resolve() if onward else None
    assert seen == [
        "Climbing Back",
        *(titles[chapter["file"]] for part in contents["parts"] for chapter in part["chapters"]),
    ]


def test_an_exercise_leads_back_to_all_of_them(page: Page) -> None:
    page.goto("book/library/bridge.html")
    expect(page.get_by_role("link", name="Next")).to_have_count(0)
    page.get_by_role("link", name="Back Exercises").click()
    expect(page.get_by_role("heading", name="Exercises", level=1)).to_be_visible()


def test_four_presses_of_tab_lead_past_the_menu(page: Page) -> None:
    page.goto(SYMPTOMS)
    names = []
    for _ in range(4):
        page.keyboard.press("Tab")
        names.append(page.evaluate("document.activeElement.textContent.trim()"))
    assert names == ["Skip to the chapter", "Climbing Back", "Get help", "Contents"]


def test_escape_closes_the_menu(page: Page) -> None:
    page.goto(SYMPTOMS)
    button = page.locator("summary").filter(has_text="Contents")
    button.click()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(page.get_by_role("link", name="Welcome", exact=True)).to_be_hidden()
    expect(button).to_be_focused()


def test_help_is_one_press_away(page: Page) -> None:
    page.goto(SYMPTOMS)
    page.get_by_role("link", name="Get help", exact=True).click()
    expect(page.locator("h1")).to_have_text("When to get help")


def test_a_theme_is_remembered_on_the_next_page(page: Page) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    page.goto("book/welcome.html")
    light = page.evaluate(ground)
    page.get_by_text("Contents", exact=True).click()
    page.get_by_role("radio", name="Low-glare").check()
    sand = page.evaluate(ground)
    assert sand != light
    page.goto(SYMPTOMS)
    assert page.evaluate(ground) == sand
    page.get_by_text("Contents", exact=True).click()
    expect(page.get_by_role("radio", name="Low-glare")).to_be_checked()
    page.get_by_role("radio", name="Like my device").check()
    assert page.evaluate(ground) == light


def test_letters_and_room_that_were_chosen_are_there_on_the_next_page(page: Page) -> None:
    size = "parseFloat(getComputedStyle(document.body).fontSize)"
    room = "getComputedStyle(document.querySelector('article p')).letterSpacing"
    type_ = "getComputedStyle(document.body).fontFamily"
    page.goto("book/welcome.html")
    usual = page.evaluate(size)
    page.get_by_text("Contents", exact=True).click()
    for name in ("Largest", "More room", "Letters of my device"):
        page.get_by_role("radio", name=name).check()
    page.goto(SYMPTOMS)
    assert page.evaluate(size) == 1.5 * usual
    assert page.evaluate(room) != "normal"
    assert page.evaluate(type_).startswith("system-ui")
    page.get_by_text("Contents", exact=True).click()
    for name in ("Usual size", "Usual room", "Letters of the course"):
        page.get_by_role("radio", name=name).check()
    assert (page.evaluate(size), page.evaluate(room)) == (usual, "normal")


def test_code_is_one_press_away(page: Page) -> None:
    page.goto(SYMPTOMS)
    code = page.get_by_text('Checklist("symptoms")')
    expect(code).to_be_hidden()
    page.get_by_text("For Python users").click()
    expect(code).to_be_visible()


def test_a_number_behind_a_claim_leads_to_its_source(page: Page) -> None:
    page.goto("book/understand/what-spasticity-is.html")
    page.get_by_role("link", name="source 4", exact=True).click()
    expect(page.locator(":target")).to_have_text(
        "Large surveys of people with MS.", use_inner_text=True
    )
    work = page.get_by_role("link", name="Bethoux and Marrie 2016").first
    expect(work).to_be_hidden()
    page.get_by_text("The works behind this page").click()
    work.click()
    expect(page.locator(":target")).to_contain_text("impact of spasticity on daily activities")
