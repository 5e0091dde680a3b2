/** So long after a change, whoever hears of it is through. */
const THROUGH_MS = 100;

/**
 * Says `change` for a field that still has the cursor in it: a browser waits until the cursor leaves,
 * and it never leaves a page that is reloaded, gone back from, or frozen. Firefox does say it as it
 * closes a tab, and breaks off whoever hears it: what was said right before the page goes is said again.
 */
export class Cursor {
  #field: HTMLInputElement | undefined;
  /** What the field said when it was last heard. */
  #heard = "";

  constructor(root: HTMLElement) {
    const heard = (field: HTMLInputElement, words: string) => {
      if (this.#field === field) this.#heard = words;
    };
    const left = (field: EventTarget | null) => {
      if (this.#field === field) this.#field = undefined;
    };
    root.addEventListener("focusin", ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      this.#field = target;
      this.#heard = target.value;
    });
    const change = ({ target }: Event) => {
      if (target instanceof HTMLInputElement) setTimeout(heard, THROUGH_MS, target, target.value);
    };
    root.addEventListener("change", change, { capture: true });
    root.addEventListener("focusout", ({ target }) => setTimeout(left, THROUGH_MS, target));
  }

  /** The page goes to sleep or away. What is typed, finished or not, is taken as it stands. */
  leave(): void {
    const field = this.#field;
    if (field && field.value !== this.#heard) {
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
}
