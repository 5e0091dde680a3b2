import type { Colour } from "../format/diary.gen";

const DAY = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** "1 entry", "10,000 entries". */
export function countOf(entries: number): string {
  return entries === 1 ? "1 entry" : `${entries.toLocaleString("en")} entries`;
}

/** "Sunday 22 November 2026" for 2026-11-22. */
export function dayInWords(day: string): string {
  return DAY.format(new Date(day)).replace(",", "");
}

/** The kinds of day, and what a line about each begins with. */
export const KINDS = {
  good: "Good day",
  "so-so": "So-so day",
  off: "Off day",
} as const satisfies Record<Colour, string>;

/** The kinds of day, in the order in which they are shown. */
export const COLOURS = Object.keys(KINDS) as readonly Colour[];

/** "1 day", "9 days". */
export function lengthInWords(days: number): string {
  if (days === 0) return "less than a day";
  return days === 1 ? "1 day" : `${days} days`;
}

/** How often the learner started again, counted and honoured. */
export function restartsInWords(times: number): string {
  return `You started again ${times === 1 ? "once" : `${times} times`}.`;
}
