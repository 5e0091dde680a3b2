import { inEffectOf, type Entry } from "../../diary/format/entries";
import { t } from "../../language/t";
import { DiaryElement, type Said } from "../element/element";
import { joined, Typing } from "../element/typing";
import { printWith } from "../kit/print-part";

const NOTHING_YET = t("Nothing is written yet. Write in one of the boxes first.");
const CANNOT_COPY =
  t("Your browser does not let this page copy. Your words are safe. Mark them in their boxes and copy them there.");

/** `<cb-reflection>`: keeps what the learner writes to each prompt, prints it and copies it. */
export default class ReflectionElement extends DiaryElement {
  static readonly tag = "cb-reflection";

  #typing!: Typing;

  protected enhance(): void {
    this.#typing = new Typing(this, ({ name, value }, replaces) =>
      this.tell([["reflection", { prompt: name, words: value }, replaces]])[0],
    );
    this.onPress(".cb-print-words", () => this.#print());
    this.onPress(".cb-copy", () => this.#copy());
    // JupyterLab would print its own screen, with this page somewhere on it. A book has this page, and
    // so has each package of it.
    this.find(".cb-print-words").hidden = this.edition.pageOf("reference/when-to-get-help") === undefined;
  }

  protected override leave(): void {
    this.#typing.keepAll();
  }

  protected override pressedSoFar(): (log: readonly Entry[]) => Said[] {
    const typed = this.#boxes.filter(({ value }) => value);
    const early = typed.map(({ name, value }) => ({ prompt: name, words: value }));
    return (log) => {
      const known = wordsOf(log);
      return early.map(({ prompt, words }) => [
        "reflection",
        { prompt, words: joined(known.get(prompt), words) },
      ]);
    };
  }

  protected show(log: readonly Entry[]): void {
    const words = wordsOf(log);
    for (const box of this.#boxes) this.#typing.show(box, words.get(box.name) ?? "");
  }

  #print(): void {
    if (!this.#story) {
      this.warn(NOTHING_YET);
      return;
    }
    printWith(() => {
      this.dataset["printing"] = "";
      return () => delete this.dataset["printing"];
    });
  }

  async #copy(): Promise<void> {
    const story = this.#story;
    if (!story) {
      this.warn(NOTHING_YET);
      return;
    }
    try {
      await navigator.clipboard.writeText(story);
      this.say(t("✓ Copied. You can paste it into a letter or a message."));
    } catch {
      this.warn(CANNOT_COPY);
    }
  }

  /** Every prompt that has an answer, with the answer below it. */
  get #story(): string {
    const told = this.#boxes.filter(({ value }) => value.trim());
    return told.map((box) => `${promptOf(box)}\n${box.value.trim()}`).join("\n\n");
  }

  get #boxes(): HTMLTextAreaElement[] {
    return [...this.querySelectorAll("textarea")];
  }
}

function promptOf(box: HTMLTextAreaElement): string {
  return box.closest("label")?.querySelector("span")?.textContent ?? "";
}

/** The last words to each prompt. */
function wordsOf(log: readonly Entry[]): Map<string, string> {
  const told = inEffectOf(log, "reflection");
  return new Map(told.map(({ data }) => [data.prompt, data.words]));
}
