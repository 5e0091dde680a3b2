"""The diary in the browser as tests meet it: written beforehand, read afterwards, handed over."""

from __future__ import annotations

import json
import re
import subprocess
import zlib
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.conftest import ROOT

MY_DIARY = "book/my-diary.html"
SAVED = "✓ Saved on this device"
# It names the press that it takes back.
UNDO = re.compile("^Undo")

Entry = dict[str, Any]

_EXAMPLES = ROOT / "tests/diary/examples/valid"
# Beyond those of the examples.
_numbers = count(0x10000)


# What an engine does to put texts into the database, and to hand over all that is in it.
WRITE = """pieces => new Promise((done, failed) => {
    const opening = indexedDB.open("climbing-back", 3);
    opening.onupgradeneeded = () =>
        opening.result.createObjectStore("pieces", { autoIncrement: true });
    opening.onsuccess = () => {
        const transaction = opening.result.transaction("pieces", "readwrite");
        for (const piece of pieces) transaction.objectStore("pieces").add(piece);
        transaction.oncomplete = () => done(opening.result.close());
        transaction.onabort = () => failed(transaction.error);
    };
})"""
READ = """async () => {
    const found = await indexedDB.databases();
    if (!found.some(({ name }) => name === "climbing-back")) return [];
    return new Promise((done, failed) => {
        const opening = indexedDB.open("climbing-back");
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
            const reading = opening.result.transaction("pieces").objectStore("pieces").getAll();
            reading.onsuccess = () => {
                opening.result.close();
                done(reading.result);
            };
        };
    });
}"""


def entry(kind: str, at: str = "2026-11-22T09:30:00+01:00", /, **data: Any) -> Entry:
    """Make an entry that was written at that moment."""
    return {"id": new_id(at), "type": kind, "at": at, "data": data}


def new_id(at: str) -> str:
    """Make an id of that moment; one that is made later is greater."""
    moment = f"{int(datetime.fromisoformat(at).timestamp() * 1000):012x}"
    return f"{moment[:8]}-{moment[8:]}-7000-8000-{next(_numbers):012x}"


def example(kind: str) -> Entry:
    """Return the example of this type that shows all its fields at once."""
    return json.loads((_EXAMPLES / f"{kind}.json").read_text("utf-8"))[0]["entry"]


def write(page: Page, *entries: Entry) -> None:
    """Put entries into the browser's diary as if they had been there before."""
    write_pieces(page, [entries])


def write_pieces(page: Page, pieces: Sequence[Sequence[Entry]]) -> None:
    """The same, in these pieces: what was kept at once."""
    write_texts(page, [piece_of(piece) for piece in pieces])


def write_texts(page: Page, pieces: Sequence[str]) -> None:
    """The same, with these texts as pieces, whatever they are."""
    # Anything at the address of the book will do. A picture leaves the diary alone, and opens at once.
    page.goto("_static/icon.svg")
    page.evaluate(WRITE, pieces)


def piece_of(entries: Sequence[Entry]) -> str:
    """Return what `pieces.ts` makes of these entries."""
    lines = ",\n".join(json.dumps(each, separators=(",", ":")) for each in entries)
    text = f"[\n{lines}\n]"
    return f"{zlib.crc32(text.encode()):08x}{text}"


def raw(page: Page) -> list[str]:
    """Return all that the browser's database holds, for a comparison byte for byte."""
    return page.evaluate(READ)


def written(page: Page) -> list[Entry]:
    """Return the entries that the browser's database holds, oldest first."""
    found = [entry for piece in raw(page) for entry in json.loads(piece[8:])]
    return sorted(found, key=lambda entry: entry["id"])


def open_diary(page: Page, *entries: Entry) -> None:
    """Open the page "My diary and my data", with these entries in the diary."""
    if entries:
        write(page, *entries)
    page.goto(MY_DIARY)
    expect(page.locator("cb-diary-list .cb-count")).not_to_be_empty()


def rows(page: Page) -> Locator:
    """Return the entries on the page."""
    return page.locator(".cb-entry")


