import { addDays, daysBetween } from "../../diary/format/days";
import type { Colour, DataOf } from "../../diary/format/diary.gen";
import {
  entriesById,
  inEffectOf,
  inOrder,
  perLog,
  startOfChain,
  type Entry,
  type EntryOf,
} from "../../diary/format/entries";
import { activities, type Activity } from "../../diary/views/activities";
import { answersOf, type Answer } from "../../diary/views/answers";
import { checkIns, type CheckIn } from "../../diary/views/check-ins";
import { goals, type Goal } from "../../diary/views/goals";
import {
  bestWords,
  byDay,
  planInForce,
  planOn,
  plansInOrder,
  sessionsOn,
  type Done,
  type PlanItem,
} from "../../diary/views/plan";
import { setbacks, type Setback } from "../../diary/views/setbacks";

/*
 * The page that a learner takes to a visit: what they ticked of their diary, over some weeks.
 *
 * It is a record. `visitEntries` (in `visit-entries.ts`) picks its entries out of the diary, and
 * `visitOf` says what the page shows. It says the same of the diary and of what was picked.
 */

/** The parts that can be ticked, in the order in which clinicians want them. */
export const PARTS = [
  "goals",
  "activities",
  "days",
  "setbacks",
  "check-ins",
  "comments",
  "checklists",
  "questions",
] as const;
export type Part = (typeof PARTS)[number];

/** The checklist of questions, which is a part of its own. */
export const QUESTIONS = "visit-questions";

/** What the learner wants to ask or say at the visit, in their own words: a prompt of the diary. */
export const OWN_WORDS = "for-my-visit";

/** The questions of the check-in that the page shows, each by itself. */
export const MEASURES = ["stiffness", "fatigue", "pain", "falls"] as const;
export type Measure = (typeof MEASURES)[number];

/** What a visit page is about: its first and its last day, and the parts that were ticked. */
export interface Cover {
  readonly from: string;
  readonly to: string;
  readonly parts: readonly Part[];
}

/** The same while it is being chosen: single lines of a part, by their keys, may stay out. */
export interface Choice extends Cover {
  readonly leftOut?: ReadonlySet<string>;
}

export type Reason = DataOf["not-today"]["reason"];

/** One line of a part. `key` is the same in the diary and in the page's own record. */
interface Line {
  readonly key: string;
}

export interface GoalLine extends Line {
  words: string;
  isReached: boolean;
  /** Null when the learner has not said where they are on the steps that they have now. */
  now: { day: string; level: number; step: string; note: string } | null;
}

interface ActivityLine extends Line {
  words: string;
  now: { day: string; rating: number; note: string } | null;
}

export interface SetbackLine extends Line {
  since: string;
  /** The first day after it; null while it is open. */
  until: string | null;
  days: number;
  /** Where the learner started again. */
  restart: { day: string; rung: string } | null;
  helped: string | null;
}

interface MeasureLine extends Line {
  measure: Measure;
  said: { day: string; value: number }[];
}

/** What an exercise is called, and when it is planned; on no day when it is not in the plan. */
export type ItemLine = Pick<PlanItem, "item" | "exercise" | "words"> & { days: PlanItem["days"] | [] };

export interface CommentLine extends Line {
  day: string;
  /** Null when it is about the day. */
  item: ItemLine | null;
  size: Colour | null;
  done: Done | null;
  reason: Reason | null;
  words: string;
}

interface ChecklistLine extends Line {
  checklist: string;
  items: (Answer & { item: string })[];
}

export interface QuestionLine extends Line {
  /** An item of the checklist of questions; null for the words written for this page. */
  item: string | null;
  words: string;
}

/** What was said of a day: of its plan, or why there was none of it. */
export const STATES = [
  "all",
  "part",
  "not today",
  "reserve",
  "setback",
  "nothing",
  "unplanned",
] as const;
export type State = (typeof STATES)[number];

export interface DayLine {
  day: string;
  planned: boolean;
  colour: Colour | null;
  /** Null when nothing was planned and nothing was said. */
  state: State | null;
  reasons: Reason[];
}

