import type { Entry } from "../format/entries";
import { plansByStart, plansInOrder } from "./plan";
import { planDays, type PlanDay } from "./plan-days";

/** What the diary says of the plan on one day, and the score, 0 to 1, at its end. */
export interface DayScore extends PlanDay {
  score: number;
}

/**
 * View: how steadily the plan was done, for every day from the start of the first plan up to `day`.
 * It is never about the body.
 *
 * The score is an exponential moving average of the share of the plan that was done, so no one day
 * weighs much and no day is ever wiped out. It starts at 0. A day that counts changes it to
 * `score * m + share * (1 - m)` with `m = 0.5 ** (sqrt(f) / 13)`, where `f` is the part of the
 * week, 0 to 1, on which the plan in force plans anything, be it exercise or rest.
 *
 * - `planDays` says what the share of a day is. A day without one leaves the score alone.
 * - A day in ground zero or a reserve day is frozen: the score stays. So it does on an unknown day, of
 *   which nothing is written: an absence is a gap, and no fall. A day that was said to be left out
 *   counts as one on which nothing was done.
 * - `day` itself, usually today, is not over: it is in the list once something was said of it or it
 *   is frozen.
 */
export function consistency(log: readonly Entry[], day: string): DayScore[] {
  const plans = plansByStart(log);
  const first = plansInOrder(log)[0]?.data.starts;
  if (first === undefined) return [];
  let score = 0;
  let keep = 1;
  const scores = planDays(log, first, day).map((each) => {
    const starting = plans.get(each.day)?.data.items;
    if (starting) keep = 0.5 ** (Math.sqrt(new Set(starting.flatMap(({ days }) => days)).size / 7) / 13);
    if (each.waits === null && each.share !== null) score = score * keep + each.share * (1 - keep);
    return { ...each, score };
  });
  const last = scores.at(-1);
  return last?.day === day && !last.said && !last.waits ? scores.slice(0, -1) : scores;
}
