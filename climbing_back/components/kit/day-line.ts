import { today } from "../../diary/format/days";
import { dayInWords } from "../../diary/words/days";
import { t } from "../../language/t";
import { dayOnShow, hasTurned, showDay } from "../element/day";
import { button, element, redraw } from "./dom";

/** Says at the head of a part to which day it belongs, where that is not today. */
export class DayLine {
  readonly #line = element("div", { className: "cb-day-line" });

  constructor(root: HTMLElement) {
    (root.querySelector(".cb-panel") ?? root).prepend(this.#line);
  }

  show(): void {
    const day = dayOnShow();
    redraw(this.#line, ...(day === today() ? [] : linesOf(day)));
  }
}

/** For which day it is, and the way to a new one that has begun. */
function linesOf(day: string): HTMLElement[] {
  const title = element("p", {}, element("b", {}, t("For {day}", { day: dayInWords(day) })));
  return hasTurned() ? [title, newDay()] : [title];
}

/** A new day has begun: the old one is open, and the new one is a press away. */
export function newDay(): HTMLElement {
  const go = button(t("Go on to today"), () => showDay(today()), { key: "go-on" });
  return element("p", {}, `${t("A new day has begun. What you press here is still for the day before.")} `, go);
}
