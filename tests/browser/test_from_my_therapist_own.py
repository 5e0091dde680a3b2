"""A therapist's own exercise with its learner: safety wherever it is, and its photo when it came as a file."""

from __future__ import annotations

import io
from base64 import b64encode
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import NewContext
from tests.browser.diary import MY_DIARY, download, press, written
from tests.browser.from_my_therapist import (
    DAY,
    NOW,
    PAGE,
    accepted,
    choose,
    keep,
    offer,
    open_payload,
    plan_of,
    said,
)
from tests.browser.own_exercise import OWN, SAFE, file_of, photo
from tests.sharing.links import name_of, payload_of

LINK: dict[str, Any] = {"title": "Slide", "issued": "2026-11-20", "exercises": [OWN]}
NAME = name_of(LINK)


@pytest.fixture(scope="module")
def src() -> str:
    """Return a photo of an ordinary size as an address."""
    return f"data:image/jpeg;base64,{b64encode(photo((320, 240))).decode()}"


@pytest.fixture
def with_photo(src: str) -> dict[str, Any]:
    return {**LINK, "photos": [{"photo": "photo-1", "src": src, "alt": "A foot on a towel"}]}


def open_file(page: Page, content: bytes) -> None:
    page.clock.install(time=NOW)
    page.goto(PAGE)
    expect(page.locator("cb-from-my-therapist[data-read]")).to_be_attached()
    choose(page, content)


def shows_photo(part: Page | Locator) -> None:
    picture = part.get_by_role("img", name="A foot on a towel")
    expect(picture).to_be_visible()
    expect(picture).to_have_js_property("naturalWidth", 320)


def test_all_of_it_is_wherever_the_exercise_is(page: Page, with_photo: dict[str, Any]) -> None:
    open_file(page, file_of(with_photo))
    shows_photo(offer(page))
    expect(offer(page)).to_contain_text(f"For safety: {SAFE}")
    expect(offer(page).get_by_text("A link cannot carry it.")).to_have_count(0)
    keep(page)
    expect(page.locator(".cb-kept .cb-safe")).to_contain_text(SAFE)

    page.goto("book/plan/my-plan.html")
    shows_photo(page.locator(".cb-items"))
    expect(page.locator(".cb-items")).to_contain_text(f"For safety: {SAFE}")
    # Text from outside is text.
    page.locator(".cb-items summary", has_text="How to do it").click()
    expect(page.locator(".cb-items")).to_contain_text("Sit on a <b>firm</b> chair.")
    sheet = page.locator(".cb-paper .cb-block")
    expect(sheet).to_contain_text(SAFE)
    expect(sheet).to_contain_text("Slide the towel.")
    expect(sheet.get_by_role("img", include_hidden=True)).to_have_attribute(
        "alt", "A foot on a towel"
    )

    page.goto("book/today.html")
    page.get_by_role("radio", name="Good day").check()
    item = page.locator(".cb-planned-item")
    shows_photo(item)
    expect(item).to_contain_text(f"For safety: {SAFE}")
    item.locator("summary", has_text="How to do it").click()
    expect(item.get_by_text("Slide the towel.")).to_be_visible()
    page.get_by_role("link", name="Do it step by step").click()
    run = page.locator(".cb-exercise[data-here]")
    shows_photo(run)
    expect(run).to_contain_text(f"For safety: {SAFE}")
    expect(run).to_contain_text("Slide the towel.")

    page.goto("book/plan/my-plan.html")
    press(page, "Reminders for my own calendar")
    _, calendar = download(page, "Save the calendar file")
    # Its long lines are folded.
    assert SAFE in calendar.decode().replace("\r\n ", "")


def test_a_photo_is_in_the_diary_once_and_in_its_backup(
    page: Page, with_photo: dict[str, Any], new_context: NewContext
) -> None:
    open_file(page, file_of(with_photo))
    keep(page)
    page.goto("book/plan/my-plan.html")
    press(page, "Change Towel slide")
    page.get_by_role("button", name="How to do it").click()
    page.get_by_label("Name").fill("My towel slide")
    page.get_by_label("Name").blur()
    shows_photo(page.locator(".cb-items"))
    (kept,) = said(page, "assignment-accepted")
    assert kept["assignment"] == NAME
    plans = said(page, "exercise-plan")
    assert len(plans) > 1
    assert "base64" not in str(plans)
    page.goto(MY_DIARY)
    _, backup = download(page, "Save my diary to a file")

    other = new_context().new_page()
    other.clock.install(time=NOW)
    other.goto(MY_DIARY)
    other.locator("cb-restore input[type=file]").set_input_files(
        {"name": "diary.json", "mimeType": "application/json", "buffer": backup}
    )
    press(other, "Add to my diary")
    expect(other.locator("cb-restore .cb-status")).to_contain_text("✓")
    other.goto("book/plan/my-plan.html")
    shows_photo(other.locator(".cb-items"))


