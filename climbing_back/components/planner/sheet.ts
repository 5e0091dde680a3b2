import type { Weekday } from "../../diary/format/days";
import { shortWeekday, WEEK } from "../../diary/words/days";
import { t } from "../../language/t";
import { element } from "../kit/dom";
import { stepsOf } from "../kit/steps";
import { linesOf, waysIn } from "./card";
import { areMany, type Items } from "./items";
import type { Planner } from "./planner";

/** The same on every sheet. */
export const SAFE = t("New or worse symptoms for more than a day? Ring your MS team.");

/** The plan on paper: each item with its picture, its sizes, and a week to tick. */
export function sheetOf(items: Items, planner: Planner): HTMLElement[] {
  const head = element(
    "p",
    { className: "cb-sheet-head" },
    element("strong", {}, t("My plan")),
    " ",
    element(
      "span",
      { className: "cb-write" },
      `${t("Week of")} `,
      element("span", { className: "cb-pen-line" }, "________________"),
    ),
  );
  const emergency = element("p", { className: "cb-emergency" }, planner.library.emergency);
  return [head, emergency, ...items.map((item) => block(item, items, planner)), element("p", {}, SAFE)];
}

/**
 * One exercise on paper: its picture, its sizes, its steps, what keeps people safe, and a week to tick. Among many there is
 * room for the steps of its first way; the amount and the picture of another one tell that.
 */
export function block(item: Items[number], all: Items, planner: Planner): HTMLElement {
  const about = blockWithoutWeek(item, all, planner);
  about.append(element("table", { className: "cb-ticks" }, daysToTick(item, t("Done"))));
  return about;
}

/** The same for a sheet that has its weeks in one place. */
export function blockWithoutWeek(item: Items[number], all: Items, planner: Planner): HTMLElement {
  const lines = linesOf(item, planner);
  // Nothing can be unfolded on paper.
  for (const fold of lines.flatMap((line) => [...line.querySelectorAll("details")])) fold.open = true;
  return element(
    "section",
    { className: "cb-block" },
    element("div", { className: "cb-lines-of-item" }, ...lines),
    ...stepsOf(waysIn(item, planner)).slice(0, areMany(all) ? 1 : undefined),
  );
}

/** A row with a box for each day. One that is not planned is dotted. */
export function daysToTick(item: Items[number], title: string): HTMLElement {
  const days = (Object.keys(WEEK) as Weekday[]).map((day) => {
    const isPlanned = (item.days as Weekday[]).includes(day);
    return element("td", { className: isPlanned ? "" : "cb-free" }, shortWeekday(day));
  });
  return element("tr", {}, element("th", { scope: "row" }, title), ...days);
}
