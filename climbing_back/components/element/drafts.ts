import { note, noted, whereWordsWait } from "../../diary/homes/notes";
import { t } from "../../language/t";
import { button, element } from "../kit/dom";

/*
 * What stands in a form that waits for its button is not in the diary, and it is not lost either: the
 * page comes back with it. On a device that others use too, it goes with the tab.
 */

const NOTE = "draft-";

/** A pause in typing after which the form is kept. */
const PAUSE_MS = 1000;

/** What the boxes of any form hold when they are full. More is none of ours. */
const LONGEST = 400_000;

export const FROM_BEFORE = t("These are your words from before. They are not in your diary yet.");
export const CHANGED_SINCE = `${FROM_BEFORE} ${t("Your diary has changed since.")}`;

/** A form that waits for its button. */
export interface Waiting<State> {
  /** What it is called for good. It is not named after its page: that may move. */
  readonly name: string;
  /** What is typed or chosen in it; undefined while that is nothing. */
  read: () => State | undefined;
  /**
   * Open it with this in it, beside what was typed meanwhile. Says what to tell the learner about it;
   * undefined when there is no place for it any more.
   */
  take: (state: State) => string | undefined;
  /** The part of the form right before which that is told. */
  place: () => HTMLElement;
  /** Empty it, or close it, as if nothing had been typed. */
  leaveOut: () => void;
}

/** Keeps such a form at each pause, and when the page is left, and offers it again once. */
export class Draft<State> {
  readonly #form: Waiting<State>;
  readonly #line = element("p", { className: "cb-hint cb-draft" });
  /** Decided once: whoever has finished on a shared device leaves nothing behind on it. */
  readonly #where = whereWordsWait();
  /** As it was last kept or found by this page. What another tab did with it since is not undone. */
  #kept = "";
  #isOffered = false;
  #timer: number | undefined;

  constructor(root: HTMLElement, form: Waiting<State>) {
    this.#form = form;
    for (const event of ["input", "change"]) root.addEventListener(event, () => this.#wait());
  }

  /** The diary is known: open the form as it was left. */
  offer(): void {
    if (this.#isOffered) return;
    this.#isOffered = true;
    const found = noted(this.#note, this.#where);
    if (!found) return;
    this.#kept = found;
    const words = this.#take(found);
    if (words === undefined) return this.forget();
    if (!words) return;
    const leave = button(t("Leave this out"), () => {
      this.#form.leaveOut();
      this.forget();
    });
    this.#line.replaceChildren(element("span", {}, words), " ", leave);
    this.#form.place().before(this.#line);
  }

  /** Keep what stands in it now. */
  keep(): void {
    clearTimeout(this.#timer);
    const state = this.#form.read();
    if (state === undefined) return this.forget();
    const text = JSON.stringify(state);
    if (text === this.#kept || text.length > LONGEST) return;
    this.#kept = text;
    note(this.#note, text, this.#where);
  }

  /** It is in the diary, or nobody wants it. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#line.remove();
    if (!this.#kept) return;
    this.#kept = "";
    note(this.#note, undefined, this.#where);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.keep(), PAUSE_MS);
  }

  /** What an older page left may not fit this form any more. */
  #take(found: string): string | undefined {
    try {
      return this.#form.take(JSON.parse(found) as State);
    } catch {
      return undefined;
    }
  }

  get #note(): string {
    return NOTE + this.#form.name;
  }
}

export type Values = readonly (string | boolean)[];

/** What every control of this part says, in their order. */
export function valuesIn(part: HTMLElement): Values {
  return controlsIn(part).map((each) => (isTicked(each) ? each.checked : each.value));
}

/** Let them say it again; false when it was of other controls. */
export function fillIn(part: HTMLElement, values: Values): boolean {
  const controls = controlsIn(part);
  const fits = controls.every((each, n) => typeof values[n] === (isTicked(each) ? "boolean" : "string"));
  if (!fits || controls.length !== values.length) return false;
  for (const [n, each] of controls.entries()) {
    if (isTicked(each)) each.checked = values[n] as boolean;
    else each.value = values[n] as string;
  }
  return true;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function controlsIn(part: HTMLElement): Control[] {
  return [...part.querySelectorAll<Control>("input, textarea, select")];
}

function isTicked(control: Control): control is HTMLInputElement {
  return control.type === "checkbox" || control.type === "radio";
}
