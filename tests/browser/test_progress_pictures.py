"""The pictures of the look back: their words, their room, their width."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewContext
from tests.browser.diary import Entry
from tests.browser.look_back import (
    TODAY,
    ago,
    answers,
    climb,
    done,
    ground_zero,
    look_back,
    names_in,
    part,
    plan,
    ratings,
)
from tests.browser.targets import too_small


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


def test_one_day_makes_pictures_too(page: Page) -> None:
    log = [plan(TODAY), *done(TODAY, 1), *answers(1), *ground_zero(TODAY, None)]
    look_back(page, *log)
    expect(page.get_by_text("1 good day.")).to_be_visible()
    assert outside(page) == []


def test_names_have_their_room_when_the_type_comes_late(page: Page) -> None:
    look_back(page, *answers(1), *ground_zero(TODAY, None))
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
