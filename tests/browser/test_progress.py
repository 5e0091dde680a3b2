"""The look back: what was kept, restarts, consistency with its bands, setbacks, check-ins."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import NewContext
from tests.browser.diary import Entry, entry, lines, write
from tests.browser.targets import too_small
from tests.browser.test_pages import axe_violations, choose_theme

PROGRESS = "book/progress.html"
TODAY = date(2026, 11, 22)
WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
GOAL = "0190a000-0000-7000-8000-000000000001"
WALK = "0190a000-0000-7000-8000-000000000002"
MARKUP = "<img src=x onerror=alert(1)><b>bold</b>"


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def said(kind: str, written: date, /, **data: Any) -> Entry:
    """Make an entry that was written on that day."""
    return entry(kind, f"{written}T09:30:00+01:00", **data)


def plan(starts: date) -> Entry:
    item = {"item": "bridge", "days": WEEK, "sizes": {"good": {}, "so-so": {}, "off": {}}}
    return said("exercise-plan", starts, starts=str(starts), items=[item])


def done(first: date, days: int, size: str = "good") -> list[Entry]:
    """Do the plan on that many days."""
    items = [{"item": "bridge", "done": "all"}]
    dates = [first + timedelta(days=n) for n in range(days)]
    return [said("session", day, day=str(day), size=size, items=items) for day in dates]


def ground_zero(since: date, until: date | None, **end: str) -> list[Entry]:
    began = said("ground-zero", since, since=str(since))
    if until is None:
        return [began]
    over = said("ground-zero-over", until, setback=began["id"], day=str(until), **end)
    return [began, over]


def climb() -> list[Entry]:
    """Thirty good days, ground zero for nine, then three days of climbing back."""
    start = ago(42)
    zero, over = ground_zero(ago(12), ago(3), rung="Stand at the sink", helped="Sleep, and a fan.")
    first = said("restart-step", ago(5), setback=zero["id"], day=str(ago(5)), rung="Sit up")
    return [plan(start), *done(start, 30), zero, first, over, *done(ago(3), 3, "off")]


def ratings() -> list[Entry]:
    """A goal that was given new steps, and an activity that goes less well than it did."""
    steps = ["Bed", "Door", "Gate", "Bench", "Park"]
    return [
        said("goal", ago(42), goal=GOAL, words="Walk", steps=steps),
        said("goal-rating", ago(42), goal=GOAL, day=str(ago(42)), level=0),
        said("goal", ago(9), goal=GOAL, words="Walk with my frame", steps=["Sofa", *steps[:4]]),
        said("goal-rating", ago(2), goal=GOAL, day=str(ago(2)), level=0),
        said("activity", ago(42), activity=WALK, words="Stairs"),
        said("activity-rating", ago(42), activity=WALK, day=str(ago(42)), rating=5),
        said("activity-rating", ago(20), activity=WALK, day=str(ago(20)), rating=9),
        said("activity-rating", ago(2), activity=WALK, day=str(ago(2)), rating=3),
    ]


def answers(days: int = 30) -> list[Entry]:
    colours = ["good", "so-so", "off"]
    return [
        said(
            "check-in",
            ago(n),
            **{"day": str(ago(n)), "colour": colours[n % 3], "falls": int(n == 7)},
            **({} if n % 5 == 0 else {"stiffness": 2 + n % 5, "fatigue": n % 10}),
        )
        for n in range(days)
    ]


def look_back(page: Page, *log: Entry) -> Page:
    """Open the page on that day, with these entries in the diary."""
    page.clock.install(time=f"{TODAY}T10:00:00")
    if log:
        write(page, *log)
    page.goto(PROGRESS)
    page.locator("cb-progress[data-read]").wait_for()
    return page


def part(page: Page, name: str) -> Locator:
    """Return the part of the page below the heading of this name."""
    return page.locator("cb-progress section").filter(
        has=page.get_by_role("heading", name=name, level=2)
    )


def items(part: Locator) -> list[str]:
    return part.get_by_role("listitem").all_inner_texts()


def rows(table: Locator) -> list[list[str]]:
    return [
        [cell.replace("\u00a0", " ") for cell in row.locator("th, td").all_inner_texts()]
        for row in table.locator("tbody tr").all()
    ]


def names_in(picture: Locator) -> list[str]:
    return picture.locator("text[class$=-name]").all_text_contents()


def outside(page: Page) -> list[str]:
    """Return the words in pictures that leave their picture or touch other words."""
    return page.evaluate("""() => {
        const wrong = [];
        for (const svg of document.querySelectorAll("cb-progress svg")) {
            const frame = svg.getBoundingClientRect();
            const texts = [...svg.querySelectorAll("text")].map((text) => [
                text.textContent, text.getBoundingClientRect(),
            ]);
            texts.forEach(([words, box], n) => {
                if (box.left < frame.left - 1 || box.right > frame.right + 1) wrong.push(words);
                for (const [others, other] of texts.slice(n + 1)) {
                    const apart = box.right <= other.left || other.right <= box.left
                        || box.bottom <= other.top + 4 || other.bottom <= box.top + 4;
                    if (!apart) wrong.push(`${words} on ${others}`);
                }
            });
        }
        return wrong;
    }""")


def test_nothing_written_yet_is_said_kindly(page: Page) -> None:
    look_back(page)
    expect(page.get_by_text("Nothing is here yet.")).to_have_count(4)
    expect(page.get_by_text("No setback is written down.")).to_be_visible()
    expect(page.get_by_role("img")).to_have_count(0)
    expect(page.get_by_role("radio", name="A month")).to_be_hidden()
    assert page.locator("cb-progress button:visible").count() == 0


def test_what_was_kept_stands_beside_the_first_time(page: Page) -> None:
    look_back(page, *climb(), *ratings())
    kept = part(page, "The first time, and now")
    assert items(kept) == [
        "From 11 October till today you did something on 33 days. "
        "You wrote down 33 exercises as done, whole or in part.",
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
    assert items(again) == ["15 October", "17 November"]


def test_ground_zero_is_a_band_in_which_consistency_waits(page: Page) -> None:
    look_back(page, *climb())
    consistency = part(page, "Consistency")
    sentence = (
        "From 11 October to 21 November, consistency went from 5 % to 83 % "
        "and waited on 9 days of ground zero."
    )
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
        ["5 Oct", "5 %", "–"],
        ["12 Oct", "35 %", "–"],
        ["19 Oct", "55 %", "–"],
        ["26 Oct", "69 %", "–"],
        ["2 Nov", "79 %", "–"],
        ["9 Nov", "80 %", "waited on 6 days of ground zero"],
        ["16 Nov", "83 %", "waited on 3 days of ground zero; started again on 17 Nov"],
    ]
    consistency.get_by_role("button", name="Consistency as a table").click()
    expect(table).to_have_count(0)


def test_a_range_is_chosen_by_key_and_holds_for_all_pictures(page: Page) -> None:
    look_back(page, *climb(), *answers())
    expect(page.get_by_role("radio", name="3 months")).to_be_checked()
    page.get_by_role("radio", name="3 months").focus()
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("radio", name="A month")).to_be_focused()
    expect(page.get_by_text("From 24 October to 21 November, consistency went")).to_be_visible()
    expect(page.get_by_text("24 answers from 24 Oct to 21 Nov, between 3 and 6.")).to_be_visible()


def test_a_page_left_open_over_night_knows_the_new_day(page: Page) -> None:
    look_back(page, *climb(), *answers())
    page.clock.set_system_time(f"{ago(-1)}T08:00:00")
    page.get_by_role("radio", name="A month").check()
    expect(page.get_by_text("From 25 October to 22 November, consistency went")).to_be_visible()


def test_reserve_days_are_marked(page: Page) -> None:
    look_back(page, plan(ago(9)), *done(ago(9), 5), said("reserve-day", ago(3), day=str(ago(3))))
    expect(page.get_by_text("and waited on 1 reserve day.")).to_be_visible()
    assert page.locator(".cb-reserve").get_attribute("d").count("M") == 1
    consistency = part(page, "Consistency")
    assert items(consistency.locator(".cb-legend")) == ["consistency waits", "reserve day"]


def test_setbacks_are_told_newest_first(page: Page) -> None:
    later = said("ground-zero", TODAY, since="2026-12-24")
    look_back(page, *climb(), *ground_zero(ago(1), None), later)
    history = part(page, "My setbacks").locator("dl")
    assert [lines(each) for each in history.all()] == [
        {"Since": "24 December. That day is still to come."},
        {"Since": "21 November", "Until": "it is still open", "How long": "2 days so far"},
        {
            "Since": "10 November",
            "Until": "19 November",
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
        "Good 10, so-so 10, off 10 days.",
        "24 answers from 24 Oct to 21 Nov, between 3 and 6.",
        "24 answers from 24 Oct to 21 Nov, between 1 and 9.",
    ]
    expect(part_.get_by_text("No answer in this time.")).to_be_visible()
    expect(part_.get_by_text("30 answers, 29 of them with no fall.")).to_be_visible()
    expect(part_.get_by_role("listitem").filter(has_text="15 November: 1")).to_be_visible()
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


def test_one_day_makes_pictures_too(page: Page) -> None:
    log = [plan(TODAY), *done(TODAY, 1), *answers(1), *ground_zero(TODAY, None)]
    look_back(page, *log)
    expect(page.get_by_text("Good 1, so-so 0, off 0 days.")).to_be_visible()
    expect(page.get_by_text("On 22 November, consistency was 0 % and waited on")).to_be_visible()
    assert outside(page) == []


def test_names_have_their_room_when_the_type_comes_late(page: Page) -> None:
    look_back(page, plan(TODAY), *done(TODAY, 1), *ground_zero(TODAY, None))
    page.evaluate("""() => {
        const wider = new CSSStyleSheet();
        wider.replaceSync("svg .cb-band-name { letter-spacing: 0.2em }");
        document.adoptedStyleSheets.push(wider);
    }""")
    assert outside(page) == ["Ground zero, 1 day so far"]
    page.evaluate("document.fonts.dispatchEvent(new Event('loadingdone'))")
    assert outside(page) == []


def three_years() -> list[Entry]:
    zeros = [
        one for n in range(20, 1000, 60) for one in ground_zero(ago(n + 9), ago(n), helped="Rest.")
    ]
    return [plan(ago(1095)), *done(ago(1095), 1000), *zeros, *answers(1000)]


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
@pytest.mark.parametrize("age", ["weeks", "years"])
def test_words_keep_their_size_and_their_distance(
    new_context: NewContext, width: int, age: str
) -> None:
    page = new_context(viewport={"width": width, "height": 800}).new_page()
    look_back(page, *ratings(), *(three_years() if age == "years" else [*climb(), *answers()]))
    for choice in ("A month", "3 months", "A year", "All of it"):
        page.get_by_role("radio", name=choice).check()
        sizes = page.locator("cb-progress svg text").evaluate_all(
            "all => [...new Set(all.map(each => getComputedStyle(each).fontSize))]"
        )
        assert sizes == ["15px"]
        scale = page.locator("cb-progress svg").evaluate_all(
            "all => all.map(each => each.getBoundingClientRect().width / each.viewBox.baseVal.width)"
        )
        assert scale == pytest.approx([1] * len(scale), abs=0.01)
        assert outside(page) == []
    for name in ("Consistency as a table", "Check-ins as tables"):
        page.get_by_role("button", name=name).click()
    # With WCAG's text spacing, too.
    page.evaluate("""() => {
        const spacing = new CSSStyleSheet();
        spacing.replaceSync("* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }");
        document.adoptedStyleSheets.push(spacing);
    }""")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert too_small(page, "cb-progress button, cb-progress label") == []


def test_where_names_have_no_room_numbers_stand_for_them(page: Page) -> None:
    look_back(page, *three_years())
    page.get_by_role("radio", name="All of it").check()
    consistency = part(page, "Consistency")
    assert all(
        re.fullmatch(r"\d+(–\d+)?", name) for name in names_in(consistency.get_by_role("img"))
    )
    key = consistency.locator(".cb-key").get_by_role("listitem")
    assert key.first.inner_text().startswith("Ground zero, 9 days, ")
    assert key.count() == consistency.locator(".cb-band").count() == 17
    expect(page.get_by_text("The numbers in the pictures stand for")).to_be_visible()


def test_the_pictures_follow_the_width_of_the_page(page: Page) -> None:
    look_back(page, *climb())
    picture = part(page, "Consistency").get_by_role("img")
    narrow = picture.bounding_box()["width"]
    page.set_viewport_size({"width": 700, "height": 800})
    expect(picture).not_to_have_attribute("width", str(round(narrow)))
    assert picture.bounding_box()["width"] > narrow + 200


def test_markup_in_the_diary_is_text(page: Page) -> None:
    zero, over = ground_zero(ago(9), ago(3), rung=MARKUP, helped=MARKUP)
    goal = said("goal", ago(9), goal=GOAL, words=MARKUP, steps=[MARKUP] * 5)
    rating = said("goal-rating", ago(8), goal=GOAL, day=str(ago(8)), level=0)
    look_back(page, zero, over, goal, rating)
    expect(part(page, "My setbacks").get_by_text(MARKUP, exact=True)).to_have_count(2)
    expect(part(page, "The first time").get_by_text(MARKUP)).to_be_visible()
    expect(page.locator("cb-progress img, cb-progress b")).to_have_count(0)


@pytest.mark.parametrize("theme", ["light", "dark", "low-glare"])
def test_axe_finds_nothing_on_the_filled_page(page: Page, theme: str) -> None:
    choose_theme(page, theme)
    look_back(page, *climb(), *ratings(), *answers())
    for name in ("Consistency as a table", "Check-ins as tables"):
        page.get_by_role("button", name=name).click()
    assert axe_violations(page) == []


def test_on_paper_the_tables_are_there_and_the_buttons_are_not(page: Page) -> None:
    look_back(page, *climb(), *answers())
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.get_by_role("table").count() == 4
    expect(page.get_by_role("table", name="Stiffness, week by week")).to_be_visible()
    assert page.locator("cb-progress :is(button, input):visible").count() == 0
    assert part(page, "Consistency").get_by_role("img").get_attribute("width") == "640"
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.get_by_role("table")).to_have_count(0)
    assert part(page, "Consistency").get_by_role("img").get_attribute("width") != "640"


def test_on_paper_what_is_empty_is_a_sheet_to_fill_in(page: Page) -> None:
    look_back(page, *ground_zero(ago(9), ago(3)))
    page.emulate_media(media="print")
    expect(part(page, "The first time, and now").get_by_role("table")).to_be_visible()
    expect(part(page, "Consistency").get_by_role("listitem")).to_have_count(52)
    # Not where something is written.
    expect(part(page, "My setbacks").get_by_text("19 November")).to_be_visible()
    expect(part(page, "My setbacks").locator("table")).to_be_hidden()


def test_without_scripts_there_is_a_sheet(new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False, viewport={"width": 320, "height": 800}).new_page()
    page.goto(PROGRESS)
    expect(page.get_by_role("table")).to_have_count(2)
    expect(page.get_by_role("columnheader", name="What helped")).to_be_visible()
    expect(page.get_by_text("Days on which I started again")).to_be_visible()
    expect(page.get_by_role("radio")).to_have_count(0)


def test_the_page_needs_little_script(page: Page) -> None:
    scripts: list[str] = []
    page.on("request", lambda r: r.resource_type == "script" and scripts.append(r.url))
    page.goto(PROGRESS)
    assert [url.rpartition("/")[2].partition("?")[0] for url in scripts] == [
        "course.js",
        "progress.js",
    ]
