import type { DataOf } from "../format/diary.gen";
import { inEffectOf, inOrder, type Entry } from "../format/entries";

/** How well the learner said that an activity went on one day: 0 not at all, 10 as well as they like. */
export interface ActivityRating {
  /** The entry that says so, for edits. */
  entry: string;
  day: string;
  rating: number;
  note: string;
}

/** Something that the learner wants to be able to do, as it stands now, and its ratings (by day). */
export interface Activity {
  activity: string;
  /** The entry that says what it is now, for edits. */
  entry: string;
  now: DataOf["activity"];
  ratings: ActivityRating[];
}

/**
 * View: the learner's own activities, in the order in which they were first written.
 *
 * A later entry with the same activity says it anew. Ratings of one day stand in the order in which
 * they were written, and a rating whose activity is not in the log is left out.
 */
export function activities(log: readonly Entry[]): Activity[] {
  const found = new Map<string, Activity>();
  for (const entry of inEffectOf(log, "activity")) {
    const { activity } = entry.data;
    const ratings = found.get(activity)?.ratings ?? [];
    found.set(activity, { activity, entry: entry.id, now: entry.data, ratings });
  }
  // A clock that was set back can put a rating before its activity.
  for (const entry of inEffectOf(log, "activity-rating")) {
    const { activity, day, rating, note = "" } = entry.data;
    found.get(activity)?.ratings.push({ entry: entry.id, day, rating, note });
  }
  for (const { ratings } of found.values()) {
    ratings.sort((a, b) => inOrder(a.day, b.day));
  }
  return [...found.values()];
}