/** What was said of one exercise, and on which days. */
export interface DoneLine {
  item: ItemLine;
  all: string[];
  part: string[];
  none: string[];
  notToday: { day: string; reason: Reason }[];
}

/** What a visit page shows. A part that was not ticked is empty. */
export interface Visit {
  from: string;
  to: string;
  goals: GoalLine[];
  activities: ActivityLine[];
  exercises: DoneLine[];
  days: DayLine[];
  setbacks: SetbackLine[];
  checkIns: MeasureLine[];
  comments: CommentLine[];
  checklists: ChecklistLine[];
  questions: QuestionLine[];
}

/** A page about more days than that was not made here, and would take long to draw. */
const MOST_DAYS = 366;

/** What the file of a visit page says it is about; undefined when it is no visit page. */
export function coverIn(file: Readonly<Record<string, unknown>>): Cover | undefined {
  const { from, to, parts } = (file["visit"] ?? {}) as Record<string, unknown>;
  if (!isDay(from) || !isDay(to) || !Array.isArray(parts)) return undefined;
  const days = daysBetween(from, to);
  if (days < 0 || days > MOST_DAYS) return undefined;
  return { from, to, parts: PARTS.filter((part) => parts.includes(part)) };
}

function isDay(value: unknown): value is string {
  const looksLikeOne = typeof value === "string" && /^20\d\d-\d\d-\d\d$/.test(value);
  return looksLikeOne && !Number.isNaN(Date.parse(value));
}

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
    setbacks: shownSetbacks,
    checkIns: part("check-ins", measureLines),
    comments: part("comments", commentLines),
    checklists: part("checklists", checklistLines),
    questions: part("questions", questionLines),
  };
}

/** Whether there is anything on the page. */
export function isBlank({ from: _from, to: _to, days, ...parts }: Visit): boolean {
  const saysNothing = days.every(({ state, colour }) => !state && !colour);
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
      const restart = first ? { day: first.day, rung: first.rung } : null;
      return { key, since, until, days, restart, helped: helped || null };
    })
    .sort((a, b) => inOrder(a.since, b.since) || byKey(a, b));
}

/** The plans that were in force on some day of this time, oldest first. */
export function plansIn(log: readonly Entry[], { from, to }: Cover): EntryOf<"exercise-plan">[] {
  const first = planInForce(log, from)?.data.starts ?? from;
  return plansInOrder(log).filter(({ data }) => first <= data.starts && data.starts <= to);
}

/** An exercise as the last plan up to this time has it. */
export function namingItem(log: readonly Entry[], item: string, { to }: Cover): PlanItem | undefined {
  return itemsUpTo(log)(to).get(item);
}

/** Every exercise as the last plan up to a day has it. Pages ask about one day again and again. */
const itemsUpTo = perLog((log) => {
  const asked = new Map<string, ReadonlyMap<string, PlanItem>>();
  return (to: string) => {
    const known = asked.get(to);
    if (known) return known;
    const plans = plansInOrder(log).filter(({ data }) => data.starts <= to);
    const items = new Map(plans.flatMap(({ data }) => named(data.items)));
    asked.set(to, items);
    return items;
  };
});

/** Of two items with one name, the first comes last. */
function named(items: readonly PlanItem[]): [string, PlanItem][] {
  return items.map((each): [string, PlanItem] => [each.item, each]).reverse();
}

function itemLine(log: readonly Entry[], item: string, cover: Cover): ItemLine {
  const { exercise, words, days = [] } = namingItem(log, item, cover) ?? {};
  return { item, ...(exercise && { exercise }), ...(words && { words }), days };
}

/** Each exercise of the plans, newest plan first, and after them what was done besides. */
function exercises(log: readonly Entry[], cover: Cover): DoneLine[] {
  const lines = new Map<string, DoneLine>();
  const lineOf = (item: string) => {
    const none = { all: [], part: [], none: [], notToday: [] };
    const line = lines.get(item) ?? { item: itemLine(log, item, cover), ...none };
    lines.set(item, line);
    return line;
  };
  for (const { data } of plansIn(log, cover).reverse()) for (const { item } of data.items) lineOf(item);
  for (const day of daysOf(cover)) {
    const said = bestWords(sessionsOn(log, day).map(({ data }) => data));
    for (const [item, done] of [...said].sort(([a], [b]) => inOrder(a, b))) lineOf(item)[done].push(day);
    for (const { data } of notTodayOn(log, day)) {
      if (data.item) lineOf(data.item).notToday.push({ day, reason: data.reason });
    }
  }
  return [...lines.values()];
}

