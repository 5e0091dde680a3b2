import { inEffectOf, type Entry, type EntryOf } from "../format/entries";
import { frozenDays } from "./setbacks";

/** The reserve days of one calendar month. */
export interface Reserves {
  /** How many the learner set for a month. */
  allowed: number;
  /** How many days of the month have one. */
  spent: number;
  /** How many more there are, never below 0. */
  left: number;
}

/**
 * View: the reserve days of the month of `day`, as they stand on `day`.
 *
 * A reserve day that falls into ground zero is not spent: that day waits anyhow.
 */
export function reserves(log: readonly Entry[], day: string): Reserves {
  const allowed = reserveDaysOn(log, day)?.data.days ?? 0;
  const month = day.slice(0, 7);
  const spent = [...frozenDays(log, day)].filter(
    ([frozen, why]) => why === "reserve" && frozen.startsWith(month),
  ).length;
  return { allowed, spent, left: Math.max(0, allowed - spent) };
}

/** What says how many there are on `day`: the last written of those that have started. */
export function reserveDaysOn(
  log: readonly Entry[],
  day: string,
): EntryOf<"reserve-days"> | undefined {
  return inEffectOf(log, "reserve-days").findLast(({ data }) => data.starts <= day);
}
