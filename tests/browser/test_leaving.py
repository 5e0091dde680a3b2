"""What was typed or pressed right before a page is left is there again, whatever way it is left."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests import faults
from tests.browser.leaving import FORMS, WAYS, missing, open_form, type_into_all


@pytest.mark.slow
@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("way", WAYS)
def test_every_form_by_every_way(page: Page, way: str, name: str) -> None:
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
