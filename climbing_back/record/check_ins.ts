import { inEffect, inOrder, isA, type Entry } from "./entries";
import type { DataOf } from "./record.gen";

/** How one day was, as the learner put it. */
export type CheckIn = DataOf["check-in"];

/**
 * View: the check-ins, one a day, by day.
 *
 * Each part of a day stands as it was last said, so what two devices said becomes one.
 */
export function checkIns(log: readonly Entry[]): CheckIn[] {
  const days = new Map<string, CheckIn>();
  for (const entry of inEffect(log)) {
    if (!isA(entry, "check-in")) continue;
    const { day } = entry.data;
    days.set(day, { ...days.get(day), ...entry.data });
  }
  return [...days.values()].sort((a, b) => inOrder(a.day, b.day));
}
