import { lastUpTo, weekdayOf } from "../format/days";
import type { Colour, DataOf, Dose } from "../format/diary.gen";
import { inEffectOf, inOrder, perKinds, type Entry, type EntryOf } from "../format/entries";
import { checkIns } from "./check-ins";
import { stateOn } from "./setbacks";

export type PlanItem = DataOf["exercise-plan"]["items"][number];
export type Done = DataOf["session"]["items"][number]["done"];

/** How much of an exercise each word says was done. */
export const SHARES = { none: 0, part: 0.5, all: 1 } as const satisfies Record<Done, number>;

/** As in the schema. */
const LONGEST_ID = 64;

/** One exercise or rest of a day's plan. */
export interface PlannedItem {
  /** As written. */
  item: PlanItem;
  /** Null when no kind of day was picked, or the item is not planned on such a day. */
  dose: Dose | null;
  /** Null when nothing was said about it. */
  done: Done | null;
}

/** The plan of one day. */
export interface DayPlan {
  /** The kind of day that the learner picked. */
  colour: Colour | null;
  /** Whether the consistency score waits on that day: in ground zero, on a reserve day, or not. */
  state: "ground zero" | "reserve" | "open";
  /** The plan in force; null before the first one starts. */
  plan: EntryOf<"exercise-plan"> | null;
  /** Those of its items that are planned on that day of the week, in its order. */
  items: PlannedItem[];
}

/**
 * View: the plan of `day` with what the sessions of that day say was done.
 *
 * The last colour picked for the day counts. When several sessions speak about one item, it stands
 * as the best of them says: all, then part, then none.
 */
export function planOn(log: readonly Entry[], day: string): DayPlan {
  const colour = colours(log).get(day) ?? null;
  const said = bestWords(sessionsOn(log, day).map(({ data }) => data));
  const items = itemsOn(log, day).map((item) => ({
    item,
    dose: (colour && item.sizes[colour]) ?? null,
    done: said.get(item.item) ?? null,
  }));
  return { colour, state: stateOn(log, day), plan: planInForce(log, day) ?? null, items };
}

/** What the plan in force has for that day of the week. */
export function itemsOn(log: readonly Entry[], day: string): readonly PlanItem[] {
  const weekday = weekdayOf(day);
  return planInForce(log, day)?.data.items.filter(({ days }) => days.includes(weekday)) ?? [];
}

/**
 * What an item is called: by the library's name, by its own words, or else by its id. Beside the
 * library's name, its words are a cue.
 */
export function nameOfItem(
  { item, exercise = "", words = "" }: Pick<PlanItem, "item" | "exercise" | "words">,
  inLibrary: (exercise: string) => string | undefined,
): { name: string; cue: string } {
  const known = inLibrary(exercise);
  if (known) return { name: known, cue: words };
  return { name: words || (exercise || item).replaceAll("-", " "), cue: "" };
}

/** The id, or the id with the first number behind it that is not taken. */
export function freeId(items: readonly PlanItem[], id: string): string {
  const taken = new Set(items.map(({ item }) => item));
  let free = id;
  for (let number = 2; taken.has(free); number++) {
    const end = `-${number}`;
    free = id.slice(0, LONGEST_ID - end.length) + end;
  }
  return free;
}

const colours = perKinds(["check-in"], (log) => new Map(checkIns(log).map(({ day, colour }) => [day, colour])));

const sessionsByDay = perKinds(["session"], (log) => byDay(inEffectOf(log, "session")));

/** What was done on one day, in the order in which it was said. */
export function sessionsOn(log: readonly Entry[], day: string): readonly EntryOf<"session">[] {
  return sessionsByDay(log).get(day) ?? [];
}

/** What was said of each day, in the order in which it was said. */
export function byDay<Said extends { data: { day: string } }>(
  all: readonly Said[],
): ReadonlyMap<string, readonly Said[]> {
  const days = new Map<string, Said[]>();
  for (const each of all) {
    const others = days.get(each.data.day);
    if (others) others.push(each);
    else days.set(each.data.day, [each]);
  }
  return days;
}

/** For each day on which a plan starts, the last written of them. */
export const plansByStart = perKinds(
  ["exercise-plan"],
  (log): ReadonlyMap<string, EntryOf<"exercise-plan">> =>
    new Map(inEffectOf(log, "exercise-plan").map((entry) => [entry.data.starts, entry])),
);

/** The same plans, by the days on which they start. */
export const plansInOrder = perKinds(["exercise-plan"], (log): readonly EntryOf<"exercise-plan">[] =>
  [...plansByStart(log).values()].sort((a, b) => inOrder(a.data.starts, b.data.starts)),
);

/** The last plan that has started on a day or before it. */
export function planInForce(log: readonly Entry[], day: string): EntryOf<"exercise-plan"> | undefined {
  return lastUpTo(day, plansInOrder(log), ({ data }) => data.starts);
}

/** Whether something was done, whole or in part. */
export function hasDone({ items }: DataOf["session"]): boolean {
  return items.some(({ done }) => done !== "none");
}

/** The best word that the sessions of one day say of each item. */
export function bestWords(sessions: readonly DataOf["session"][]): Map<string, Done> {
  const best = new Map<string, Done>();
  for (const { item, done } of sessions.flatMap((session) => session.items)) {
    if (SHARES[done] >= SHARES[best.get(item) ?? "none"]) best.set(item, done);
  }
  return best;
}
