import { today } from "../../diary/format/days";
import { type Entry, inEffect } from "../../diary/format/entries";
import { note } from "../../diary/homes/notes";
import { isShared } from "../../diary/homes/shared-device";
import { nameOfItem, planOn } from "../../diary/views/plan";
import type { Setback } from "../../diary/views/setbacks";
import { doseInWords } from "../../diary/words/amounts";
import { t } from "../../language/t";
import { dayOnShow, dayOnShowInWords, followDay, hasTurned } from "../element/day";
import { DiaryElement, type Said } from "../element/element";
import { nameIn } from "../element/known";
import { careOfItem, foldedSafety } from "../element/safety";
import { focusOn } from "../element/sight";
import { openSetbacks } from "../ground_zero/said";
import { smallestThings } from "../ground_zero/smallest";
import { unfoldOnPaper } from "../kit/card";
import { newDay } from "../kit/day-line";
import { button, element, redraw } from "../kit/dom";
import { Colours } from "../today/colours";
import { saidOfAll, saidOfColour, stillOpen } from "../today/said";
import { keptPlace } from "./place";

/** Whether there is a diary: noted for the next time, when the page is drawn before it is read. */
const RETURNING = "returning";

/** `<cb-start>`: the first thing on a morning, once there is a diary. */
export default class StartElement extends DiaryElement {
  static readonly tag = "cb-start";

  #log: readonly Entry[] = [];
  readonly #colours = new Colours(this);

  protected enhance(): void {
    unfoldOnPaper(this);
    this.#colours.onPick((colour) => this.tell(saidOfColour(this.#log, dayOnShow(), colour)));
    this.onPress(".cb-press", () => this.#beginGroundZero());
    followDay(() => this.#draw());
  }

  /** What was picked before the script came goes before what the diary holds of the day. */
  protected override pressedSoFar(): (log: readonly Entry[]) => Said[] {
    const { picked } = this.#colours;
    return (log) => (picked ? saidOfColour(log, dayOnShow(), picked) : []);
  }

  protected show(log: readonly Entry[]): void {
    this.#log = log;
    const isInBook = this.edition.pageOf("welcome") !== undefined;
    const isBack = inEffect(log).length > 0;
    // In a cell, someone has asked for it.
    document.documentElement.toggleAttribute("data-returning", isBack || !isInBook);
    if (isInBook && !isShared()) note(RETURNING, isBack ? "yes" : undefined);
    this.#draw();
  }

  #beginGroundZero(): void {
    this.tell([["ground-zero", { since: dayOnShow() }]]);
    // What was pressed goes. What it opened is here.
    focusOn(this.find(".cb-planned"));
  }

  #draw(): void {
    const day = dayOnShow();
    this.#colours.show(planOn(this.#log, day).colour);
    const [zero] = openSetbacks(this.#log, today());
    redraw(this.find(".cb-when"), element("h2", {}, dayOnShowInWords()), ...(hasTurned() ? [newDay()] : []));
    redraw(this.find(".cb-planned"), ...(zero ? this.#small(zero) : this.#planned(day)));
    this.find(".cb-begin").hidden = zero !== undefined;
    redraw(this.find(".cb-onward"), ...this.#onward());
  }

  /** On a day of ground zero: the rung, and the smallest things. */
  #small(zero: Setback): HTMLElement[] {
    const rung = zero.steps.at(-1)?.rung;
    const { plan } = planOn(this.#log, today());
    const things = smallestThings(this.#log, today(), (exercise) => nameIn(this.edition.known, exercise));
    return [
      element("p", { className: "cb-waits" }, t("Ground zero. The score waits, and the smallest thing counts.")),
      ...(rung ? [element("p", { className: "cb-lead" }, t("You are on: {here}", { here: rung }))] : []),
      ...(things.length ? [element("ul", {}, ...things.map((words) => element("li", {}, words)))] : []),
      ...this.wayTo("keep-going/ground-zero", t("Open Ground zero"), "cb-button"),
      ...foldedSafety(plan?.data.items.map((item) => careOfItem(item, this.edition.known)) ?? []),
    ];
  }

  /** That day's version of the plan, in lines, and one press for all of it. */
  #planned(day: string): HTMLElement[] {
    const { colour, items } = planOn(this.#log, day);
    if (!colour) return [];
    const lines = items.flatMap(({ item, dose, done }) => {
      const { name } = nameOfItem(item, (exercise) => nameIn(this.edition.known, exercise));
      const words = dose && `${name}: ${doseInWords(dose)}`;
      return words ? [element("li", {}, done ? `✓ ${words}` : words)] : [];
    });
    const open = stillOpen(this.#log, day) ?? [];
    const press = () => this.tell(saidOfAll(this.#log, day, colour, open));
    const all = button(t("All of it is done"), press, { key: "all", className: "cb-button" });
    const isOver = lines.length > 0 && !open.length;
    return [
      ...(lines.length ? [element("ul", {}, ...lines)] : []),
      ...(open.length ? [element("p", {}, all)] : []),
      ...(isOver ? [element("p", { className: "cb-lead" }, t("That is all for this day."))] : []),
      ...(isOver ? [] : foldedSafety(items.map(({ item }) => careOfItem(item, this.edition.known)))),
    ];
  }

  /** On to the day in full, and to where the reading was left. */
  #onward(): HTMLElement[] {
    const place = keptPlace();
    const reading = place && element("a", { href: place.address, className: "cb-button cb-quiet" }, t("Go on reading: {title}", { title: place.title }));
    const isPlanned = planOn(this.#log, dayOnShow()).plan?.data.items.length;
    return [
      ...(isPlanned ? [] : this.wayTo("plan/my-plan", t("Make my plan"), "cb-button")),
      ...this.wayTo("today", t("Open Today")),
      ...(reading ? [element("p", {}, reading)] : []),
    ];
  }
}
