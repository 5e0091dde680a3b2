import { inEffectOf, type Entry, type EntryOf } from "../../record/entries";
import { actButton } from "../base/card";
import { element } from "../base/dom";
import { DiaryElement } from "../base/element";
import { Foldable } from "../base/foldable";
import { saidOfRemoval } from "../base/said";
import { PlanForm } from "./form";
import { planInWords } from "./words";

type Kept = EntryOf<"if-then-plan">;

/** `<cb-if-then>`: plans of the kind "if this, then I will do that". */
export class IfThenElement extends DiaryElement {
  static readonly tag = "cb-if-then";

  #log: readonly Entry[] = [];
  #forms!: readonly PlanForm[];
  #coping!: Foldable;

  protected enhance(): void {
    this.#forms = [...this.querySelectorAll<HTMLElement>(".cb-half")].map(
      (part) => new PlanForm(part, (words) => this.say(words)),
    );
    for (const form of this.#forms) form.keep.addEventListener("click", () => this.#keep(form));
    this.#coping = new Foldable(this);
  }

  protected show(log: readonly Entry[]): void {
    this.#log = log;
    const kept = inEffectOf(log, "if-then-plan");
    for (const form of this.#forms) {
      this.#drawList(form, kept.filter(({ data }) => data.plan === form.kind));
    }
    // Nothing that was said is ever hidden.
    if (kept.some(({ data }) => data.plan === "coping")) this.#coping.open();
  }

  #keep(form: PlanForm): void {
    const { said } = form;
    if (typeof said === "string") {
      this.warn(said);
      return;
    }
    this.tell(["if-then-plan", said, form.editing?.id]);
    form.clear();
  }

  /** Drawing anew takes the focus from the button that had it: it goes to the same one, or on. */
  #drawList(form: PlanForm, plans: readonly Kept[]): void {
    const buttons = () => [...form.list.querySelectorAll("button")];
    const had = buttons().indexOf(document.activeElement as HTMLButtonElement);
    form.list.replaceChildren(...plans.map((plan) => this.#row(form, plan)));
    form.list.hidden = !plans.length;
    if (had < 0) return;
    const now = buttons();
    (now[had] ?? now.at(-1) ?? form.keep).focus({ preventScroll: true });
  }

  #row(form: PlanForm, plan: Kept): HTMLElement {
    const words = planInWords(plan.data);
    return element(
      "li",
      {},
      element("span", {}, words),
      element(
        "p",
        {},
        actButton("Change", words, () => form.edit(plan)),
        actButton("Remove", words, () => this.#remove(form, plan)),
      ),
    );
  }

  #remove(form: PlanForm, plan: Kept): void {
    if (form.editing?.id === plan.id) form.clear();
    this.tell(...saidOfRemoval(this.#log, [plan]));
  }
}
