import { t } from "../../language/t";
import { button, element } from "./dom";

/**
 * A question whose steps, 0 to 10, wait behind its own words; what was answered stands beside them.
 * Twelve buttons at once are enough to look at. On paper, and without the script, all is there.
 */
export class FoldedQuestion {
  readonly #question: HTMLFieldSetElement;
  readonly #said = element("span", { className: "cb-said" });

  constructor(question: HTMLFieldSetElement) {
    this.#question = question;
    const legend = question.querySelector("legend") as HTMLElement;
    const opener = button("", () => this.#fold(opener.getAttribute("aria-expanded") === "true", opener), { className: "cb-opens" });
    opener.append(element("span", {}, ...legend.childNodes), " ", this.#said);
    legend.replaceChildren(opener);
    question.addEventListener("change", () => this.show());
    this.#fold(true, opener);
    this.show();
  }

  /** Say what is answered: the number and its word, or a number beyond them. */
  show(): void {
    const chosen = this.#question.querySelector<HTMLInputElement>(":checked");
    const more = this.#question.querySelector<HTMLInputElement>("input[type=number]")?.value;
    const word = chosen?.parentElement?.querySelector(".cb-word")?.textContent;
    this.#said.textContent = more || (chosen?.value ? t("{step} – {word}", { step: chosen.value, word: word ?? "" }) : "");
  }

  #fold(isFolded: boolean, opener: HTMLElement): void {
    opener.setAttribute("aria-expanded", String(!isFolded));
    for (const part of this.#question.children) {
      if (part.localName !== "legend") part.classList.toggle("cb-folded", isFolded);
    }
  }
}
