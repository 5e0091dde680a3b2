import { addDays, mondayOf, type Weekday } from "../../diary/format/days";
import { shortDayOf, shortWeekday, WEEK } from "../../diary/words/days";
import { t } from "../../language/t";
import { element } from "../kit/dom";
import { stepsOf } from "../kit/steps";
import { linesOf, picture, waysIn } from "./card";
import { type Items, nameOf } from "./items";
import type { Library } from "./library";
import type { Planner } from "./planner";

/** What keeps people safe comes first on every sheet, in a box of its own. */
export function safetyFirst(emergency: string, said: readonly HTMLElement[]): HTMLElement {
  const safe = t("New or worse symptoms for more than a day? Ring your MS team.");
  return element("div", { className: "cb-safety" }, element("p", {}, emergency), ...said, element("p", {}, safe));
}

/**
 * One exercise on paper: its sizes, what keeps people safe, and each way to do it, with its picture and all of its steps. In
 * short, for who knows it, there are no steps.
 */
export function block(item: Items[number], planner: Planner, inShort: boolean): HTMLElement {
  const ways = inShort ? [] : waysIn(item, planner);
  const [steps = [], ...others] = stepsOf(ways).map((part) => [part]);
  const lines = [...linesOf(item, planner, () => []), ...steps];
  // Nothing can be unfolded on paper.
  for (const fold of lines.flatMap((line) => [...line.querySelectorAll("details")])) fold.open = true;
  others.forEach(([part], place) => part?.prepend(...ways.slice(place + 1, place + 2).flatMap((way) => picture(way, planner))));
  return element("section", { className: inShort ? "cb-block cb-in-short" : "cb-block" }, element("div", { className: "cb-lines-of-item" }, ...lines), ...others.flat());
}

/** A box for each exercise on each day, for so many weeks from the one of this day on; for none, one week to write upon. */
export function weeksToTick(from: string, weeks: number, items: Items, library: Library): HTMLElement[] {
  const mondays = Array.from({ length: weeks }, (_, n) => addDays(mondayOf(from), 7 * n)).map((monday) => shortDayOf(monday, monday));
  return (weeks ? mondays : ["________________"]).flatMap((day) => weekToTick(t("Week of {day}", { day }), items, library));
}

export function weekToTick(title: string, items: Items, library: Library): HTMLElement[] {
  if (!items.length) return [];
  const rows = items.map((item) => daysToTick(item, nameOf(item, library)));
  return [element("table", { className: "cb-ticks cb-weeks" }, element("caption", {}, title), ...rows)];
}

/** A row with a box for each day. One that is not planned is dotted. */
function daysToTick(item: Items[number], title: string): HTMLElement {
  const days = (Object.keys(WEEK) as Weekday[]).map((day) => {
    const isPlanned = (item.days as Weekday[]).includes(day);
    return element("td", { className: isPlanned ? "" : "cb-free" }, shortWeekday(day));
  });
  return element("tr", {}, element("th", { scope: "row" }, title), ...days);
}
