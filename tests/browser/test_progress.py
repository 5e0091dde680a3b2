"""The look back: what was kept, restarts, consistency with its bands, setbacks, check-ins."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.diary import lines
from tests.browser.look_back import (
    TODAY,
    ago,
    answers,
    climb,
    done,
    ground_zero,
    items,
    look_back,
    names_in,
    part,
    plan,
    ratings,
    said,
)


def rows(table: Locator) -> list[list[str]]:
    return [
        [cell.replace("\u00a0", " ") for cell in row.locator("th, td").all_inner_texts()]
        for row in table.locator("tbody tr").all()
    ]


def test_on_a_first_visit_it_says_once_how_to_begin(page: Page) -> None:
    look_back(page)
    expect(page.get_by_text("Here you will look back on what you did.")).to_be_visible()
    expect(page.locator("cb-progress h2:visible")).to_have_count(0)
    expect(page.get_by_role("link", name="Make my plan")).to_be_visible()
    expect(page.get_by_role("img")).to_have_count(0)
    expect(page.get_by_role("radio", name="A month")).to_be_hidden()
    assert page.locator("cb-progress button:visible").count() == 0


def test_what_was_kept_stands_beside_the_first_time(page: Page) -> None:
    look_back(page, *climb(), *ratings())
    kept = part(page, "The first time, and now")
    assert items(kept) == [
        "Walk with my frame: “Gate” (0) on 11 October, “Door” (0) on 20 November. "
        "You gave it new steps in between.",
        "Stairs: 5 of 10 on 11 October, 3 of 10 on 20 November.",
    ]
    expect(kept.get_by_text("What you had before still counts: you did it.")).to_have_count(2)
    expect(kept.get_by_text("What you had before").locator("visible=true")).to_have_count(1)


def test_restarts_are_counted_with_their_days(page: Page) -> None:
    look_back(page, *climb(), *ground_zero(ago(40), ago(38)))
    again = part(page, "Times I started again")
    expect(again.get_by_text("You started again 2 times.")).to_be_visible()
    assert items(again) == ["14 October", "17 November"]


def test_week_two_is_told_in_days_and_an_absence_is_a_gap(page: Page) -> None:
    some = {"items": [{"item": "bridge", "done": "part"}]}
    start = ago(33)
    week_two = [
        plan(start),
        *done(start, 9),
        said("session", ago(24), day=str(ago(24)), size="off", **some),
        said("check-in", ago(23), day=str(ago(23)), colour="off"),
    ]
    look_back(page, *week_two)
    counted = part(page, "What I did")
    expect(
        counted.get_by_text("Your day’s version on 9 of the 11 planned days in the diary.")
    ).to_be_visible()
    assert items(counted) == [
        "In the last 4 weeks: on 3 of the 5 planned days in the diary.",
        "Part of your day’s version on 1 day.",
        "Nothing ticked on 1 day.",
        "Nothing is written about 22 planned days, 31 October to 21 November. They count neither way.",
        "Since 20 October you did something on 10 days: 10 exercises, whole or in part.",
    ]
    # Too early for a line.
    expect(part(page, "Consistency").get_by_role("img")).to_have_count(0)
    expect(page.get_by_text("Later, what you write gets its place here:")).to_contain_text(
        "“Consistency”"
    )


def test_the_line_is_broken_where_nothing_is_written(page: Page) -> None:
    look_back(page, plan(ago(60)), *done(ago(60), 35), *done(ago(4), 3))
    picture = part(page, "Consistency").get_by_role("img")
    before, after = picture.locator(".cb-chart-line").evaluate_all(
        "all => all.map(line => { const box = line.getBBox(); return [box.x, box.x + box.width, box.y]; })"
    )
    assert after[0] - before[1] > 60
    # It goes on where it was: at the top of the line before, which only climbed.
    assert after[2] < before[2]
    expect(
        page.get_by_text("It has gaps: nothing is written about 22 planned days.")
    ).to_be_visible()


def test_ground_zero_is_a_band_in_which_consistency_waits(page: Page) -> None:
    look_back(page, *climb())
    consistency = part(page, "Consistency")
    sentence = "On 21 November, the line is at 83 %. It waited on 9 days of ground zero."
    expect(consistency.get_by_text(sentence)).to_be_visible()
    picture = consistency.get_by_role("img", name=sentence)
    assert names_in(picture) == ["Ground zero, 9 days", "Started again"]
    # The line is level and dashed from one edge of the band to the other.
    waits = picture.locator(".cb-chart-waits").evaluate(
        "line => { const box = line.getBBox(); return [box.x, box.width, box.height]; }"
    )
    band = picture.locator(".cb-band").evaluate(
        "band => { const box = band.getBBox(); return [box.x, box.width]; }"
    )
    assert waits[:2] == pytest.approx(band, abs=0.01)
    assert waits[2] == pytest.approx(0, abs=0.01)
    assert picture.locator(".cb-chart-waits").evaluate(
        "el => getComputedStyle(el).strokeDasharray"
    ) != ("none")

    table = consistency.get_by_role("table")
    expect(table).to_have_count(0)
    consistency.get_by_role("button", name="Consistency as a table").press("Enter")
    assert rows(table) == [
        ["5 Oct", "5 %", "your day’s version on 1 of 1"],
        ["12 Oct", "35 %", "your day’s version on 7 of 7"],
        ["19 Oct", "55 %", "your day’s version on 7 of 7"],
        ["26 Oct", "69 %", "your day’s version on 7 of 7"],
        ["2 Nov", "79 %", "your day’s version on 7 of 7"],
        ["9 Nov", "80 %", "your day’s version on 1 of 1; waited on 6 days of ground zero"],
        [
            "16 Nov",
            "83 %",
            "your day’s version on 3 of 3; waited on 3 days of ground zero; started again on 17 Nov",
        ],
    ]
    consistency.get_by_role("button", name="Consistency as a table").click()
    expect(table).to_have_count(0)


def test_a_range_is_chosen_by_key_and_holds_for_all_pictures(page: Page) -> None:
    look_back(page, *climb(), *answers())
    expect(page.get_by_role("radio", name="3 months")).to_be_checked()
    page.get_by_role("radio", name="3 months").focus()
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("radio", name="A month")).to_be_focused()
    _, _, _, first, *_ = names_in(part(page, "Consistency").get_by_role("img"), "text:not([class])")
    assert first == "25 Oct"
    expect(page.get_by_text("24 answers, 24 Oct to 21 Nov, between 3 and 6.")).to_be_visible()


def test_a_page_left_open_over_night_knows_the_new_day(page: Page) -> None:
    look_back(page, *climb(), *answers())
    page.clock.set_system_time(f"{ago(-1)}T08:00:00")
    page.get_by_role("radio", name="A month").check()
    # The day that ended had a kind of day, and nothing ticked.
    expect(page.get_by_text("On 22 November, the line is at 78 %.")).to_be_visible()


def test_reserve_days_are_marked(page: Page) -> None:
    look_back(page, plan(ago(39)), *done(ago(39), 35), said("reserve-day", ago(3), day=str(ago(3))))
    expect(page.get_by_text("It waited on 1 reserve day.")).to_be_visible()
    assert page.locator(".cb-reserve").get_attribute("d").count("M") == 1
    consistency = part(page, "Consistency")
    assert items(consistency.locator(".cb-legend")) == [
        "the line waits",
        "a gap: nothing written",
        "reserve day",
    ]


def test_setbacks_are_told_newest_first(page: Page) -> None:
    later = said("ground-zero", TODAY, since="2026-12-24")
    look_back(page, *climb(), *ground_zero(ago(1), None), later)
    history = part(page, "My setbacks").locator("dl")
    assert [lines(each) for each in history.all()] == [
        {"From": "24 December. That day is still to come."},
        {"From": "21 November, still open", "How long": "2 days so far"},
        {
            "When": "10 to 18 November",
            "How long": "9 days",
            "Rung reached": "Stand at the sink",
            "What helped": "Sleep, and a fan.",
        },
    ]
    picture = part(page, "Consistency").get_by_role("img")
    # No band for what is to come, and the open one ends with today.
    assert picture.locator(".cb-band").count() == 2
    assert names_in(picture) == [
        "Ground zero, 9 days",
        "Started again",
        "Ground zero, 2 days so far",
    ]


def test_setbacks_that_overlap_are_one_band(page: Page) -> None:
    more = ground_zero(ago(8), ago(1))
    look_back(page, *climb(), *more)
    picture = part(page, "Consistency").get_by_role("img")
    assert picture.locator(".cb-band").count() == 1
    assert "Ground zero, 11 days" in names_in(picture)
    expect(part(page, "My setbacks").locator("dl")).to_have_count(2)


def test_each_question_of_the_check_in_stands_by_itself(page: Page) -> None:
    look_back(page, *answers(), *ground_zero(ago(12), ago(3)))
    part_ = part(page, "My check-ins")
    assert part_.get_by_role("img").evaluate_all(
        "all => all.map(each => each.getAttribute('aria-label'))"
    ) == [
        "10 good days, 10 so-so days and 10 off days.",
        "24 answers, 24 Oct to 21 Nov, between 3 and 6.",
        "24 answers, 24 Oct to 21 Nov, between 1 and 9.",
    ]
    expect(part_.get_by_text("No answer in this time.")).to_be_visible()
    expect(part_.get_by_text("30 answers: no fall in 29 of them.")).to_be_visible()
    expect(part_.get_by_role("listitem").filter(has_text="15 November: 1 fall")).to_be_visible()
    assert [names_in(each) for each in part_.get_by_role("img").all()] == [
        ["Ground zero, 9 days"]
    ] * 3
    # Four answers, then a gap.
    joined = part_.locator(".cb-joined").first.get_attribute("d")
    assert joined.count("M") == 6
    assert joined.count("L") == 18
    part_.get_by_role("button", name="Check-ins as tables").click()
    stiffness = part_.get_by_role("table", name="Stiffness, week by week")
    assert rows(stiffness)[-1] == ["16 Nov", "Mon 3, Wed 6, Thu 5, Fri 4, Sat 3"]
    colours = part_.get_by_role("table", name="Kinds of day, week by week")
    assert rows(colours)[-1][1].startswith("Mon good, Tue off, Wed so-so")
    assert part_.get_by_role("table").count() == part_.get_by_role("img").count()
