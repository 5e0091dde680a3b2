import type { DataOf } from "../../diary/format/diary.gen";
import type { Typing } from "../element/typing";

export type GoalData = DataOf["goal"];
export type Steps = NonNullable<GoalData["steps"]>;

/** One of the five steps, as the fragment says it. */
export interface Step {
  level: number;
  sign: string;
  means: string;
}

/** The goal sheet of the fragment: what it says, and the words on it. */
export class Sheet {
  readonly #root: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** The five steps, in their order. */
  get steps(): Step[] {
    return this.#stepBoxes.map((box) => {
      const label = box.closest("label");
      return {
        level: Number(box.name.split(".")[1]),
        sign: label?.querySelector("b")?.textContent ?? "",
        means: label?.querySelector(".cb-means")?.textContent ?? "",
      };
    });
  }

  /** What a radio button says: a problem, or a step of how much and how sure. */
  wordOf(name: string, value: string | number | undefined): string {
    const radio = this.#radios(name).find((each) => each.value && each.value === String(value));
    return radio?.closest("label")?.querySelector("span")?.textContent ?? "";
  }

  get problem(): string | undefined {
    return this.#pressed("problem");
  }

  /** What the sheet says now. Besides that, `known` is carried along. */
  read(known: GoalData): GoalData {
    const said: GoalData = { ...known, words: this.#box("words").value };
    const purpose = this.#box("purpose").value;
    const steps = this.#stepBoxes.map(({ value }) => value) as Steps;
    // A problem that is not on the sheet has no button: it stays.
    put(said, "problem", this.problem ?? known.problem);
    put(said, "purpose", purpose);
    put(said, "importance", numberOf(this.#pressed("importance")));
    put(said, "confidence", numberOf(this.#pressed("confidence")));
    // Steps that were taken out are said to be none.
    put(said, "steps", steps.some(Boolean) || known.steps ? steps : undefined);
    // While a date is being typed, it says nothing yet.
    if (this.date.validity.valid) put(said, "review", this.date.value);
    return said;
  }

  /** The paper's last row, if it was marked before the script came. */
  get level(): number | undefined {
    return numberOf(this.#pressed("level"));
  }

  /** Say this. What has the cursor in it stays as it is. */
  fill(data: Partial<GoalData>, typing: Typing): void {
    typing.show(this.#box("words"), data.words ?? "");
    typing.show(this.#box("purpose"), data.purpose ?? "");
    this.#stepBoxes.forEach((box, n) => typing.show(box, data.steps?.[n] ?? ""));
    for (const name of ["problem", "importance", "confidence", "level"] as const) {
      const said = name === "level" ? undefined : data[name];
      const none = name === "problem" || name === "level" ? undefined : "";
      for (const radio of this.#radios(name)) radio.checked = radio.value === String(said ?? none);
    }
    if (document.activeElement !== this.date) this.date.value = data.review ?? "";
    this.showDate();
  }

  /** On paper, a day that was not chosen is a line to write on. */
  showDate(): void {
    this.date.toggleAttribute("data-set", this.date.value !== "");
  }

  get date(): HTMLInputElement {
    return this.#root.querySelector("input[type=date]") as HTMLInputElement;
  }

  #pressed(name: string): string | undefined {
    return this.#radios(name).find(({ checked }) => checked)?.value;
  }

  #radios(name: string): HTMLInputElement[] {
    return [...this.#root.querySelectorAll<HTMLInputElement>(`.cb-writing input[name=${name}]`)];
  }

  #box(name: string): HTMLTextAreaElement {
    return this.#root.querySelector(`textarea[name=${name}]`) as HTMLTextAreaElement;
  }

  get #stepBoxes(): HTMLTextAreaElement[] {
    return [...this.#root.querySelectorAll<HTMLTextAreaElement>(".cb-own-step textarea")];
  }
}

function numberOf(value: string | undefined): number | undefined {
  return value ? Number(value) : undefined;
}

/** What says nothing is left out. */
function put<Name extends keyof GoalData>(
  said: GoalData,
  name: Name,
  value: GoalData[Name] | "",
): void {
  if (value === undefined || value === "") delete said[name];
  else said[name] = value as GoalData[Name];
}
