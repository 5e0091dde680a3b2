import type { DataOf } from "../format/diary.gen";
import { inEffectOf, inOrder, perKinds, type Entry } from "../format/entries";

/** How one day was, as the learner put it. */
export type CheckIn = DataOf["check-in"];

/**
 * View: the check-ins, one a day, by day.
 *
 * Each part of a day stands as it was last said, so what two devices said becomes one.
 */
export const checkIns = perKinds(["check-in"], (log): readonly CheckIn[] => {
  const days = new Map<string, CheckIn>();
  for (const { data } of inEffectOf(log, "check-in")) {
    days.set(data.day, { ...days.get(data.day), ...data });
  }
  return [...days.values()].sort((a, b) => inOrder(a.day, b.day));
});

const byDay = perKinds(["check-in"], (log) => new Map(checkIns(log).map((checkIn) => [checkIn.day, checkIn])));

/** How a day was; only its date when nothing was said. */
export function checkInOn(log: readonly Entry[], day: string): CheckIn {
  return byDay(log).get(day) ?? { day };
}
