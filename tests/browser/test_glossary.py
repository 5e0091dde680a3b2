"""A word's meaning: marked once in a chapter, opened without a script, and gone on paper."""

import pytest
from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Locator, Page, expect

from climbing_back.content import chapters, glossary
from tests.browser.conftest import NewContext
from tests.browser.test_pages import axe_violations_in_all_themes
from tests.conftest import BOOK, html_pages

CHAPTER = "book/keep-going/setback-plan.html"
MEANING = glossary()["relapse"].says
MARKED = sorted(f"book/{name}.html" for name in chapters())


def read(name: str) -> BeautifulSoup:
    return BeautifulSoup((BOOK / name).read_text("utf-8"), "html.parser")


def marks(soup: BeautifulSoup) -> list[Tag]:
    return soup.select(".cb-term")


def word(page: Page) -> Locator:
    return page.get_by_role("button", name="relapse", exact=True)


def test_the_first_use_of_a_term_is_marked_and_no_other() -> None:
    soup = read(CHAPTER)
    relapses = soup.find_all(string=lambda said: "relapse" in said.lower())
    own = [
        said
        for said in relapses
        if said.find_parent("p") and not said.find_parent(class_="cb-term-box")
    ]
    first, *others = [said for said in own if not said.find_parent(class_="cb-sources")]
    assert first.parent["class"] == ["cb-term"]
    assert first.parent["title"] == MEANING
    assert others
    assert not any(said.find_parent("button") for said in others)


@pytest.mark.parametrize("name", MARKED)
def test_marks_are_few_and_stand_in_the_chapters_own_text(name: str) -> None:
    soup = read(name)
    targets = [mark["popovertarget"] for mark in marks(soup)]
    assert len(targets) == len(set(targets)) <= 6
    outside = "h1, h2, h3, a, code, pre, em, sup, .cb-sources, .cb-summary, .cb-facts, .cb"
    assert [
        mark for mark in marks(soup) if mark.find_parent(lambda tag: tag.css.match(outside))
    ] == []


def test_marks_are_in_chapters_and_nowhere_else() -> None:
    marked = {
        file.relative_to(BOOK).as_posix()
        for file in html_pages(BOOK)
        if "cb-term" in file.read_text("utf-8")
    }
    assert CHAPTER in marked
    assert marked <= set(MARKED)


def test_a_term_that_the_page_explains_is_not_marked() -> None:
    # In italics, in bold, and in the title.
    for name, term in [
        ("understand/what-sets-it-off", "trigger"),
        ("move/before-you-start", "level"),
        ("move/fatigue-and-pacing", "fatigue"),
    ]:
        soup = read(f"book/{name}.html")
        assert f"term-{term}" not in [mark["popovertarget"] for mark in marks(soup)]
    assert "term-level" in [
        m["popovertarget"] for m in marks(read("book/move/pain-and-comfort.html"))
    ]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_press_opens_the_meaning_and_escape_closes_it(
    new_context: NewContext, scripts: bool
) -> None:
    page = new_context(java_script_enabled=scripts).new_page()
    page.goto(CHAPTER)
    meaning = page.get_by_text(MEANING)
    expect(meaning).to_be_hidden()
    word(page).click()
    expect(meaning).to_be_visible()
    page.keyboard.press("Escape")
    expect(meaning).to_be_hidden()
    word(page).press("Enter")
    expect(meaning).to_be_visible()
    page.keyboard.press("Tab")
    link = meaning.get_by_role("link", name="Glossary")
    expect(link).to_be_focused()
    page.keyboard.press("Escape")
    expect(meaning).to_be_hidden()
    expect(word(page)).to_be_focused()


def test_its_link_leads_to_the_term_on_the_page(page: Page) -> None:
    page.goto(CHAPTER)
    word(page).click()
    page.get_by_text(MEANING).get_by_role("link", name="Glossary").click()
    expect(page.get_by_role("heading", name="Glossary", level=1)).to_be_visible()
    expect(page.locator(":target")).to_have_text("relapse")


def test_the_page_has_every_term_from_a_to_z_with_its_facts() -> None:
    soup = read("book/reference/glossary.html")
    terms = [each.get_text() for each in soup.select("dt")]
    assert sorted(terms, key=str.casefold) == terms
    assert set(terms) == {term.term.replace("'", "’") for term in glossary().values()}
    for term in glossary().values():
        meaning = soup.find(id=f"term-{term.id}").find_next_sibling("dd")
        links = [link["href"] for link in meaning.select("a.cb-fact")]
        assert links == [f"#fact-{fact.lower()}" for fact in term.facts]


def test_on_paper_a_marked_word_is_a_word(page: Page) -> None:
    page.goto(CHAPTER)
    word(page).click()
    page.emulate_media(media="print")
    expect(page.get_by_text(MEANING)).to_be_hidden()
    expect(word(page)).to_have_css("text-decoration-line", "none")


def test_copying_keeps_the_word_and_leaves_its_meaning(page: Page) -> None:
    page.goto(CHAPTER)
    page.keyboard.press("Control+A")
    copied = page.evaluate("getSelection().toString()")
    assert "A relapse is something new, or worse for more than 24 hours" in copied
    assert MEANING not in copied


def test_axe_finds_nothing_with_a_meaning_open(page: Page) -> None:
    page.goto(CHAPTER)
    word(page).click()
    assert axe_violations_in_all_themes(page) == []


def test_no_number_lies_under_a_word(page: Page) -> None:
    page.goto("book/understand/what-therapy-can-do.html")
    covered = page.locator(".cb-fact").evaluate_all("""facts => facts.filter(fact => {
        fact.scrollIntoView({ block: "center" });
        const { x, y, width, height } = fact.getBoundingClientRect();
        return document.elementFromPoint(x + width / 2, y + height / 2).closest(".cb-term");
    }).map(fact => fact.outerHTML)""")
    assert covered == []
