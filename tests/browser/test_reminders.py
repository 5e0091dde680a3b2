"""Reminders for the learner's own calendar: a file, made on the page, that calendars understand."""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest
from dateutil.rrule import rrulestr
from playwright.sync_api import Page, expect

from climbing_back.content import exercises
from tests.browser.conftest import NewContext
from tests.browser.diary import download, press, raw, written
from tests.browser.exercise_plan import NOW, OWN, PLAN, cards, item, open_plan, plan_of

REST = {
    "item": "rest",
    "kind": "rest",
    "words": "A rest",
    "days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
    "sizes": {"good": {"minutes": 20}},
}


def calendar_file(page: Page) -> bytes:
    """Save the calendar file, and return what is in it."""
    name, content = download(page, "Save the calendar file")
    assert name == "climbing-back-reminders.ics"
    return content


def events_in(content: bytes) -> list[icalendar.Event]:
    return icalendar.Calendar.from_ical(content).walk("VEVENT")


def test_from_a_plan_to_a_calendar_without_typing(page: Page) -> None:
    open_plan(page, plan_of(item("bridge"), item("knee-rolls"), OWN, REST))
    press(page, "Reminders for my own calendar")
    expect(page.get_by_text("No account is needed. Nothing is sent")).to_be_visible()
    expect(page.get_by_text("To stop, delete the events there.")).to_be_visible()
    page.get_by_role("radio", name="Evening, 19:00").check()
    before = raw(page)
    events = events_in(calendar_file(page))
    expect(page.get_by_text("Your file is called climbing-back-reminders.ics.")).to_be_visible()
    found = {str(event["summary"]): event for event in events}
    assert list(found) == ["Bridge, Knee rolls", "Standing at the sink", "A rest"]
    starts = {name: f"{event['dtstart'].dt:%a %H:%M}" for name, event in found.items()}
    assert starts == {
        "Bridge, Knee rolls": "Mon 19:00",
        # Its own time stays, whatever is chosen for all.
        "Standing at the sink": "Tue 10:30",
        "A rest": "Sun 19:00",
    }
    assert (
        "Good day: 2 rounds of 5 times, hold 20 seconds"
        in found["Standing at the sink"]["description"]
    )
    assert all(event.walk("VALARM") for event in events)
    # A file is no entry in the diary.
    assert raw(page) == before


def test_the_same_plan_has_the_same_ids_however_it_was_changed(page: Page) -> None:
    open_plan(page, plan_of(item("bridge"), OWN, starts="2026-11-15"))
    press(page, "Reminders for my own calendar")
    ids = [str(event["uid"]) for event in events_in(calendar_file(page))]
    press(page, "Change Bridge")
    press(page, "Amounts")
    press(page, "+ more: Rounds")
    changed = f"{exercises()['bridge'].sizes['good'].do} 2 rounds."
    expect(cards(page).first).to_contain_text(changed)
    again = events_in(calendar_file(page))
    assert [str(event["uid"]) for event in again] == ids
    assert changed in again[0]["description"]


def test_a_time_of_its_own_is_kept_in_the_plan(page: Page) -> None:
    open_plan(page, plan_of(item("bridge"), REST))
    press(page, "Reminders for my own calendar")
    page.get_by_label("Bridge, Monday, Wednesday and Friday").fill("08:15")
    page.get_by_label("Bridge, Monday, Wednesday and Friday").blur()
    expect(cards(page).first).to_contain_text("Monday, Wednesday and Friday, at 08:15")
    assert written(page)[-1]["data"]["items"][0]["time"] == "08:15"
    assert [f"{e['dtstart'].dt:%H:%M}" for e in events_in(calendar_file(page))] == [
        "08:15",
        "09:00",
    ]


@pytest.mark.parametrize(
    ("zone", "now"),
    [
        ("Europe/Berlin", "2026-10-20T12:00:00+00:00"),
        ("America/New_York", "2026-10-25T12:00:00+00:00"),
        ("Australia/Sydney", "2027-03-30T12:00:00+00:00"),
        ("Asia/Kolkata", NOW),
        ("UTC", NOW),
    ],
)
def test_it_stays_at_the_same_time_when_the_clocks_change(
    new_context: NewContext, zone: str, now: str
) -> None:
    page = new_context(timezone_id=zone).new_page()
    open_plan(page, plan_of(item("bridge"), starts="2026-09-01"), now=now)
    press(page, "Reminders for my own calendar")
    calendar = icalendar.Calendar.from_ical(calendar_file(page))
    (event,) = calendar.walk("VEVENT")
    (own_zone,) = calendar.walk("VTIMEZONE")
    first = event["dtstart"].dt
    # Browsers call Kolkata by its old name. Calendars know both.
    named = page.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone")
    assert event["dtstart"].params["TZID"] == named
    here = datetime.fromisoformat(now).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    assert here < first.replace(tzinfo=None) < here + timedelta(days=3)
    rule = rrulestr(event["rrule"].to_ical().decode(), dtstart=first.replace(tzinfo=None))
    distances = set()
    # What the file itself says of the zone, against what the world says of it: for three years.
    for local in rule[: 3 * 52 * 3]:
        moment = local.replace(tzinfo=own_zone.to_tz(lookup_tzid=False)).astimezone(ZoneInfo("UTC"))
        assert moment.astimezone(ZoneInfo(zone)).strftime("%H:%M") == "09:00"
        assert f"{local:%a}" in ("Mon", "Wed", "Fri")
        distances.add(local - moment.replace(tzinfo=None))
    assert len(distances) == (1 if zone in ("Asia/Kolkata", "UTC") else 2)


def test_words_of_a_foreign_plan_stay_words_in_the_calendar(page: Page) -> None:
    hostile = "Sit;\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x, \\n"
    open_plan(page, plan_of({**OWN, "words": hostile, "floor": hostile}))
    press(page, "Reminders for my own calendar")
    (event,) = events_in(calendar_file(page))
    assert str(event["summary"]) == "Sit; END:VEVENT BEGIN:VEVENT UID:x, \\n"


def test_the_writer_of_the_file_comes_only_when_it_is_asked_for(page: Page) -> None:
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    open_plan(page, plan_of(item("bridge")))
    press(page, "Reminders for my own calendar")
    assert not [url for url in asked if "calendar.js" in url]
    calendar_file(page)
    assert len([url for url in asked if "calendar.js" in url]) == 1


def test_it_works_from_a_disk(new_context: NewContext, book: Path) -> None:
    page = new_context().new_page()
    page.goto((book / PLAN).as_uri())
    press(page, "Start with a ready set")
    press(page, "Use Bad day")
    press(page, "Reminders for my own calendar")
    assert len(events_in(calendar_file(page))) == 1


def test_when_the_writer_does_not_come_the_page_says_so(page: Page) -> None:
    open_plan(page, plan_of(item("bridge")))
    page.route("**/calendar.js*", lambda route: route.fulfill(status=200, body=""))
    press(page, "Reminders for my own calendar")
    press(page, "Save the calendar file")
    expect(page.get_by_text("The file could not be made.")).to_be_visible()
