"""After a press, whatever it is: the focus is not lost, and what came of it is in sight."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.conftest import NewContext
from tests.browser.diary import entry, example, write
from tests.browser.visit_month import NOW, month
from tests.components.examples import fragments
from tests.conftest import ROOT
from tests.gallery import open_page_with

EVERY_PRESS = Path(__file__).with_name("every_press.js").read_text("utf-8")

KINDS = sorted(path.stem for path in (ROOT / "tests/diary/examples/valid").glob("*.json"))
EXAMPLES = {component: list(of.values()) for component, of in fragments().items()}

# What takes the page along with it: it is tested where it is.
LEAVES = {"plan_player", "session_player", "shared_device"}
# Nothing but a file, or a country, to choose.
FILES_ALONE = {"contacts", "read_visit", "restore"}
# What asks how to begin as long as nothing is written.
BEGIN = (
    "activities",
    "exercise_plan",
    "goals",
    "if_then_plans",
    "restart_ladder",
    "today",
)

CASES = [
    *((component, "full") for component in sorted(EXAMPLES.keys() - LEAVES)),
    *((component, "empty") for component in BEGIN),
]


def full_diary() -> list[dict[str, object]]:
    """Return a month with something of every type in it, and ground zero on its last day."""
    everything = [example(kind) for kind in KINDS if kind != "withdrawal"]
    return [
        *month(),
        *everything,
        entry("ground-zero", f"{NOW[:10]}T08:00:00+01:00", since=NOW[:10]),
    ]


@pytest.mark.parametrize(("component", "diary"), CASES)
def test_every_press_keeps_the_focus_and_shows_what_it_did(
    new_context: NewContext, component: str, diary: str
) -> None:
    page = new_context(viewport={"width": 360, "height": 740}).new_page()
    page.clock.install(time=NOW)
    page.clock.resume()
    if diary == "full":
        write(page, *full_diary())
    for html in EXAMPLES[component]:
        open_page_with(page, html)
        found = page.evaluate(f"{EVERY_PRESS}\neveryPress()")
        assert found["wrong"] == []
        assert found["presses"] > 0 or component in FILES_ALONE
