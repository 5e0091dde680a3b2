"""A file that is no diary, or half of one: a clear sentence, and nothing changes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.diary import (
    CHECK_IN,
    KINDS,
    MY_DIARY,
    PAIN,
    SESSION,
    choose,
    entry,
    example,
    file_of,
    file_with,
    new_id,
    open_diary,
    press,
    raw,
    rows,
    save_diary,
    show_all,
    written,
)

AS_IT_WAS = "Your diary is as it was."


FOREIGN = f"This is not a diary file of this course. {AS_IT_WAS}"


UNREADABLE = f"Nothing in this file can be read as a diary. {AS_IT_WAS}"


DEEP = b"[" * 100_000 + b"]" * 100_000


def nested(where: str) -> bytes:
    """Write a file with something that is 100,000 levels deep."""
    return {
        "alone": DEEP,
        "in an entry": file_of(entry("goal", words="deep")).replace(b'"deep"', DEEP),
        "in place of the entries": file_with(entries="deep").replace(b'"deep"', DEEP),
        "never closed": file_of(PAIN).replace(b"[", b"[" * 100_000),
    }[where]


def unusable(**change: Any) -> bytes:
    """Write a file with one entry that is not as it should be."""
    return file_of({**CHECK_IN, "id": new_id("2026-11-21T20:15:00+01:00"), **change})


BAD_FILES = {
    "empty": (b"", f"This file is empty. {AS_IT_WAS}"),
    "a packed folder": (b"PK\x03\x04 and more", f"This file is packed (zip). {AS_IT_WAS}"),
    "a photo": (
        b"\xff\xd8\xff\xe0 and more",
        f"This is a picture and not a diary file. {AS_IT_WAS}",
    ),
    "not text": (bytes(range(256)) * 40, FOREIGN),
    "a page": (b"<!doctype html><title>Diary</title>", FOREIGN),
    "other JSON": (b'{"format": "someone-elses", "version": 1, "entries": []}', FOREIGN),
    "a list": (b"[1, 2, 3]", FOREIGN),
    "nothing": (b"null", FOREIGN),
    "no entries": (file_with(), FOREIGN),
    "entries that are no list": (file_with(entries={"0": PAIN}), FOREIGN),
    "a newer version": (file_with(version=2, entries=[PAIN]), "made by another version"),
    "a version that is no number": (file_with(version="1", entries=[]), FOREIGN),
    "a newer version, cut off": (
        b'{"format":"climbing-back-record","version":2,"entries":[\n{"id":',
        "made by another version",
    ),
    "cut off in its first line": (file_of(PAIN)[:30], FOREIGN),
    "deep": (nested("alone"), FOREIGN),
    "deep in an entry": (nested("in an entry"), UNREADABLE),
    "deep in place of the entries": (nested("in place of the entries"), UNREADABLE),
    "deep and never closed": (nested("never closed"), FOREIGN),
    "a day that there is not": (unusable(data={"day": "2026-02-30", "pain": 1}), UNREADABLE),
    "a day of another century": (unusable(data={"day": "2226-01-01", "pain": 1}), UNREADABLE),
    "a moment that there is not": (unusable(at="2026-11-21T25:00:00+01:00"), UNREADABLE),
    "an id of another kind": (unusable(id="01980000-0001-4000-8000-000000000001"), UNREADABLE),
    "an id that is none": (unusable(id="__proto__"), UNREADABLE),
    "no id": (file_of({"type": "goal", "at": PAIN["at"], "data": {}}), UNREADABLE),
    "a prototype in place of an entry": (
        file_with(entries=[{"__proto__": PAIN}, None, 1, "x", []]),
        UNREADABLE,
    ),
}


def test_a_bad_file_gets_a_clear_sentence_and_changes_nothing(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN)
    before = raw(page)
    status = page.locator("cb-restore").get_by_role("status")
    for what, (content, sentence) in BAD_FILES.items():
        choose(page, content)
        expect(status, what).to_contain_text(sentence)
        expect(status, what).to_contain_text(AS_IT_WAS)
        expect(page.get_by_role("button", name="Add to my diary"), what).to_be_hidden()
        expect(page.get_by_label("Choose a diary file"), what).to_be_focused()
        assert raw(page) == before, what
        # A good one can be chosen at once.
        choose(page, file_of(SESSION))
        expect(page.get_by_text("Both together have 3 entries."), what).to_be_visible()
        expect(status, what).to_be_empty()


def test_a_file_in_two_bytes_a_sign_is_read_like_any_other(page: Page) -> None:
    open_diary(page)
    choose(page, file_of(PAIN, CHECK_IN).decode().encode("utf-16"))
    expect(page.get_by_text("Both together have 2 entries.")).to_be_visible()


def test_letters_that_are_damaged_are_said(page: Page) -> None:
    open_diary(page)
    said = entry("reflection", prompt="what-helped", words="Walk to the caf")
    choose(page, file_of(said).replace(b"the caf", b"the caf\xe9"))
    expect(page.locator("cb-restore")).to_contain_text(
        "Some letters in this file are damaged. They show as �."
    )


def test_a_huge_file_is_refused_without_reading_it(page: Page, tmp_path: Path) -> None:
    huge = tmp_path / "film.json"
    with huge.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    open_diary(page, PAIN)
    before = raw(page)
    page.evaluate("""() => {
        for (const how of ["text", "arrayBuffer", "stream", "slice"]) {
            Blob.prototype[how] = () => { throw new Error("It was read.") };
        }
    }""")
    page.get_by_label("Choose a diary file").set_input_files(huge)
    status = page.locator("cb-restore").get_by_role("status")
    expect(status).to_contain_text("This file is too large for a diary (200 MB).")
    expect(status).to_contain_text(AS_IT_WAS)
    assert raw(page) == before


def test_of_a_file_that_is_cut_off_the_whole_entries_are_offered(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN, SESSION)
    _, content = save_diary(page)
    other = page.context.browser.new_context(base_url=page.url.removesuffix(MY_DIARY)).new_page()
    open_diary(other)
    choose(other, content[: content.index(b"calf-stretch")])
    expect(other.locator("cb-restore")).to_contain_text("Both together have 2 entries.")
    expect(other.locator("cb-restore")).to_contain_text("The end of this file is not there")
    assert written(other) == []
    press(other, "Add to my diary")
    expect(other.get_by_text("✓ Added. Your diary now has 2 entries.")).to_be_visible()
    assert written(other) == [PAIN, CHECK_IN]
    other.context.close()


def test_one_bad_entry_does_not_keep_the_good_ones_out(page: Page) -> None:
    open_diary(page)
    bad = {**CHECK_IN, "data": {"day": "2026-02-30", "pain": 1}}
    twice = {**PAIN, "data": {**PAIN["data"], "rating": 1}}
    choose(page, file_of(PAIN, bad, twice, PAIN, SESSION))
    expect(page.locator("cb-restore")).to_contain_text("Both together have 2 entries.")
    expect(page.locator("cb-restore")).to_contain_text(
        "Left out, because it cannot be read: 2 entries."
    )
    assert written(page) == []
    press(page, "Add to my diary")
    expect(page.get_by_text("✓ Added. Your diary now has 2 entries.")).to_be_visible()
    # Of two with one id, the first.
    assert written(page) == [PAIN, SESSION]


def test_scripts_in_every_text_of_a_file_are_text(page: Page) -> None:
    script = "<script>document.title = 1</script><img src=x onerror='document.title = 2'>"
    entries = [
        {**example(kind), "data": with_words(example(kind)["data"], script)} for kind in KINDS
    ]
    open_diary(page)
    title = page.title()
    choose(page, file_of(*entries), f"{script[:20]}.json")
    expect(page.locator("cb-restore")).to_contain_text(f"{len(KINDS) - 1} entries.")
    assert written(page) == []
    press(page, "Add to my diary")
    show_all(page)
    expect(rows(page)).to_have_count(len(KINDS) - 1)
    assert page.locator(".cb-days").inner_text().count(script) > len(KINDS)
    expect(page.locator(".cb").locator("script, img")).to_have_count(0)
    assert page.title() == title


def with_words(value: Any, words: str) -> Any:
    """Put the words wherever a learner wrote: in the examples, only that has a space or a stop."""
    if isinstance(value, dict):
        return {name: with_words(each, words) for name, each in value.items()}
    if isinstance(value, list):
        return [with_words(each, words) for each in value]
    return words if isinstance(value, str) and (" " in value or value.endswith(".")) else value


def test_a_key_named_proto_stays_a_key(page: Page) -> None:
    hostile = json.loads(
        '{"__proto__": {"ticked": true, "hidden": true}, "constructor": {"prototype": 1}}'
    )
    reflection = entry("reflection", prompt="week", words="Odd.", **hostile)
    reflection["__proto__"] = {"type": "goal"}
    open_diary(page)
    choose(page, file_of(reflection))
    expect(page.get_by_text("Both together have 1 entry.")).to_be_visible()
    assert written(page) == []
    press(page, "Add to my diary")
    expect(rows(page)).to_contain_text("Odd.")
    assert written(page) == [reflection]
    assert page.evaluate(
        "[({}).ticked, ({}).hidden, ({}).type].every((each) => each === undefined)"
    )
    _, content = save_diary(page)
    assert reflection in json.loads(content)["entries"]
