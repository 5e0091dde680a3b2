import { inEffect, inOrder, isA, type Entry } from "./entries";
import type { DataOf } from "./record.gen";

/** The step of a goal, −2 to +2, on which the learner said they were on one day. */
export interface Rating {
  day: string;
  level: number;
  note: string;
}

/** A goal as it stands now, what it said before (oldest first) and its ratings (by day). */
export interface Goal {
  goal: string;
  now: DataOf["goal"];
  earlier: DataOf["goal"][];
  ratings: Rating[];
}

/**
 * View: the goals, in the order in which they were first written.
 *
 * A later entry with the same goal gives it new steps; the old ones stay beside it. Ratings of one
 * day stand in the order in which they were written, and a rating whose goal is not in the log is
 * left out.
 */
export function goals(log: readonly Entry[]): Goal[] {
  const counting = inEffect(log);
  const found = new Map<string, Goal>();
  for (const entry of counting) {
    if (!isA(entry, "goal")) continue;
    const now = entry.data;
    const known = found.get(now.goal);
    if (known) {
      known.earlier.push(known.now);
      known.now = now;
    } else found.set(now.goal, { goal: now.goal, now, earlier: [], ratings: [] });
  }
  // A clock that was set back can put a rating before its goal.
  for (const entry of counting) {
    if (!isA(entry, "goal-rating")) continue;
    const { goal, day, level, note = "" } = entry.data;
    found.get(goal)?.ratings.push({ day, level, note });
  }
  for (const { ratings } of found.values()) {
    ratings.sort((a, b) => inOrder(a.day, b.day));
  }
  return [...found.values()];
}
