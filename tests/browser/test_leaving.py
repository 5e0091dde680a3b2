"""What was typed or pressed right before a page is left is there again, whatever way it is left."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests import faults
from tests.browser.conftest import PARTS, SYMPTOMS, NewContext, Watch
from tests.browser.diary import PAIN, SAVED, Entry, piece_of, written
from tests.browser.leaving import (
    ELSEWHERE,
    FIELDS,
    FORMS,
    GOALS,
    TAB_IS_GONE,
    WAYS,
    ZERO,
    Form,
    arriving,
    close_the_tab,
    missing,
    open_form,
    press_all,
    type_into_all,
    unpressed,
)
from tests.browser.loop import GROUND_ZERO, PLAN, TODAY, awake, plan

# Each way is taken with some of the forms. With all of them it takes minutes.
ALL = [
    (way, name)
    for name, form in FORMS.items()
    for way in WAYS
    if not (form.of_the_tab and way in TAB_IS_GONE)
]
SOME = ALL[:: len(WAYS) - 1]
COLOUR = "cb-today [name=colour][value=good]"
# A press, and the kind of entry that it makes.
PRESSES: dict[str, tuple[Form, str, str]] = {
    "done today": (Form(TODAY, [plan()], [COLOUR]), "cb-today .cb-marks button", "session"),
    "ground zero": (Form(GROUND_ZERO), ".cb-press", "ground-zero"),
    "it is over": (Form(GROUND_ZERO, [ZERO]), "[data-key=over]", "ground-zero-over"),
    "a ladder": (Form(GROUND_ZERO), "[data-key^='take ']", "restart-ladder"),
    "an example of a goal": (
        Form("book/plan/goals.html", (), ["cb-goals .cb-new"]),
        ".cb-example button",
        "goal",
    ),
    "a goal that rests": (
        Form("book/plan/goals.html", GOALS),
        "cb-goals button[aria-label^='Let it rest']",
        "goal",
    ),
    "an exercise": (Form(PLAN, (), ["[data-way=set]"]), ".cb-offers li button", "exercise-plan"),
    "an amount": (
        FORMS["the amounts of an exercise"],
        "button[aria-label^='+ more']",
        "exercise-plan",
    ),
}


def leave_while_typing(page: Page, way: str, name: str) -> None:
    open_form(page, FORMS[name])
    typed = type_into_all(page)
    assert typed, name
    lost = missing(WAYS[way](page), typed)
    faults.note(
        f"Left while typing: {name}",
        how=f"by {way}, at once",
        where="Chromium",
        said=len(typed),
        lost=len(lost),
    )
    assert not lost


@pytest.mark.parametrize(("way", "name"), SOME)
def test_forms_by_every_way(page: Page, way: str, name: str) -> None:
    leave_while_typing(page, way, name)


@pytest.mark.slow
@pytest.mark.parametrize(("way", "name"), ALL)
def test_every_form_by_every_way(page: Page, way: str, name: str) -> None:
    leave_while_typing(page, way, name)


def pages_of(book: Path) -> list[str]:
    """Return the addresses of the pages that have a component."""
    files = sorted((book / "book").rglob("*.html"))
    return [str(file.relative_to(book)) for file in files if "<cb-" in file.read_text("utf-8")]


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_as_it_opens(page: Page, book: Path, part: int) -> None:
    """Words in the boxes that are there at once, and every tick and choice beside them."""
    said = 0
    lost: list[str] = []
    for address in pages_of(book)[part::PARTS]:
        page.goto(address)
        awake(page)
        typed = type_into_all(page)
        pressed = press_all(page)
        left = [*unpressed(page, pressed), *missing(page, typed)]
        said += len(typed) + len(pressed)
        lost += [f"{address}: {each}" for each in left]
    faults.note(
        "Every page is left while it is filled in",
        how=f"a reload in the moment of the last press, part {part + 1} of {PARTS} of the pages",
        where="Chromium",
        said=said,
        lost=len(lost),
    )
    assert said > 50
    assert not lost


# What Firefox does, now and then, with what runs while it closes a tab.
BROKEN_OFF = """() => {
    const field = document.activeElement;
    addEventListener("change", (event) => event.stopImmediatePropagation(), { capture: true, once: true });
    field.blur();
    dispatchEvent(new PageTransitionEvent("pagehide"));
}"""


def test_what_is_broken_off_as_the_page_goes_is_said_again(page: Page) -> None:
    open_form(page, FORMS["the amounts of an exercise"])
    field = next(each for each in page.evaluate(FIELDS) if each["type"] == "number")
    page.locator(f"[data-typed='{field['n']}']").fill("77")
    page.evaluate(BROKEN_OFF)
    found = missing(close_the_tab(page), ["77"]) == []
    faults.note(
        "What runs is broken off while the tab is closed",
        how="a change that nobody hears, right before the page goes",
        where="Chromium",
        said=1,
        lost=int(not found),
    )
    assert found


# The same with words: the first id that is made for them is never there.
BROKEN_OFF_WORDS = """() => {
    const make = Crypto.prototype.getRandomValues;
    Crypto.prototype.getRandomValues = () => {
        Crypto.prototype.getRandomValues = make;
        throw new Error("broken off");
    };
    document.activeElement.blur();
    dispatchEvent(new PageTransitionEvent("pagehide"));
}"""


def test_words_that_are_broken_off_as_the_page_goes_are_said_again(
    page: Page, watch: Watch
) -> None:
    open_form(page, Form("book/story/your-story.html"))
    page.locator("cb-reflection textarea").first.fill("Stairs again.")
    page.evaluate(BROKEN_OFF_WORDS)
    assert missing(close_the_tab(page), ["Stairs again."]) == []
    assert watch.wrong == ["broken off"]
    watch.wrong.clear()


def test_what_a_closing_tab_hands_over_late_is_shown(new_context: NewContext) -> None:
    context = new_context()
    here, there = context.new_page(), context.new_page()
    here.goto(SYMPTOMS)
    awake(here)
    pain = here.get_by_role("checkbox", name="Pain")
    expect(pain).not_to_be_checked()
    there.goto("_static/icon.svg")
    there.evaluate(
        "(piece) => localStorage.setItem('climbing-back-waiting-late', piece)", piece_of([PAIN])
    )
    expect(pain).to_be_checked()
    assert [each["id"] for each in written(here)] == [PAIN["id"]]


# Notes whether the page itself makes the database.
MAKES = """
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...what) {
        const request = open.apply(this, what);
        request.addEventListener("upgradeneeded", () => (window.makesIt = true));
        return request;
    };
