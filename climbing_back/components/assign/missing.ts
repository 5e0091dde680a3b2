import type { PlanItem } from "../../diary/views/plan";
import { t } from "../../language/t";
import { button, element } from "../kit/dom";

/** What is still missing before anything is handed over, and the way there. */
export class Missing {
  readonly #part: HTMLElement;
  readonly #words = element("p", { className: "cb-lead" });
  #item = "";

  constructor(part: HTMLElement, ask: (item: string) => void) {
    this.#part = part;
    const write = button(t("Write what keeps them safe"), () => ask(this.#item), { className: "cb-button" });
    part.append(this.#words, element("p", {}, write));
    part.hidden = true;
  }

  show(missing: PlanItem | undefined): void {
    this.#part.hidden = !missing;
    if (!missing) return;
    this.#item = missing.item;
    const name = missing.words ?? "";
    this.#words.textContent = t("One thing is left: say for “{name}” when to stop and what to hold on to. Then the link and the sheet are here.", { name });
  }
}
