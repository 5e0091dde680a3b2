import { type Assignment, nameOfAssignment } from "./assignment";

/*
 * The weeks of a class: of a list of chapters, checklists and exercises, each week names some. What no
 * week names is for all of them. There are no dates: which week it is, the learner says.
 */

export type Week = NonNullable<Assignment["weeks"]>[number];

/** Whether something is there: a chapter or a checklist by its id, an exercise by its place, of which the first is 1. */
type IsThere = (part: "chapters" | "checklists" | "exercises", key: string | number) => boolean;

/** What is for every week. */
export function forEveryWeek(assignment: Assignment): Assignment {
  return partOf(assignment, isForEvery(assignment.weeks ?? []));
}

/** What one week names. */
export function ofWeekAlone(assignment: Assignment, place: number): Assignment {
  return partOf(assignment, (...what) => names(assignment.weeks?.[place], ...what));
}

/** What there is in one week: what it names, and what is for every week, in the order of the whole. */
export function inWeek(assignment: Assignment, place: number): Assignment {
  return partOf(assignment, isInWeek(assignment.weeks ?? [], place));
}

export function isInWeek(weeks: readonly Week[], place: number): IsThere {
  const isForAll = isForEvery(weeks);
  return (...what) => names(weeks[place], ...what) || isForAll(...what);
}

function isForEvery(weeks: readonly Week[]): IsThere {
  return (...what) => !weeks.some((week) => names(week, ...what));
}

/** A part of an assignment has the name of the whole. Its weeks are not in it. */
function partOf(assignment: Assignment, isThere: IsThere): Assignment {
  const { weeks: _, ...rest } = assignment;
  const { chapters, checklists, exercises } = rest;
  return {
    ...rest,
    name: nameOfAssignment(assignment),
    ...(chapters && { chapters: chapters.filter((id) => isThere("chapters", id)) }),
    ...(checklists && { checklists: checklists.filter(({ checklist }) => isThere("checklists", checklist)) }),
    ...(exercises && { exercises: exercises.filter((_each, place) => isThere("exercises", place + 1)) }),
  };
}

function names(week: Week | undefined, ...[part, key]: Parameters<IsThere>): boolean {
  return (week?.[part] as readonly (string | number)[] | undefined)?.includes(key) ?? false;
}
