import { inEffectOf, perLog, type Entry, type EntryOf } from "../../diary/format/entries";
import { checkIns, type CheckIn } from "../../diary/views/check-ins";
import { byDay } from "../../diary/views/plan";

const notTodayByDay = perLog((log) => byDay(inEffectOf(log, "not-today")));
const checkInByDay = perLog((log) => new Map(checkIns(log).map((checkIn) => [checkIn.day, checkIn])));

/** Why something of a day, or all of it, was not for that day. */
export function notTodayOn(log: readonly Entry[], day: string): readonly EntryOf<"not-today">[] {
  return notTodayByDay(log).get(day) ?? [];
}

/** How a day was; only its date when nothing was said. */
export function checkInOn(log: readonly Entry[], day: string): CheckIn {
  return checkInByDay(log).get(day) ?? { day };
}
