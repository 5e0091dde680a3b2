"""Ways to leave a page, and what was typed or pressed on it just before."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Error, Page

from tests.browser.diary import Entry, entry, write, written
from tests.browser.loop import GROUND_ZERO, PLAN, TODAY, awake, plan
from tests.conftest import ROOT
from tests.sharing.links import payload_of

ELSEWHERE = "book/reference/sources.html"
DAY = "2026-11-22"

# A way leaves the page at once and returns where the learner finds it again, open.
Way = Callable[[Page], Page]


def reload(page: Page) -> Page:
    page.reload()
    return page


def arriving(page: Page) -> AbstractContextManager[object]:
    """Wait until a page is loaded. One that writes into its own address goes nowhere, and may say so late."""
    return page.expect_event("load")


def step(page: Page, way: str) -> None:
    """Go one page "back" or "forward". Playwright's own steps fail while a page is about to be let go."""
    with arriving(page), suppress(Error):
        # A moment later, because what is asked of a page that goes has no answer, or may have none.
        page.evaluate(f"setTimeout(() => history.{way}())")


def back(page: Page) -> Page:
    step(page, "back")
    step(page, "forward")
    return page


def follow_a_link(page: Page) -> Page:
    with arriving(page):
        page.evaluate(
            "[...document.links].find(({ pathname }) => pathname.endsWith('/sources.html')).click()"
        )
    step(page, "back")
    return page


def type_an_address(page: Page) -> Page:
    page.goto(ELSEWHERE)
    step(page, "back")
    return page


def close_the_tab(page: Page) -> Page:
    address, context = page.evaluate("location.href"), page.context
    # The browser stays open without its last tab.
    other = context.new_page()
    page.close()
    other.goto(address)
    return other


def freeze(page: Page) -> Page:
    """As a phone does: the page is told that it is hidden, sleeps, and is killed without a word."""
    context = page.context
    address = page.evaluate("""() => {
        Object.defineProperty(document, "visibilityState", { value: "hidden" });
        document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
        return location.href;
    }""")
    cdp = context.browser.new_browser_cdp_session()
    for process in cdp.send("SystemInfo.getProcessInfo")["processInfo"]:
        if process["type"] == "renderer":
            os.kill(process["id"], signal.SIGKILL)
    cdp.detach()
    other = context.new_page()
    page.close()
    other.goto(address)
    return other


TAB_IS_GONE = ("a closed tab", "a page that is frozen and killed")
WAYS: dict[str, Way] = {
    "reload": reload,
    "the Back button": back,
    "a link": follow_a_link,
    "a new address": type_an_address,
    "a closed tab": close_the_tab,
    "a page that is frozen and killed": freeze,
}


@dataclass(frozen=True)
class Form:
    """A form, what is in the diary before, and what is pressed until its boxes are there."""

    address: str
    entries: Sequence[Entry] = ()
    presses: Sequence[str] = ()
    # What stands in boxes that the next press waits for, by their names.
    words: Sequence[tuple[str, str]] = ()
    # Whether it goes with its tab, as the page says: then only ways that leave the tab open count.
    of_the_tab: bool = False


GOAL = "01a2027b-d680-7000-8000-000000000901"
ZERO = entry("ground-zero", f"{DAY}T08:00:00+01:00", since="2026-11-14")
OVER = entry("ground-zero-over", f"{DAY}T09:00:00+01:00", setback=ZERO["id"], day=DAY)
GOALS = [entry("goal", goal=GOAL, words="Stairs", standing="active")]
IF_THEN = "book/plan/if-then-plans.html"
CHANGE = "button[aria-label^='Change']"
OWN = "input[name={}][value='']"
CLASS = {"title": "Standing", "issued": DAY, "chapters": ["loosen"], "weeks": [{}, {}]}


def examples(*kinds: str) -> list[Entry]:
    """Return the example of each of these types that shows all its fields at once."""
    folder = ROOT / "tests/diary/examples/valid"
    return [json.loads((folder / f"{kind}.json").read_text("utf-8"))[0]["entry"] for kind in kinds]


