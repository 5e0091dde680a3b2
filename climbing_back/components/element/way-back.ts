import { t } from "../../language/t";
import { button } from "../kit/dom";

/** So long may the words be that say what "Undo" is about: they are read out after each press. */
const MOST_WORDS = 24;

/** On a page one thing can be taken back: what was said last, in whichever element. This closes the way to it. */
let closeNewest = (): void => {};

/** The button that takes back what the last press in `root` said, named by that press. */
export class WayBack {
  /** What the last press said, as long as it can be taken back on the spot. */
  #entries: readonly string[] = [];
  /** The words on what was pressed. Who types presses nothing. */
  #pressed = "";
  #button: HTMLElement | undefined;
  readonly #take: (entries: readonly string[]) => void;

  constructor(root: HTMLElement, take: (entries: readonly string[]) => void) {
    this.#take = take;
    const look = ({ target }: Event) => {
      const pressed = (target as Element).closest("button, summary, label");
      // The box of a label is pressed by the browser, right after it.
      if (pressed && pressed !== this.#button) this.#pressed = wordsOn(pressed);
    };
    root.addEventListener("click", look, { capture: true });
    root.addEventListener("input", ({ target }) => {
      if (!(target as Element).matches("[type=checkbox], [type=radio]")) this.#pressed = "";
    });
  }

  /** From now on, this is what can be taken back; nothing, where `entries` are none. */
  opens(entries: readonly string[]): void {
    closeNewest();
    closeNewest = () => this.#close();
    this.#entries = entries;
  }

  /** The button, if there is something to take back. */
  offer(): HTMLElement[] {
    if (!this.#entries.length) return [];
    const words = this.#pressed ? t("Undo “{what}”", { what: this.#pressed }) : t("Undo");
    this.#button = button(words, () => {
      const entries = this.#entries;
      this.#close();
      this.#take(entries);
    });
    return [this.#button];
  }

  #close(): void {
    this.#entries = [];
    this.#button?.remove();
  }
}

/** The words on a control, as far as there is room for them. */
function wordsOn(control: Element): string {
  const words = (control.querySelector("span") ?? control).textContent.trim().replace(/\s+/g, " ");
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).replace(/\s+\S*$/, "")} …` : words;
}
