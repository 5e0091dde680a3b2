import { addDays } from "../../diary/format/days";
import { LANGUAGE, t } from "../../language/t";

const UTC = { timeZone: "UTC" } as const;
const LONG = new Intl.DateTimeFormat(LANGUAGE, { ...UTC, day: "numeric", month: "long" });
const SHORT = new Intl.DateTimeFormat(LANGUAGE, { ...UTC, day: "numeric", month: "short" });
const WEEKDAY = new Intl.DateTimeFormat(LANGUAGE, { ...UTC, weekday: "short" });

/** "2 October", with the year when it is another one than that of `today`. */
export function dayOf(day: string, today: string): string {
  return withYear(LONG, day, today);
}

/** "2 Oct", with the year when it is another one than that of `today`. */
export function shortDayOf(day: string, today: string): string {
  return withYear(SHORT, day, today);
}

function withYear(format: Intl.DateTimeFormat, day: string, today: string): string {
  const year = day.slice(0, 4);
  return format.format(new Date(day)) + (year === today.slice(0, 4) ? "" : ` ${year}`);
}

/** "Mon" for 2026-11-23. */
export function weekdayName(day: string): string {
  return WEEKDAY.format(new Date(day));
}

/** "80 %" for a score of 0.8, kept on one line. */
export function percent(score: number): string {
  return `${Math.round(score * 100)}\u00a0%`;
}

/** "2 Nov to 10 Nov" for the days from one to the day before another. */
export function spanOf(since: string, until: string, today: string): string {
  const last = addDays(until, -1);
  const first = shortDayOf(since, today);
  return last > since ? t("{first} to {last}", { first, last: shortDayOf(last, today) }) : first;
}
