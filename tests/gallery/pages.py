"""The working pages as a learner meets them: each in every state of a diary, in every theme, on a small phone."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from climbing_back.templates import templates_in
from tests.browser.diary import Entry, entry, example
from tests.browser.from_my_therapist import FULL, accepted
from tests.browser.loop import DAY, days, open_on, plan, session
from tests.browser.test_pages import THEMES

PAGES = (
    "welcome",
    "today",
    "plan/my-plan",
    "plan/goals",
    "plan/if-then-plans",
    "keep-going/ground-zero",
    "keep-going/climbing-back",
    "step-by-step",
    "progress",
    "visit-page",
    "my-diary",
    "from-my-therapist",
    "for-clinicians/assign",
    "for-clinicians/read-visit-page",
)

ALSO_WRITTEN = (
    "goal",
    "goal-rating",
    "activity",
    "activity-rating",
    "if-then-plan",
    "setback-plan",
)


def states() -> dict[str, list[Entry]]:
    """Return a diary for each state that a page can be in, by the state's name."""
    month = [
        plan(),
        *(session(day) for day in days("2026-11-01", 21)),
        *map(example, ALSO_WRITTEN),
        accepted(FULL),
    ]
    zero = entry("ground-zero", f"{DAY}T08:00:00+01:00", since="2026-11-20")
    ladder = entry("restart-ladder", rungs=["Breathe slowly.", "Sit up.", "Stand once."])
    step = entry(
        "restart-step",
        f"{DAY}T09:00:00+01:00",
        setback=zero["id"],
        day=DAY,
        rung="Sit up.",
        move="start",
    )
    colour = f"{DAY}T08:00:00+01:00"
    return {
        "first visit": [],
        "planned": [plan()],
        "done": [*month, entry("check-in", colour, day=DAY, colour="good"), session(DAY)],
        "off": [*month, entry("check-in", colour, day=DAY, colour="off")],
        "ground zero": [*month, zero],
        "climbing": [*month, zero, ladder, step],
        "back after weeks": [
            plan(),
            *(session(day) for day in days("2026-10-05", 25)),
            accepted(FULL),
        ],
    }


def make_pages(browser: Browser, site: str, folder: Path, wanted: tuple[str, ...] = PAGES) -> int:
    """Take the first screen of these pages in each state and theme, and return how many there are."""
    folder.mkdir(parents=True, exist_ok=True)
    pictures: dict[str, dict[str, list[str]]] = {}
    for address in wanted:
        pictures[address] = {}
        for state, log in states().items():
            context = browser.new_context(base_url=site, viewport={"width": 360, "height": 740})
            page = context.new_page()
            open_on(page, f"book/{address}.html", DAY, *log)
            names = []
            for theme in THEMES:
                page.evaluate("theme => document.documentElement.dataset.theme = theme", theme)
                names.append(f"{address.replace('/', '-')}-{state.replace(' ', '-')}-{theme}.png")
                page.screenshot(path=folder / names[-1])
            pictures[address][state] = names
            context.close()
    template = templates_in(Path(__file__).parent).get_template("pages.html")
    (folder / "pages.html").write_text(template.render(pictures=pictures, themes=THEMES), "utf-8")
    return sum(len(names) for of in pictures.values() for names in of.values())
