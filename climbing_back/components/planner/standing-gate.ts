import { questionsOf, yesInWords } from "../element/clearance";
import { element } from "../kit/dom";
import { tick } from "./controls";
import type { Planner } from "./planner";

/** What stands before exercises that are done standing. Whatever is ticked, all of them can be added. */
export class StandingGate {
  readonly part: HTMLElement;
  readonly #planner: Planner;
  readonly #since = element("p", { className: "cb-hint" });
  readonly #yes;

  constructor(planner: Planner) {
    const { library, clearance } = planner;
    this.#planner = planner;
    this.#yes = tick(library.gate.yes, (ticked) => clearance?.say(ticked));
    this.part = element(
      "div",
      { className: "cb-standing-gate" },
      element("p", { className: "cb-standing" }, library.standing),
      questionsOf(library.gate),
      ...(clearance ? [this.#yes.part, this.#since] : []),
    );
    this.show();
  }

  show(): void {
    const since = this.#planner.clearance?.since();
    this.#yes.show(since !== undefined);
    this.#since.textContent = since ? yesInWords(since) : "";
  }
}
