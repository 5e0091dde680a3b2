import type { EntryOf } from "../../diary/format/entries";
import { t } from "../../language/t";
import { Picker, type Picked } from "./picker";
import { planInWords, type Plan } from "./words";

type Kept = EntryOf<"if-then-plan">;

/** The examples for one barrier, as its radio button holds them. */
interface Examples {
  if: string[];
  then: string[];
}

/** A plan that is not kept yet, as it stands in the form. */
export interface Unkept {
  /** The entry that it is a change of. */
  of?: string | undefined;
  barrier?: Picked | undefined;
  if: Picked;
  then: Picked;
}

/** One half of the sheet: a plan being put together, new or out of one that was kept. */
export class PlanForm {
  readonly kind: Plan["plan"];
  readonly keep: HTMLButtonElement;
  readonly leave: HTMLButtonElement;
  readonly part: HTMLElement;
  readonly #if: Picker;
  readonly #then: Picker;
  readonly #barrier: Picker | undefined;
  #editing: Kept | undefined;

  constructor(part: HTMLElement, say: (words: string) => void) {
    this.part = part;
    this.kind = part.dataset["plan"] as Plan["plan"];
    this.keep = find(part, ".cb-keep") as HTMLButtonElement;
    this.leave = find(part, ".cb-leave") as HTMLButtonElement;
    const picker = (name: string) => new Picker(find(part, `.cb-${name}`), say);
    this.#if = picker(`${this.kind}-if`);
    this.#then = picker(`${this.kind}-then`);
    if (this.kind === "coping") this.#barrier = picker("barrier");
    part.addEventListener("change", ({ target }) => {
      if ((target as HTMLInputElement).name === "barrier") this.#offerExamples();
      this.#draw();
    });
    part.addEventListener("input", () => this.#draw());
    this.#offerExamples();
    this.#draw();
  }

  /** The kept plan that is being changed. */
  get editing(): Kept | undefined {
    return this.#editing;
  }

  /** The plan as it stands, or what is still to be said, in words. */
  get said(): Plan | string {
    const [barrier, cue, action] = [this.#barrier?.value, this.#if.value, this.#then.value];
    if (this.#barrier && !barrier && !this.#editing) return t("Pick first what bothers you most.");
    if (!cue) return t("The “if” is not there yet. Pick one, or write your own.");
    if (!action) return t("The “then” is not there yet. Pick one, or write your own.");
    const parts = { plan: this.kind, if: cue, then: action };
    return { ...this.#editing?.data, ...parts, ...(barrier && { barrier }) };
  }

  /** Take a kept plan up again. */
  edit(entry: Kept): void {
    this.#editing = entry;
    this.#barrier?.choose(entry.data.barrier ?? "");
    this.#offerExamples();
    this.#if.choose(entry.data.if);
    this.#then.choose(entry.data.then);
    this.#draw();
    this.#if.focus();
  }

  /** What is picked or written and not kept; undefined when that is nothing. */
  get unkept(): Unkept | undefined {
    const { if: cue, then: action, barrier = "" } = this.#editing?.data ?? { if: "", then: "" };
    const parts = [this.#if, this.#then, this.#barrier];
    const kept = [cue, action, barrier];
    const isAsKept = parts.every((part, n) => !part || (part.value === kept[n] && !(part.picked.words && !part.value)));
    if (isAsKept) return undefined;
    const of = this.#editing?.id;
    return { of, barrier: this.#barrier?.picked, if: this.#if.picked, then: this.#then.picked };
  }

  /** Take up what was not kept before, as a change of `entry`, if that is still there. */
  takeUp({ barrier, if: cue, then: action }: Unkept, entry: Kept | undefined): void {
    this.#editing = entry;
    if (barrier) this.#barrier?.takeUp(barrier);
    this.#offerExamples();
    this.#if.takeUp(cue);
    this.#then.takeUp(action);
    this.#draw();
  }

  /** Ready for the next plan. */
  clear(): void {
    this.#editing = undefined;
    for (const picker of [this.#barrier, this.#if, this.#then]) picker?.choose("");
    this.#draw();
  }

  #offerExamples(): void {
    const said = this.#barrier?.chosen?.dataset["examples"];
    if (!this.#barrier) return;
    const examples = JSON.parse(said ?? '{"if":[],"then":[]}') as Examples;
    this.#if.offer(examples.if);
    this.#then.offer(examples.then);
  }

  /** One question after the other; what was said already stays. */
  #draw(): void {
    const [cue, action] = [this.#if.value, this.#then.value];
    const waits = this.#barrier !== undefined && !this.#barrier.value && !this.#editing;
    this.#if.fold(waits);
    this.#then.fold(waits || !(cue || action));
    find(this.part, ".cb-preview").textContent =
      cue && action ? planInWords({ if: cue, then: action }) : "";
    this.keep.textContent = this.#editing ? t("Keep the change") : t("Keep this plan");
    this.leave.hidden = !this.#editing;
  }
}

function find(part: HTMLElement, selector: string): HTMLElement {
  return part.querySelector(selector) as HTMLElement;
}
