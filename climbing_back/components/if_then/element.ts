import { inEffect, isA, type Entry, type EntryOf } from "../../record/entries";
import { element } from "../base/dom";
import { DiaryElement } from "../base/element";
import { saidOfRemoval } from "../base/said";
import { PlanForm } from "./form";
import { planInWords } from "./words";

type Kept = EntryOf<"if-then-plan">;

/** `<cb-if-then>`: plans of the kind "if this, then I will do that". */
export class IfThenElement extends DiaryElement {
  static readonly tag = "cb-if-then";

  #log: readonly Entry[] = [];
  #forms!: readonly PlanForm[];

  protected enhance(): void {
    this.#forms = [...this.querySelectorAll<HTMLElement>(".cb-half")].map(
      (part) => new PlanForm(part, (words) => this.say(words)),
    );
    for (const form of this.#forms) form.keep.addEventListener("click", () => this.#keep(form));
    this.onPress(".cb-unfold", () => this.#fold(!this.#isFolded));
    this.#fold(true);
  }

  protected show(log: readonly Entry[]): void {
    this.#log = log;
    const kept = inEffect(log).filter((entry) => isA(entry, "if-then-plan"));
    for (const form of this.#forms) {
      this.#drawList(form, kept.filter(({ data }) => data.plan === form.kind));
    }
    // Nothing that was said is ever hidden.
    if (kept.some(({ data }) => data.plan === "coping")) this.#fold(false);
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
    const button = (name: string, press: () => void) => {
      const made = element("button", { type: "button", className: "cb-button cb-quiet" }, name);
      made.setAttribute("aria-label", `${name}: ${words}`);
      made.addEventListener("click", press);
      return made;
    };
    return element(
      "li",
      {},
      element("span", {}, words),
      element(
        "p",
        {},
        button("Change", () => form.edit(plan)),
        button("Remove", () => this.#remove(form, plan)),
      ),
    );
  }

  #remove(form: PlanForm, plan: Kept): void {
    if (form.editing?.id === plan.id) form.clear();
    // With its earlier words, or these would be back.
    this.tell(...saidOfRemoval(this.#log, plan.id));
  }

  get #isFolded(): boolean {
    return this.find(".cb-foldable").classList.contains("cb-folded");
  }

  #fold(folded: boolean): void {
    this.find(".cb-foldable").classList.toggle("cb-folded", folded);
    this.find(".cb-unfold").setAttribute("aria-expanded", String(!folded));
  }
}
