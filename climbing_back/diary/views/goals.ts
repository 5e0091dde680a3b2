import type { DataOf } from "../format/diary.gen";
import { entriesById, inEffect, inOrder, isA, startOfChain, type Entry } from "../format/entries";

/** The step of a goal, −2 to +2, on which the learner said they were on one day. */
export interface Rating {
  /** The entry that says so, for edits. */
  entry: string;
  day: string;
  level: number;
  note: string;
  /** Which of the goal's sets of steps was in force when it was written. */
  set: number;
}

/** Five steps that were in force from a day on, until the next set began. No steps: an empty list. */
export interface StepSet {
  since: string;
  steps: readonly string[];
}

/** A goal as it stands now, what it said before (oldest first) and its ratings (by day). */
export interface Goal {
  goal: string;
  /** The entry that says what it is now, for edits. */
  entry: string;
  now: DataOf["goal"];
  earlier: DataOf["goal"][];
  /** Oldest first; the last is in force. */
  sets: StepSet[];
  ratings: Rating[];
}

/**
 * View: the goals, in the order in which they were first written.
 *
 * A later entry with the same goal gives it new steps; the old ones stay beside it. One that leaves
 * the steps out, or says the same ones, begins no new set. Ratings of one day stand in the order in
 * which they were written, and a rating whose goal is not in the log is left out.
 */
export function goals(log: readonly Entry[]): Goal[] {
  const counting = inEffect(log);
  const entries = entriesById(log);
  const found = new Map<string, Goal>();
  // A clock that was set back can put a rating before its goal.
  const early = new Map<string, Rating[]>();
  for (const entry of counting) {
    if (isA(entry, "goal")) {
      const { goal } = entry.data;
      const known = found.get(goal);
      if (known) known.earlier.push(known.now);
      const ratings = early.get(goal) ?? [];
      const next = known ?? { goal, earlier: [], sets: [], ratings, entry: "", now: entry.data };
      next.now = entry.data;
      next.entry = entry.id;
      const last = next.sets.at(-1);
      const steps = entry.data.steps ?? last?.steps ?? [];
      if (!last || !same(steps, last.steps)) {
        const first = entries.get(startOfChain(log, entry.id)) ?? entry;
        next.sets.push({ since: first.at.slice(0, 10), steps });
      }
      found.set(goal, next);
    } else if (isA(entry, "goal-rating")) {
      const { goal, day, level, note = "" } = entry.data;
      const known = found.get(goal);
      const ratings = known?.ratings ?? early.get(goal) ?? [];
      ratings.push({ entry: entry.id, day, level, note, set: (known?.sets.length ?? 1) - 1 });
      if (!known) early.set(goal, ratings);
    }
  }
  for (const { ratings } of found.values()) {
    ratings.sort((a, b) => inOrder(a.day, b.day));
  }
  return [...found.values()];
}

function same(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((step, n) => step === others[n]);
}