def test_by_link_it_is_words_and_the_file_brings_the_photo_later(
    page: Page, with_photo: dict[str, Any]
) -> None:
    open_payload(page, payload_of(LINK))
    expect(offer(page)).to_contain_text(f"For safety: {SAFE}")
    expect(offer(page)).to_contain_text("A photo of this is on the sheet and in the file.")
    expect(offer(page).get_by_role("img")).to_have_count(0)
    keep(page)
    choose(page, file_of(with_photo))
    expect(offer(page)).to_contain_text("You have a part of this already. You can take the rest.")
    shows_photo(offer(page))
    keep(page)
    # It is the same exercise in the plan, and nothing of it is there twice.
    page.goto("book/plan/my-plan.html")
    expect(page.locator(".cb-items > li")).to_have_count(1)
    shows_photo(page.locator(".cb-items"))


@pytest.mark.parametrize(
    "wrong",
    [
        "data:image/svg+xml;base64,PHN2Zy8+",
        "https://example.org/a.png",
        "data:image/png;base64,AAAA",
    ],
    ids=["a drawing that can hold scripts", "elsewhere", "no picture"],
)
def test_what_is_no_photo_stays_out_and_is_said(page: Page, wrong: str) -> None:
    open_file(page, file_of({**LINK, "photos": [{"photo": "photo-1", "src": wrong}]}))
    expect(offer(page)).to_contain_text("One part of it could not be read and stayed out.")
    expect(offer(page).get_by_role("img")).to_have_count(0)
    keep(page)
    (kept,) = said(page, "assignment-accepted")
    assert not kept["content"].get("photos")


def test_a_small_file_that_unfolds_to_a_huge_picture_stays_out(page: Page) -> None:
    from base64 import b64encode

    file = io.BytesIO()
    Image.new("1", (12_000, 12_000)).save(file, "PNG", optimize=True)
    src = f"data:image/png;base64,{b64encode(file.getvalue()).decode()}"
    assert len(src) < 65_536
    open_file(page, file_of({**LINK, "photos": [{"photo": "photo-1", "src": src}]}))
    expect(offer(page)).to_contain_text("One part of it could not be read and stayed out.")


def test_what_was_given_before_has_none_of_it_and_reads_as_ever(page: Page) -> None:
    door = {"words": "Reach for the door", "days": ["mon"], "sizes": {"good": {"reps": 3}}}
    old = {**LINK, "exercises": [door]}
    item = {"item": "own-1", **door, "therapist": True, "assignment": name_of(old)}
    open_payload(page, payload_of(old), accepted(old), plan_of(item))
    expect(offer(page)).to_contain_text("You have this already.")
    page.goto("book/plan/my-plan.html")
    items = page.locator(".cb-items")
    expect(items).to_contain_text("Reach for the door")
    expect(items.get_by_text("For safety")).to_have_count(0)
    expect(items.locator("summary", has_text="How to do it")).to_have_count(0)
    assert {each["type"] for each in written(page)} == {"assignment-accepted", "exercise-plan"}


def test_a_learner_writes_one_of_their_own_with_safety_or_without(page: Page) -> None:
    page.clock.install(time=NOW)
    page.goto("book/plan/my-plan.html")
    press(page, "Write my therapist’s own")
    page.get_by_label("Write it or paste it").fill("Sink lean\n- Hold on to the sink.\n2 x 5")
    page.get_by_role("checkbox", name="Monday").check()
    press(page, "Add it")
    expect(page.get_by_label("For safety, if they said it")).to_be_focused()
    (kept,) = [each for plan in said(page, "exercise-plan") for each in plan["items"]]
    assert kept["words"] == "Sink lean"
    assert kept["steps"] == ["Hold on to the sink."]
    assert kept["sizes"]["good"] == {"sets": 2, "reps": 5}
    page.keyboard.type("Stop if dizzy.")
    page.keyboard.press("Tab")
    expect(page.locator(".cb-items .cb-safe")).to_have_text("For safety: Stop if dizzy.")
    assert said(page, "exercise-plan")[-1]["starts"] == DAY
    # No photo is asked for here.
    expect(page.locator(".cb-items input[type=file]")).to_have_count(0)
