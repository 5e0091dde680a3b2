import { addDays, today } from "../../diary/format/days";
import type { Entry } from "../../diary/format/entries";
import { dayInWords } from "../../diary/words/days";
import { t } from "../../language/t";
import { element } from "../kit/dom";
import { therapistLines } from "../kit/therapist-lines";
import type { Items } from "../planner/items";
import type { Planner } from "../planner/planner";
import { block, safetyFirst, weeksToTick } from "../planner/sheet";

/** The plan on paper: what keeps people safe, boxes for so many weeks, and each item with its pictures. */
export function sheetOf(items: Items, weeks: number, log: readonly Entry[], planner: Planner, inShort: boolean): HTMLElement[] {
  const said = therapistLines(log);
  const whom = element("p", {}, element("b", {}, t("Number to ring:")), " ________________");
  return [
    element("p", { className: "cb-sheet-head" }, element("strong", {}, t("My plan")), ` ${dayInWords(today())}`),
    safetyFirst(planner.library.emergency, said.length ? said : [whom]),
    // On a weekend, the next week is the first one.
    ...weeksToTick(addDays(today(), 2), weeks, items, planner.library),
    ...items.map((item) => block(item, planner, inShort)),
  ];
}
