import ICAL from "ical.js";
import { addDays, weekdayOf, type Weekday } from "../../diary/format/days";
import { weekOf } from "../../diary/words/days";
import { asRecurrence, rulesOf } from "./rules";
import { type Change, changesIn, clockIn, offsetIn } from "./zone";

// The sign that begins each further line counts, too.
ICAL.foldLength = 74;

/** How far ahead the clocks' changes are looked up: until days and weekdays are together as now. */
const YEARS_MS = (28 * 365 + 7) * 86_400_000;

/** One thing to be reminded of. */
export interface Reminder {
  name: string;
  /** What to do, line by line. */
  lines: readonly string[];
  days: readonly Weekday[];
  /** On the clock where the learner is: `09:30`. */
  time: string;
  minutes: number;
}

/** What a calendar file is made of. */
export interface Wanted {
  reminders: readonly Reminder[];
  /** Tells this learner's events from anybody else's in a calendar that is shared. */
  owner: string;
  /** The learner's time zone, such as `Europe/Berlin`. */
  zone: string;
  /** Now, in milliseconds. */
  now: number;
}

/** A component or a property of a calendar, as RFC 7265 writes it in JSON. */
type Part = [name: string, properties: Property[], parts: Part[]];
type Property = [name: string, parameters: Record<string, string>, type: string, ...unknown[]];

/** Write reminders as a calendar file (RFC 5545): one event for what is due at the same time. */
export function calendarFile({ reminders, owner, zone, now }: Wanted): string {
  const together = new Map<string, Reminder[]>();
  for (const reminder of reminders) {
    const days = weekOf(reminder.days);
    // Where the same is due again, the event keeps its id: a calendar that has it gets it anew.
    const id = [owner, ...days, reminder.time.replace(":", "")].join("-");
    together.set(id, [...(together.get(id) ?? []), reminder]);
  }
  const events = [...together].map(([id, due]) => event(id, due, zone, now));
  const calendar: Part = [
    "vcalendar",
    [
      ["version", {}, "text", "2.0"],
      ["prodid", {}, "text", "-//Climbing Back//Reminders//EN"],
      ["calscale", {}, "text", "GREGORIAN"],
    ],
    [timezone(zone, now), ...events],
  ];
  return ICAL.stringify(calendar);
}

function event(id: string, due: readonly Reminder[], zone: string, now: number): Part {
  const [{ days, time }] = due as [Reminder];
  const names = due.map(({ name }) => plain(name).replace(/\s+/g, " ")).join(", ");
  const what = due.map(({ name, lines }) => [name, ...lines].map(plain).join("\n"));
  return [
    "vevent",
    [
      ["uid", {}, "text", `${id}@climbing-back`],
      ["dtstamp", {}, "date-time", `${new Date(now).toISOString().slice(0, 19)}Z`],
      ["dtstart", { tzid: zone }, "date-time", firstStart(days, time, clockIn(zone, now))],
      ["duration", {}, "duration", `PT${due.reduce((sum, { minutes }) => sum + minutes, 0)}M`],
      ["rrule", {}, "recur", { freq: "WEEKLY", byday: weekOf(days).map(shortName) }],
      ["summary", {}, "text", names],
      ["description", {}, "text", what.join("\n\n")],
      // It is about health, and one can still be asked to tea.
      ["class", {}, "text", "PRIVATE"],
      ["transp", {}, "text", "TRANSPARENT"],
    ],
    [
      [
        "valarm",
        [
          ["action", {}, "text", "DISPLAY"],
          ["description", {}, "text", names],
          ["trigger", {}, "duration", "PT0S"],
        ],
        [],
      ],
    ],
  ];
}

/** The first of these days on which that time is still to come. */
function firstStart(days: readonly Weekday[], time: string, clock: string): string {
  let day = clock.slice(0, 10);
  if (clock.slice(11, 16) >= time) day = addDays(day, 1);
  while (!days.includes(weekdayOf(day))) day = addDays(day, 1);
  return `${day}T${time}:00`;
}

/**
 * The zone, with rules for its clocks where they follow rules: many calendars understand these
 * alone. Where the changes follow the moon, or a law that is new, each is a part of its own.
 */
function timezone(zone: string, now: number): Part {
  const first = offsetIn(zone)(now);
  const end = now + YEARS_MS;
  const changes = changesIn(zone, now, end);
  const winter = Math.min(...[first, ...changes.map(({ to }) => to)].map(hoursOf));
  const part = ({ local, from, to }: Change, ...rule: Property[]): Part => [
    hoursOf(to) > winter ? "daylight" : "standard",
    [
      ["dtstart", {}, "date-time", local],
      ...rule,
      ["tzoffsetfrom", {}, "utc-offset", from],
      ["tzoffsetto", {}, "utc-offset", to],
    ],
    [],
  ];
  const rules = changes.length ? rulesOf(changes, now, end) : undefined;
  const parts = rules
    ? rules.map((rule) => part(rule, ["rrule", {}, "recur", asRecurrence(rule)]))
    : // What holds now has held since before any first event.
      [{ local: "1970-01-01T00:00:00", from: first, to: first }, ...changes].map((change) => part(change));
  return ["vtimezone", [["tzid", {}, "text", zone]], parts];
}

function hoursOf(offset: string): number {
  const [hours, minutes] = offset.split(":").map(Number) as [number, number];
  return hours + (minutes / 60) * (offset.startsWith("-") ? -1 : 1);
}

function shortName(day: Weekday): string {
  return day.slice(0, 2).toUpperCase();
}

/** Lines end in one way, and nothing unseen is in them: calendars stumble over both. */
function plain(words: string): string {
  return words.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]/gu, "");
}
