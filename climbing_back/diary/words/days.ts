import { LANGUAGE, t } from "../../language/t";
import type { Weekday } from "../format/days";
import type { Colour, DataOf } from "../format/diary.gen";
import { kinds, reasons, weekdays } from "./names.json";
import { daysCounted } from "./phrases";

const DAY = new Intl.DateTimeFormat(LANGUAGE, {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** "Sunday 22 November 2026" for 2026-11-22. */
export function dayInWords(day: string): string {
  return DAY.format(new Date(day)).replace(",", "");
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
