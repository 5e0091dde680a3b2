import { freeId, type PlanItem } from "../../diary/views/plan";
import { COLOURS } from "../../diary/words/days";
import { exercisesCounted, listed } from "../../diary/words/phrases";
import { counted, PAGE_LANGUAGE, t } from "../../language/t";
import { isNumber } from "../../sharing/assignment/accepted";
import { type Assignment, readAssignment } from "../../sharing/assignment/assignment";
import { mayTellWho } from "../../sharing/assignment/person";
import type { Contents } from "../assignment/contents";
import { titleIn } from "../assignment/words";
import { isOwn, nameOf } from "../planner/items";
import type { Library } from "../planner/library";
import { type DraftWeek, draftWeekOf, weekOf } from "./draft-weeks";

type Exercise = NonNullable<Assignment["exercises"]>[number];

/** What is on the page so far: everything but the exercises, and these as a plan has them. */
export interface Draft {
  readonly said: Omit<Partial<Assignment>, "exercises" | "weeks">;
  readonly items: readonly PlanItem[];
  /** Of a class; none for one learner. */
  readonly weeks?: readonly DraftWeek[];
}

const UNTITLED = t("From my therapist");

/** As in the schema. */
const MOST_EXERCISES = 20;

/** With more chapters, a title just counts them. */
const MANY_TITLES = 2;

/** Chapters by their ids. */
type Titles = Contents["chapters"];

/** The draft as an assignment; undefined as long as nothing is chosen or written. */
export function assignmentOf({ said, items, weeks = [] }: Draft, titles: Titles): Assignment | undefined {
  const usables = usable(items);
  const exercises = usables.map(exerciseOf);
  const { chapters = [], checklists = [], ring, ...rest } = said;
  const title = said.title || titleOf(chapters, checklists.length, exercises.length, weeks.length, titles);
  const number = ring?.number && isNumber(ring.number) ? ring.number : "";
  const filled = withoutEmpty({
    ...rest,
    title: said.title,
    chapters,
    checklists,
    exercises,
    weeks: weeks.map((week) => withoutEmpty(weekOf(week, said, usables))),
    ring: withoutEmpty({ ...ring, number }),
  });
  const { issued, name, version, ...chosen } = filled;
  return Object.keys(chosen).length ? readAssignment({ ...filled, title, language: PAGE_LANGUAGE }).assignment : undefined;
}

/** Whether there is something to do in it. */
export function isReady({ chapters, checklists, exercises }: Assignment): boolean {
  return Boolean(chapters ?? checklists ?? exercises);
}

/** The first exercise in words of one's own that does not say what keeps people safe in it. */
export function withoutSafety(items: readonly PlanItem[]): PlanItem | undefined {
  return usable(items).find((item) => isOwn(item) && !item.safety);
}

/** The items that can be handed over. */
export function usable(items: readonly PlanItem[]): readonly PlanItem[] {
  return items.filter(hasAmount).slice(0, MOST_EXERCISES);
}

/** The other way: an assignment that is to go on. A title that was made here is made anew. */
export function draftOf({ exercises = [], weeks = [], language: _, ...said }: Assignment, titles: Titles): Draft {
  const items: PlanItem[] = [];
  for (const exercise of exercises) {
    const item = freeId(items, exercise.exercise ?? "own");
    // An exercise of an assignment is one of a plan that says less.
    items.push({ item, ...exercise } as PlanItem);
  }
  const { chapters = [], checklists = [] } = said;
  const made = titleOf(chapters, checklists.length, exercises.length, weeks.length, titles);
  const again = said.title === made ? { ...said, title: "" } : said;
  return { said: again, items, weeks: weeks.map((week) => draftWeekOf(week, items)) };
}

/** What to look at twice before it is handed over, each in a sentence. Nothing is forbidden. */
export function cautions({ said, items, weeks = [] }: Draft, library: Library): string[] {
  const named = [said.title, ...weeks.map(({ title }) => title), said.stop, said.ring?.when, said.service, ...(said.rungs ?? [])];
  const texts = [...named, ...items.flatMap(wordsOf)].filter((text) => text !== undefined);
  const who = [...new Set(texts.map(mayTellWho).filter((found) => found !== undefined))];
  const empty = items.filter((item) => !hasAmount(item));
  const number = said.ring?.number;
  return [
    ...who.map(
      (found) =>
        t("“{found}” may tell who your patient is. A sheet can get lost: leave names, birth dates and record numbers out.", { found }),
    ),
    ...empty.map((item) => t("{item} has no amount on any kind of day, so it is left out.", { item: nameOf(item, library) })),
    ...(items.length > MOST_EXERCISES
      ? [t("There is room for {most} exercises. Those after them are left out.", { most: MOST_EXERCISES })]
      : []),
    ...(number && !isNumber(number)
      ? [t("The number to ring is left out: write digits, with spaces if you like.")]
      : []),
  ];
}

function wordsOf(item: PlanItem): (string | undefined)[] {
  return [item.words, item.floor, item.safety, ...(item.steps ?? []), ...COLOURS.map((colour) => item.sizes[colour]?.words)];
}

function hasAmount(item: PlanItem): boolean {
  return Object.keys(item.sizes).length > 0;
}

function exerciseOf({ item: _, therapist: __, assignment: ___, kind, ...rest }: PlanItem): Exercise {
  return kind === "rest" ? { ...rest, kind } : rest;
}

function titleOf(
  chapters: readonly string[],
  checklists: number,
  exercises: number,
  weeks: number,
  titles: Titles,
): string {
  if (weeks) return counted(weeks, "A class of {count} week", "A class of {count} weeks");
  const read = chapters.map((id) => titleIn(titles, id));
  const parts = [
    ...(read.length > MANY_TITLES ? [counted(read.length, "{count} chapter", "{count} chapters")] : read),
    ...(checklists ? [counted(checklists, "{count} checklist", "{count} checklists")] : []),
    ...(exercises ? [exercisesCounted(exercises)] : []),
  ];
  return listed(parts) || UNTITLED;
}

/** Without what nobody filled in. */
function withoutEmpty<Fields extends object>(fields: Fields): Partial<Fields> {
  const filled = Object.entries(fields).filter(([, value]) => !isEmpty(value));
  return Object.fromEntries(filled) as Partial<Fields>;
}

function isEmpty(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return !Object.keys(value).length;
  return value === undefined || value === "";
}
