import { t } from "../../language/t";
import type { GoalData, Steps } from "./sheet";

const PLACES = [
  t("Part 1 of 3: the goal."),
  t("Part 2 of 3: its five steps."),
  t("Part 3 of 3: how much it matters, and when to look again."),
];

/** A goal to copy from. */
export type Example = Pick<GoalData, "problem" | "words" | "purpose" | "steps">;

/** What is written on, as one goes through it: a title, one part at a time, and examples to copy. */
export class Writing {
  readonly #root: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** Hear which example is to be copied. */
  onCopy(copy: (example: Example) => void): void {
    for (const example of this.#examples) {
      const button = example.querySelector("button") as HTMLButtonElement;
      button.setAttribute("aria-label", `${button.textContent}: ${textOf(example, "strong")}`);
      button.addEventListener("click", () => copy(read(example)));
    }
  }

  open({ title, part, isNew, hasOlderSteps }: { title: string; part: number; isNew: boolean; hasOlderSteps: boolean }): void {
    this.#find(".cb-writing-title > strong").textContent = title;
    this.#find(".cb-writing-title").tabIndex = -1;
    this.#find(".cb-writing").classList.remove("cb-folded");
    this.#hasOlderSteps = hasOlderSteps;
    const examples = this.#find(".cb-examples") as HTMLDetailsElement;
    examples.hidden = !isNew;
    examples.open = true;
    this.#show(part);
  }

  close(): void {
    this.#find(".cb-writing").classList.add("cb-folded");
  }

  /** The part that is on show, from 0. */
  get part(): number {
    return this.#parts.findIndex((each) => !each.classList.contains("cb-folded"));
  }

  turn(by: number): void {
    this.#show(this.part + by);
    this.focus();
  }

  focus(): void {
    this.#find(".cb-writing-title").focus();
  }

  /** Examples of the chosen problem. */
  showExamples(problem: string | undefined): void {
    let some = false;
    for (const example of this.#examples) {
      example.hidden = example.dataset["problem"] !== problem;
      some ||= !example.hidden;
    }
    this.#find(".cb-which").hidden = some;
  }

  /** Out of the way: what was copied stands right below, with what comes next. */
  putExamplesAway(): void {
    (this.#find(".cb-examples") as HTMLDetailsElement).open = false;
  }

  #hasOlderSteps = false;

  #show(part: number): void {
    this.#parts.forEach((each, n) => each.classList.toggle("cb-folded", n !== part));
    const older = this.#hasOlderSteps ? ` ${t("The old steps stay below the goal.")}` : "";
    this.#find(".cb-place").textContent = `${PLACES[part]}${older}`;
    this.#find(".cb-back").hidden = part === 0;
    this.#find(".cb-next").hidden = part === PLACES.length - 1;
  }

  get #parts(): HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>(".cb-part")];
  }

  get #examples(): HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>(".cb-example")];
  }

  #find(selector: string): HTMLElement {
    return this.#root.querySelector(selector) as HTMLElement;
  }
}

function read(example: HTMLElement): Example {
  const steps = [...example.querySelectorAll("li > span")].map((step) => step.textContent ?? "");
  return {
    problem: example.dataset["problem"] ?? "",
    words: textOf(example, "strong"),
    purpose: textOf(example, "p.cb-hint"),
    steps: steps as Steps,
  };
}

function textOf(part: HTMLElement, selector: string): string {
  return part.querySelector(selector)?.textContent ?? "";
}
