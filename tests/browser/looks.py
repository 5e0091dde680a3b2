"""What is looked at on every page, by whichever test has it open already: most of the time is the way there."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.conftest import Watch

# Later, and not at once: what a test evaluates may do more than what a page runs.
TRIES = """() => new Promise(done => setTimeout(() => {
    const ways = {
        outerHTML: () => document.querySelector("h1").outerHTML = "<b id=injected>",
        innerHTML: () => document.querySelector("main").innerHTML = "<b id=injected>",
        insertAdjacentHTML: () => document.body.insertAdjacentHTML("beforeend", "<b id=injected>"),
        createContextualFragment: () => document.body.append(
            document.createRange().createContextualFragment("<b id=injected>")),
        srcdoc: () => document.createElement("iframe").srcdoc = "<b id=injected>",
        "script.src": () => document.createElement("script").src = "https://example.org/a.js",
        "script.src, data": () => document.createElement("script").src = "data:text/javascript,1",
        "script.text": () => document.createElement("script").text = "1",
        eval: () => eval("1"),
        "new Function": () => new Function("1"),
        "setTimeout of a text": () => setTimeout("1"),
        "an attribute that runs": () => document.createElement("b").setAttribute("onclick", "1"),
        "a policy of one's own": () => trustedTypes.createPolicy("mine", {}),
        "document.write": () => document.write("<b id=injected>"),
    };
    const open = [];
    for (const [name, way] of Object.entries(ways)) try { way(); open.push(name); } catch {}
    done([open, document.querySelectorAll("#injected").length]);
}))"""

# One look for all words of a page: a word that is covered in its middle, or whose box leaves the screen.
WORDS_OUT_OF_REACH = """() => [...document.querySelectorAll(".cb-term")].filter((word) => {
    word.scrollIntoView({ block: "center" });
    const [first] = word.getClientRects();
    const x = first.left + first.width / 2, y = first.top + first.height / 2;
    if (!word.contains(document.elementFromPoint(x, y))) return true;
    word.click();
    const box = document.querySelector(":popover-open")?.getBoundingClientRect();
    document.querySelector(":popover-open")?.hidePopover();
    return !box || box.left < 0 || box.right > innerWidth || box.top < 0 || box.bottom > innerHeight;
}).map((word) => word.textContent)"""


def text_becomes_neither_markup_nor_code(page: Page, watch: Watch) -> None:
    """See that the page's policy forbids every way there; the last look, for the browser reports each try."""
    assert watch.wrong == []
    assert page.evaluate(TRIES) == [[], 0]
    assert watch.wrong
    watch.wrong.clear()


def words_out_of_reach(page: Page) -> list[str]:
    """Return the marked words that cannot be hit, or whose box is not on the screen; the page is at its top after that."""
    found: list[str] = []
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 600})
        found += page.evaluate(WORDS_OUT_OF_REACH)
    page.evaluate("scrollTo(0, 0)")
    return found


# A word with its meaning may stand on a page often, and says the same each time.
NAMES = """() => {
    const controls = [...document.querySelectorAll(
        "main :is(button:not(.cb-term), summary, select, textarea, input[type=text])",
    )].filter((control) => control.checkVisibility());
    const names = controls.map((control) => {
        const words = control.getAttribute("aria-label") ?? (control.labels?.[0] ?? control).textContent;
        return `${control.localName} ${words.trim().replace(/\\s+/g, " ")}`;
    });
    return [...new Set(names.filter((name, n) => names.indexOf(name) !== n))];
}"""


def names_of_several(page: Page) -> list[str]:
    """Return the names that two controls or more of the page have, so that none can be called by voice."""
    found: list[str] = page.evaluate(NAMES)
    return found
