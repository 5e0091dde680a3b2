/** A part that waits behind a button on the screen. On paper, and without the script, it is there. */
export class Foldable {
  readonly #part: HTMLElement | null;
  readonly #button: HTMLElement | null;

  /** Folds `.cb-foldable` of this fragment behind its `.cb-unfold`. */
  constructor(fragment: HTMLElement) {
    this.#part = fragment.querySelector(".cb-foldable");
    this.#button = fragment.querySelector(".cb-unfold");
    this.#button?.addEventListener("click", () => this.#fold(!this.#isFolded));
    this.#fold(true);
  }

  open(): void {
    this.#fold(false);
  }

  get #isFolded(): boolean {
    return this.#part?.classList.contains("cb-folded") ?? false;
  }

  #fold(folded: boolean): void {
    this.#part?.classList.toggle("cb-folded", folded);
    this.#button?.setAttribute("aria-expanded", String(!folded));
  }
}
