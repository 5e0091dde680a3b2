import type { DataOf } from "../../diary/format/diary.gen";
import { type Entry, type EntryOf, perLog } from "../../diary/format/entries";
import { freeId, type PlanItem, planOn } from "../../diary/views/plan";
import { acceptedByName } from "./accepted";
import { type Assignment, checksumOf, nameOfAssignment, readAssignment } from "./assignment";

export type Exercise = NonNullable<Assignment["exercises"]>[number];

/** What tells an exercise from others, in an assignment and in a plan. */
type Named = Pick<PlanItem, "exercise" | "words" | "side">;

/** What this version knows of an item, all of which comes from the assignment. */
const KNOWN: readonly string[] = [
  ...["item", "exercise", "words", "kind", "days", "time", "side", "sizes", "floor"],
  ...["steps", "safety", "photo", "therapist", "assignment"],
];

/** A version of an assignment that the learner said yes to. */
interface KeptVersion {
  readonly version: number;
  /** The day on which they did. */
  readonly on: string;
  readonly assignment: Assignment;
}

/** An assignment that the learner keeps. */
export interface Assigned {
  readonly name: string;
  /** The day on which they first said yes. */
  readonly since: string;
  /** The version that counts: the newest. */
  readonly now: KeptVersion;
  /** The versions before it, oldest first. */
  readonly before: readonly KeptVersion[];
}

/** View: the assignments that the learner keeps, in the order in which they first said yes. */
export const assignments = perLog((log): readonly Assigned[] =>
  [...acceptedByName(log)].flatMap(([name, entries]) => {
    // Of versions with the same number, the last written counts.
    const versions = [...new Map(entries.flatMap(readVersion)).values()];
    const now = versions.pop();
    const since = entries.map(dayOf).sort()[0];
    return now && since ? [{ name, since, now, before: versions }] : [];
  }),
);

/** An entry may come from a foreign file: what is no assignment is as if it was not there. */
function readVersion(entry: EntryOf<"assignment-accepted">): [number, KeptVersion][] {
  const { version, content } = entry.data;
  try {
    const { assignment } = readAssignment(content);
    return [[version, { version, on: dayOf(entry), assignment }]];
  } catch {
    return [];
  }
}

function dayOf({ at }: Entry): string {
  return at.slice(0, 10);
}

/**
 * The plan from `day` on when the exercises of an assignment come into it, as the clinician wrote
 * them. Those that are not in this copy of the course stay out.
 *
 * What came with an older version of it makes way. An exercise that is in both keeps its place and
 * its id, so that its history goes on. All else in the plan stays as it is.
 */
export function planWith(
  log: readonly Entry[],
  assignment: Assignment,
  day: string,
  isKnown: (exercise: string) => boolean,
): DataOf["exercise-plan"] {
  const name = nameOfAssignment(assignment);
  const plan = planOn(log, day).plan?.data;
  const before = plan?.items ?? [];
  const mine = before.filter((item) => item.assignment === name);
  const given = knownExercises(assignment, isKnown);
  const stays = new Map<PlanItem, PlanItem>();
  const fresh: Exercise[] = [];
  for (const [exercise, item] of paired(given, mine)) {
    if (item) stays.set(item, { ...itemOf(exercise, name, item.item), ...unknownOf(item) });
    else fresh.push(exercise);
  }
  const rest = before.flatMap((item) => (item.assignment === name ? (stays.get(item) ?? []) : item));
  const withFresh = (items: readonly PlanItem[], exercise: Exercise) => [
    ...items,
    itemOf(exercise, name, idIn(items, exercise)),
  ];
  return { ...plan, starts: day, items: fresh.reduce(withFresh, rest) };
}

/** The plan from `day` on without what came with an assignment. */
export function planWithout(
  log: readonly Entry[],
  name: string,
  day: string,
): DataOf["exercise-plan"] {
  const plan = planOn(log, day).plan?.data;
  const items = (plan?.items ?? []).filter(({ assignment }) => assignment !== name);
  return { ...plan, starts: day, items };
}

/** The exercises that this copy of the course can show: of its library, or in the clinician's words. */
export function knownExercises(
  { exercises = [] }: Assignment,
  isKnown: (exercise: string) => boolean,
): readonly Exercise[] {
  return exercises.filter(({ exercise }) => exercise === undefined || isKnown(exercise));
}

/** Each of `now` with the one of `before` that it goes on from, if there is one. Each goes on once. */
export function paired<Now extends Named, Before extends Named>(
  now: readonly Now[],
  before: readonly Before[],
): [now: Now, before: Before | undefined][] {
  const others = now.map((): Before | undefined => undefined);
  const free = new Set(before.keys());
  for (const areAlike of [isOnSameSide, isSame]) {
    for (const [place, one] of now.entries()) {
      if (others[place]) continue;
      const found = [...free].find((each) => areAlike(one, before[each] as Before));
      if (found === undefined) continue;
      others[place] = before[found];
      free.delete(found);
    }
  }
  return now.map((each, place) => [each, others[place]]);
}

/** Whether both are the same exercise: of the library, or else by the clinician's words. */
export function isSame(one: Named, other: Named): boolean {
  const inLibrary = one.exercise ?? other.exercise;
  return inLibrary ? one.exercise === other.exercise : one.words === other.words;
}

function isOnSameSide(one: Named, other: Named): boolean {
  return isSame(one, other) && one.side === other.side;
}

function itemOf(exercise: Exercise, assignment: string, item: string): PlanItem {
  return { item, ...structuredClone(exercise), therapist: true, assignment } as PlanItem;
}

/** Words make the same id on every device. */
function idIn(items: readonly PlanItem[], { exercise, words = "" }: Exercise): string {
  return freeId(items, exercise ?? `own-${checksumOf(words).toString(36)}`);
}

/** What a newer page wrote about an item is carried along. */
function unknownOf(item: PlanItem): object {
  return Object.fromEntries(Object.entries(item).filter(([field]) => !KNOWN.includes(field)));
}
