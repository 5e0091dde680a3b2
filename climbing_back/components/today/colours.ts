import type { Colour } from "../../diary/format/diary.gen";

/** The question what kind of day it is, as the fragment asks it. */
export class Colours {
  readonly #root: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** Hear which one the learner picks. */
  onPick(pick: (colour: Colour) => void): void {
    this.#root.addEventListener("change", ({ target }) => {
      const { name, value } = target as HTMLInputElement;
      if (name === "colour") pick(value as Colour);
    });
  }

  get picked(): Colour | undefined {
    return this.#boxes.find(({ checked }) => checked)?.value as Colour | undefined;
  }

  show(colour: Colour | null): void {
    for (const box of this.#boxes) box.checked = box.value === colour;
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.#root.querySelectorAll<HTMLInputElement>("[name=colour]")];
  }
}
