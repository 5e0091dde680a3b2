import { t } from "../../language/t";
import type { Weekday } from "../format/days";
import type { DataOf } from "../format/diary.gen";
import { type Done, nameOfItem, type PlanItem } from "../views/plan";
import { doseInWords, isEmptyDose } from "./amounts";
import { COLOURS, KINDS, WEEK, weekOf } from "./days";
import { before, ended, listed } from "./phrases";

const EVERY_DAY = Object.keys(WEEK);
const SIDES = { left: t("left side"), right: t("right side"), both: t("both sides") };

/** How much of something was done. */
export const DONE: Readonly<Record<Done, string>> = { all: t("all of it"), part: t("part of it"), none: t("none of it") };

/** What is in the library under an id. */
type InLibrary = (exercise: string) => string | undefined;

/** "Monday, Wednesday and Friday". */
export function weekInWords(days: readonly Weekday[]): string {
  const week = weekOf(days);
  if (week.length === EVERY_DAY.length) return t("every day");
  if (week.join() === EVERY_DAY.slice(0, 5).join()) return t("Monday to Friday");
  return listed(week.map((day) => WEEK[day]));
}

/** "Monday and Friday, at 10:30, left side". */
export function whenInWords({ days, time, side }: Pick<PlanItem, "days" | "time" | "side">): string {
  const parts = [weekInWords(days), time && t("at {time}", { time }), side && SIDES[side]].filter(Boolean);
  const when = parts.join(", ");
  return when.charAt(0).toUpperCase() + when.slice(1);
}

/** One part of a plan, a line for each thing: what and when, how much on each kind of day. */
export function planItemInWords(item: PlanItem, inLibrary: InLibrary): string {
  const { name, cue } = nameOfItem(item, inLibrary);
  const lines = [
    `${before(name)} ${whenInWords(item)}`,
    cue,
    ...sizesInWords(item.sizes),
    ...(item.steps ?? []),
    item.safety && t("For safety: {words}", { words: item.safety }),
    item.floor && t("The smallest thing that still counts: {floor}", { floor: item.floor }),
    item.therapist && t("From my therapist."),
  ];
  return lines.flatMap((words) => (words && words.trim() ? [ended(words)] : [])).join("\n");
}

/** A visit page tells the kinds of day and no amounts. */
function sizesInWords(sizes: PlanItem["sizes"]): string[] {
  const planned = COLOURS.flatMap((kind) => (sizes[kind] ? [{ kind: KINDS[kind], dose: sizes[kind] }] : []));
  if (planned.every(({ dose }) => isEmptyDose(dose))) return planned.map(({ kind }) => kind);
  return planned.map(({ kind, dose }) => `${kind}: ${doseInWords(dose)}`);
}

/** "Calf stretch: part of it. “Tight.”" */
export function doneInWords({ done, note = "" }: DataOf["session"]["items"][number], name: string): string {
  const said = ended(`${before(name)} ${DONE[done]}`);
  return note.trim() ? `${said} “${note.trim()}”` : said;
}
