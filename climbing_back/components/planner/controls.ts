import type { PlanItem } from "../../diary/views/plan";
import { shortWeekday, WEEK, weekOf } from "../../diary/words/days";
import { t } from "../../language/t";
import { buttonAbout, element } from "../kit/dom";

/** A part of the page that shows something, as often as it changes. */
export interface Shown<What> {
  readonly part: HTMLElement;
  show(what: What): void;
}

/** One thing to change about an item. */
export interface Section extends Shown<PlanItem> {
  readonly title: string;
}

/** A row of boxes, each of them with its word in it. */
export function picks(
  type: "checkbox" | "radio",
  name: string,
  title: string,
  choices: Readonly<Record<string, string>>,
  pick: (box: HTMLInputElement) => void,
): { part: HTMLElement; boxes: HTMLInputElement[] } {
  const boxes = Object.keys(choices).map((value) => element("input", { type, name, value }));
  const labels = boxes.map((box) => {
    box.addEventListener("change", () => pick(box));
    const word = element("span", {}, choices[box.value] ?? "");
    return element("label", { className: "cb-pick" }, box, " ", word);
  });
  const row = element("div", { className: "cb-row" }, ...labels);
  return { part: element("fieldset", {}, element("legend", {}, title), row), boxes };
}

/** The days of the week, each with its short name in it. */
export function dayPicks(
  name: string,
  title: string,
  pick: (box: HTMLInputElement) => void,
): { part: HTMLElement; boxes: HTMLInputElement[] } {
  const short = Object.fromEntries(weekOf(Object.keys(WEEK)).map((day) => [day, shortWeekday(day)]));
  const days = picks("checkbox", name, title, short, pick);
  for (const [index, day] of Object.values(WEEK).entries()) days.boxes[index]?.setAttribute("aria-label", day);
  return days;
}

/** A row to tick. */
export function tick(words: string, change: (ticked: boolean) => void): Shown<boolean> {
  const box = element("input", { type: "checkbox" });
  box.addEventListener("change", () => change(box.checked));
  return {
    part: element("label", { className: "cb-tick" }, box, " ", element("span", {}, words)),
    show: (ticked) => {
      box.checked = ticked;
    },
  };
}

/** A box for words, as tall as they are. */
export function wordsBox(
  title: string,
  maxLength: number,
): { part: HTMLElement; box: HTMLTextAreaElement } {
  const box = element("textarea", { rows: 2, maxLength, placeholder: " " });
  const grow = element("span", { className: "cb-grow" }, box);
  return {
    part: element("label", { className: "cb-note" }, element("span", {}, title), " ", grow),
    box,
  };
}

/** What a number may be, and what the button "+" makes of none. */
export interface Range {
  readonly title: string;
  readonly max: number;
  readonly step: number;
}

/** A number to press up and down, or to type. None is a number, too: it is left out. */
export function counter(
  { title, max, step }: Range,
  change: (value: number | undefined) => void,
  refuse: (why: string) => void,
): Shown<number | undefined> {
  let known: number | undefined;
  const box = element("input", { type: "number", inputMode: "numeric", min: "1" });
  box.max = String(max);
  const show = (value: number | undefined) => {
    known = value;
    if (document.activeElement !== box) box.value = String(value ?? "");
  };
  box.addEventListener("change", () => {
    const typed = box.value === "" && !box.validity.badInput ? undefined : Number(box.value);
    if (typed === undefined || (Number.isInteger(typed) && typed >= 1 && typed <= max)) {
      if (typed !== known) change(typed);
      return;
    }
    box.value = String(known ?? "");
    refuse(t("{title} can be a whole number from 1 to {max}. It stays as it was.", { title, max }));
  });
  const by = (distance: number) => {
    // From 12, five less is 7. From 3, it is none at all.
    const next = Math.min((known ?? 0) + distance, max);
    if (next !== known) change(next >= 1 ? next : undefined);
  };
  const less = buttonAbout("−", `less: ${title}`, () => by(-step));
  const more = buttonAbout("+", `more: ${title}`, () => by(step));
  // Who presses six times quickly means six.
  for (const each of [less, more]) each.dataset["each"] = "";
  const label = element("label", {}, element("span", {}, title), " ", box);
  return { part: element("div", { className: "cb-counter" }, label, less, more), show };
}
