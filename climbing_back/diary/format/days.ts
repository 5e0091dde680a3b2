import { localMoment } from "./clock";

/*
 * A day is a day of the calendar where the learner was, as text: 2026-11-22. Whatever the clocks
 * do that night, the next one is tomorrow. So days are counted here without any time of day.
 */

const DAY_MS = 86_400_000;
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** Today, on the learner's own clock. */
export function today(now = new Date()): string {
  return localMoment(now).slice(0, 10);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days `to` comes after `from`. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

export function weekdayOf(day: string): Weekday {
  return WEEKDAYS[new Date(day).getUTCDay()] as Weekday;
}

/** The day on which its week begins. */
export function mondayOf(day: string): string {
  const sinceMonday = (WEEKDAYS.indexOf(weekdayOf(day)) + 6) % 7;
  return addDays(day, -sinceMonday);
}

/** Of what stands in the order of its days, the last on `day` or before it. */
export function lastUpTo<Part>(
  day: string,
  parts: readonly Part[],
  dayOf: (part: Part) => string,
): Part | undefined {
  let [from, to] = [0, parts.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (dayOf(parts[middle] as Part) <= day) from = middle + 1;
    else to = middle;
  }
  return parts[from - 1];
}
