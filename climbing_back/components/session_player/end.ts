import type { Session } from "../../diary/format/diary.gen";
import type { Done } from "../../diary/views/plan";
import { t } from "../../language/t";
import { fillIn, type Values, valuesIn } from "../element/drafts";
import { element } from "../kit/dom";
import { button } from "./button";

/** What is known of one exercise of the set when a run is over. */
export interface Told {
  item: string;
  name: string;
  done: Done;
}

const DONE_WORDS: Readonly<Record<Done, string>> = {
  all: t("all of it"),
  part: t("a part of it"),
  none: t("not today"),
};

/** What was done, for the learner to put right, and to write down or not. */
export class End {
  readonly part = element("div", { className: "cb-end" });
  readonly #title = element("h2", { tabIndex: -1 });
  readonly #rows = element("div", {});
  readonly #minutes = element("input", { type: "number", min: "0", max: "1440" });
  /** As the run says it. */
  #told = "";
  readonly #goOn = button("cb-go-on cb-quiet", t("Go on"));

  constructor() {
    const hint = t("This goes into your diary when you write it down. You can change it first.");
    const unwritten = [
      element("p", { className: "cb-hint" }, hint),
      this.#rows,
      row(t("Minutes, if you like"), this.#minutes),
      element(
        "div",
        { className: "cb-ends" },
        button("cb-write", t("Write it down")),
        button("cb-leave-out cb-quiet", t("Do not write it down")),
        this.#goOn,
      ),
    ];
    this.part.append(
      this.#title,
      element("div", { className: "cb-unwritten" }, ...unwritten),
      element(
        "div",
        { className: "cb-ends cb-written" },
        button("cb-back cb-quiet", t("Back to the set")),
      ),
    );
  }

  show(title: string, told: readonly Told[], minutes: number | undefined, canGoOn: boolean): void {
    this.#title.textContent = title;
    this.#rows.replaceChildren(...told.map((each) => row(each.name, choiceOf(each))));
    this.#minutes.value = minutes === undefined ? "" : String(minutes);
    this.#goOn.hidden = !canGoOn;
    this.#told = JSON.stringify(valuesIn(this.part));
  }

  /** Where the rows begin. */
  get rows(): HTMLElement {
    return this.#rows;
  }

  /** What the learner put right here, if anything. */
  get changed(): Values | undefined {
    const values = valuesIn(this.part);
    return JSON.stringify(values) === this.#told ? undefined : values;
  }

  /** Show it again; false when it was of another run. */
  takeUp(changed: Values): boolean {
    return fillIn(this.part, changed);
  }

  /** What the learner leaves standing there. */
  read(): Pick<Session, "items" | "minutes"> {
    const choices = [...this.#rows.querySelectorAll("select")];
    const items = choices.map(({ name, value }) => ({ item: name, done: value as Done }));
    const { valueAsNumber: minutes, validity } = this.#minutes;
    return { items, ...(validity.valid && Number.isInteger(minutes) && { minutes }) };
  }

  focus(): void {
    this.#title.focus();
  }
}

function choiceOf({ item, done }: Told): HTMLElement {
  const options = Object.entries(DONE_WORDS).map(([value, words]) =>
    element("option", { value, selected: value === done }, words),
  );
  return element("select", { name: item }, ...options);
}

function row(name: string, control: HTMLElement): HTMLElement {
  return element("label", { className: "cb-told" }, element("span", {}, name), control);
}
