import type { Colour } from "../../diary/format/diary.gen";
import { type Done, nameOfItem, type PlannedItem } from "../../diary/views/plan";
import { doseInWords, sideInWords } from "../../diary/words/amounts";
import { REASONS } from "../../diary/words/days";
import { t } from "../../language/t";
import type { Edition } from "../element/edition";
import { exerciseIn, nameIn } from "../element/known";
import { safetyOfItem } from "../element/safety";
import { wayOn, waysOf } from "../element/ways";
import { element, toggle } from "../kit/dom";
import { foldedSteps } from "../kit/steps";
import type { Reason } from "./said";

/** What each press on an item says. */
interface Presses {
  done: (done: Done) => void;
  notToday: (reason: Reason) => void;
  /** What was said is taken back. */
  nothing: () => void;
}

const DONE: [done: Done, words: string][] = [
  ["all", t("Done")],
  ["part", t("Part of it")],
];

/** One item of the day's plan: what it is, how much of it today, and what was done. */
export function itemCard(
  { item, dose, done }: PlannedItem,
  colour: Colour,
  leftOut: Reason | undefined,
  whose: string,
  { known, pictureOf }: Pick<Edition, "known" | "pictureOf">,
  presses: Presses,
): HTMLElement {
  const { name, cue } = nameOfItem(item, (exercise) => nameIn(known, exercise));
  const exercise = exerciseIn(known, item.exercise);
  const card = element("section", { className: "cb-planned-item" });
  const way = exercise ? wayOn(item, colour, exercise) : waysOf(item, undefined)[0];
  const picture = way && pictureOf(way);
  if (picture) {
    // The exercise's name says the same as its own picture, and the library describes it.
    const isOwn = picture.alt === exercise?.alt;
    card.append(element("img", { src: picture.src, alt: isOwn ? "" : picture.alt }));
  }
  card.append(
    element("h4", {}, name),
    ...(cue ? [element("p", { className: "cb-cue" }, cue)] : []),
    ...(dose ? [element("p", { className: "cb-amount" }, doseInWords(dose))] : []),
    ...(item.side ? [element("p", { className: "cb-help" }, sideInWords(item.side))] : []),
  );
  if (item.floor) {
    const floor = t("The smallest thing that still counts: {floor}", { floor: item.floor });
    card.append(element("p", { className: "cb-help" }, floor));
  }
  if (whose) card.append(element("p", { className: "cb-help" }, whose));
  card.append(...safetyOfItem(item, exercise && way));
  const buttons = DONE.map(([word, words]) => {
    const isOn = word === done;
    return mark(words, name, isOn, () => (isOn ? presses.nothing() : presses.done(word)));
  });
  const isOff = leftOut !== undefined;
  const off = () => (isOff ? presses.nothing() : presses.notToday("other"));
  card.append(
    element("p", { className: "cb-marks" }, ...buttons, mark(t("Not today"), name, isOff, off)),
  );
  if (isOff) card.append(reasonButtons(name, leftOut, presses));
  // Who knows the exercise finds its answers where they always are.
  if (way) card.append(...foldedSteps([{ ...way, colours: [colour] }]));
  return card;
}

/** Why it was not for today. It can be skipped. */
export function reasonButtons(
  name: string,
  reason: Reason | undefined,
  presses: Pick<Presses, "notToday" | "nothing">,
): HTMLElement {
  const buttons = (Object.keys(REASONS) as (keyof typeof REASONS)[]).map((each) => {
    const isOn = each === reason;
    return mark(REASONS[each], t("why {name} not today", { name }), isOn, () =>
      isOn ? presses.nothing() : presses.notToday(each),
    );
  });
  const why = element("p", { className: "cb-why" }, element("span", {}, t("Why? You can skip this.")));
  why.append(...buttons);
  return why;
}

/** Pressed again, it is as if nothing was said. */
function mark(words: string, about: string, isOn: boolean, press: () => void): HTMLButtonElement {
  return toggle(words, isOn, press, { label: `${words}: ${about}`, key: `${about} ${words}` });
}
