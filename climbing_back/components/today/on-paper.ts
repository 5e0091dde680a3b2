import { nameOfItem, type PlannedItem } from "../../diary/views/plan";
import { doseInWords, sideInWords } from "../../diary/words/amounts";
import { COLOURS, KINDS } from "../../diary/words/days";
import { t } from "../../language/t";
import type { Edition } from "../element/edition";
import { exerciseIn, nameIn } from "../element/known";
import { safetyOfItem } from "../element/safety";
import { waysOf } from "../element/ways";
import { element } from "../kit/dom";
import { stepsOf } from "../kit/steps";

/** One item of a day whose kind is not chosen yet, as a sheet has it: all its sizes to tick, and what keeps people safe. */
export function itemOnPaper({ item }: PlannedItem, { known }: Pick<Edition, "known">): HTMLElement {
  const { name, cue } = nameOfItem(item, (exercise) => nameIn(known, exercise));
  const exercise = exerciseIn(known, item.exercise);
  const sizes = COLOURS.flatMap((colour) => {
    const dose = item.sizes[colour];
    return dose ? [`${KINDS[colour]}: ${doseInWords(dose)}`] : [];
  });
  if (item.floor) sizes.push(t("The smallest thing that still counts: {floor}", { floor: item.floor }));
  return element(
    "section",
    { className: "cb-planned-item cb-any-kind" },
    element("h4", {}, name),
    ...(cue ? [element("p", { className: "cb-cue" }, cue)] : []),
    ...(item.side ? [element("p", { className: "cb-help" }, sideInWords(item.side))] : []),
    ...sizes.map((words) => element("p", {}, `☐ ${words}`)),
    ...safetyOfItem(item, exercise),
    ...stepsOf(waysOf(item, exercise)),
  );
}
