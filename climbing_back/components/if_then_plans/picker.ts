import { t } from "../../language/t";
import { grow, LONGEST_WORDS } from "../element/typing";
import { element } from "../kit/dom";

/** With the row for own words, where there is one. */
const CHOICES_AT_A_TIME = 5;

/** The row that is chosen, by its words ("" for own ones, null for none), and the own words. */
export interface Picked {
  chosen: string | null;
  words: string;
}

/** One question: a few of its examples at a time, and a box for the learner's own words. */
export class Picker {
  readonly #group: HTMLElement;
  readonly #others: HTMLButtonElement;
  /** A list of barriers has none. */
  readonly #box: HTMLTextAreaElement | null;
  /** The example with which "Show others" goes on. */
  #next = 0;

  constructor(group: HTMLElement, say: (words: string) => void) {
    this.#group = group;
    this.#box = group.querySelector("textarea");
    this.#others = group.querySelector(".cb-others") as HTMLButtonElement;
    this.#others.addEventListener("click", () => {
      this.#showOthers();
      say(t("Other examples are shown."));
    });
    group.addEventListener("change", () => this.#draw());
    group.addEventListener("input", ({ target }) => {
      if (target === this.#box && this.#box) grow(this.#box);
    });
    // What was written before the script came stays in sight.
    if (this.#box?.value && !this.chosen) this.#own.checked = true;
    this.#showOthers();
    this.#draw();
  }

  /** What was chosen, or written where own words were chosen; empty as long as that is nothing. */
  get value(): string {
    const { chosen } = this;
    return chosen ? chosen.value || (this.#box?.value.trim() ?? "") : "";
  }

  get chosen(): HTMLInputElement | null {
    return this.#group.querySelector("input:checked");
  }

  get picked(): Picked {
    return { chosen: this.chosen?.value ?? null, words: this.#box?.value ?? "" };
  }

  /** Take up what was picked before. What was picked since stays, and words join. */
  takeUp({ chosen, words }: Picked): void {
    const now = this.picked;
    if (now.chosen === null && chosen) this.choose(chosen);
    else if (now.chosen === null && chosen === "") this.#own.checked = true;
    if (this.#box) {
      const all = new Set([words, this.#box.value, now.words]);
      this.#box.value = [...all].filter(Boolean).join("\n").slice(0, LONGEST_WORDS);
      if (this.#box.value && !this.chosen) this.#own.checked = true;
      grow(this.#box);
    }
    this.#showOthers();
    this.#draw();
  }

  /** Choose what reads like this, as one of the examples or else in own words; nothing for "". */
  choose(value: string): void {
    for (const row of this.#group.querySelectorAll("input")) {
      row.checked = value !== "" && row.value === value;
    }
    if (this.#box) {
      this.#own.checked = value !== "" && !this.chosen;
      this.#box.value = this.#own.checked ? value : "";
      grow(this.#box);
    }
    this.#next = 0;
    this.#showOthers();
    this.#draw();
  }

  /** Give other examples to choose from. Own words stay. */
  offer(examples: readonly string[]): void {
    const own = this.#own;
    for (const row of this.#rows) row.remove();
    own.parentElement?.before(
      ...examples.map((words) =>
        element(
          "label",
          { className: "cb-tick cb-example" },
          element("input", { type: "radio", name: own.name, value: words }),
          " ",
          element("span", {}, words),
        ),
      ),
    );
    this.#next = 0;
    this.#showOthers();
  }

  /** Show it on the screen, or not. On paper it always is. */
  fold(folded: boolean): void {
    this.#group.classList.toggle("cb-folded", folded);
  }

  focus(): void {
    (this.chosen ?? this.#group.querySelector("input"))?.focus();
  }

  /** What is chosen stays in sight, with as many of the next examples as there is room for. */
  #showOthers(): void {
    const rows = this.#rows;
    const room = this.#box ? CHOICES_AT_A_TIME - 1 : CHOICES_AT_A_TIME;
    const shown = new Set(rows.filter((row) => row.querySelector(":checked")));
    for (let looked = 0; looked < rows.length && shown.size < room; looked++) {
      shown.add(rows[this.#next % rows.length] as HTMLElement);
      this.#next++;
    }
    for (const row of rows) row.classList.toggle("cb-folded", !shown.has(row));
    this.#others.hidden = rows.length <= room;
  }

  #draw(): void {
    this.#box?.closest("label")?.classList.toggle("cb-folded", this.chosen?.value !== "");
  }

  get #own(): HTMLInputElement {
    return this.#group.querySelector(".cb-own > input") as HTMLInputElement;
  }

  get #rows(): HTMLElement[] {
    return [...this.#group.querySelectorAll<HTMLElement>(".cb-example")];
  }
}
