import { t } from "../../language/t";
import { element } from "../kit/dom";
import type { ShownExercise } from "./fragment";
import type { Moment, Said } from "./words";

/** One exercise at a time, as large as there is room for. */
export class View {
  readonly part = element("div", { className: "cb-run" });
  readonly #progress = element("p", {});
  readonly #name = element("h2", {});
  readonly #picture = element("div", { className: "cb-run-picture" });
  readonly #amount = element("p", { className: "cb-run-amount" });
  readonly #steps = element("ol", {});
  #shown: ShownExercise | undefined;

  constructor() {
    const title = element("div", { className: "cb-run-title" }, this.#name, this.#progress);
    const words = element("div", { className: "cb-run-words" }, this.#amount, this.#steps);
    this.part.append(title, this.#picture, words);
  }

  show({ run, exercise }: Moment, { step: marked }: Said): void {
    if (this.#shown !== exercise) this.#open(exercise);
    this.#progress.textContent = t("{at} of {order}", { at: run.at + 1, order: run.order.length });
    this.#amount.textContent = run.smallest ? exercise.floor : (exercise.words[run.size] ?? "");
    // The steps are those of the whole exercise.
    this.#steps.hidden = run.smallest;
    for (const [index, step] of [...this.#steps.children].entries()) {
      if (index === marked) step.setAttribute("aria-current", "step");
      else step.removeAttribute("aria-current");
    }
  }

  #open(exercise: ShownExercise): void {
    this.#shown = exercise;
    this.#name.textContent = exercise.name;
    this.#steps.replaceChildren(...exercise.steps.map((step) => element("li", {}, step)));
    this.#picture.replaceChildren(...(exercise.picture ? [exercise.picture.cloneNode()] : []));
  }
}
