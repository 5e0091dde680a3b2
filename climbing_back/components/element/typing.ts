/** A pause in typing after which the words are kept. */
const PAUSE_MS = 1000;

/** As the boxes say, too. */
export const LONGEST_WORDS = 20000;

/** Words typed before the diary was open join those in the diary. Neither are lost. */
export function joined(known: string | undefined, typed: string): string {
  const both = known && known !== typed ? `${known}\n${typed}` : typed;
  return both.slice(0, LONGEST_WORDS);
}

/** A box that has the cursor in it. */
interface Typed {
  /** The words as they were last kept. */
  kept: string;
  /** The entry that holds them, if it was made since the cursor came. */
  entry?: string | undefined;
  timer?: number;
}

/**
 * Keeps what is typed into the boxes of `root`: at each pause, and when the cursor leaves.
 *
 * Each pause in typing is one edit of the same words, so `keep` hears which entry it replaces, and
 * says which entry it made.
 */
export class Typing {
  readonly #typed = new Map<HTMLTextAreaElement, Typed>();
  readonly #keep: (box: HTMLTextAreaElement, replaces: string | undefined) => string | undefined;

  constructor(
    root: HTMLElement,
    keep: (box: HTMLTextAreaElement, replaces: string | undefined) => string | undefined,
  ) {
    this.#keep = keep;
    root.addEventListener("input", ({ target }) => {
      if (isBox(target)) this.#wait(target);
    });
    root.addEventListener("focusin", ({ target }) => {
      if (isBox(target)) this.#typed.set(target, { kept: target.value });
    });
    root.addEventListener("focusout", ({ target }) => {
      if (!isBox(target)) return;
      this.#keepBox(target);
      this.#typed.delete(target);
    });
  }

  /** Show these words, unless someone is typing there. */
  show(box: HTMLTextAreaElement, words: string): void {
    if (!this.#typed.has(box)) box.value = words;
    grow(box);
  }

  /** Keep what still waits: the page goes to sleep or away. */
  keepAll(): void {
    for (const box of this.#typed.keys()) this.#keepBox(box);
  }

  /** Keep it, and go on with other words in the same boxes, whoever has the cursor in one. */
  turn(): void {
    this.keepAll();
    this.#typed.clear();
  }

  #wait(box: HTMLTextAreaElement): void {
    grow(box);
    const typed = this.#typed.get(box) ?? { kept: box.defaultValue };
    clearTimeout(typed.timer);
    typed.timer = window.setTimeout(() => this.#keepBox(box), PAUSE_MS);
    this.#typed.set(box, typed);
  }

  #keepBox(box: HTMLTextAreaElement): void {
    const typed = this.#typed.get(box);
    if (!typed || typed.kept === box.value) return;
    clearTimeout(typed.timer);
    const words = box.value;
    typed.entry = this.#keep(box, typed.entry);
    // Only now: Firefox breaks off what runs while its tab is closed, and the last moment begins anew.
    typed.kept = words;
  }
}

function isBox(target: EventTarget | null): target is HTMLTextAreaElement {
  return target instanceof HTMLTextAreaElement;
}

/** Lets the box grow with its words, on screen and on paper (see `.cb-grow`). */
export function grow(box: HTMLTextAreaElement): void {
  if (box.parentElement) box.parentElement.dataset["text"] = box.value;
}
