import type { QuickCheckAnswer } from "../../diary/format/diary.gen";
import { inEffectOf, type Entry, type EntryOf } from "../../diary/format/entries";
import { DiaryElement, type Said } from "../element/element";
import { joined, Typing } from "../element/typing";

/** `<cb-quick-check>`: meets each choice with its answer, and keeps choices and words. */
export default class QuickCheckElement extends DiaryElement {
  static readonly tag = "cb-quick-check";

  #answers = new Map<string, EntryOf<"quick-check-answer">>();
  #typing!: Typing;
  /** Where the answer to a choice is said aloud: it stands beside the choice, and nothing moves. */
  readonly #aloud = document.createElement("p");

  protected enhance(): void {
    this.#aloud.className = "cb-unseen";
    this.#aloud.setAttribute("role", "status");
    this.append(this.#aloud);
    this.#typing = new Typing(this, (box, replaces) =>
      this.tell([["quick-check-answer", this.#wordsIn(box), replaces]])[0],
    );
    this.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement) this.#choose(target);
    });
  }

  protected override leave(): void {
    this.#typing.keepAll();
  }

  protected override pressedSoFar(): (log: readonly Entry[]) => Said[] {
    const chosen = this.#buttons.filter(({ checked }) => checked).map((each) => this.#choiceOf(each));
    const typed = this.#wordsIn(this.#box);
    return (log) => {
      const known = answersOf(log, this.#check).get(typed.question)?.data.words;
      const words = { ...typed, words: joined(known, typed.words) };
      return [...chosen, ...(typed.words ? [words] : [])].map((data) => ["quick-check-answer", data]);
    };
  }

  protected show(log: readonly Entry[]): void {
    this.#answers = answersOf(log, this.#check);
    for (const each of this.#buttons) {
      each.checked = this.#answers.get(each.name)?.data.choice === each.value;
    }
    this.#typing.show(this.#box, this.#answers.get(this.#box.name)?.data.words ?? "");
  }

  #choose(button: HTMLInputElement): void {
    const before = this.#answers.get(button.name);
    this.tell([["quick-check-answer", { ...before?.data, ...this.#choiceOf(button) }, before?.id]]);
    this.#aloud.textContent = button.closest(".cb-option")?.querySelector(".cb-says")?.textContent ?? "";
  }

  #choiceOf({ name, value }: HTMLInputElement): QuickCheckAnswer {
    return { check: this.#check, question: name, choice: value };
  }

  #wordsIn({ name, value }: HTMLTextAreaElement): QuickCheckAnswer & { words: string } {
    return { check: this.#check, question: name, words: value };
  }

  get #check(): string {
    return this.dataset["check"] ?? "";
  }

  get #buttons(): HTMLInputElement[] {
    return [...this.querySelectorAll("input")];
  }

  get #box(): HTMLTextAreaElement {
    return this.find("textarea");
  }
}

/** The answers of a quick check, by question. */
function answersOf(
  log: readonly Entry[],
  check: string,
): Map<string, EntryOf<"quick-check-answer">> {
  const all = inEffectOf(log, "quick-check-answer").filter(({ data }) => data.check === check);
  return new Map(all.map((entry) => [entry.data.question, entry]));
}
