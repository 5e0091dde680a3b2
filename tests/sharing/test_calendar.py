"""Reminders, read by three libraries that know a zone by the file alone, against the world's own list of zones."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject
from dateutil.rrule import rrulestr

from tests.conftest import ROOT

BY_RULE = {
    "Europe/Berlin": ["3 -1SU", "10 -1SU"],
    "Europe/London": ["3 -1SU", "10 -1SU"],
    "Europe/Dublin": ["3 -1SU", "10 -1SU"],
    "America/New_York": ["3 2SU", "11 1SU"],
    "America/St_Johns": ["3 2SU", "11 1SU"],
    "Pacific/Auckland": ["4 1SU", "9 -1SU"],
    # By half an hour.
    "Australia/Lord_Howe": ["4 1SU", "10 1SU"],
    # The week is not one of the month's first, second, third, fourth or last.
    "America/Santiago": ["4 SU 2,3,4,5,6,7,8", "9 SU 2,3,4,5,6,7,8"],
    "Asia/Jerusalem": ["10 -1SU", "3 FR 23,24,25,26,27,28,29"],
    "America/Nuuk": ["10 -1SU", "3 SA 24,25,26,27,28,29,30"],
    # The week ends on 1 November.
    "Africa/Cairo": ["10 FR 26,27,28,29,30,31", "11 FR 1", "4 -1FR"],
}
ZONES = [*BY_RULE, "Africa/Casablanca", "Asia/Kolkata"]
MOMENTS = [datetime(2026, month, 20, 12, tzinfo=UTC) for month in (4, 11)]
TIMES = ["01:30", "09:00"]
UNTIL = datetime(2032, 1, 1)
DAYS = ["fri", "sun", "mon"]

MAKE = """
    import { readFileSync } from "node:fs";
    import ICAL from "ical.js";
    import { calendarFile } from "./climbing_back/sharing/calendar/calendar";

    const UNTIL = "2032-01-01T00:00:00";

    function occurrences(text) {
      const calendar = new ICAL.Component(ICAL.parse(text));
      const zone = new ICAL.Timezone(calendar.getFirstSubcomponent("vtimezone"));
      return calendar.getAllSubcomponents("vevent").flatMap((part) => {
        const [each, found] = [new ICAL.Event(part).iterator(), []];
        for (let next = each.next(); next.toString() < UNTIL; next = each.next()) {
          next.zone = zone;
          found.push([next.toString(), next.toUnixTime()]);
        }
        return found;
      });
    }

    const made = JSON.parse(readFileSync(0, "utf8")).map((wanted) => {
      const text = calendarFile(wanted);
      return { text, occurrences: occurrences(text) };
    });
    console.log(JSON.stringify(made));
"""

Occurrences = Iterator[tuple[datetime, float]]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, Any]]]:
    """For each zone, the files that are made at each moment; with when ical.js reminds: the clock and the time."""
    reminders = [{"name": at, "lines": [], "days": DAYS, "time": at, "minutes": 5} for at in TIMES]
    wanted = [
        {"reminders": reminders, "owner": "0190a000", "zone": zone, "now": now.timestamp() * 1000}
        for zone in ZONES
        for now in MOMENTS
    ]
    script = tmp_path_factory.mktemp("calendar") / "make.cjs"
    subprocess.run(
        [
            *[ROOT / "node_modules/.bin/esbuild", "--bundle", "--loader=ts", f"--outfile={script}"],
            *["--platform=node", "--format=cjs", "--log-level=warning"],
        ],
        input=MAKE,
        cwd=ROOT,
        check=True,
        text=True,
    )
    made = subprocess.run(
        ["node", script],
        input=json.dumps(wanted),
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    found = json.loads(made)
    return {zone: found[n * len(MOMENTS) :][: len(MOMENTS)] for n, zone in enumerate(ZONES)}


def in_ical_js(made: dict[str, Any]) -> Occurrences:
    for clock, moment in made["occurrences"]:
        yield datetime.fromisoformat(clock), moment


def in_icalendar(made: dict[str, Any]) -> Occurrences:
    calendar = icalendar.Calendar.from_ical(made["text"])
    (zone,) = (part.to_tz(lookup_tzid=False) for part in calendar.walk("VTIMEZONE"))
    for event in calendar.walk("VEVENT"):
        first = event["dtstart"].dt.replace(tzinfo=None)
        rule = rrulestr(event["rrule"].to_ical().decode(), dtstart=first)
        for clock in rule.between(first, UNTIL, inc=True):
            yield clock, clock.replace(tzinfo=zone).timestamp()


def in_vobject(made: dict[str, Any]) -> Occurrences:
    calendar = vobject.readOne(made["text"])
    zone = calendar.vtimezone.gettzinfo()
    for event in calendar.vevent_list:
        first = event.dtstart.value.replace(tzinfo=None)
        for clock in rrulestr(event.rrule.value, dtstart=first).between(first, UNTIL, inc=True):
            yield clock, clock.replace(tzinfo=zone).timestamp()


@pytest.mark.parametrize("read", [in_ical_js, in_icalendar, in_vobject])
@pytest.mark.parametrize("zone", ZONES)
def test_each_reminder_to_2031_comes_when_the_clock_there_says_so(
    files: dict[str, list[dict[str, Any]]],
    zone: str,
    read: Callable[[dict[str, Any]], Occurrences],
) -> None:
    there = ZoneInfo(zone)
    for made, now in zip(files[zone], MOMENTS, strict=True):
        found = list(read(made))
        weeks = (UNTIL - now.replace(tzinfo=None)).days // 7
        assert len(found) // (len(TIMES) * len(DAYS)) in (weeks, weeks + 1)
        for clock, moment in found:
            # A time that a night has twice, or not at all, is nobody's to say.
            offsets = {clock.replace(tzinfo=there, fold=fold).utcoffset() for fold in (0, 1)}
            if len(offsets) == 1:
                assert (datetime.fromtimestamp(moment, there).replace(tzinfo=None)) == clock


@pytest.mark.parametrize("zone", ZONES)
def test_the_clocks_change_by_rule_where_a_rule_can_say_it(
    files: dict[str, list[dict[str, Any]]], zone: str
) -> None:
    for made in files[zone]:
        calendar = icalendar.Calendar.from_ical(made["text"])
        parts = calendar.walk("STANDARD") + calendar.walk("DAYLIGHT")
        if zone not in BY_RULE:
            # One for what holds now, and each change that Ramadan brings.
            assert len(parts) == 1 if zone == "Asia/Kolkata" else len(parts) > 20
            assert not [part for part in parts if "rrule" in part]
            continue
        assert sorted(in_short(part["rrule"]) for part in parts) == sorted(BY_RULE[zone])
        for part in parts:
            # From before any calendar began, on a day that is one of the rule's own.
            first = part["dtstart"].dt
            assert first < datetime(1975, 1, 1)
            rule = rrulestr(part["rrule"].to_ical().decode(), dtstart=first - timedelta(1))
            assert rule[0].date() == first.date()


def in_short(rule: Any) -> str:
    assert rule["freq"] == ["YEARLY"]
    days = ",".join(str(day) for day in rule.get("bymonthday", []))
    return " ".join(filter(None, [*map(str, rule["bymonth"]), *rule["byday"], days]))
