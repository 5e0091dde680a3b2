"""User text never becomes markup. What the policy of each page forbids is one of the looks at every page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from climbing_back.diary.format.schema import schema
from tests import faults
from tests.browser.conftest import Watch
from tests.browser.diary import MY_DIARY, Entry, choose, file_of, show_all, write
from tests.conftest import BOOK, ROOT, html_pages

PAGES = sorted(
    file.relative_to(BOOK).as_posix()
    for file in html_pages(BOOK)
    if file.parent != BOOK or file.stem == "search"
)


# Each has its mark, so that an element that it made could be told.
HOSTILE = (
    '"><img data-hostile src="https://example.org/i.png" onerror="document.title=1">',
    "</script><script data-hostile>document.title = 1</script>",
    '<meta data-hostile http-equiv="refresh" content="0; url=https://example.org/">',
    '<base data-hostile href="https://example.org/">',
    '<form data-hostile action="https://example.org/"><button data-hostile>Save</button></form>',
    '<a data-hostile href="javascript:document.title=1">Read this</a>',
    '<iframe data-hostile srcdoc="<p>x"></iframe>',
    "<svg data-hostile onload=document.title=1><use data-hostile href=https://example.org/#x>",
    "'\"--></textarea></title></template><style data-hostile>*{display:none}</style>",
    "{{constructor.constructor('document.title=1')()}}<x-hostile data-hostile>",
)
SCHEMA = schema()["$defs"]


def hostile(value: Any, shape: dict[str, Any], words: Iterator[str]) -> Any:
    """Put hostile words into every field of free words; ``content`` comes from outside whole."""
    shape = SCHEMA[shape["$ref"].rpartition("/")[2]] if "$ref" in shape else shape
    if shape is SCHEMA["Words"]:
        return next(words)
    if isinstance(value, list):
        return [hostile(each, shape["items"], words) for each in value]
    if isinstance(value, dict):
        inside = shape.get("properties", {})
        return {
            key: hostile(each, inside[key], words) if key in inside else each
            for key, each in value.items()
        }
    return value


def hostile_entries() -> list[Entry]:
    """Return every example of the diary's format with hostile words in place of a learner's."""
    words = (HOSTILE[n % len(HOSTILE)] for n in range(10**6))
    entries = {}
    for file in sorted((ROOT / "tests/diary/examples/valid").glob("*.json")):
        if file.stem in ("entry", "withdrawal"):
            continue
        for each in json.loads(file.read_text("utf-8")):
            entry = each["entry"]
            data = hostile(entry["data"], SCHEMA[file.stem], words)
            if file.stem == "assignment-accepted":
                data["content"] |= {"title": next(words)[:140], "bring": [next(words)[:140]]}
            entries[entry["id"]] = {**entry, "data": data}
    return list(entries.values())


INJECTED = "document.querySelectorAll('[data-hostile], x-hostile').length"


def test_hostile_words_in_every_kind_of_entry_stay_words(page: Page, watch: Watch) -> None:
    entries = hostile_entries()
    write(page, *entries)
    showing = injected = 0
    with_components = [name for name in PAGES if "<cb-" in (BOOK / name).read_text("utf-8")]
    for name in with_components:
        page.goto(name)
        expect(page.locator(".cb:not([data-read])")).to_have_count(0)
        if name == MY_DIARY:
            show_all(page)
        page.locator("details").evaluate_all("all => all.forEach(each => each.open = true)")
        showing += "data-hostile" in page.locator("main").inner_text()
        injected += page.evaluate(INJECTED)
        assert page.url.endswith(name)
        assert page.title() != "1"
    assert showing >= 5
    faults.note(
        "Hostile words in every kind of entry",
        how="Markup of ten kinds in each field of words, and every page with a component opened",
        where="Chromium",
        said=len(entries),
        lost=injected,
    )
    assert injected == 0
    assert watch.wrong == []


def test_hostile_words_in_a_file_stay_words(page: Page) -> None:
    page.goto(MY_DIARY)
    choose(page, file_of(*hostile_entries()), name=f"{HOSTILE[0].replace('/', '')}.json")
    expect(page.get_by_role("button", name="Add to my diary")).to_be_visible()
    assert page.evaluate(INJECTED) == 0


SOURCES = sorted(
    file
    for file in (ROOT / "climbing_back").rglob("*.ts")
    if not file.name.endswith(".gen.ts") and "static" not in file.parts
)
SINKS = (
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "setHTMLUnsafe",
    "document.write",
    "createContextualFragment",
    "DOMParser",
    "srcdoc",
    "eval(",
    "new Function",
)
# A notebook's cell, which has no policy: it shows the fragment that Python rendered.
LIVE = Path("components/element/live.ts")


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: file.name)
def test_no_source_reads_text_as_markup_or_code(file: Path) -> None:
    text = file.read_text("utf-8")
    found = [sink for sink in SINKS if sink in text]
    name = file.relative_to(ROOT / "climbing_back")
    assert found == (["innerHTML"] if name == LIVE else [])
