import type { Colour, Dose } from "../../diary/format/diary.gen";
import { freeId, nameOfItem, type PlanItem } from "../../diary/views/plan";
import { type Counted, numberInWords } from "../../diary/words/amounts";
import { COLOURS, WEEK } from "../../diary/words/days";
import { counted, t } from "../../language/t";
import type { KnownExercise } from "../element/known";
import type { Library } from "./library";

export type Items = readonly PlanItem[];
export type Days = PlanItem["days"];

/** An exercise in somebody's own words, as it comes into a plan. */
export interface Own {
  /** Empty as long as it has none. */
  readonly name: string;
  readonly steps: readonly string[];
  /** How much of it on a good day. */
  readonly dose: Dose;
  readonly days: Days;
}

const EVERY_DAY = Object.keys(WEEK) as Days;
const MOST_THAT_ARE_EASY = 3;
const ONE_SIDE_OR_EACH = ["left", "right", undefined] as const;
/** What stands for "each" where it is one side. */
const ONLY: Readonly<Record<string, string>> = { left: t("the left"), right: t("the right") };
const AMOUNTS: readonly Counted[] = ["sets", "reps", "hold", "minutes"];

/** So many days of a week, with rest between them where there is room. */
const SPREAD: Readonly<Record<number, Days>> = {
  1: ["mon"],
  2: ["mon", "thu"],
  3: ["mon", "wed", "fri"],
  4: ["mon", "tue", "thu", "fri"],
  5: ["mon", "tue", "wed", "fri", "sat"],
  6: ["mon", "tue", "wed", "thu", "fri", "sat"],
};

/** What can be planned besides exercises. */
export const RESTS = {
  rest: { words: t("A rest"), minutes: { good: 20, "so-so": 30, off: 60 } },
  pause: { words: t("A pause between tasks"), minutes: { good: 5, "so-so": 10, off: 15 } },
} as const;

/** The plan with an exercise of the library at its end, in its typical sizes and on as many days as is typical. */
export function withExercise(items: Items, offered: KnownExercise): PlanItem[] {
  const item: PlanItem = {
    item: freeId(items, offered.id),
    exercise: offered.id,
    days: [...(SPREAD[offered.days] ?? EVERY_DAY)],
    sizes: structuredClone(offered.sizes),
    floor: offered.floor,
  };
  return [...items, offered.bothSides ? { ...item, side: "both" } : item];
}

/** The plan with those exercises of a set that are not in it yet. */
export function withSet(items: Items, ids: readonly string[], library: Library): PlanItem[] {
  const known = new Set(items.map(({ exercise }) => exercise));
  const fresh = ids.filter((id) => !known.has(id)).flatMap((id) => library.exercises.get(id) ?? []);
  return fresh.reduce(withExercise, [...items]);
}

/** The plan with a therapist's own exercise at its end, as far as it was written. `random` tells it from all others. */
export function withOwn(items: Items, random: string, words: string, { days, steps, dose }: Omit<Own, "name">): PlanItem[] {
  const item: PlanItem = {
    item: freeId(items, `own-${random}`),
    words,
    days,
    sizes: { good: dose, "so-so": {}, off: {} },
    ...(steps.length && { steps: [...steps] }),
    therapist: true,
  };
  return [...items, item];
}

/** Whether it is an exercise in somebody's own words, and neither a rest nor one of the library. */
export function isOwn({ exercise, kind }: Pick<PlanItem, "exercise" | "kind">): boolean {
  return exercise === undefined && kind !== "rest";
}

/** The plan with a rest at its end. */
export function withRest(items: Items, which: keyof typeof RESTS): PlanItem[] {
  const { words, minutes } = RESTS[which];
  const sizes: PlanItem["sizes"] = {};
  for (const colour of COLOURS) sizes[colour] = { minutes: minutes[colour] };
  return [...items, { item: freeId(items, which), kind: "rest", words, days: [...EVERY_DAY], sizes }];
}

