import { LANGUAGE, t } from "../../language/t";
import type { Weekday } from "../format/days";
import type { Colour, DataOf } from "../format/diary.gen";
import { kinds, reasons, weekdays } from "./names.json";
import { daysCounted } from "./phrases";

const UTC = { timeZone: "UTC" } as const;
const LONG = new Intl.DateTimeFormat(LANGUAGE, { ...UTC, day: "numeric", month: "long" });
const SHORT = new Intl.DateTimeFormat(LANGUAGE, { ...UTC, day: "numeric", month: "short" });
const DAY = new Intl.DateTimeFormat(LANGUAGE, {
  ...UTC,
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
});

/** "Sunday 22 November 2026" for 2026-11-22. */
export function dayInWords(day: string): string {
  return DAY.format(new Date(day)).replace(",", "");
}

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

/** "3 to 7 November", "30 October to 2 November", or its one day. */
export function rangeOf(first: string, last: string, today: string): string {
  return rangeIn(LONG, first, last, today);
}

/** "3 to 7 Nov", "30 Oct to 2 Nov", or its one day. */
export function shortRangeOf(first: string, last: string, today: string): string {
  return rangeIn(SHORT, first, last, today);
}

function rangeIn(format: Intl.DateTimeFormat, first: string, last: string, today: string): string {
  const end = withYear(format, last, today);
  if (first === last) return end;
  if (isOneMonth(first, last)) return t("{first} to {last}", { first: dayOfMonth(first), last: end });
  const isOneYear = first.slice(0, 4) === last.slice(0, 4);
  return t("{first} to {last}", { first: withYear(format, first, isOneYear ? first : today), last: end });
}

function isOneMonth(day: string, other: string): boolean {
  return day.slice(0, 7) === other.slice(0, 7);
}

function dayOfMonth(day: string): string {
  return String(Number(day.slice(8)));
}

/** The kinds of day, and what a line about each begins with. */
export const KINDS: Readonly<Record<Colour, string>> = kinds;

/** The kinds of day, in the order in which they are shown. */
export const COLOURS = Object.keys(KINDS) as readonly Colour[];

/** The days of the week, from Monday on, and their names. */
export const WEEK: Readonly<Record<Weekday, string>> = weekdays;

/** These days of the week, in its order. */
export function weekOf(days: readonly string[]): Weekday[] {
  return (Object.keys(WEEK) as Weekday[]).filter((day) => days.includes(day));
}

/** "Mon" for Monday. */
export function shortWeekday(day: Weekday): string {
  return WEEK[day].slice(0, 3);
}

type Reason = DataOf["not-today"]["reason"];

/** Why something was not for today, as it can be chosen. */
export const REASONS: Readonly<Record<Exclude<Reason, "other">, string>> = reasons;

/** "a new symptom". */
export function reasonInWords(reason: Reason): string {
  return reason === "other" ? t("no reason given") : REASONS[reason].toLowerCase();
}

/** "1 day", "9 days". */
export function lengthInWords(days: number): string {
  return days === 0 ? t("less than a day") : daysCounted(days);
}
