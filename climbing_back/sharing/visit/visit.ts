import { addDays, today } from "../../diary/format/days";
import { entriesById, inEffect, inEffectOf, inOrder, startOfChain, type Entry } from "../../diary/format/entries";
import { activities, type Activity } from "../../diary/views/activities";
import { answersOf } from "../../diary/views/answers";
import { goals, type Goal } from "../../diary/views/goals";
import { setbacks, type Setback } from "../../diary/views/setbacks";
import { type Choice, type Cover, OWN_WORDS, type Part, PARTS, QUESTIONS } from "./cover";
import { chapterLines } from "./chapters";
import { commentLines, dayLines, measureLines } from "./day-lines";
import {
  type ActivityLine,
  byKey,
  type ChecklistLine,
  type GoalLine,
  type Line,
  type QuestionLine,
  type SetbackLine,
  type Visit,
} from "./lines";
import { exercises } from "./plans";

/*
 * The page that a learner takes to a visit: what they ticked of their diary, over some weeks.
 *
 * It is a record. `visitEntries` (in `visit-entries.ts`) picks its entries out of the diary, and
 * `visitOf` says what the page shows. It says the same of the diary and of what was picked.
 */

/** View: what the page shows of `log`. */
export function visitOf(log: readonly Entry[], choice: Choice): Visit {
  const { from, to, leftOut = new Set() } = choice;
  const part = <Shown extends Line>(name: Part, lines: (log: readonly Entry[], of: Cover) => Shown[]) =>
    choice.parts.includes(name) ? lines(log, choice).filter(({ key }) => !leftOut.has(key)) : [];
  const shownSetbacks = part("setbacks", setbackLines);
  const hasDays = choice.parts.includes("days");
  return {
    from,
    to,
    goals: part("goals", goalLines),
    activities: part("activities", activityLines),
    exercises: hasDays ? exercises(log, choice) : [],
    days: hasDays ? dayLines(log, choice, shownSetbacks) : [],
    chapters: part("days", chapterLines),
    setbacks: shownSetbacks,
    checkIns: part("check-ins", measureLines),
    comments: part("comments", commentLines),
    checklists: part("checklists", checklistLines),
    questions: part("questions", questionLines),
  };
}

/** How much of a whole diary is shown. */
const LAST_WEEKS = 28;

/** The weeks up to the day on which something was last written: what a whole diary shows. */
export function lastWeeksOf(log: readonly Entry[]): Cover {
  const written = inEffect(log).map(({ at }) => at.slice(0, 10));
  const to = written.reduce((last, day) => (day > last ? day : last), "") || today();
  return { from: addDays(to, 1 - LAST_WEEKS), to, parts: PARTS };
}

/** Whether there is anything on the page. */
export function isBlank({ from: _from, to: _to, days, ...parts }: Visit): boolean {
  const saysNothing = days.every(({ said, waits, colour }) => !said && !waits && !colour);
  return saysNothing && Object.values(parts).every(({ length }) => !length);
}

/** Where the learner last said they were, on the steps that the goal has now. */
export function levelNow({ sets, ratings }: Goal, to: string): Goal["ratings"][number] | undefined {
  return ratings.findLast(({ day, set }) => set === sets.length - 1 && day <= to);
}

export function ratingNow({ ratings }: Activity, to: string): Activity["ratings"][number] | undefined {
  return ratings.findLast(({ day }) => day <= to);
}

/** Where the chain of edits began that leads to an entry: it stays the same whatever is changed. */
export function placeOf(log: readonly Entry[], id: string): string {
  return startOfChain(log, id);
}

/** The goals that are being worked on, and those that were reached in this time. */
function goalLines(log: readonly Entry[], { from, to }: Cover): GoalLine[] {
  const entries = entriesById(log);
  return goals(log)
    .flatMap((goal): GoalLine[] => {
      const { words, standing = "active" } = goal.now;
      const said = entries.get(goal.entry)?.at.slice(0, 10) ?? "";
      if (!words.trim() || standing === "resting" || (standing === "reached" && said < from)) return [];
      const rating = levelNow(goal, to);
      const now = rating && {
        day: rating.day,
        level: rating.level,
        step: goal.sets.at(-1)?.steps[rating.level + 2] ?? "",
        note: rating.note,
      };
      return [{ key: `goals ${goal.goal}`, words, isReached: standing === "reached", now: now ?? null }];
    })
    .sort(byKey);
}

function activityLines(log: readonly Entry[], { to }: Cover): ActivityLine[] {
  return activities(log)
    .flatMap((activity): ActivityLine[] => {
      const { words, standing } = activity.now;
      if (!words.trim() || standing === "resting") return [];
      const rating = ratingNow(activity, to);
      const now = rating && { day: rating.day, rating: rating.rating, note: rating.note };
      return [{ key: `activities ${activity.activity}`, words, now: now ?? null }];
    })
    .sort(byKey);
}

/** Those setbacks of which some day is in this time, by key. One that two devices changed is one. */
export function setbacksIn(
  log: readonly Entry[],
  { from, to }: Pick<Cover, "from" | "to">,
): Map<string, Setback> {
  const within = setbacks(log, to).filter(
    ({ since, until }) => since <= to && (until === null || until > from),
  );
  return new Map(within.map((setback) => [`setbacks ${placeOf(log, setback.id)}`, setback]));
}

function setbackLines(log: readonly Entry[], cover: Cover): SetbackLine[] {
  return [...setbacksIn(log, cover)]
    .map(([key, { since, until, days, steps, helped }]) => {
      const first = steps.find(({ day }) => day <= cover.to);
      const firstRung = first ? { day: first.day, rung: first.rung } : null;
      return { key, since, until, days, firstRung, helped: helped || null };
    })
    .sort((a, b) => inOrder(a.since, b.since) || byKey(a, b));
}

function checklistLines(log: readonly Entry[]): ChecklistLine[] {
  const names = new Set(inEffectOf(log, "checklist-answer").map(({ data }) => data.checklist));
  return [...names].sort(inOrder).flatMap((checklist) => {
    if (checklist === QUESTIONS) return [];
    const items = [...answersOf(log, checklist)]
      .map(([item, answer]) => ({ item, ...answer }))
      .filter(({ ticked, rating, note }) => ticked || rating !== null || note.trim())
      .sort((a, b) => inOrder(a.item, b.item));
    return items.length ? [{ key: `checklists ${checklist}`, checklist, items }] : [];
  });
}

function questionLines(log: readonly Entry[]): QuestionLine[] {
  const ticked = [...answersOf(log, QUESTIONS)]
    .filter(([, { ticked, note }]) => ticked || note.trim())
    .map(([item, { note }]) => ({ key: `questions ${item}`, item, words: note }))
    .sort(byKey);
  const own = inEffectOf(log, "reflection").findLast(({ data }) => data.prompt === OWN_WORDS);
  const words = own?.data.words ?? "";
  return words.trim() ? [...ticked, { key: `questions ${OWN_WORDS}`, item: null, words }] : ticked;
}
