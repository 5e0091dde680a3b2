import { inEffectOf, type Entry, type EntryOf } from "../../diary/format/entries";
import { t } from "../../language/t";
import { CHANGED_SINCE, Draft, FROM_BEFORE } from "../element/drafts";
import { DiaryElement } from "../element/element";
import { saidOfRemoval } from "../element/said";
import { focusOn } from "../element/sight";
import { actButton, arrange } from "../kit/card";
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
  readonly #rows = new Map<string, HTMLElement>();
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
    this.#drawList(kept);
    this.#onward.replaceChildren(...(kept.length ? this.wayTo("today", t("Go to Today")) : []));
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
    const [id] = this.tell([["if-then-plan", said, form.editing?.id]]);
    this.#clear(form);
    const row = this.#rows.get(id ?? "");
    if (row) focusOn(row);
  }

  /** Drawing anew takes the focus from the button that had it: it goes to the same one, or on. */
  #drawList(kept: readonly Kept[]): void {
    const list = this.find(".cb-plans");
    const buttons = () => [...list.querySelectorAll("button")];
    const had = buttons().indexOf(document.activeElement as HTMLButtonElement);
    const rows = (form: PlanForm) =>
      kept.filter(({ data }) => data.plan === form.kind).map((plan) => this.#row(form, plan));
    arrange(list, this.#forms.flatMap(rows));
    if (had < 0 || list.contains(document.activeElement)) return;
    const now = buttons();
    (now[had] ?? now.at(-1) ?? this.#forms[0]?.keep)?.focus({ preventScroll: true });
  }

  /** An entry never changes, and neither does its row. */
  #row(form: PlanForm, plan: Kept): HTMLElement {
    const known = this.#rows.get(plan.id);
    if (known) return known;
    const words = planInWords(plan.data);
    const row = element(
      "li",
      {},
      element("span", {}, words),
      element(
        "p",
        {},
        actButton(t("Change"), words, () => this.#change(form, plan)),
        actButton(t("Remove"), words, () => this.#remove(form, plan)),
      ),
    );
    this.#rows.set(plan.id, row);
    return row;
  }

  #change(form: PlanForm, plan: Kept): void {
    if (form.kind === "coping") this.#coping.open();
    form.edit(plan);
  }

  #remove(form: PlanForm, plan: Kept): void {
    if (form.editing?.id === plan.id) this.#clear(form);
    this.tell(saidOfRemoval(this.#log, [plan]));
  }
}