FORMS: dict[str, Form] = {
    "a new goal": Form("book/plan/goals.html", (), [".cb-goals ~ p > .cb-new"]),
    "the steps of a goal": Form("book/plan/goals.html", GOALS, [f"cb-goals {CHANGE}", ".cb-next"]),
    "the date of a goal": Form(
        "book/plan/goals.html", GOALS, [f"cb-goals {CHANGE}", ".cb-next", ".cb-next"]
    ),
    "an activity": Form("book/plan/goals.html", (), ["cb-activities .cb-new"]),
    "an if-then plan": Form(
        IF_THEN,
        (),
        [OWN.format("action-if"), OWN.format("action-then")],
        [("action-if.words", "If a")],
    ),
    "a plan for what gets in the way": Form(
        IF_THEN,
        (),
        [".cb-unfold", "[name=barrier]", OWN.format("coping-if"), OWN.format("coping-then")],
        [("coping-if.words", "If b")],
    ),
    "a change of an if-then plan": Form(
        IF_THEN,
        [entry("if-then-plan", **{"plan": "action", "if": "It rains", "then": "walk inside"})],
        [f"cb-if-then-plans {CHANGE}"],
    ),
    "the amounts of an exercise": Form(
        PLAN,
        [plan()],
        [f".cb-items {CHANGE}", ".cb-menu-of-card button:nth-of-type(2)", ".cb-edit [value=good]"],
    ),
    "the time of an exercise": Form(
        PLAN, [plan()], [f".cb-items {CHANGE}", ".cb-menu-of-card button:nth-of-type(1)"]
    ),
    "the smallest thing": Form(
        PLAN, [plan()], [f".cb-items {CHANGE}", ".cb-menu-of-card button:nth-of-type(4)"]
    ),
    "a note on an exercise": Form(
        PLAN, [plan()], [f".cb-items {CHANGE}", ".cb-menu-of-card button:nth-of-type(5)"]
    ),
    "reminders": Form(PLAN, [plan()], [".cb-remind"]),
    "a restart ladder": Form(GROUND_ZERO, (), [".cb-own"]),
    "what helped": Form(TODAY, [ZERO, OVER]),
    "when it began": Form(TODAY, [ZERO]),
    "a check-in": Form(TODAY, (), ["cb-check-in .cb-unfold"]),
    "a change in the diary": Form(
        "book/my-diary.html",
        examples("goal", "session", "exercise-plan", "restart-ladder"),
        [f".cb-days .cb-entry:has(dl) {CHANGE}"] * 4,
    ),
    "a link that was pasted": Form("book/from-my-therapist.html"),
    "an assignment": Form(
        "book/for-clinicians/assign.html",
        (),
        [".cb-step > details:not([open]) > summary"] * 9,
    ),
    "the weeks of a class": Form(
        f"book/for-clinicians/assign.html#{payload_of(CLASS)}",
        (),
        [".cb-weeks-of > summary", ".cb-weeks-of .cb-fold > summary"],
    ),
    "the link of an earlier assignment": Form(
        "book/for-clinicians/assign.html", (), [".cb-earlier > summary"], of_the_tab=True
    ),
    "an exercise to assign": Form(
        "book/for-clinicians/assign.html",
        (),
        [
            "[data-way=library]",
            ".cb-offers .cb-choices button",
            ".cb-offers > p:last-child button",
            f".cb-items {CHANGE}",
            ".cb-menu-of-card button:nth-of-type(2)",
            ".cb-edit [value=good]",
        ],
    ),
    "an exercise of one's own to assign": Form(
        "book/for-clinicians/assign.html", (), ["[data-way=own]", ".cb-pick", "text=Add it"]
    ),
}

# Says how each field is found again, and what can be typed into it.
FIELDS = """() => [...document.querySelectorAll(".cb :is(input, textarea)")].flatMap((field, n) => {
    const typed = !["radio", "checkbox", "file", "button"].includes(field.type);
    if (!typed || field.readOnly || field.matches(":disabled") || !field.checkVisibility()) return [];
    field.dataset.typed = n;
    return [{ n, type: field.type, name: field.name, max: field.max }];
})"""

# What the page shows in its boxes. A clinician's draft is in the address, and beside it.
SHOWN = """() => [
    ...[...document.querySelectorAll("input, textarea")].map(({ value }) => value),
    JSON.stringify(history.state),
]"""


