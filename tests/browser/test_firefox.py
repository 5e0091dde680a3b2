"""The course in a second engine: a therapist's link, what it holds, and what is kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.firefox import COMMAND, Firefox, firefox
from tests.browser.test_from_my_therapist import FULL
from tests.sharing.links import payload_of
from tests.sharing.test_link import RELEASED

pytestmark = pytest.mark.skipif(not COMMAND, reason="Firefox is not installed")


@pytest.fixture
def page(tmp_path: Path) -> Iterator[Firefox]:
    with firefox(tmp_path) as opened:
        yield opened


def press(page: Firefox, name: str) -> None:
    script = f"[...document.querySelectorAll('main button')].find((each) => each.textContent === {name!r})"
    page.wait_for(f"{script}?.checkVisibility()")
    page.evaluate(f"{script}.click()")


def test_a_link_is_looked_at_and_kept(page: Firefox, site: str) -> None:
    address = f"{site}book/from-my-therapist.html"
    page.goto(f"{address}#{payload_of(FULL)}")
    page.wait_for("document.querySelector('.cb-offer')?.innerText.includes('Reach for the door')")
    assert "This is a preview" in page.evaluate("document.querySelector('.cb-offer').innerText")
    press(page, "Keep it")
    page.wait_for("document.querySelector('.cb-status').textContent.includes('✓ Saved')")
    page.goto(address)
    page.wait_for("document.querySelector('.cb-kept')?.innerText.includes('0 of 2 read')")
    page.goto(f"{site}book/move/loosen.html")
    press(page, "I have read this chapter")
    page.wait_for(
        "document.querySelector('cb-assigned-here .cb-status').textContent.includes('✓ Saved')"
    )
    page.goto(address)
    page.wait_for("document.querySelector('.cb-kept')?.innerText.includes('1 of 2 read')")


def test_an_assignment_has_the_same_link_in_both_engines(page: Firefox, site: str) -> None:
    released = RELEASED[1]["link"]
    page.goto(f"{site}book/for-clinicians/assign.html#{released}")
    page.wait_for("document.querySelector('[name=link]')?.value")
    link = page.evaluate("document.querySelector('[name=link]').value")
    assert link.partition("#")[2] == released


def test_a_tick_is_kept(page: Firefox, site: str) -> None:
    address = f"{site}book/understand/where-ms-shows-up.html"
    page.goto(address)
    page.wait_for("document.querySelector('cb-checklist[data-awake]')")
    page.evaluate("document.querySelector('cb-checklist input').click()")
    page.wait_for(
        "document.querySelector('cb-checklist .cb-status').textContent.includes('✓ Saved')"
    )
    page.goto(address)
    page.wait_for("document.querySelector('cb-checklist input').checked")
