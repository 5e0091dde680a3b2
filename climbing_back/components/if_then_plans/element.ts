import { inEffectOf, type Entry, type EntryOf } from "../../diary/format/entries";
import { t } from "../../language/t";
import { CHANGED_SINCE, Draft, FROM_BEFORE } from "../element/drafts";
import { DiaryElement } from "../element/element";
import { saidOfRemoval } from "../element/said";
import { actButton } from "../kit/card";
import { element } from "../kit/dom";
import { Foldable } from "../kit/foldable";
import { PlanForm, type Unkept } from "./form";
import { planInWords } from "./words";

type Kept = EntryOf<"if-then-plan">;

/** `<cb-if-then-plans>`: plans of the kind "if this, then I will do that". */
export default class IfThenPlansElement extends DiaryElement {
  static readonly tag = "cb-if-then-plans";

  #log: readonly Entry[] = [];
  #forms!: readonly PlanForm[];
  #drafts!: readonly Draft<Unkept>[];
  #coping!: Foldable;
  readonly #onward = element("div", {});

  protected enhance(): void {
    this.#forms = [...this.querySelectorAll<HTMLElement>(".cb-half")].map(
      (part) => new PlanForm(part, (words) => this.say(words)),
    );
    this.#drafts = this.#forms.map((form) => this.#draftOf(form));
    for (const form of this.#forms) {
      form.keep.addEventListener("click", () => this.#keep(form));
      form.leave.addEventListener("click", () => this.#leave(form));
    }
    this.#coping = new Foldable(this);
    this.find(".cb-panel").append(this.#onward);
  }

  protected override leave(): void {
    this.#keepDrafts();
  }

  protected show(log: readonly Entry[]): void {
    this.#log = log;
    const kept = inEffectOf(log, "if-then-plan");
    for (const form of this.#forms) {
      this.#drawList(form, kept.filter(({ data }) => data.plan === form.kind));
    }
    this.#onward.replaceChildren(...(kept.length ? this.wayTo("today", t("Go to Today")) : []));
    // Nothing that was said is ever hidden.
    if (kept.some(({ data }) => data.plan === "coping")) this.#coping.open();
    for (const draft of this.#drafts) draft.offer();
  }

  #draftOf(form: PlanForm): Draft<Unkept> {
    return new Draft<Unkept>(form.part, {
      name: `if-then-${form.kind}`,
      read: () => form.unkept,
      take: (unkept) => {
        const entry = inEffectOf(this.#log, "if-then-plan").find(({ id }) => id === unkept.of);
        form.takeUp(unkept, entry);
        if (form.kind === "coping") this.#coping.open();
        return unkept.of && !entry ? CHANGED_SINCE : FROM_BEFORE;
      },
      place: () => form.part.querySelector(".cb-picker") as HTMLElement,
      leaveOut: () => this.#leave(form),
    });
  }

  #keepDrafts(): void {
    for (const draft of this.#drafts) draft.keep();
  }

  #leave(form: PlanForm): void {
    this.#clear(form);
    form.keep.focus({ preventScroll: true });
  }

  #clear(form: PlanForm): void {
    form.clear();
    this.#keepDrafts();
  }

  #keep(form: PlanForm): void {
    const { said } = form;
    if (typeof said === "string") {
      this.warn(said);
      return;
    }
    this.tell([["if-then-plan", said, form.editing?.id]]);
    this.#clear(form);
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
        actButton(t("Change"), words, () => form.edit(plan)),
        actButton(t("Remove"), words, () => this.#remove(form, plan)),
      ),
    );
  }

  #remove(form: PlanForm, plan: Kept): void {
    if (form.editing?.id === plan.id) this.#clear(form);
    this.tell(saidOfRemoval(this.#log, [plan]));
  }
}
