import type { DataOf } from "../format/diary.gen";
import { inEffect, inOrder, isA, type Entry } from "../format/entries";
import { bestWords } from "./plan";

/** Where the learner said they were with a goal, and what that step was called just then. */
export interface GoalSaid {
  day: string;
  level: number;
  /** Null when the goal had no steps yet. */
  step: string | null;
}

/** How well the learner said that an activity goes. */
export interface ActivitySaid {
  day: string;
  rating: number;
}

/** What was said of one goal or activity the first time, and what was said last. */
export interface Thread<Said> {
  id: string;
  /** As it is called now. */
  words: string;
  first: Said;
  /** Null when it was rated once. */
  latest: Said | null;
}

export interface KeptGoal extends Thread<GoalSaid> {
  /** Whether the steps were written anew between the first and the latest rating. */
  rebased: boolean;
}

export interface Kept {
  goals: KeptGoal[];
  activities: Thread<ActivitySaid>[];
  /** The first day on which something was done; null before that. */
  since: string | null;
  /** How many days something was done on. */
  days: number;
  /** How many exercises were done, whole or in part, counting each once a day. */
  exercises: number;
}

/**
 * View: what the learner has kept up to `day`: today beside the first time, never beside the best.
 *
 * Goals and activities stand in the order in which they were first written; without a rating they
 * are left out. A step has the words that it had when the rating was written: a goal keeps its
 * steps until it is given new ones. Rests of the plan are no exercises, but a day of rest that was
 * planned and taken is a day on which something was done.
 */
export function kept(log: readonly Entry[], day: string): Kept {
  const counting = inEffect(log);
  return {
    goals: goalsKept(counting, day),
    activities: activitiesKept(counting, day),
    ...counts(counting, day),
  };
}

interface SaidOfGoal extends GoalSaid {
  steps: DataOf["goal"]["steps"];
}

function goalsKept(counting: readonly Entry[], day: string): KeptGoal[] {
  const written = counting.filter((entry) => isA(entry, "goal")).map(({ data }) => data);
  const names = new Map(written.map(({ goal, words }) => [goal, words]));
  // A clock that was set back can put a rating before its goal.
  const now = new Map([...written].reverse().map((data) => [data.goal, data.steps]));
  const said = new Map<string, SaidOfGoal[]>();
  for (const entry of counting) {
    if (isA(entry, "goal")) {
      const { goal, steps } = entry.data;
      now.set(goal, steps ?? now.get(goal));
    } else if (isA(entry, "goal-rating")) {
      const { goal, level, day } = entry.data;
      const steps = now.get(goal);
      add(said, goal, { day, level, step: steps?.[level + 2] ?? null, steps });
    }
  }
  return threads(names, said, day).map(({ first, latest, ...thread }) => ({
    ...thread,
    first: withoutSteps(first),
    latest: latest && withoutSteps(latest),
    rebased: latest !== null && JSON.stringify(first.steps) !== JSON.stringify(latest.steps),
  }));
}

function withoutSteps({ day, level, step }: SaidOfGoal): GoalSaid {
  return { day, level, step };
}

function activitiesKept(counting: readonly Entry[], day: string): Thread<ActivitySaid>[] {
  const names = new Map<string, string>();
  const said = new Map<string, ActivitySaid[]>();
  for (const entry of counting) {
    if (isA(entry, "activity")) names.set(entry.data.activity, entry.data.words);
    else if (isA(entry, "activity-rating")) {
      const { activity, day, rating } = entry.data;
      add(said, activity, { day, rating });
    }
  }
  return threads(names, said, day);
}

function threads<Said extends { day: string }>(
  names: ReadonlyMap<string, string>,
  said: ReadonlyMap<string, Said[]>,
  day: string,
): Thread<Said>[] {
  return [...names].flatMap(([id, words]) => {
    const all = (said.get(id) ?? []).filter((each) => each.day <= day);
    const [first, ...later] = all.sort((a, b) => inOrder(a.day, b.day));
    return first ? [{ id, words, first, latest: later.at(-1) ?? null }] : [];
  });
}

function counts(
  counting: readonly Entry[],
  day: string,
): Pick<Kept, "since" | "days" | "exercises"> {
  const rests = new Set<string>();
  const sessions = new Map<string, DataOf["session"][]>();
  for (const entry of counting) {
    if (isA(entry, "exercise-plan")) {
      for (const { item, kind } of entry.data.items) if (kind === "rest") rests.add(item);
    } else if (isA(entry, "session") && entry.data.day <= day) {
      add(sessions, entry.data.day, entry.data);
    }
  }
  const days: string[] = [];
  let exercises = 0;
  for (const [day, ofDay] of sessions) {
    const done = [...bestWords(ofDay)].filter(([, word]) => word !== "none");
    exercises += done.filter(([item]) => !rests.has(item)).length;
    if (done.length) days.push(day);
  }
  return { since: days.sort()[0] ?? null, days: days.length, exercises };
}

function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
