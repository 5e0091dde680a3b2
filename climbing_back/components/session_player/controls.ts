import { t } from "../../language/t";
import { element } from "../kit/dom";
import { button } from "./button";
import { type Moment, numberAt, type Said, whereAt } from "./words";

/** What can be pressed, always in the same place, and above it what to do now. */
export class Controls {
  readonly part = element("div", { className: "cb-controls" });
  readonly #act = button("cb-act", t("Begin"));
  readonly #more = button("cb-beside cb-quiet", t("Next step"));
  readonly #number = element("b", {});
  readonly #where = element("span", {});
  readonly #pause = button("cb-pause cb-quiet", t("Pause"));

  constructor(status: HTMLElement) {
    // A clock that says every second is no help: it is there to be looked up.
    this.#number.setAttribute("role", "timer");
    const bar = [
      button("cb-next-one cb-quiet", t("Next")),
      this.#pause,
      button("cb-skip-one cb-quiet", t("Skip")),
      button("cb-swap cb-quiet", t("Swap")),
      button("cb-stop cb-quiet", t("Stop")),
    ];
    this.part.append(
      element("p", { className: "cb-clock" }, this.#number, this.#where),
      status,
      element("div", { className: "cb-acts" }, this.#act, this.#more),
      element("div", { className: "cb-bar" }, ...bar),
    );
  }

  show(moment: Moment, said: Said, now: number): void {
    this.tick(moment, now);
    this.#where.textContent = whereAt(moment);
    this.#act.textContent = said.act;
    this.#act.toggleAttribute("data-each", moment.phase.kind === "reps");
    // The focus does not stay on a button that is gone.
    if (!said.more && document.activeElement === this.#more) this.focus();
    this.#more.textContent = said.more ?? "";
    this.#more.classList.toggle("cb-absent", !said.more);
    this.#pause.setAttribute("aria-pressed", String(moment.run.since === null));
  }

  tick(moment: Moment, now: number): void {
    const number = numberAt(moment, now);
    if (this.#number.textContent !== number) this.#number.textContent = number;
  }

  /** To the button that leads through the whole set. */
  focus(): void {
    this.#act.focus({ preventScroll: true });
  }
}