def open_form(page: Page, form: Form) -> None:
    """Open the page, and the form on it, late in the morning of a known day."""
    page.clock.install(time=f"{DAY}T11:00:00")
    if form.entries:
        write(page, *form.entries)
    page.goto(ELSEWHERE)
    page.goto(form.address)
    awake(page)
    page.wait_for_function("[...document.querySelectorAll('.cb')].every((c) => c.isConnected)")
    words = dict(form.words)
    for press in form.presses:
        page.locator(press).first.evaluate("(pressed) => pressed.click()")
        for name, typed in words.items():
            box = page.locator(f"[name='{name}']")
            if box.is_visible() and not box.input_value():
                box.fill(typed)


def type_into_all(page: Page) -> list[str]:
    """Type something else into each field, and return it. The cursor stays in the last one."""
    fields = page.evaluate(FIELDS)
    typed = [_value(n, field) for n, field in enumerate(fields)]
    # Numbers last: their browser says nothing of them as long as the cursor is there.
    order = sorted(range(len(fields)), key=lambda n: fields[n]["type"] == "number")
    for n in order:
        page.locator(f"[data-typed='{fields[n]['n']}']").fill(typed[n])
    return typed


def missing(page: Page, typed: list[str], seconds: float = 5) -> list[str]:
    """Return what of it is neither in its field nor in the diary, when both have had their time."""
    awake(page)
    for _ in range(round(seconds / 0.1)):
        *boxes, draft = page.evaluate(SHOWN)
        said = set(_leaves([boxes, json.loads(draft), written(page)]))
        if not (lost := [each for each in typed if each not in said]):
            break
        page.wait_for_timeout(100)
    return lost


# All that can be ticked or chosen, with how it is found again. What is no answer is left alone: it says
# what of a page is in sight (the filter of a list, the range of a picture), or what must be asked anew
# each time (whether it is safe to stand).
PRESS = """([views]) => {
    const all = ".cb :is([type=radio], [type=checkbox], select)";
    const pressed = [];
    for (const control of document.querySelectorAll(all)) {
        const { name, type } = control;
        if (views.includes(name) || control.matches(":disabled") || !control.checkVisibility()) continue;
        const key = `${control.closest(".cb").localName} [name="${CSS.escape(name)}"]`;
        if (type !== "radio" && type !== "checkbox") {
            if (control.options.length < 2) continue;
            control.selectedIndex = control.options.length - 1;
            for (const event of ["input", "change"]) control.dispatchEvent(new Event(event, { bubbles: true }));
            pressed.push([key, control.value]);
        } else {
            if (type === "radio" && pressed.some(([other]) => other.startsWith(key))) continue;
            const value = control.getAttribute("value");
            if (control.checked) continue;
            control.click();
            pressed.push([value === null ? key : `${key}[value="${CSS.escape(value)}"]`, null]);
        }
    }
    location.reload();
    return pressed;
}"""
VIEWS = ["kind", "month", "range", "position", "cleared", "often"]

PRESSED = """(pressed) => pressed.filter(([key, value]) => {
    const found = [...document.querySelectorAll(key)];
    return !found.some((each) => (value === null ? each.checked : each.value === value));
}).map(([key]) => key)"""


def press_all(page: Page) -> list[Any]:
    """Tick and choose all that is on the page, and load it anew in the same moment."""
    with arriving(page):
        return page.evaluate(PRESS, [VIEWS])


def unpressed(page: Page, pressed: list[Any], seconds: float = 5) -> list[str]:
    """Return what of it is not as it was left."""
    awake(page)
    for _ in range(round(seconds / 0.1)):
        if not (lost := page.evaluate(PRESSED, pressed)):
            break
        page.wait_for_timeout(100)
    return lost


def _leaves(what: Any) -> Iterator[str]:
    """Give all that stands anywhere in it, line by line."""
    match what:
        case dict():
            for each in what.values():
                yield from _leaves(each)
        case list():
            for each in what:
                yield from _leaves(each)
        case _:
            yield from str(what).split("\n")


def _value(n: int, field: dict[str, Any]) -> str:
    match field["type"]:
        case "number":
            return str(min(13 + n, int(field["max"] or 99)))
        case "time":
            return f"07:{10 + n}"
        case "date":
            return f"2026-{1 + n % 9:02}-{10 + n % 18}"
        case "tel":
            return f"0123 {4560 + n}"
        case _:
            return f"typed {n} here"
