"""A class: one assignment with weeks, from the therapist's form to a learner's phone and to paper."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Locator, Page, expect

from climbing_back import content
from tests.browser.assign import (
    add_exercises,
    link,
    on_paper,
    opened,
    saved,
    scanned,
    tick_chapters,
    unfold,
)
from tests.browser.conftest import NewContext
from tests.browser.diary import SAVED, UNDO, press, written
from tests.browser.from_my_therapist import keep, kept, offer, open_link, said
from tests.browser.targets import too_small
from tests.sharing.links import name_of

TEMPLATE = next(each for each in content.assignment_templates() if each.weeks)
MONDAY_NOON = "2026-11-23T12:00:00+00:00"


def _exercise(name: str, reps: int) -> dict[str, Any]:
    return {"exercise": name, "days": ["mon"], "sizes": {"good": {"reps": reps}}}


CLASS: dict[str, Any] = {
    "title": "Standing group",
    "issued": "2026-11-20",
    "language": "en",
    "chapters": ["before-you-start", "loosen", "strengthen"],
    "exercises": [_exercise("bridge", 5), _exercise("heel-raise", 5), _exercise("heel-raise", 8)],
    "stop": "Stop if it hurts.",
    "weeks": [
        {"chapters": ["loosen"], "exercises": [2]},
        {"title": "More of it", "chapters": ["strengthen"], "exercises": [3]},
        {},
    ],
}


@pytest.fixture
def assign(page: Page) -> Page:
    return opened(page)


def from_template(page: Page) -> None:
    unfold(page, "Begin with a template")
    page.get_by_role("button", name=f"Use “{TEMPLATE.name}”").click()


def week(page: Page, words: str) -> Locator:
    return kept(page).locator("details", has=page.locator("summary", has_text=words)).first


def in_plan(page: Page) -> list[tuple[str, int]]:
    """Return what the plan asks for on a good day."""
    return [
        (each["exercise"], each["sizes"]["good"]["reps"])
        for each in said(page, "exercise-plan")[-1]["items"]
    ]


def test_a_class_of_the_course_fits_into_a_code_with_whom_to_ring(
    assign: Page, tmp_path: Path
) -> None:
    from_template(assign)
    assign.get_by_label("Number to ring").fill("+44 20 7946 0000")
    weeks = saved(assign)["assignment"]["weeks"]
    assert [each["chapters"] for each in weeks] == [list(each.chapters) for each in TEMPLATE.weeks]
    places = [
        [TEMPLATE.exercises.index(name) + 1 for name in each.exercises] for each in TEMPLATE.weeks
    ]
    assert [each["exercises"] for each in weeks] == places
    picture = tmp_path / "code.png"
    assign.locator(".cb-code svg").screenshot(path=picture)
    assert scanned(picture) == [link(assign)]


def test_weeks_are_ticked_kept_with_the_draft_and_taken_out_again(assign: Page) -> None:
    tick_chapters(assign, "Move", "Loosen", "Strengthen")
    add_exercises(assign, "Knee rolls", "Bridge")
    assert "weeks" not in saved(assign)["assignment"]
    unfold(assign, "A class:")
    assign.get_by_label("How many weeks?").select_option("2 weeks")
    assign.get_by_label("Week 1, Loosen").check()
    assign.get_by_label("Week 2, Bridge").check()
    unfold(assign, "Call the weeks")
    assign.get_by_label("Week 2", exact=True).fill("More of it")
    wanted = [{"chapters": ["loosen"]}, {"title": "More of it", "exercises": [2]}]
    assert saved(assign)["assignment"]["weeks"] == wanted
    assign.reload()
    unfold(assign, "A class:")
    expect(assign.get_by_label("Week 2, Bridge")).to_be_checked()
    expect(assign.get_by_label("Week 1, Bridge")).not_to_be_checked()
    assign.get_by_label("How many weeks?").select_option("No weeks")
    expect(assign.get_by_label("Week 2, Bridge")).to_have_count(0)
    assert "weeks" not in saved(assign)["assignment"]


def test_weeks_that_are_too_much_for_a_code_say_what_to_do(assign: Page) -> None:
    from_template(assign)
    unfold(assign, "A class:")
    unfold(assign, "Call the weeks")
    words = (
        "Hello, jackets off and quick tour",
        "Upright: hips, knees, forward gaze",
        "Waltz without partner, by the mirror",
        "Cup of tea, pacing puzzle, yawns allowed",
        "Excuses bingo; why bother today?",
        "Session six: home kit, who rings whom",
    )
    for n, each in enumerate(words, 1):
        assign.get_by_label(f"Week {n}", exact=True).fill(each)
    expect(assign.locator(".cb-code")).to_contain_text("Or make two of it: weeks 1 to 3")
    expect(assign.locator(".cb-cards-of")).to_be_hidden()
    # The link and the sheet hold it all the same.
    assert words[-1] in "".join(on_paper(assign))


def test_a_class_is_kept_as_a_template(assign: Page) -> None:
    from_template(assign)
    before = saved(assign)["assignment"]
    assign.get_by_role("button", name="Keep it as a template").click()
    assign.get_by_role("button", name="Start a new one").click()
    expect(assign.locator(".cb-weeks-of select")).to_have_value("0")
    assign.get_by_role("button", name="Use “A class of 6 weeks”").click()
    assert saved(assign)["assignment"] == before


def test_a_learner_opens_any_week_in_any_order_and_nobody_counts(new_context: NewContext) -> None:
    page = new_context(viewport={"width": 360, "height": 740}, has_touch=True).new_page()
    open_link(page, CLASS)
    expect(offer(page).get_by_text("Stop if it hurts.")).to_be_visible()
    expect(offer(page).get_by_role("link", name="Before you start")).to_be_visible()
    expect(offer(page).get_by_text("What stands above is for every week.")).to_be_visible()
    # The weeks are closed, and the one that is opened stays open.
    expect(offer(page).get_by_role("link", name="Strengthen")).to_be_hidden()
    offer(page).locator("summary", has_text="Week 2: More of it").click()
    offer(page).get_by_label("The exercises of which week?").select_option("Week 2: More of it")
    expect(offer(page).get_by_role("link", name="Strengthen")).to_be_visible()
    keep(page)
    assert in_plan(page) == [("bridge", 5), ("heel-raise", 8)]
    assert said(page, "assignment-accepted")[0]["content"] == CLASS

    # A bad week: back to the first.
    expect(kept(page).locator("summary", has_text="(✓ in my plan)")).to_have_text(
        "Week 2: More of it (✓ in my plan)"
    )
    week(page, "Week 1: Loosen").locator("summary").first.click()
    take = week(page, "Week 1: Loosen").get_by_role("button", name="Put these into my plan")
    take.click()
    expect(page.locator("cb-from-my-therapist .cb-status")).to_contain_text(SAVED)
    expect(week(page, "Week 1: Loosen").get_by_text("✓ These are in your plan.")).to_be_focused()
    assert in_plan(page) == [("bridge", 5), ("heel-raise", 5)]
    press(page, UNDO)
    expect(week(page, "Week 2: More of it")).to_contain_text("(✓ in my plan)")

    # Nothing says when a week was, that one was left out, or how many there were.
    kinds = {each["type"] for each in written(page)}
    assert kinds == {"assignment-accepted", "exercise-plan", "withdrawal"}
    for words in ("missed", "late.", "of 3"):
        assert words not in kept(page).inner_text().replace("none is late.", "")
    assert too_small(page, "cb-from-my-therapist :is(button, summary, select)") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_exercises_of_a_class_can_wait(page: Page) -> None:
    open_link(page, CLASS)
    offer(page).get_by_role("checkbox", name="The exercises, into my plan").uncheck()
    expect(offer(page).get_by_label("The exercises of which week?")).to_have_count(0)
    keep(page)
    assert said(page, "exercise-plan") == []
    # There is all of it for the day when they want it, under the name of the whole.
    week(page, "Week 3").locator("summary").first.click()
    week(page, "Week 3").get_by_role("button", name="Put these into my plan").click()
    expect(page.locator("cb-from-my-therapist .cb-status")).to_contain_text(SAVED)
    assert in_plan(page) == [("bridge", 5)]
    assert said(page, "exercise-plan")[0]["items"][0]["assignment"] == name_of(CLASS)


def test_one_sheet_has_all_weeks_and_a_sheet_for_each_stands_alone(assign: Page) -> None:
    from_template(assign)
    assign.get_by_label("Number to ring").fill("+44 20 7946 0000")
    whole = on_paper(assign)
    for n in range(1, 7):
        assert f"Week {n}:" in whole[0]
    expect(assign.locator(".cb-weeks caption")).to_have_count(6)
    assign.get_by_label("The weeks of a class").select_option("A sheet for each week")
    expect(assign.locator(".cb-sheet-of-week .cb-to-open svg")).to_have_count(6)
    pages = on_paper(assign)
    heads = [each for each in pages if each.startswith("A class of 6 weeks. Week ")]
    assert len(heads) == 6
    assert all("+44 20 7946 0000" in each for each in heads)
    expect(assign.locator(".cb-pages")).to_have_text(f"About {len(pages)} pages of A4.")


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_cards_are_eight_on_a_sheet_each_with_the_code_and_no_name(
    assign: Page, paper: str, tmp_path: Path
) -> None:
    tick_chapters(assign, "Move", "Loosen")
    unfold(assign, "For a group")
    assign.evaluate("window.print = () => {}")
    assign.get_by_role("button", name="Print the cards").click()
    [sheet] = pypdfium2.PdfDocument(assign.pdf(format=paper))
    picture = tmp_path / "cards.png"
    sheet.render(scale=150 / 72).to_pil().save(picture)
    assert scanned(picture) == [link(assign)] * 8
    # Afterwards the sheet is there again.
    assert "Point the camera" in on_paper(assign)[0]
    expect(assign.locator(".cb-code-card")).to_have_count(0)


def test_a_second_language_of_the_course_is_offered_with_the_same_link(page: Page) -> None:
    """The course is in English alone: the list with another language is made up here."""

    def with_another(route: Any) -> None:
        text = route.fetch().text()
        english = '{"language":"en","name":"English","folder":""}'
        assert english in text
        other = '{"language":"tlh","name":"tlhIngan Hol","folder":"tlh/"}'
        route.fulfill(
            body=text.replace(english, f"{english},{other}"), content_type="text/javascript"
        )

    page.route("**/known.js*", with_another)
    open_link(page, {**CLASS, "language": "tlh"})
    way = offer(page).get_by_role("link", name="tlhIngan Hol")
    here = page.url
    assert way.get_attribute("href") == here.replace("/book/", "/tlh/book/")
    assert (way.get_attribute("lang"), way.get_attribute("hreflang")) == ("tlh", "tlh")


@pytest.mark.parametrize("language", ["en", "en-US", "fr", None])
def test_the_language_of_the_page_or_one_that_the_course_has_not_does_nothing(
    page: Page, language: str | None
) -> None:
    open_link(page, {**CLASS, "language": language} if language else {**FULL_OF_BEFORE})
    expect(offer(page).get_by_role("button", name="Keep it")).to_be_visible()
    expect(offer(page).get_by_text("another language")).to_have_count(0)
    expect(offer(page).get_by_text("could not be read")).to_have_count(0)


FULL_OF_BEFORE = {key: value for key, value in CLASS.items() if key not in ("language", "weeks")}