/** The plan in which one item changes place with the one before or after it. */
export function moved(items: Items, id: string, by: -1 | 1): PlanItem[] {
  const from = items.findIndex(({ item }) => item === id);
  const others = items.filter(({ item }) => item !== id);
  const place = Math.min(Math.max(from + by, 0), others.length);
  return [...others.slice(0, place), ...items.slice(from, from + 1), ...others.slice(place)];
}

/**
 * The item with another dose on one kind of day; undefined for none.
 *
 * A size is words and numbers: the library's words take the new number in, and none of them is lost.
 * What was written in the learner's or the therapist's own words stays as it is.
 */
export function withDose(
  item: PlanItem,
  colour: Colour,
  dose: Dose | undefined,
  library: Library,
): PlanItem {
  const { [colour]: before, ...sizes } = item.sizes;
  if (!dose) return { ...item, sizes };
  const say = before && dose.words === before.words && inTheLibrarysWords(item, colour, offeredAs(item, library));
  const asked = say ? { ...dose, words: say(dose, item.side) } : dose;
  return { ...item, sizes: { ...sizes, [colour]: asked } };
}

/** The item on another side of the body; undefined for none. The library's words say so, too. */
export function withSide({ side: _, ...item }: PlanItem, side: PlanItem["side"], library: Library): PlanItem {
  const sizes = { ...item.sizes };
  for (const colour of COLOURS) {
    const dose = sizes[colour];
    const say = dose && inTheLibrarysWords(item, colour, offeredAs(item, library));
    if (say) sizes[colour] = { ...dose, words: say(dose, side) };
  }
  return { ...item, sizes, ...(side && { side }) };
}

function offeredAs({ exercise }: PlanItem, { exercises }: Library): KnownExercise | undefined {
  return exercises.get(exercise ?? "");
}

type Say = (dose: Dose, side: PlanItem["side"]) => string;

/** How the library says an amount, when this one is said in its words; undefined when it is somebody's own. */
export function inTheLibrarysWords({ sizes }: PlanItem, colour: Colour, offered: KnownExercise | undefined): Say | undefined {
  const dose = sizes[colour];
  const say: Say | undefined = offered && ((...said) => saidWith(offered, colour, ...said));
  return dose && ONE_SIDE_OR_EACH.some((side) => dose.words === say?.(dose, side)) ? say : undefined;
}

/** The library's words for such a day with these numbers and this side in them. */
function saidWith({ sizes, phrases }: KnownExercise, colour: Colour, dose: Dose, side: PlanItem["side"]): string {
  const [typical, phrase] = [sizes[colour], phrases[colour]];
  const words = phrase.replace(/\{(\w+): ([^}]+)\}/g, (_, name: Counted | "side", said: string) => {
    if (name === "side") return said.replace(/^each/, ONLY[side ?? "both"] ?? "each");
    const number = dose[name];
    if (number === undefined || number === typical[name]) return said;
    return /^[\dto ]+$/.test(said) ? String(number) : numberInWords(name, number);
  });
  // What the library does not count comes behind.
  const more = AMOUNTS.flatMap((name) => {
    const number = dose[name];
    if (!number || number === typical[name] || phrase.includes(`{${name}: `)) return [];
    return name === "hold" ? counted(number, "Hold {count} second.", "Hold {count} seconds.") : `${numberInWords(name, number)}.`;
  });
  return [words, ...more].join(" ");
}

/** Whether there are more exercises than is easy to keep up. Rests do not count. */
export function areMany(items: readonly Pick<PlanItem, "kind">[]): boolean {
  return items.filter(({ kind }) => kind !== "rest").length > MOST_THAT_ARE_EASY;
}

export function nameOf(item: PlanItem, { exercises }: Library): string {
  return nameOfItem(item, (exercise) => exercises.get(exercise)?.name).name;
}