function dayLines(log: readonly Entry[], cover: Cover, inSetback: readonly SetbackLine[]): DayLine[] {
  const reserve = new Set(inEffectOf(log, "reserve-day").map(({ data }) => data.day));
  return daysOf(cover).map((day) => {
    const sessions = sessionsOn(log, day);
    const plan = planOn(log, day);
    const colour = plan.colour ?? sessions.at(-1)?.data.size ?? null;
    const due = plan.items.filter(({ item }) => !colour || item.sizes[colour]);
    const words = bestWords(sessions.map(({ data }) => data));
    const done = [...words.values()].some((word) => word !== "none");
    const reasons = [...new Set(notTodayOn(log, day).map(({ data }) => data.reason))];
    const planned = due.length > 0;
    const state = (): State | null => {
      if (done && !planned) return "unplanned";
      if (done) return due.every((each) => each.done === "all") ? "all" : "part";
      if (reserve.has(day)) return "reserve";
      if (inSetback.some((each) => each.since <= day && (!each.until || day < each.until))) {
        return "setback";
      }
      if (reasons.length) return "not today";
      // The last day, usually today, is not over.
      return planned && day < cover.to ? "nothing" : null;
    };
    return { day, planned, colour, state: state(), reasons };
  });
}

function measureLines(log: readonly Entry[], { from, to }: Cover): MeasureLine[] {
  const within = checkIns(log).filter(({ day }) => from <= day && day <= to);
  return MEASURES.flatMap((measure) => {
    const said = within.flatMap((checkIn: CheckIn) => {
      const value = checkIn[measure];
      return value === undefined ? [] : [{ day: checkIn.day, value }];
    });
    return said.length ? [{ key: `check-ins ${measure}`, measure, said }] : [];
  });
}

/** The learner's words about their days and their exercises, by day. */
function commentLines(log: readonly Entry[], cover: Cover): CommentLine[] {
  return daysOf(cover).flatMap((day) => {
    const none = { day, item: null, size: null, done: null, reason: null };
    const about = (item: string) => ({ item: itemLine(log, item, cover) });
    const lines: CommentLine[] = [
      ...sessionsOn(log, day).flatMap(({ data: { size, items, note = "" } }) => [
        ...items.map(({ item, done, note = "" }) => ({
          ...none,
          ...about(item),
          key: commentKey("item", day, item),
          size,
          done,
          words: note,
        })),
        { ...none, key: commentKey("session", day), size, words: note },
      ]),
      ...notTodayOn(log, day).map(({ data: { item, reason, note = "" } }) => ({
        ...none,
        ...(item && about(item)),
        key: commentKey("not-today", day, item),
        reason,
        words: note,
      })),
      { ...none, key: commentKey("check-in", day), words: checkInOn(log, day).note ?? "" },
    ];
    return lines.filter(({ words }) => words.trim());
  });
}

/** What a comment is called: all that was said in one place of a day goes together. */
export function commentKey(
  where: "item" | "session" | "not-today" | "check-in",
  day: string,
  item = "",
): string {
  return `comments ${day} ${where} ${item}`.trim();
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

function daysOf({ from, to }: Cover): string[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => addDays(from, n));
}

const notTodayByDay = perLog((log) => byDay(inEffectOf(log, "not-today")));
const checkInByDay = perLog((log) => new Map(checkIns(log).map((checkIn) => [checkIn.day, checkIn])));

function notTodayOn(log: readonly Entry[], day: string): readonly EntryOf<"not-today">[] {
  return notTodayByDay(log).get(day) ?? [];
}

export function checkInOn(log: readonly Entry[], day: string): CheckIn {
  return checkInByDay(log).get(day) ?? { day };
}

function byKey(a: Line, b: Line): number {
  return inOrder(a.key, b.key);
}
