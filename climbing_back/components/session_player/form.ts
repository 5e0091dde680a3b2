import type { Colour } from "../../diary/format/diary.gen";
import { t } from "../../language/t";
import { keepSwitches, keptSwitches } from "./kept";
import type { Choice } from "./run";
import type { Wanted } from "./signals";
import { canSpeak } from "./speech";

/** What the learner says before a run: the kind of day, how they want it, what is done already. */
export class SetForm {
  readonly #part: HTMLElement;
  readonly #start: HTMLButtonElement | null;
  readonly #first: HTMLElement | null;

  constructor(part: HTMLElement) {
    this.#part = part;
    this.#start = part.querySelector(".cb-start");
    this.#first = part.querySelector(".cb-first");
    this.#offerSwitches();
    part.addEventListener("change", () => this.askFirst());
  }

  get size(): Colour | undefined {
    const chosen = this.#part.querySelector<HTMLInputElement>("[name=size]:checked");
    return chosen?.value as Colour | undefined;
  }

  choose(size: Colour): void {
    const card = this.#box("size", size);
    if (card) card.checked = true;
  }

  /** To the kind of day that was chosen, or to the first one. */
  focus(): void {
    const cards = this.#part.querySelector<HTMLElement>("[name=size]:checked, [name=size]");
    cards?.focus();
  }

  choiceOf(size: Colour): Choice {
    return { size, timers: !this.#isOn("no-timers") };
  }

  get wanted(): Wanted {
    return {
      sound: this.#isOn("sound"),
      vibration: this.#isOn("vibration"),
      speech: this.#isOn("speech"),
    };
  }

  /** The exercises that are ticked, by id. */
  get ticked(): string[] {
    const ticked = this.#doneBoxes.filter(({ checked }) => checked);
    return ticked.map(({ name }) => name.split(".", 1)[0] ?? "");
  }

  untick(): void {
    for (const box of this.#doneBoxes) box.checked = false;
  }

  tick(exercises: readonly string[]): void {
    for (const id of exercises) {
      const box = this.#box(`${id}.done`);
      if (box) box.checked = true;
    }
  }

  /** Say what the learner has to say before they start. Nothing is taken for granted. */
  askFirst(): void {
    const cleared = this.#part.querySelector<HTMLInputElement>(".cb-gate:not([hidden]) input");
    const first = [
      ...(cleared && !cleared.checked ? [t("tick the box about standing")] : []),
      ...(this.size ? [] : [t("choose what kind of day it is")]),
    ];
    if (this.#start) this.#start.disabled = first.length > 0;
    if (this.#first) this.#first.textContent = first.length ? t("First, {first}.", { first: first.join(" and ") }) : "";
  }

  #offerSwitches(): void {
    // What this device cannot do is not offered.
    if (!("vibrate" in navigator)) this.#box("vibration")?.closest("label")?.remove();
    if (!canSpeak()) this.#box("speech")?.closest("label")?.remove();
    for (const name of keptSwitches()) {
      const kept = this.#box(name);
      if (kept) kept.checked = true;
    }
    const switches = this.#part.querySelector(".cb-switches");
    switches?.addEventListener("change", () => {
      const on = switches.querySelectorAll<HTMLInputElement>(":checked");
      keepSwitches([...on].map(({ name }) => name));
    });
  }

  get #doneBoxes(): HTMLInputElement[] {
    return [...this.#part.querySelectorAll<HTMLInputElement>(".cb-exercise input")];
  }

  #isOn(name: string): boolean {
    return this.#box(name)?.checked === true;
  }

  #box(name: string, value?: string): HTMLInputElement | null {
    return this.#part.querySelector(`input[name="${name}"]${value ? `[value="${value}"]` : ""}`);
  }
}
