import { addDays, daysBetween } from "../../diary/format/days";

/** The parts that can be ticked, in the order of the page: what the learner wants to ask comes first. */
export const PARTS = [
  "questions",
  "goals",
  "activities",
  "days",
  "setbacks",
  "check-ins",
  "comments",
  "checklists",
] as const;
export type Part = (typeof PARTS)[number];

/** The checklist of questions, which is a part of its own. */
export const QUESTIONS = "visit-questions";

/** What the learner wants to ask or say at the visit, in their own words: a prompt of the diary. */
export const OWN_WORDS = "for-my-visit";

/** What the file of a visit page is called, also where it is in a FHIR document. */
export const VISIT_FILE = "climbing-back-visit.json";

/** The questions of the check-in that the page shows, each by itself. */
export const MEASURES = ["stiffness", "fatigue", "pain", "falls"] as const;
export type Measure = (typeof MEASURES)[number];

/** What a visit page is about: its first and its last day, and the parts that were ticked. */
export interface Cover {
  readonly from: string;
  readonly to: string;
  readonly parts: readonly Part[];
}

/** The same while it is being chosen: single lines of a part, by their keys, may stay out. */
export interface Choice extends Cover {
  readonly leftOut?: ReadonlySet<string>;
}

/** A page about more days than that was not made here, and would take long to draw. */
const MOST_DAYS = 366;

/** What the file of a visit page says it is about; undefined when it is no visit page. */
export function coverIn(file: Readonly<Record<string, unknown>>): Cover | undefined {
  const { from, to, parts } = (file["visit"] ?? {}) as Record<string, unknown>;
  if (!isDay(from) || !isDay(to) || !Array.isArray(parts)) return undefined;
  const days = daysBetween(from, to);
  if (days < 0 || days > MOST_DAYS) return undefined;
  return { from, to, parts: PARTS.filter((part) => parts.includes(part)) };
}

function isDay(value: unknown): value is string {
  const looksLikeOne = typeof value === "string" && /^20\d\d-\d\d-\d\d$/.test(value);
  // Some browsers read 30 February as a day in March.
  return looksLikeOne && !Number.isNaN(Date.parse(value)) && addDays(value, 0) === value;
}

/** Every day that a page is about. */
export function daysOf({ from, to }: Cover): string[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => addDays(from, n));
}
