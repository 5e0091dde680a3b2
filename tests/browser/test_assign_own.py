"""A clinician's own exercise: pasted from elsewhere, with what keeps people safe, and with a photo."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from climbing_back import content
from tests.browser.assign import link, on_paper, opened, saved, unfold
from tests.browser.conftest import NewContext
from tests.browser.own_exercise import CAMERA, PASTED, SAFE, file_of, photo, picture_in
from tests.browser.test_assign_templates import own as templates
from tests.sharing.links import read_payload

TEXT = "Write it or paste it"
SAFETY = "For safety, needed"
PHOTO = "A photo, if you like"
MM = 96 / 25.4


@pytest.fixture
def assign(page: Page) -> Page:
    return opened(page)


def add_own(page: Page, text: str = PASTED) -> None:
    page.get_by_role("button", name="Write one of your own").click()
    page.get_by_label(TEXT).fill(text)
    page.get_by_role("button", name="Every day").click()
    page.get_by_role("button", name="Add it", exact=True).click()


def put_photo(page: Page, content: bytes, kind: str = "image/jpeg") -> None:
    page.get_by_label(PHOTO).set_input_files({"name": "p", "mimeType": kind, "buffer": content})


def with_photo(page: Page) -> None:
    add_own(page)
    page.get_by_label(SAFETY).fill(SAFE)
    put_photo(page, photo())
    expect(page.locator(".cb-items .cb-photo")).to_be_visible()
    page.get_by_label("What the photo shows").fill("A foot on a towel")


def test_what_is_pasted_is_an_exercise_with_steps_and_amounts(assign: Page) -> None:
    add_own(assign)
    assign.get_by_label(SAFETY).fill(SAFE)
    (own,) = saved(assign)["assignment"]["exercises"]
    assert own == {
        "words": "Towel slide",
        "days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
        "sizes": {"good": {"sets": 3, "reps": 10, "hold": 5}, "so-so": {}, "off": {}},
        "steps": ["Sit on a <b>firm</b> chair.", "Slide the towel."],
        "safety": SAFE,
    }
    assert read_payload(link(assign).partition("#")[2])["exercises"] == [own]
    (sheet,) = on_paper(assign)
    for words in (
        "Towel slide",
        "3 rounds of 10 times, hold 5 seconds",
        "Sit on a <b>firm</b>",
        SAFE,
    ):
        assert words in sheet


def test_its_amounts_are_a_suggestion(assign: Page) -> None:
    assign.get_by_role("button", name="Write one of your own").click()
    assign.get_by_label(TEXT).fill(PASTED)
    read = assign.locator(".cb-copied")
    expect(read.get_by_role("listitem")).to_have_count(2)
    read.get_by_role("checkbox").uncheck()
    # What was pasted is a step again, and nothing of it is lost.
    expect(read.get_by_role("listitem")).to_have_text(
        ["Sit on a <b>firm</b> chair.", "Slide the towel.", "3 x 10", "Hold 5 s"]
    )
    expect(read.get_by_role("checkbox")).to_be_focused()
    # It waits for who has to look something up.
    assign.reload()
    assign.get_by_role("button", name="Write one of your own").click()
    expect(assign.get_by_label(TEXT)).to_have_value(PASTED)


def test_nothing_is_handed_over_before_it_says_what_keeps_people_safe(assign: Page) -> None:
    add_own(assign)
    safety = assign.get_by_label(SAFETY)
    expect(safety).to_be_focused()
    missing = assign.get_by_text("One thing is left: say for “Towel slide” when to stop")
    expect(missing).to_be_visible()
    for name in ("Copy the link", "Print the sheet", "Save the file", "Keep it as a template"):
        expect(assign.get_by_role("button", name=name)).to_be_hidden()
    assert assign.locator(".cb-paper").inner_text() == ""
    assign.get_by_role("button", name="Done Towel slide").click()
    assign.get_by_role("button", name="Write what keeps them safe").click()
    expect(safety).to_be_focused()
    assign.keyboard.type(SAFE)
    expect(missing).to_be_hidden()
    assert link(assign)


def test_a_photo_is_made_small_and_is_on_the_sheet_and_in_the_file(assign: Page) -> None:
    with_photo(assign)
    said = saved(assign)["assignment"]
    (one,) = said["photos"]
    assert one["alt"] == "A foot on a towel"
    assert said["exercises"][0]["photo"] == one["photo"]
    data, picture = picture_in(one["src"])
    assert picture.format == "JPEG"
    assert max(picture.size) <= 640
    assert len(one["src"]) <= 65_536
    # Where it was taken is no longer in it.
    assert CAMERA.encode() in photo()
    assert CAMERA.encode() not in data
    assert "photos" not in read_payload(link(assign).partition("#")[2])
    expect(assign.get_by_text("Your photos are on the sheet and in the file.")).to_be_visible()
    on_paper(assign)
    assign.emulate_media(media="print")
    box = assign.locator(".cb-paper .cb-photo").bounding_box()
    assert box and min(box["width"], box["height"]) >= 59.9 * MM


def test_a_photo_stays_with_the_draft(assign: Page) -> None:
    with_photo(assign)
    (one,) = saved(assign)["assignment"]["photos"]
    assign.reload()
    assert saved(assign)["assignment"]["photos"] == [one]
    assign.get_by_role("link", name="Look them up in the catalogue").click()
    assign.locator("summary", has_text="Loosen").click()
    assign.get_by_role("link", name="Add it to an assignment").locator("visible=true").click()
    said = saved(assign)["assignment"]
    assert [said["photos"], said["chapters"]] == [[one], ["loosen"]]
    assign.get_by_role("button", name="Start a new one").click()
    add_own(assign, "Another")
    assign.get_by_label(SAFETY).fill(SAFE)
    assert "photos" not in saved(assign)["assignment"]


def test_a_photo_can_be_taken_out(assign: Page) -> None:
    with_photo(assign)
    assign.get_by_role("button", name="Take the photo out").click()
    expect(assign.locator(".cb-items .cb-photo")).to_have_count(0)
    assert "photos" not in saved(assign)["assignment"]


@pytest.mark.parametrize(
    ("kind", "content"),
    [("image/svg+xml", b"<svg xmlns='http://www.w3.org/2000/svg'/>"), ("image/png", b"none")],
    ids=["a drawing that can hold scripts", "broken"],
)
def test_what_is_no_photo_gets_one_sentence(assign: Page, kind: str, content: bytes) -> None:
    add_own(assign)
    put_photo(assign, content, kind)
    expect(assign.get_by_text("This is no photo that a page can show.")).to_be_visible()
    expect(assign.locator(".cb-items .cb-photo")).to_have_count(0)


@pytest.mark.parametrize("size", [(40, 30), (3000, 40)], ids=str)
def test_a_photo_of_any_shape_has_room(assign: Page, size: tuple[int, int]) -> None:
    add_own(assign)
    assign.get_by_label(SAFETY).fill(SAFE)
    put_photo(assign, photo(size, "PNG"), "image/png")
    expect(assign.locator(".cb-items .cb-photo")).to_be_visible()
    (one,) = saved(assign)["assignment"]["photos"]
    assert max(picture_in(one["src"])[1].size) == min(640, max(size))


def test_a_template_is_handed_on_by_name_as_a_link_and_as_a_file(new_context: NewContext) -> None:
    context = new_context(permissions=["clipboard-read", "clipboard-write"])
    page = opened(context.new_page())
    with_photo(page)
    page.get_by_role("button", name="Keep it as a template").click()
    unfold(page, "Begin with a template")
    templates(page).get_by_label("Its name").fill("Group <b>, week 1 & 2")
    templates(page).get_by_role("button", name="Copy its link").click()
    expect(page.get_by_text("A link carries no photos. Its file does.")).to_be_visible()
    address = page.evaluate("navigator.clipboard.readText()")
    with page.expect_download() as download:
        templates(page).get_by_role("button", name="Save its file").click()
    assert download.value.suggested_filename == "climbing-back-template.json"
    file = download.value.path().read_bytes()

    by_link = opened(new_context().new_page(), address)
    expect(by_link.get_by_text("This is “Group <b>, week 1 & 2”.")).to_be_visible()
    by_link.get_by_role("button", name="Keep it as a template").click()
    unfold(by_link, "Begin with a template")
    expect(templates(by_link).get_by_label("Its name")).to_have_value("Group <b>, week 1 & 2")

    by_file = opened(new_context().new_page())
    unfold(by_file, "Begin with a template")
    by_file.get_by_label("Take in the file of a colleague’s template").set_input_files(
        {"name": "t.json", "mimeType": "application/json", "buffer": file}
    )
    expect(templates(by_file).get_by_label("Its name")).to_have_value("Group <b>, week 1 & 2")
    templates(by_file).get_by_role("button", name="Use “Group").click()
    said = saved(by_file)["assignment"]
    assert [each["alt"] for each in said["photos"]] == ["A foot on a towel"]
    # It is a beginning, and no second version of something.
    assert not {"version", "name"} & said.keys()


def test_a_template_that_is_chosen_as_a_file_of_before_is_a_beginning(assign: Page) -> None:
    unfold(assign, "Change one that you made before")
    template = file_of(
        {"title": "Week 1", "issued": "2026-11-02", "chapters": ["loosen"]}, template="Group"
    )
    assign.get_by_label("Or choose its file").set_input_files(
        {"name": "t.json", "mimeType": "application/json", "buffer": template}
    )
    expect(assign.get_by_text("It begins with what the template holds.")).to_be_visible()
    assert "version" not in saved(assign)["assignment"]


def test_what_is_no_template_is_refused_in_a_sentence(assign: Page) -> None:
    unfold(assign, "Begin with a template")
    assign.get_by_label("Take in the file of a colleague’s template").set_input_files(
        {"name": "t.json", "mimeType": "application/json", "buffer": b"{}"}
    )
    expect(assign.get_by_text("This file holds something else than an assignment.")).to_be_visible()
    expect(templates(assign)).to_have_count(0)
    names = [each.name for each in content.assignment_templates()]
    for name in names:
        expect(assign.get_by_role("button", name=re.compile(f"Use “{name}”"))).to_be_visible()
