import { LANGUAGE } from "../../language/t";

const WEEKDAY = new Intl.DateTimeFormat(LANGUAGE, { timeZone: "UTC", weekday: "short" });

/** "Mon" for 2026-11-23. */
export function weekdayName(day: string): string {
  return WEEKDAY.format(new Date(day));
}

/** "80 %" for a score of 0.8, kept on one line. */
export function percent(score: number): string {
  return `${Math.round(score * 100)}\u00a0%`;
}