"""


def test_a_page_that_may_be_left_does_not_make_the_database_itself(page: Page) -> None:
    page.add_init_script(f"if (window === top) {{ {MAKES} }}")
    page.goto(SYMPTOMS)
    page.get_by_role("checkbox", name="Pain").check()
    expect(page.get_by_text(SAVED)).to_be_visible()
    assert page.evaluate("[window.makesIt, frames.length]") == [None, 0]


@pytest.mark.parametrize("name", PRESSES)
def test_a_press_in_the_moment_of_leaving(page: Page, name: str) -> None:
    form, button, kind = PRESSES[name]
    open_form(page, form)
    before = _count(page, kind)
    with arriving(page):
        page.evaluate(
            "(button) => { document.querySelector(button).click(); location.reload(); }", button
        )
    awake(page)
    after = before
    for _ in range(50):
        if (after := _count(page, kind)) > before:
            break
        page.wait_for_timeout(100)
    faults.note(
        f"Left while pressing: {name}",
        how="the press and a reload in one moment",
        where="Chromium",
        said=1,
        lost=before + 1 - after,
    )
    assert after == before + 1


def test_words_that_an_input_method_has_not_finished_are_taken_as_they_stand(page: Page) -> None:
    for form, box in [
        (FORMS["a check-in"], page.locator("cb-check-in textarea")),
        (FORMS["a restart ladder"], page.get_by_label("One rung on each line")),
        (FORMS["what helped"], page.get_by_label("Something else")),
    ]:
        open_form(page, form)
        box.fill("早 ")
        cdp = page.context.new_cdp_session(page)
        cdp.send(
            "Input.imeSetComposition", {"text": "おは", "selectionStart": 2, "selectionEnd": 2}
        )
        expect(box).to_have_value("早 おは")
        page.reload()
        assert missing(page, ["早 おは"]) == []


def test_a_page_that_is_only_hidden_hears_the_number_once(new_context: NewContext) -> None:
    """A number with the cursor in it is kept, and what is typed on is an edit of it."""
    page = new_context().new_page()
    open_form(page, FORMS["the amounts of an exercise"])
    box = page.get_by_role("spinbutton", name="Times")
    box.fill("1")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    box.press_sequentially("2")
    box.blur()
    for _ in range(50):
        said = [_reps(each) for each in written(page)]
        if said == [8, 1, 12]:
            break
        page.wait_for_timeout(100)
    assert said == [8, 1, 12]
    page.goto(ELSEWHERE)


def _reps(plan: Entry) -> int:
    return plan["data"]["items"][0]["sizes"]["good"]["reps"]


def _count(page: Page, kind: str) -> int:
    return sum(each["type"] == kind for each in written(page))
