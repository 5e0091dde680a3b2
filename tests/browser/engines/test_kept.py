"""What is written is kept in each engine: on the page, in two tabs, in a file, when it is killed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests import faults
from tests.browser.conftest import SYMPTOMS
from tests.browser.engines import Engine, Page
from tests.browser.engines.conftest import ENGINES
from tests.browser.engines.learner import (
    MY_DIARY,
    box,
    new_file,
    open_page,
    press,
    says,
    tick,
    ticked,
)
from tests.browser.from_my_therapist import FULL
from tests.sharing.links import payload_of

# As Chromium made it: two chapters, a checklist, two exercises and all that a form can say.
MADE = (
    "1.qyYybYJdgnAYPKMi5Up0xxLcYAZLg2T6CmOtQwhkWhRtLQGxY3xGiOoF3jvAYyCWxj-oOEf09kCLZ_QUYDvDwN"
    "NSxdB2HHBJA1A_wp-gvAbKWZANjIj0BFJdDOzGIjXZc1LBw3R4GpUgVyDysjE4tcNb35D-B2QJC6iC1FE4vDxRoS"
    "xR4cP8ib3gmEBLKIa6Rsagghm46rUUlCyAmzdBcYKcaIGqjHSNDEGi2LIbsHtmbmlipmAABETnPHD4QksG_HkcGs"
    "CgzWbIW9hAwYnIucAaJAMcgNiyLKgGBY7JggIZlit8wMlbRyEYnroxsm0tAA.sfwy69"
)


def test_a_tick_is_kept(page: Page, site: str) -> None:
    open_page(page, f"{site}{SYMPTOMS}")
    tick(page, "pain")
    page.reload()
    page.wait_for(f"{box('pain')}.checked")
    assert ticked(page) == ["pain"]


def test_a_link_is_looked_at_and_kept(page: Page, site: str) -> None:
    address = f"{site}book/from-my-therapist.html"
    page.goto(f"{address}#{payload_of(FULL)}")
    page.wait_for("document.querySelector('.cb-offer')?.innerText.includes('Reach for the door')")
    assert "This is a preview" in page.evaluate("document.querySelector('.cb-offer').innerText")
    press(page, "Keep it")
    page.wait_for(says("cb-from-my-therapist", "✓ Saved"))
    page.goto(address)
    page.wait_for("document.querySelector('.cb-kept')?.innerText.includes('0 of 2 read')")
    page.goto(f"{site}book/move/loosen.html")
    press(page, "I have read this chapter")
    page.wait_for(says("cb-assigned-here", "✓ Saved"))
    page.goto(address)
    page.wait_for("document.querySelector('.cb-kept')?.innerText.includes('1 of 2 read')")


def test_an_assignment_has_the_same_link_in_every_engine(page: Page, site: str) -> None:
    page.goto(f"{site}book/for-clinicians/assign.html#{MADE}")
    page.wait_for("document.querySelector('[name=link]')?.value")
    link = page.evaluate("document.querySelector('[name=link]').value")
    assert link.partition("#")[2] == MADE


def test_a_diary_goes_into_a_file_and_comes_back_elsewhere(
    engine: Engine, page: Page, new_site: Callable[[], str]
) -> None:
    here, elsewhere = new_site(), new_site()
    open_page(page, f"{here}{SYMPTOMS}")
    tick(page, "pain")
    open_page(page, f"{here}{MY_DIARY}")
    before = set(engine.downloads.iterdir())
    press(page, "Save my diary to a file", "cb-backup")
    file = new_file(engine.downloads, before)
    open_page(page, f"{elsewhere}{MY_DIARY}")
    page.choose("cb-restore input[type=file]", file)
    press(page, "Add to my diary")
    page.wait_for(says("cb-restore", "✓"))
    open_page(page, f"{elsewhere}{SYMPTOMS}")
    page.wait_for(f"{box('pain')}.checked")


def test_two_tabs_at_once(engine: Engine, page: Page, site: str, name: str) -> None:
    items = ["coordination", "fatigue", "immobility", "weakness", "pain", "balance"]
    other = engine.new_page()
    tabs = (page, other)
    for tab in tabs:
        open_page(tab, f"{site}{SYMPTOMS}")
    for number, item in enumerate(items):
        tabs[number % 2].evaluate(f"{box(item)}.click()")
    for tab in tabs:
        tab.wait_for(says("cb-checklist", "✓ Saved"))
        # Each hears of the other.
        tab.wait_for(" && ".join(f"{box(item)}.checked" for item in items))
    other.close()
    page.reload()
    page.comes_true(f"{box(items[-1])}.checked")
    lost = len(items) - len(ticked(page))
    faults.note(
        "Two tabs write at once", how="ticks by turns", where=name, said=len(items), lost=lost
    )
    assert lost == 0


def test_the_browser_is_killed(name: str, site: str, tmp_path: Path) -> None:
    items = ["coordination", "fatigue", "immobility", "weakness", "pain", "balance"]
    run, _ = ENGINES[name]
    with run(tmp_path) as engine:
        page = engine.new_page()
        open_page(page, f"{site}{SYMPTOMS}")
        for item in items:
            tick(page, item)
        engine.kill()
    with run(tmp_path) as engine:
        page = engine.new_page()
        open_page(page, f"{site}{SYMPTOMS}")
        page.comes_true(f"{box(items[-1])}.checked")
        lost = len(items) - len(ticked(page))
    faults.note("The browser is killed", how="kill -9", where=name, said=len(items), lost=lost)
    assert lost == 0
