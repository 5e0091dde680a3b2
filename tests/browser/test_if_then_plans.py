"""A learner puts plans together: "If I have had my morning tea, then I will do my plan for today"."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import NewContext
from tests.browser.diary import SAVED, UNDO, entry, press, write, written
from tests.browser.targets import too_small
from tests.browser.test_paper import printed

PAGE = "book/plan/if-then-plans.html"
TEA = "I have had my morning tea"
PLAN = "do my plan for today"
SENTENCE = f"If {TEA}, then I will {PLAN}."


def half(page: Page, name: str) -> Locator:
    return page.get_by_role("group", name=name, exact=True)


def action(page: Page) -> Locator:
    return half(page, "First: when I do it")


def coping(page: Page) -> Locator:
    return half(page, "Later: when something gets in the way")


def plans(page: Page) -> Locator:
    return page.locator("cb-if-then-plans").get_by_role("listitem")


def open_page(page: Page) -> None:
    page.goto(PAGE)
    expect(page.locator("cb-if-then-plans[data-read]")).to_be_visible()


def keep_action(page: Page) -> None:
    action(page).get_by_role("radio", name=TEA).check()
    action(page).get_by_role("radio", name=PLAN).check()
    action(page).get_by_role("button", name="Keep this plan").click()
    expect(plans(page)).to_have_count(1)
    expect(page.get_by_text(SAVED)).to_be_visible()


def unfold(page: Page) -> None:
    press(page, "Plan for what gets in the way")


def test_a_plan_is_kept_without_typing_and_is_there_after_a_reload(page: Page) -> None:
    open_page(page)
    keep_action(page)
    expect(plans(page)).to_contain_text(SENTENCE)
    expect(plans(page)).to_be_focused()
    expect(plans(page)).to_be_in_viewport(ratio=1)
    page.reload()
    expect(plans(page)).to_contain_text(SENTENCE)
    (kept,) = written(page)
    assert kept["data"] == {"plan": "action", "if": TEA, "then": PLAN}


def test_a_coping_plan_begins_with_what_bothers_most(page: Page) -> None:
    open_page(page)
    expect(coping(page).get_by_text("meant for your second week")).to_be_visible()
    unfold(page)
    # One question after the other.
    expect(coping(page).get_by_role("group", name="If …")).to_be_hidden()
    coping(page).get_by_role("radio", name="I am too hot").check()
    coping(page).get_by_role("radio", name="the room is warm").check()
    coping(page).get_by_role("radio", name="cool down first and start later").check()
    coping(page).get_by_role("button", name="Keep this plan").click()
    sentence = "If the room is warm, then I will cool down first and start later."
    expect(plans(page)).to_contain_text(sentence)
    expect(page.get_by_text(SAVED)).to_be_visible()
    page.reload()
    expect(plans(page)).to_contain_text(sentence)
    (kept,) = written(page)
    assert kept["data"]["barrier"] == "heat"


def test_what_was_kept_stands_above_the_empty_form(page: Page) -> None:
    write(page, entry("if-then-plan", plan="coping", then="b", **{"if": "a"}))
    open_page(page)
    form = action(page).get_by_role("radio").first.bounding_box()
    kept = plans(page).bounding_box()
    assert form and kept
    assert kept["y"] + kept["height"] <= form["y"]


def test_there_are_five_choices_at_a_time_and_all_can_be_reached(page: Page) -> None:
    open_page(page)
    rows = action(page).get_by_role("group", name="If …").get_by_role("radio")
    seen = set()
    for _ in range(3):
        expect(rows).to_have_count(5)
        seen |= {row.get_attribute("value") for row in rows.all()}
        action(page).get_by_role("button", name="Show others").first.click()
        expect(page.get_by_role("status").filter(has_text="Other examples")).to_be_visible()
    assert len(seen) == 13
    unfold(page)
    barriers = coping(page).get_by_role("group", name="What bothers me most")
    expect(barriers.get_by_role("radio")).to_have_count(5)


def test_what_is_chosen_stays_in_sight_when_others_are_shown(page: Page) -> None:
    open_page(page)
    action(page).get_by_role("radio", name=TEA).check()
    others = (
        action(page).get_by_role("group", name="If …").get_by_role("button", name="Show others")
    )
    for _ in range(4):
        others.click()
        expect(action(page).get_by_role("radio", name=TEA)).to_be_checked()
        expect(action(page).get_by_role("group", name="If …").get_by_role("radio")).to_have_count(5)


def test_own_words_make_a_plan(page: Page) -> None:
    open_page(page)
    own = action(page).get_by_role("radio", name="Something else, in my own words")
    own.first.check()
    action(page).get_by_label("If … in my own words").fill("If the dog has eaten,")
    own.nth(1).check()
    action(page).get_by_label("… then I will, in my own words").fill("stretch in my chair.")
    sentence = "If the dog has eaten, then I will stretch in my chair."
    expect(action(page).get_by_text(sentence)).to_be_visible()
    action(page).get_by_role("button", name="Keep this plan").click()
    expect(plans(page)).to_contain_text(sentence)


def test_what_is_still_to_be_said_gets_one_clear_sentence(page: Page) -> None:
    open_page(page)
    keep = action(page).get_by_role("button", name="Keep this plan")
    warning = page.get_by_role("status").filter(has_text="is not there yet")
    keep.click()
    expect(warning).to_contain_text("The “if” is not there yet. Pick one, or write your own.")
    action(page).get_by_role("radio", name=TEA).check()
    keep.click()
    expect(warning).to_contain_text("The “then” is not there yet.")
    expect(action(page).get_by_role("radio", name=TEA)).to_be_checked()
    unfold(page)
    coping(page).get_by_role("button", name="Keep this plan").click()
    expect(page.get_by_text("Pick first what bothers you most.")).to_be_visible()
    assert written(page) == []


def test_a_kept_plan_is_undone_on_the_spot(page: Page) -> None:
    open_page(page)
    keep_action(page)
    press(page, UNDO)
    expect(plans(page)).to_have_count(0)
    page.reload()
    expect(page.locator("cb-if-then-plans[data-read]")).to_be_visible()
    expect(plans(page)).to_have_count(0)


def test_a_plan_is_changed_and_the_change_is_undone(page: Page) -> None:
    foreign = entry(
        "if-then-plan", plan="coping", barrier="heat", then="rest", **{"if": "it is hot", "more": 1}
    )
    write(page, foreign)
    open_page(page)
    press(page, "Change: If it is hot, then I will rest.")
    expect(coping(page).get_by_role("radio", name="I am too hot", exact=True).first).to_be_checked()
    box = coping(page).get_by_label("If … in my own words")
    expect(box).to_have_value("it is hot")
    box.fill("it is very hot")
    press(page, "Keep the change")
    expect(plans(page)).to_have_text(["If it is very hot, then I will rest.ChangeRemove"])
    expect(page.get_by_text(SAVED)).to_be_visible()
    edit = written(page)[-1]
    assert edit["replaces"] == foreign["id"]
    assert edit["data"] == {**foreign["data"], "if": "it is very hot"}
    press(page, UNDO)
    expect(plans(page)).to_contain_text("If it is hot, then I will rest.")


def test_a_change_can_be_left_as_it_was(page: Page) -> None:
    open_page(page)
    keep_action(page)
    press(page, f"Change: {SENTENCE}")
    expect(action(page).get_by_role("radio", name=TEA)).to_be_focused()
    press(page, "Leave it as it was")
    expect(action(page).get_by_role("radio", name=TEA)).not_to_be_checked()
    expect(action(page).get_by_role("button", name="Keep this plan")).to_be_focused()
    expect(plans(page)).to_contain_text(SENTENCE)
    assert len(written(page)) == 1


def test_what_is_removed_is_gone_with_its_earlier_words_until_it_is_undone(page: Page) -> None:
    first = entry("if-then-plan", plan="action", then="rest", **{"if": "one"})
    edit = entry(
        "if-then-plan", "2026-11-22T10:30:00+01:00", plan="action", then="rest", **{"if": "two"}
    )
    write(page, first, {**edit, "replaces": first["id"]})
    open_page(page)
    press(page, "Remove: If two, then I will rest.")
    expect(plans(page)).to_have_count(0)
    expect(action(page).get_by_role("button", name="Keep this plan")).to_be_focused()
    press(page, UNDO)
    expect(plans(page)).to_contain_text("If two, then I will rest.")


def test_everything_by_keyboard(page: Page) -> None:
    open_page(page)
    page.locator("summary").filter(has_text="Contents").focus()
    keys = ["Tab", "Space", "ArrowDown", "Tab", "Tab", "Space", "Tab", "Tab", "Enter"]
    for key in keys:
        page.keyboard.press(key)
    sentence = f"If the news begins, then I will {PLAN}."
    expect(plans(page)).to_contain_text(sentence)
    expect(plans(page)).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(plans(page)).to_have_count(0)


def test_a_second_tap_of_a_shaking_hand_changes_nothing(page: Page) -> None:
    open_page(page)
    action(page).get_by_role("radio", name=TEA).check()
    action(page).get_by_role("radio", name=PLAN).check()
    action(page).get_by_role("button", name="Keep this plan").dblclick()
    expect(plans(page)).to_have_count(1)
    expect(page.get_by_text(SAVED)).to_be_visible()
    page.get_by_role("button", name="Show others").first.dblclick()
    expect(action(page).get_by_role("radio", name="lunch is over")).to_be_visible()
    assert len(written(page)) == 1


def test_text_of_a_foreign_entry_is_text(page: Page) -> None:
    hostile = "<img src=x onerror=alert(1)>"
    write(
        page,
        entry("if-then-plan", plan="action", then=hostile, **{"if": hostile}),
        entry("if-then-plan", plan="coping", barrier="constructor", then="b", **{"if": "a"}),
    )
    open_page(page)
    expect(plans(page).first).to_contain_text(f"If {hostile}, then I will {hostile}.")
    assert page.locator("cb-if-then-plans img").count() == 0
    # A barrier that this page does not know is carried along.
    press(page, "Change: If a, then I will b.")
    press(page, "Keep the change")
    expect(page.get_by_text(SAVED)).to_be_visible()
    assert written(page)[-1]["data"]["barrier"] == "constructor"


def test_words_that_were_typed_before_the_script_came_stay(page: Page) -> None:
    waiting = []
    page.route("**/workbook.js*", lambda route: waiting.append(route))
    page.goto(PAGE, wait_until="commit")
    page.get_by_label("If … in my own words").first.fill("the dog has eaten")
    waiting[0].continue_()
    expect(page.locator("cb-if-then-plans[data-read]")).to_be_visible()
    expect(page.get_by_label("If … in my own words").first).to_have_value("the dog has eaten")
    expect(action(page).get_by_role("radio", name="in my own words").first).to_be_checked()


def test_on_paper_are_boxes_lines_and_what_was_kept(page: Page) -> None:
    open_page(page)
    keep_action(page)
    text = printed(page)
    # All examples, and not the five that are in sight.
    for words in (
        SENTENCE,
        "the clock says ten",
        "I feel guilty when I rest",
        "then I will, in my own words",
    ):
        assert words in text
    for words in (
        "Show others",
        "Keep this plan",
        "Saved",
        "Remove",
        "Something else, in my own words",
    ):
        assert words not in text


def test_without_scripts_everything_can_be_ticked_and_printed(new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(PAGE)
    expect(page.get_by_text("Tick what fits, or write on the lines.")).to_be_visible()
    page.get_by_role("radio", name="the clock says ten").check()
    expect(page.get_by_text("For example: if I am too hot, then I will")).to_be_visible()
    assert "In my own words" not in printed(page)
    assert "For example: if I am too hot" in printed(page)


@pytest.mark.parametrize("width", [320, 1280])
def test_every_target_is_large_enough_when_all_is_open(new_context: NewContext, width: int) -> None:
    page = new_context(viewport={"width": width, "height": 800}).new_page()
    open_page(page)
    keep_action(page)
    unfold(page)
    coping(page).get_by_role("radio", name="I feel low").check()
    coping(page).get_by_role("radio", name="Something else, in my own words").first.check()
    assert too_small(page, "cb-if-then-plans :is(button, label:has(input), textarea)") == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
