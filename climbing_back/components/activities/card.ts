import type { Activity, ActivityRating } from "../../diary/views/activities";
import { dayInWords } from "../../diary/words/days";
import { t } from "../../language/t";
import { actButton, type Acts, fold } from "../kit/card";
import { element } from "../kit/dom";
import { FoldedQuestion } from "../kit/folded-question";

export type Act = "change" | "resting" | "active";

/** What can be done with an activity, by how it stands. */
const ACTS: Record<"active" | "resting", Acts<Act>> = {
  active: [
    ["change", t("Change")],
    ["resting", t("Let it rest")],
  ],
  resting: [
    ["active", t("Take it up again")],
    ["change", t("Change")],
  ],
};

/** One activity: its words, how it goes today, and how it went. */
export class Card {
  readonly part = element("section", { className: "cb-card", tabIndex: -1 });
  readonly #words = element("h3", {});
  readonly #rating: HTMLFieldSetElement;
  readonly #folded: FoldedQuestion;
  readonly #before = fold(t("How it went"));
  readonly #buttons = element("p", {});
  readonly #act: (act: Act) => void;
  #acts = "";

  /** `steps` are the paper's own: 0 to 10, with a word at each. */
  constructor(
    name: string,
    steps: HTMLElement,
    rate: (rating: number | undefined) => void,
    act: (act: Act) => void,
  ) {
    this.#act = act;
    const own = steps.cloneNode(true) as HTMLElement;
    for (const radio of own.querySelectorAll("input")) radio.name = name;
    this.#rating = element(
      "fieldset",
      { className: "cb-rating" },
      element("legend", {}, t("How it goes today")),
      own,
    );
    this.#folded = new FoldedQuestion(this.#rating);
    own.addEventListener("change", ({ target }) => {
      const { value } = target as HTMLInputElement;
      rate(value ? Number(value) : undefined);
    });
    this.part.append(this.#words, this.#rating, this.#before.part, this.#buttons);
  }

  /** Draw what changed. What has the focus stays. */
  show({ now, ratings }: Activity, today: string): void {
    const standing = now.standing ?? "active";
    this.#words.textContent = now.words || t("An activity without words yet");
    const said = ratings.findLast(({ day }) => day === today)?.rating;
    for (const radio of this.#rating.querySelectorAll("input")) {
      radio.checked = radio.value === String(said ?? "");
    }
    this.#folded.show();
    this.#rating.hidden = standing === "resting";
    this.#before.show(
      ratings
        .filter(({ day }) => day !== today || standing === "resting")
        .reverse()
        .map((rating) => this.#inWords(rating)),
    );
    this.#showButtons(standing, now.words);
  }

  #inWords({ day, rating, note }: ActivityRating): HTMLElement {
    const word = this.#rating.querySelector(`[data-step="${rating}"]`)?.textContent;
    const words = [`${dayInWords(day)}: ${rating} – ${word}.`, note].filter(Boolean).join(" ");
    return element("p", {}, words);
  }

  #showButtons(standing: "active" | "resting", words: string): void {
    const acts = `${standing} ${words}`;
    if (this.#acts === acts) return;
    this.#acts = acts;
    this.#buttons.replaceChildren(
      ...ACTS[standing].map(([act, shown]) => actButton(shown, words, () => this.#act(act))),
    );
  }
}