def show_all(page: Page) -> None:
    """Show one entry of each kind; ten show at once."""
    for _ in range((len(KINDS) - 1) // 10):
        press(page, "Show older")


def part(page: Page, name: str) -> Locator:
    """Return the part of the page below the heading of this name."""
    return page.locator("section section").filter(
        has=page.get_by_role("heading", name=name, level=2)
    )


def press(page: Page, name: str | re.Pattern[str]) -> None:
    """Press the button of this name."""
    page.get_by_role("button", name=name, exact=True).click()


def download(page: Page, name: str) -> tuple[str, bytes]:
    """Press the button of this name and return the name and the content of the file it saves."""
    with page.expect_download() as waiting:
        press(page, name)
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def save_diary(page: Page, name: str = "Save my diary to a file") -> tuple[str, bytes]:
    """Save the diary, and say that the file is there. Return its name and its content."""
    found = download(page, name)
    press(page, "I have it")
    expect(page.get_by_text("✓ Good: you have your diary as a file.")).to_be_visible()
    return found


def file_of(*entries: Entry) -> bytes:
    """Write a backup file."""
    return file_with(entries=list(entries))


def file_with(**fields: Any) -> bytes:
    """Write a backup file in which these fields are different."""
    return json.dumps({"format": "climbing-back-record", "version": 1, **fields}).encode()


def choose(page: Page, content: bytes, name: str = "climbing-back-diary.json") -> None:
    """Choose a file to bring back."""
    page.get_by_label("Choose a diary file").set_input_files(
        {"name": name, "mimeType": "application/json", "buffer": content}
    )


@cache
def store_script() -> str:
    """Return the diary's own store, and what every store has to do, as a script for a page."""
    return subprocess.run(
        [
            *[ROOT / "node_modules/.bin/esbuild", "--bundle", "--loader=ts", "--format=iife"],
            *["--global-name=own", "--target=es2022"],
        ],
        input="""
            export { IndexedDBStore } from "./climbing_back/diary/homes/indexeddb";
            export { newEntry } from "./climbing_back/diary/format/entries";
            export { run } from "./tests/diary/behaviour";
        """,
        cwd=ROOT,
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout


PAIN = entry(
    "checklist-answer",
    "2026-11-21T09:30:00+01:00",
    checklist="symptoms",
    item="pain",
    ticked=True,
    rating=6,
    note="In the calf.\nAt night.",
)
CHECK_IN = entry(
    "check-in",
    "2026-11-21T20:15:00+01:00",
    day="2026-11-21",
    colour="so-so",
    falls=0,
    note="Stairs.",
)
SESSION = entry(
    "session",
    "2026-11-22T18:40:00+01:00",
    day="2026-11-21",
    size="good",
    items=[
        {"item": "calf-stretch", "done": "all", "note": "Tight."},
        {"item": "bike", "done": "none"},
    ],
    minutes=25,
)
KINDS = [
    "checklist-answer",
    "check-in",
    "goal",
    "goal-rating",
    "activity",
    "activity-rating",
    "if-then-plan",
    "exercise-plan",
    "setback-plan",
    "restart-ladder",
    "session",
    "not-today",
    "ground-zero",
    "restart-step",
    "ground-zero-over",
    "reserve-days",
    "reserve-day",
    "reflection",
    "country",
    "chapter-read",
    "quick-check-answer",
    "assignment-accepted",
    "backup",
]


def many(count: int) -> list[Entry]:
    """One reflection a day, numbered, over two months."""
    return [
        entry(
            "reflection",
            f"2026-{10 + n // 28}-{n % 28 + 1:02}T08:00:00+00:00",
            prompt="week",
            words=f"Thought {n}.",
        )
        for n in range(count)
    ]


def lines(row: Locator) -> dict[str, str]:
    """Return what a row says, title by title. The parts of a list stand below each other."""
    said: dict[str, str] = {}
    title = ""
    for part in row.locator("dt, dd").all():
        words = part.inner_text()
        if part.evaluate("part => part.localName") == "dt":
            title = words
        else:
            said[title] = f"{said[title]}\n{words}" if title in said else words
    return said
