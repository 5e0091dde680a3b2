import type { DataOf } from "../../diary/format/diary.gen";
import { type Entry, latest } from "../../diary/format/entries";
import { planOn } from "../../diary/views/plan";
import { acceptedByName } from "../../sharing/assignment/accepted";
import { planWith, planWithout } from "../../sharing/assignment/assigned";
import { type Assignment, canonicalText, nameOfAssignment, versionOf } from "../../sharing/assignment/assignment";
import { inWeek } from "../../sharing/assignment/weeks";
import { type Said, saidOfRemoval } from "../element/said";

/** What of an assignment the learner takes. */
export interface Takes {
  reading: boolean;
  exercises: boolean;
  ladder: boolean;
}

/** As in the diary's schema. */
export const MOST_ITEMS = 100;

/** Which fields of an assignment each tick is about. */
const FIELDS: Record<keyof Takes, readonly (keyof Assignment)[]> = {
  reading: ["chapters", "checklists"],
  exercises: ["exercises", "photos"],
  ladder: ["rungs"],
};

/** The assignment with what the learner takes of it. The exercises of a class stay, for the weeks to come. */
export function takenOf(assignment: Assignment, takes: Takes): Assignment {
  const left = new Set<string>();
  for (const what of Object.keys(FIELDS) as (keyof Takes)[]) {
    if (takes[what] || (what === "exercises" && assignment.weeks)) continue;
    for (const field of FIELDS[what]) left.add(field);
  }
  const taken = Object.entries(assignment).filter(([field]) => !left.has(field));
  return Object.fromEntries(taken) as unknown as Assignment;
}

/** Whether it is the assignment, or what somebody takes of it. */
export function isTakenOf(taken: Assignment, assignment: Assignment): boolean {
  const takes = { reading: false, exercises: false, ladder: false };
  for (const what of Object.keys(FIELDS) as (keyof Takes)[]) {
    takes[what] = FIELDS[what].some((field) => Object.hasOwn(taken, field));
  }
  return canonicalText(takenOf(assignment, takes)) === canonicalText(taken);
}

/** Yes to an assignment, from `day` on; of a class, with the exercises of the week at that place. */
export function saidOfKeeping(
  log: readonly Entry[],
  assignment: Assignment,
  takes: Takes,
  day: string,
  isKnown: (exercise: string) => boolean,
  week = 0,
): Said[] {
  const said: Said[] = [
    [
      "assignment-accepted",
      {
        assignment: nameOfAssignment(assignment),
        version: versionOf(assignment),
        content: { ...takenOf(assignment, takes) },
      },
    ],
  ];
  const toDo = assignment.weeks ? inWeek(assignment, week) : assignment;
  if (takes.exercises) said.push(...saidOfExercises(log, toDo, day, isKnown));
  // The same rung twice could not be told apart.
  const rungs = [...new Set(assignment.rungs)];
  const ladder = latest(log, "restart-ladder")?.data;
  if (takes.ladder && rungs.length) said.push(["restart-ladder", { ...ladder, rungs, therapist: true }]);
  return said;
}

/** The exercises of an assignment into the plan; nothing when they are there just so. */
export function saidOfExercises(
  log: readonly Entry[],
  assignment: Assignment,
  day: string,
  isKnown: (exercise: string) => boolean,
): Said[] {
  return saidOfPlan(log, planWith(log, assignment, day, isKnown));
}

/** No more of an assignment: of all its versions, and, if the learner says so, of its exercises. */
export function saidOfTakingOff(
  log: readonly Entry[],
  name: string,
  withExercises: boolean,
  day: string,
): Said[] {
  const gone = saidOfRemoval(log, acceptedByName(log).get(name) ?? []);
  return withExercises ? [...gone, ...saidOfPlan(log, planWithout(log, name, day))] : gone;
}

/** Whether a plan has room for all that is in it then. */
export function hasRoom(said: readonly Said[]): boolean {
  return said.every(([type, data]) => type !== "exercise-plan" || data.items.length <= MOST_ITEMS);
}

/**
 * A plan that starts on the same day is changed; one from before stays. What is the same as before
 * is not said again.
 */
function saidOfPlan(log: readonly Entry[], data: DataOf["exercise-plan"]): Said[] {
  const { plan } = planOn(log, data.starts);
  if (JSON.stringify(plan?.data.items ?? []) === JSON.stringify(data.items)) return [];
  return [["exercise-plan", data, plan?.data.starts === data.starts ? plan.id : undefined]];
}
