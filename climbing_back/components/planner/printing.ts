import { note, noted, whereWordsWait } from "../../diary/homes/notes";
import { counted, t } from "../../language/t";
import { only, printWith } from "../kit/print-part";
import { bookletOf, sheetsFor } from "./booklet";
import { pagesOf, type Room } from "./pages";

const NOTE = "print";

/** What is chosen here is chosen the next time, too. */
const REMEMBERED = ["letters", "paper"] as const;

/** A hand that goes on typing is not counted after. */
const SOON_MS = 400;

/** CSS has 96 pixels to an inch. */
const PIXELS_PER_MM = 96 / 25.4;

/** How a sheet is printed: the size of its letters, its paper, and how many pages that will be. */
export class Printing {
  readonly #options: HTMLElement;
  readonly #paper: HTMLElement;
  /** A notebook has no sheets for paper: its program prints, and nothing can be laid out beforehand. */
  readonly #isInBook: boolean;
  /** Which count of pages is the newest. */
  #turn = 0;

  constructor(options: HTMLElement, paper: HTMLElement, isInBook: boolean) {
    this.#options = options;
    this.#paper = paper;
    this.#isInBook = isInBook;
    (this.#box("paper").closest(".cb-field") as HTMLElement).hidden = !isInBook;
    this.#recall();
    options.addEventListener("change", () => {
      const chosen = REMEMBERED.map((name) => [name, this.#box(name).value]);
      note(NOTE, JSON.stringify(Object.fromEntries(chosen)), whereWordsWait());
    });
  }

  /** Say how many pages it is, once nothing has changed for a moment. */
  show(): void {
    this.#paper.dataset["letters"] = this.#box("letters").value;
    if (!this.#isInBook) return;
    this.#count().catch((error: unknown) => console.info("The pages were not counted.", error));
  }

  async print(): Promise<void> {
    if (!this.#isInBook) return printWith(() => only("plan"));
    const room = this.#room;
    const folded = room.isFolded ? bookletOf(this.#paper, await pagesOf(this.#paper, room), room) : undefined;
    const style = new CSSStyleSheet();
    style.insertRule("@page{}");
    const { style: page } = style.cssRules[0] as CSSPageRule;
    page.setProperty("size", room.sheet);
    if (folded) page.setProperty("margin", "0");
    printWith(() => {
      if (folded) this.#paper.before(folded);
      document.adoptedStyleSheets.push(style);
      const showAll = only("plan");
      return () => {
        folded?.remove();
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== style);
        showAll();
      };
    });
  }

  async #count(): Promise<void> {
    const turn = ++this.#turn;
    const words = this.#options.querySelector(".cb-pages") as HTMLElement;
    // A number of before would be wrong.
    words.textContent = "";
    await new Promise((ready) => setTimeout(ready, SOON_MS));
    if (turn !== this.#turn) return;
    const flows = await pagesOf(this.#paper, this.#room);
    const pages = flows.reduce((sum, flow) => sum + flow.pages, 0);
    if (turn === this.#turn) words.textContent = this.#inWords(pages);
  }

  #inWords(pages: number): string {
    const { selectedOptions } = this.#box("paper");
    const paper = selectedOptions[0]?.text ?? "";
    if (!this.#room.isFolded) return counted(pages, "About {count} page of {paper}.", "About {count} pages of {paper}.", { paper });
    const sheets = counted(sheetsFor(pages), "{count} sheet", "{count} sheets");
    const small = counted(pages, "About {count} small page", "About {count} small pages");
    return t("{small} on {sheets}. Print on both sides, turned on the short edge, and fold.", { small, sheets });
  }

  get #room(): Room {
    const { value, selectedOptions } = this.#box("paper");
    const { width, height, folded } = selectedOptions[0]?.dataset ?? {};
    return {
      sheet: value,
      width: Number(width) * PIXELS_PER_MM,
      height: Number(height) * PIXELS_PER_MM,
      isFolded: folded !== undefined,
    };
  }

  #recall(): void {
    try {
      const kept = Object(JSON.parse(noted(NOTE, whereWordsWait()) ?? "{}")) as Record<string, unknown>;
      for (const name of REMEMBERED) {
        const box = this.#box(name);
        if ([...box.options].some(({ value }) => value === kept[name])) box.value = String(kept[name]);
      }
    } catch {
      // What is no choice is none.
    }
  }

  #box(name: (typeof REMEMBERED)[number]): HTMLSelectElement {
    return this.#options.querySelector(`[name=${name}]`) as HTMLSelectElement;
  }
}
