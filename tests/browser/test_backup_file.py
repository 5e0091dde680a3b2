"""The diary as a file: saved, and brought back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.conftest import SYMPTOMS, NewContext
from tests.browser.diary import (
    CHECK_IN,
    KINDS,
    MY_DIARY,
    PAIN,
    SAVED,
    SESSION,
    Entry,
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

# Saving a file


def test_the_file_is_the_whole_diary(new_context: NewContext) -> None:
    # The day before, for the rest of the world.
    page = new_context(timezone_id="Pacific/Auckland").new_page()
    page.clock.set_fixed_time("2026-11-22T12:30:00Z")
    everything = [*map(example, KINDS), entry("sunrise", colour="gold", seen=[None, {}])]
    everything[-1]["of-later"] = {"kept": True}
    everything.append(entry("reflection", prompt="week", words="Größe ☐ 🧗 \u2028 \ud83d \\n"))
    open_diary(page, *everything)
    name, content = save_diary(page)
    assert name == "climbing-back-diary-2026-11-23.json"
    record = json.loads(content)
    assert record["format"] == "climbing-back-record"
    assert record["version"] == 1
    assert record["saved"] == "2026-11-23T01:30:00+13:00"
    kept = written(page)
    assert record["entries"] == kept
    assert [each for each in kept if each in everything] == sorted(everything, key=by_id)
    (note,) = [each for each in kept if each not in everything]
    assert note["type"] == "backup"
    assert note["data"] == {"entries": len(everything)}


def by_id(each: Entry) -> str:
    return each["id"]


def test_the_page_says_what_is_in_no_file_yet(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN)
    expect(page.get_by_text("You have not saved a file yet.")).to_be_visible()
    save_diary(page)
    expect(page.get_by_text("All that you wrote is in a file.")).to_be_visible()
    page.goto(SYMPTOMS)
    page.get_by_role("checkbox", name="Fatigue").check()
    expect(page.get_by_text(SAVED)).to_be_visible()
    open_diary(page)
    expect(
        page.get_by_text("Since your last file: 1 thing that you wrote, changed or removed.")
    ).to_be_visible()
    page.goto(SYMPTOMS)
    page.get_by_role("checkbox", name="Weakness").check()
    expect(page.get_by_text(SAVED)).to_be_visible()
    open_diary(page)
    expect(
        page.get_by_text("Since your last file: 2 things that you wrote, changed or removed.")
    ).to_be_visible()


def test_a_change_of_what_is_in_a_file_is_in_no_file(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN)
    save_diary(page)
    press(page, "Change Check-in, 20:15")
    page.get_by_label("Note").fill("No stairs.")
    press(page, "Save the change")
    expect(
        page.get_by_text("Since your last file: 1 thing that you wrote, changed or removed.")
    ).to_be_visible()


def test_a_diary_that_cannot_be_written_can_still_be_saved(page: Page) -> None:
    open_diary(page, PAIN)
    page.evaluate(
        "() => { IDBObjectStore.prototype.add = () => { throw new DOMException('', 'QuotaExceededError') } }"
    )
    _, content = save_diary(page)
    assert PAIN in json.loads(content)["entries"]
    assert written(page) == [PAIN]


# Bringing a file back


def test_a_file_is_shown_before_it_is_added_and_can_be_taken_out_again(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN)
    before = raw(page)
    choose(page, file_of(PAIN, SESSION, example("goal")), "mine.json")
    preview = page.get_by_text(
        "mine.json: 3 entries. Your diary has 2 entries. Both together have 4 entries."
    )
    expect(preview).to_be_visible()
    expect(page.get_by_role("button", name="Add to my diary")).to_be_focused()
    expect(rows(page)).to_have_count(2)
    assert raw(page) == before

    page.keyboard.press("Enter")
    expect(page.get_by_text("✓ Added. Your diary now has 4 entries.")).to_be_visible()
    expect(preview).to_be_hidden()
    expect(rows(page)).to_have_count(4)
    undo = page.get_by_role("button", name="Undo: take these entries out again")
    expect(undo).to_be_focused()
    assert sorted(written(page), key=by_id) == sorted(
        [PAIN, CHECK_IN, SESSION, example("goal")], key=by_id
    )

    page.keyboard.press("Enter")
    expect(page.get_by_text("✓ Undone. Your diary has 2 entries again.")).to_be_visible()
    expect(undo).to_be_hidden()
    expect(rows(page)).to_have_count(2)
    expect(page.get_by_label("Choose a diary file")).to_be_focused()
    assert raw(page) == before


def test_a_file_that_is_not_added_changes_nothing(page: Page) -> None:
    open_diary(page, PAIN)
    before = raw(page)
    choose(page, file_of(SESSION))
    press(page, "Do not add")
    expect(page.get_by_text("Nothing was added.")).to_be_visible()
    expect(page.get_by_role("button", name="Add to my diary")).to_be_hidden()
    expect(page.get_by_label("Choose a diary file")).to_be_focused()
    assert raw(page) == before
    # An empty field: the browser tells of the same file when it is chosen again.
    expect(page.get_by_label("Choose a diary file")).to_have_value("")
    choose(page, file_of(SESSION))
    press(page, "Add to my diary")
    expect(page.get_by_text("✓ Added. Your diary now has 2 entries.")).to_be_visible()
    expect(page.get_by_label("Choose a diary file")).to_have_value("")
    assert written(page) == [PAIN, SESSION]


def test_a_file_that_is_known_has_nothing_to_add(page: Page) -> None:
    open_diary(page, PAIN)
    before = raw(page)
    choose(page, file_of(PAIN))
    expect(
        page.get_by_text("Your diary has 1 entry. All of the file is in it already.")
    ).to_be_visible()
    expect(page.get_by_role("button", name="Add to my diary")).to_be_hidden()
    expect(page.get_by_role("button", name="Do not add")).to_be_focused()
    assert raw(page) == before


def test_ones_own_entry_stays_when_the_file_says_something_else(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN)
    others = [{**each, "data": {**each["data"], "note": "Changed."}} for each in (PAIN, CHECK_IN)]
    choose(page, file_of(*others, SESSION))
    expect(page.locator("cb-restore")).to_contain_text(
        "In other words than in your diary: 2 entries."
    )
    expect(page.locator("cb-restore")).to_contain_text("Your own words stay")
    press(page, "Add to my diary")
    expect(page.get_by_text("✓ Added. Your diary now has 3 entries.")).to_be_visible()
    assert written(page) == [PAIN, CHECK_IN, SESSION]


def test_undo_leaves_what_came_from_elsewhere_in_the_meantime(new_context: NewContext) -> None:
    context = new_context()
    here, there = context.new_page(), context.new_page()
    for tab in (here, there):
        open_diary(tab)
    choose(here, file_of(PAIN, SESSION))
    expect(here.get_by_text("Both together have 2 entries.")).to_be_visible()
    choose(there, file_of(PAIN))
    press(there, "Add to my diary")
    expect(rows(here)).to_have_count(1)
    press(here, "Add to my diary")
    expect(rows(here)).to_have_count(2)
    press(here, "Undo: take these entries out again")
    expect(rows(here)).to_have_count(1)
    assert written(here) == [PAIN]


def test_two_devices_come_to_the_same_diary(new_context: NewContext) -> None:
    phone, tablet = new_context().new_page(), new_context().new_page()
    open_diary(phone, PAIN, SESSION, entry("sunrise", colour="gold"))
    open_diary(tablet, CHECK_IN)
    _, from_phone = save_diary(phone)
    choose(tablet, from_phone)
    press(tablet, "Add to my diary")
    expect(tablet.get_by_text("✓ Added. Your diary now has 4 entries.")).to_be_visible()
    press(tablet, "Remove Session, 18:40")
    expect(tablet.get_by_text(SAVED)).to_be_visible()
    _, from_tablet = save_diary(tablet)
    choose(phone, from_tablet)
    press(phone, "Add to my diary")
    expect(phone.get_by_text("✓ Added. Your diary now has 3 entries.")).to_be_visible()
    assert written(phone) == written(tablet)
    # Merged in another order, the entries are the same too.
    third = new_context().new_page()
    open_diary(third)
    for file in (from_tablet, from_phone):
        choose(third, file)
        expect(third.locator("cb-restore .cb-what")).to_contain_text("climbing-back-diary.json")
        if (add := third.get_by_role("button", name="Add to my diary")).is_visible():
            add.click()
            expect(third.get_by_text("✓ Added")).to_be_visible()
    assert written(third) == written(phone)


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
