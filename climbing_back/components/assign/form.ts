import type { Often } from "../assignment/contents";
import type { Draft } from "./draft";

type Said = Draft["said"];

const LONGEST = 140;
const MOST_RUNGS = 8;

/** The boxes of the fragment: everything that is ticked or typed, besides the exercises. */
export class Form {
  readonly #root: HTMLElement;
  /** In the order in which they were ticked. */
  #order: string[] = [];

  constructor(root: HTMLElement) {
    this.#root = root;
    for (const fold of this.#folds) fold.open = false;
    for (const button of root.querySelectorAll(".cb-whole")) {
      button.addEventListener("click", () => {
        const fold = button.closest("details") as HTMLElement;
        this.tick("chapter", [...boxesIn(fold)].map(({ value }) => value));
        fold.dispatchEvent(new Event("change", { bubbles: true }));
      });
    }
    for (const button of root.querySelectorAll<HTMLButtonElement>(".cb-ladders button")) {
      button.addEventListener("click", () => {
        this.#rungs.value = button.value;
        button.dispatchEvent(new Event("change", { bubbles: true }));
      });
    }
  }

  onChange(what: () => void): void {
    for (const event of ["input", "change"]) {
      this.#root.addEventListener(event, ({ target }) => {
        // The boxes of the exercises tell the plan by themselves.
        if ((target as HTMLElement).closest(".cb-builder")) return;
        this.#sortChapters();
        this.#sayHowMany();
        what();
      });
    }
  }

  /** Tick these, too. */
  tick(name: "chapter" | "checklist", ids: readonly string[]): void {
    for (const box of this.#boxes(name)) if (ids.includes(box.value)) box.checked = true;
    this.#sortChapters(ids);
    this.#sayHowMany();
  }

  fill({ chapters = [], checklists = [], rungs = [], bring = [], ...said }: Said): void {
    this.#order = [...chapters];
    const often = new Map(checklists.map((each) => [each.checklist, each.often]));
    for (const box of this.#boxes("chapter")) box.checked = chapters.includes(box.value);
    for (const box of this.#boxes("checklist")) {
      box.checked = often.has(box.value);
      oftenBeside(box).value = often.get(box.value) ?? "once";
    }
    for (const box of this.#boxes("bring")) box.checked = bring.includes(box.value);
    for (const box of this.#boxes("role")) box.checked = box.value === said.role;
    this.#rungs.value = rungs.join("\n");
    const typed = { ...said, when: said.ring?.when, number: said.ring?.number };
    for (const name of ["title", "stop", "when", "number", "review", "service"] as const) {
      this.#box(name).value = typed[name] ?? "";
    }
    this.#sayHowMany();
  }

  said(): Said {
    const checklists = this.#boxes("checklist").filter(({ checked }) => checked);
    return {
      title: this.#typed("title"),
      chapters: [...this.#order],
      checklists: checklists.map((box) => ({
        checklist: box.value,
        often: oftenBeside(box).value as Often,
      })),
      rungs: this.#rungs.value
        .split("\n")
        .map((rung) => rung.trim().slice(0, LONGEST))
        .filter(Boolean)
        .slice(0, MOST_RUNGS),
      stop: this.#typed("stop"),
      ring: { when: this.#typed("when"), number: this.#typed("number") },
      bring: this.#ticked("bring"),
      review: this.#typed("review"),
      role: this.#ticked("role")[0] ?? "",
      service: this.#typed("service"),
    };
  }

  /** Those ticked before stay in their order; new ones come last, as they were `added`. */
  #sortChapters(added: readonly string[] = []): void {
    const order = [...this.#order, ...added];
    const place = (chapter: string) => (order.includes(chapter) ? order.indexOf(chapter) : order.length);
    this.#order = this.#ticked("chapter").sort((a, b) => place(a) - place(b));
  }

  /** A closed part says how much is in it. */
  #sayHowMany(): void {
    for (const fold of this.#folds) {
      const chosen = [...boxesIn(fold)].filter(isChosen).length;
      const summary = fold.querySelector("summary") as HTMLElement;
      const title = (summary.dataset["title"] ??= summary.textContent ?? "");
      summary.textContent = chosen ? `${title}: ${chosen} chosen` : title;
    }
  }

  get #folds(): NodeListOf<HTMLDetailsElement> {
    return this.#root.querySelectorAll(".cb-step > .cb-fold");
  }

  #ticked(name: string): string[] {
    return this.#boxes(name)
      .filter(({ checked }) => checked)
      .map(({ value }) => value);
  }

  #boxes(name: string): HTMLInputElement[] {
    return [...this.#root.querySelectorAll<HTMLInputElement>(`[name=${name}]`)];
  }

  #box(name: string): HTMLInputElement {
    return this.#root.querySelector(`[name=${name}]`) as HTMLInputElement;
  }

  #typed(name: string): string {
    return this.#box(name).value.trim();
  }

  get #rungs(): HTMLTextAreaElement {
    return this.#root.querySelector("[name=rungs]") as HTMLTextAreaElement;
  }
}

function boxesIn(part: HTMLElement): NodeListOf<HTMLInputElement> {
  return part.querySelectorAll<HTMLInputElement>("input, textarea");
}

function isChosen({ type, checked, value }: HTMLInputElement): boolean {
  return type === "checkbox" || type === "radio" ? checked : value.trim() !== "";
}

function oftenBeside(box: HTMLInputElement): HTMLSelectElement {
  return box.closest(".cb-listed-check")?.querySelector("select") as HTMLSelectElement;
}
