import { note, noted } from "../../diary/homes/notes";
import { doseInWords, isEmptyDose } from "../../diary/words/amounts";
import { counted, t } from "../../language/t";
import { grow } from "../element/typing";
import { buttonAbout, element } from "../kit/dom";
import { dayPicks, tick, wordsBox } from "./controls";
import { readCopied } from "./copied";
import type { Days, Own } from "./items";
import { hint, type Offer } from "./offers";
import type { Planner } from "./planner";

/** What was written or pasted, and not added yet. It goes with the tab. */
const NOTE = "own-exercise";
const LONGEST_TEXT = 6000;

/**
 * A therapist's own exercise, written or pasted from elsewhere: what is read out of the text shows at once. On which days
 * it is, nobody knows but them: so it is asked.
 */
export function ownOffer(planner: Planner, add: (own: Own) => void): Offer {
  const text = wordsBox(t("Write it or paste it: its name on the first line, then a step on each line"), LONGEST_TEXT);
  const read = element("div", { className: "cb-copied" });
  const { part: days, boxes } = dayPicks("own-days", planner.voice.ownDays, () => {});
  let takesAmounts = true;
  text.box.rows = 5;
  const draw = () => {
    grow(text.box);
    note(NOTE, text.box.value || undefined, "tab");
    const { name, steps, dose, leftOut } = taken();
    const amounts = tick(t("Its amounts are for a good day: {amounts}", { amounts: doseInWords(dose) }), (ticked) => {
      takesAmounts = ticked;
      draw();
      read.querySelector("input")?.focus();
    });
    amounts.show(takesAmounts);
    read.replaceChildren(
      ...(name ? [element("p", {}, element("b", {}, t("Name:")), ` ${name}`)] : []),
      ...(steps.length ? [element("ol", {}, ...steps.map((step) => element("li", {}, step)))] : []),
      ...(isEmptyDose(dose) ? [] : [amounts.part, hint(t("You can change them, and set the other kinds of day, once it is added."))]),
      ...(leftOut ? [hint(counted(leftOut, "There is no room for the last line.", "There is no room for the last {count} lines."))] : []),
    );
  };
  const taken = () => {
    const { onlyAmounts, ...copied } = readCopied(text.box.value);
    const steps = copied.steps.filter((step) => !takesAmounts || !onlyAmounts.includes(step));
    return { ...copied, steps };
  };
  text.box.addEventListener("input", draw);
  const every = buttonAbout(t("Every day"), "", () => boxes.forEach((box) => (box.checked = true)));
  const press = () => {
    const chosen = boxes.filter(({ checked }) => checked).map(({ value }) => value) as Days;
    if (!chosen.length) return planner.warn(t("Pick at least one day first."));
    const { name, steps, dose } = taken();
    note(NOTE, undefined, "tab");
    add({ name, steps, dose: takesAmounts ? dose : {}, days: chosen });
  };
  text.box.value = noted(NOTE, "tab") ?? "";
  draw();
  return {
    title: planner.voice.own,
    parts: [text.part, read, days, element("p", {}, every, " ", buttonAbout(t("Add it"), "", press, "cb-button"))],
    show: () => {},
  };
}
