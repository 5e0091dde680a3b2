import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { weekdayOf } from "../../climbing_back/diary/format/days";
import { calendarFile, type Reminder, type Wanted } from "../../climbing_back/sharing/calendar/calendar";
import { clockIn } from "../../climbing_back/sharing/calendar/zone";

const BRIDGE: Reminder = {
  name: "Bridge",
  lines: ["Good day: Lift 8 times.", "So-so day: Lift 4 times."],
  days: ["fri", "mon", "wed"],
  time: "09:00",
  minutes: 2,
};
const KNEES: Reminder = { ...BRIDGE, name: "Knee rolls", days: ["mon", "wed", "fri"], minutes: 3 };
const ZONES = ["Europe/Berlin", "America/New_York", "Australia/Sydney", "Asia/Kolkata", "UTC"];
// A Sunday, in the evening in Berlin.
const NOW = Date.parse("2026-11-22T20:00:00Z");

function file(reminders: Reminder[], more: Partial<Wanted> = {}): string {
  return calendarFile({ reminders, owner: "0190a000", zone: "Europe/Berlin", now: NOW, ...more });
}

function read(text: string): ICAL.Component {
  return new ICAL.Component(ICAL.parse(text) as never);
}

function eventsOf(text: string): ICAL.Component[] {
  return read(text).getAllSubcomponents("vevent");
}

function said(event: ICAL.Component | undefined, name: string): string {
  return String(event?.getFirstPropertyValue(name));
}

/** The moments at which an event happens, worked out with the zone that the file itself brings. */
function moments(text: string, count: number): number[] {
  const calendar = read(text);
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent("vtimezone")!);
  const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent")!);
  const each = event.iterator();
  return Array.from({ length: count }, () => {
    const next = each.next();
    next.zone = zone;
    return next.toUnixTime() * 1000;
  });
}

it("puts what is due at the same time into one event", () => {
  const events = eventsOf(file([BRIDGE, KNEES, { ...BRIDGE, name: "Rest", time: "15:00" }]));
  expect(events.map((event) => said(event, "summary"))).toEqual(["Bridge, Knee rolls", "Rest"]);
  expect(events.map((event) => said(event, "rrule"))).toEqual(
    Array(2).fill("FREQ=WEEKLY;BYDAY=MO,WE,FR"),
  );
  expect(said(events[0], "duration")).toBe("PT5M");
  expect(said(events[0], "description")).toBe(
    "Bridge\nGood day: Lift 8 times.\nSo-so day: Lift 4 times.\n\n" +
      "Knee rolls\nGood day: Lift 8 times.\nSo-so day: Lift 4 times.",
  );
  expect(said(events[0], "class")).toBe("PRIVATE");
});

it("reminds when it is due", () => {
  const alarm = eventsOf(file([BRIDGE]))[0]?.getFirstSubcomponent("valarm") ?? undefined;
  expect(said(alarm, "action")).toBe("DISPLAY");
  expect(said(alarm, "trigger")).toBe("PT0S");
  expect(said(alarm, "description")).toBe("Bridge");
});

it("says the same ids for the same plan, and others for another learner", () => {
  const ids = (text: string) => eventsOf(text).map((event) => said(event, "uid"));
  const rest: Reminder = { ...BRIDGE, name: "Rest", time: "15:00" };
  const first = ids(file([BRIDGE, rest]));
  expect(new Set(first).size).toBe(2);
  expect(ids(file([KNEES, rest], { now: NOW + 1e10 }))).toEqual(first);
  expect(ids(file([BRIDGE, rest], { owner: "0190b000" }))).not.toContain(first[0]);
});

it("keeps lines short, counted in octets, and ends them as calendars want it", () => {
  const long = { ...BRIDGE, name: "Brücke 😀".repeat(30), lines: ["ä€😀".repeat(50)] };
  const text = file([long]);
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of text.split("\r\n")) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  }
  expect(said(eventsOf(text)[0], "summary")).toBe(long.name);
  expect(said(eventsOf(text)[0], "description")).toContain(long.lines[0]);
});

it.each([
  "Lift; then, rest \\ twice \\n",
  'A "quoted": word',
  "END:VEVENT\r\nBEGIN:VALARM\r\nACTION:PROCEDURE",
  "One\rTwo\nThree\u0000\u0007\u2028",
  "=cmd|' /C calc'!A0",
])("takes %j as words", (words) => {
  const plain = words.replace(/\r\n?/g, "\n").replace(/[\u0000\u0007]/g, "");
  const events = eventsOf(file([{ ...BRIDGE, name: words, lines: [words] }]));
  expect(events).toHaveLength(1);
  expect(events[0]?.getAllSubcomponents()).toHaveLength(1);
  expect(said(events[0], "summary")).toBe(plain.replace(/\s+/g, " "));
  expect(said(events[0], "description")).toBe(`${plain}\n${plain}`);
});

describe("the first time", () => {
  it.each([
    ["2026-11-22T20:00:00Z", "Europe/Berlin", "2026-11-23T09:00:00"],
    ["2026-11-23T07:59:00Z", "Europe/Berlin", "2026-11-23T09:00:00"],
    ["2026-11-23T08:00:00Z", "Europe/Berlin", "2026-11-25T09:00:00"],
    // Where it is Monday already, or still.
    ["2026-11-22T20:00:00Z", "Australia/Sydney", "2026-11-23T09:00:00"],
    ["2026-11-23T23:00:00Z", "Australia/Sydney", "2026-11-25T09:00:00"],
    ["2026-11-24T04:00:00Z", "America/New_York", "2026-11-25T09:00:00"],
    ["2026-12-31T12:00:00Z", "UTC", "2027-01-01T09:00:00"],
  ])("after %s in %s is %s", (now, zone, first) => {
    const [event] = eventsOf(file([BRIDGE], { now: Date.parse(now), zone }));
    expect(said(event, "dtstart")).toBe(first);
    expect(event?.getFirstProperty("dtstart")?.getParameter("tzid")).toBe(zone);
  });
});

describe.each(ZONES)("in %s", (zone) => {
  it.each(["2026-11-22T20:00:00Z", "2027-06-01T20:00:00Z"])(
    "it stays at the same time on the clock for years after %s",
    (now) => {
      const found = moments(file([BRIDGE], { zone, now: Date.parse(now) }), 3 * 52 * 9);
      for (const moment of found) {
        const clock = clockIn(zone, moment);
        expect(clock.slice(11)).toBe("09:00:00");
        expect(["mon", "wed", "fri"]).toContain(weekdayOf(clock.slice(0, 10)));
      }
    },
  );

  it("it knows by which rules the clocks change, if they do", () => {
    const parts = read(file([BRIDGE], { zone })).getFirstSubcomponent("vtimezone")!.getAllSubcomponents();
    const stays = ["Asia/Kolkata", "UTC"].includes(zone);
    expect(parts.map(({ name }) => name).toSorted()).toEqual(stays ? ["standard"] : ["daylight", "standard"]);
    expect(parts.every((part) => part.getFirstProperty("rrule"))).toBe(!stays);
  });
});
