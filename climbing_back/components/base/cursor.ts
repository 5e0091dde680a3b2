/**
 * Says `change` for a field that still has the cursor in it: a browser waits until the cursor leaves,
 * and it never leaves a page that is reloaded, gone back from, or frozen.
 */
export class Cursor {
  #field: HTMLInputElement | undefined;
  /** What the field said when it was last heard. */
  #heard = "";

  constructor(root: HTMLElement) {
    const hear = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement)) return;
      this.#field = target;
      this.#heard = target.value;
    };
    root.addEventListener("focusin", hear);
    root.addEventListener("change", hear, { capture: true });
    root.addEventListener("focusout", () => (this.#field = undefined));
  }

  /** The page goes to sleep or away. What is typed, finished or not, is taken as it stands. */
  leave(): void {
    const field = this.#field;
    if (field && field.value !== this.#heard) {
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
}
