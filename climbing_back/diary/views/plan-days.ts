import { addDays } from "../format/days";
import type { Colour } from "../format/diary.gen";
import { inEffectOf, perKinds, type Entry, type EntryOf } from "../format/entries";
import { checkInOn } from "./check-ins";
import { bestWords, byDay, itemsOn, sessionsOn, SHARES, type Done } from "./plan";
import { isGroundZero, isReserveDay } from "./setbacks";

/** What the diary says of the plan on one day. */
export interface PlanDay {
  day: string;
  /** Whether the plan asks for something on that day of the week and on that kind of day. */
  planned: boolean;
  /** The kind of day that was picked, or else the size of what was done. */
  colour: Colour | null;
  /**
   * All of the plan was done, part of it, or something else; it was "Not today"; or the kind of day was
   * picked and nothing ticked. Null when nothing was said of the plan.
   */
  said: "all" | "part" | "other" | "not-today" | "unticked" | null;
  /** Why the score stays where it is: the day waits, or nobody knows how it was. */
  waits: "ground zero" | "reserve" | "unknown" | null;
  /** How much of the plan was done, 0 to 1; null when the day says nothing either way. */
  share: number | null;
}

/**
 * View: what the diary says of the plan, for each day from `from` to `to`. All pages count from here.
 *
 * - What a day asks for is what the plan in force has for that day of the week, in the size of the
 *   kind of day that was picked; when none was, in the size of its last session.
 * - Several sessions of a day are one: the best word about each item counts. The share is the mean
 *   over the items that were asked for: 1 for all, 0.5 for part, 0 for none or nothing said. So the
 *   off-day version, done on an off day, is a full day. What was done besides plays no part. But when
 *   none of those items is named, the share is the mean over what is named.
 * - "Not today" is a word about the plan, and so is a session that says none of it: nothing was done.
 *   A kind of day that was picked shows the plan; when nothing was ticked, nothing was done.
 * - A day of which the plan asks something and the diary says none of this is **unknown**. It may have
 *   been a holiday, a hospital or an empty battery, or the plan was done and nobody wrote it down.
 *   To call it left out would be to guess. The other questions of the check-in say nothing of it.
 * - `to`, usually today, is not over: as long as nothing was said, it is neither unknown nor left out.
 *
 * `groundZero` says which days are in ground zero, where not all setbacks are to be told.
 */
export function planDays(
  log: readonly Entry[],
  from: string,
  to: string,
  groundZero = (day: string) => isGroundZero(log, day),
): PlanDay[] {
  const days: PlanDay[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const told = dayOf(log, day, day < to);
    const isUnknown = told.planned && !told.said && day < to;
    const why = isReserveDay(log, day) ? "reserve" : isUnknown ? "unknown" : null;
    days.push({ day, ...told, waits: groundZero(day) ? "ground zero" : why });
  }
  return days;
}

function dayOf(log: readonly Entry[], day: string, isOver: boolean): Omit<PlanDay, "day" | "waits"> {
  const sessions = sessionsOn(log, day).map(({ data }) => data);
  const colour = checkInOn(log, day).colour ?? sessions.at(-1)?.size ?? null;
  const due = itemsOn(log, day).filter(({ sizes }) => !colour || sizes[colour]);
  const planned = due.length > 0;
  const best = bestWords(sessions);
  const words = [...best.values()];
  if (words.some(isDone)) {
    const ofPlan = due.map(({ item }) => best.get(item) ?? "none");
    const share = shareOf(due.some(({ item }) => best.has(item)) ? ofPlan : words);
    const said = !ofPlan.some(isDone) ? "other" : share === 1 ? "all" : "part";
    return { planned, colour, said, share };
  }
  const isLeftOut = words.length > 0 || notTodayOn(log, day).length > 0;
  const said = isLeftOut ? "not-today" : planned && colour && isOver ? "unticked" : null;
  return { planned, colour, said, share: planned && said ? 0 : null };
}

function isDone(word: Done): boolean {
  return word !== "none";
}

function shareOf(words: readonly Done[]): number {
  return words.reduce((sum, word) => sum + SHARES[word], 0) / words.length;
}

const notTodayByDay = perKinds(["not-today"], (log) => byDay(inEffectOf(log, "not-today")));

/** Why something of a day, or all of it, was not for that day, in the order in which it was said. */
export function notTodayOn(log: readonly Entry[], day: string): readonly EntryOf<"not-today">[] {
  return notTodayByDay(log).get(day) ?? [];
}

/** What is told of a day: what was said of it, or why the score waited. It may be both. */
export type Group = NonNullable<PlanDay["said"] | PlanDay["waits"]>;

/** The days of which that is told. On one that waited, that nothing was done says nothing more. */
export function daysIn<Day extends PlanDay>(group: Group, days: readonly Day[]): Day[] {
  return days.filter((day) => day.waits === group || (day.said === group && hasWord(day)));
}

function hasWord({ said, waits }: PlanDay): boolean {
  return said !== null && (waits === null || (said !== "not-today" && said !== "unticked"));
}

/** How many days there are in each group, and how many planned days have a word about them. */
export type PlanDayCounts = Readonly<Record<Group | "planned", number>>;

/** Count the days. Every page that says such a number has it from here. */
export function countPlanDays(days: readonly PlanDay[]): PlanDayCounts {
  const count = (group: Group) => daysIn(group, days).length;
  return {
    planned: days.filter((day) => day.planned && hasWord(day)).length,
    all: count("all"),
    part: count("part"),
    other: count("other"),
    "not-today": count("not-today"),
    unticked: count("unticked"),
    unknown: count("unknown"),
    "ground zero": count("ground zero"),
    reserve: count("reserve"),
  };
}
