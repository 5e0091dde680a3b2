import { weekdayOf } from "./days";
import { inEffectOf, type Entry, type EntryOf } from "./entries";
import type { Colour, DataOf, Dose } from "./record.gen";
import { frozenDays } from "./setbacks";

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
  let colour: Colour | null = null;
  for (const { data } of inEffectOf(log, "check-in")) {
    if (data.day === day) colour = data.colour ?? colour;
  }
  const sessions = inEffectOf(log, "session").filter(({ data }) => data.day === day);
  const said = bestWords(sessions.map(({ data }) => data));
  const plans = plansByStart(log);
  const start = [...plans.keys()].filter((starts) => starts <= day).sort().at(-1);
  const plan = (start && plans.get(start)) || null;
  const items = (plan?.data.items ?? [])
    .filter((item) => item.days.includes(weekdayOf(day)))
    .map((item) => ({
      item,
      dose: (colour && item.sizes[colour]) ?? null,
      done: said.get(item.item) ?? null,
    }));
  return { colour, state: frozenDays(log, day).get(day) ?? "open", plan, items };
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

/** For each day on which a plan starts, the last written of them. */
export function plansByStart(log: readonly Entry[]): Map<string, EntryOf<"exercise-plan">> {
  return new Map(inEffectOf(log, "exercise-plan").map((entry) => [entry.data.starts, entry]));
}

/** The best word that the sessions of one day say of each item. */
export function bestWords(sessions: readonly DataOf["session"][]): Map<string, Done> {
  const best = new Map<string, Done>();
  for (const { item, done } of sessions.flatMap((session) => session.items)) {
    if (SHARES[done] >= SHARES[best.get(item) ?? "none"]) best.set(item, done);
  }
  return best;
}
