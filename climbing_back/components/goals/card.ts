import type { Goal, Rating, StepSet } from "../../diary/views/goals";
import { dayInWords } from "../../diary/words/days";
import { t } from "../../language/t";
import { actButton, type Acts, fold } from "../kit/card";
import { element } from "../kit/dom";
import type { Sheet, Step } from "./sheet";

export type Act = "change" | "renew" | "reached" | "resting" | "active";

/** What can be done with a goal, by how it stands. */
const ACTS: Record<"active" | "reached" | "resting", Acts<Act>> = {
  active: [
    ["change", t("Change")],
    ["renew", t("Give it new steps")],
    ["reached", t("Reached")],
    ["resting", t("Let it rest")],
  ],
  reached: [
    ["active", t("Take it up again")],
    ["change", t("Change")],
  ],
  resting: [
    ["active", t("Take it up again")],
    ["change", t("Change")],
  ],
};

/** One goal: what it says, where the learner is, and what it said before. */
export class Card {
  readonly part = element("section", { className: "cb-card", tabIndex: -1 });
  readonly #sheet: Sheet;
  readonly #words = element("h3", {});
  readonly #about = element("dl", {});
  readonly #since = element("p", { className: "cb-hint" });
  readonly #where = element("fieldset", { className: "cb-where" });
  readonly #look = element("p", {});
  readonly #before = fold(t("Where I was"));
  readonly #older = fold(t("Earlier steps"));
  readonly #buttons = element("p", {});
  readonly #act: (act: Act) => void;
  #rows = "";
  #acts = "";

  constructor(sheet: Sheet, rate: (level: number) => void, act: (act: Act) => void) {
    this.#sheet = sheet;
    this.#act = act;
    this.#where.addEventListener("change", ({ target }) => {
      rate(Number((target as HTMLInputElement).value));
    });
    this.part.append(
      this.#words,
      this.#about,
      this.#since,
      this.#where,
      this.#look,
      this.#before.part,
      this.#older.part,
      this.#buttons,
    );
  }

  /** Draw what changed. What has the focus stays. */
  show(goal: Goal, today: string): void {
    const standing = goal.now.standing ?? "active";
    this.#words.textContent = goal.now.words || t("A goal without words yet");
    this.#showAbout(goal);
    this.#showWhere(goal, today);
    this.#where.disabled = standing !== "active";
    this.#showReview(standing === "active" ? goal.now.review : undefined, today);
    this.#before.show(goal.ratings.map((rating) => this.#inWords(goal, rating)).reverse());
    this.#showOlder(goal.sets);
    this.#showButtons(standing, goal);
  }

  #showAbout({ now }: Goal): void {
    const { problem, purpose, importance, confidence } = now;
    const lines = [
      [t("What it is for"), purpose],
      [t("Problem"), this.#sheet.wordOf("problem", problem) || problem?.replaceAll("-", " ")],
      [t("How much it matters"), this.#step("importance", importance)],
      [t("How sure I am"), this.#step("confidence", confidence)],
    ];
    this.#about.replaceChildren(
      ...lines.flatMap(([title = "", words]) =>
        words ? [element("dt", {}, title), element("dd", {}, words)] : [],
      ),
    );
  }

  #step(name: string, step: number | undefined): string {
    return step === undefined ? "" : `${step} – ${this.#sheet.wordOf(name, step)}`;
  }

  #showWhere({ goal, sets, ratings }: Goal, today: string): void {
    const steps = sets.at(-1)?.steps ?? [];
    const rows = JSON.stringify(steps);
    if (this.#rows !== rows) {
      this.#rows = rows;
      this.#where.replaceChildren(
        element("legend", {}, t("Where I am today")),
        ...this.#sheet.steps.map((step, n) => row(`where-${goal}`, step, steps[n] ?? "")),
      );
    }
    const isNew = sets.slice(0, -1).some(hasWords);
    this.#since.hidden = !isNew;
    this.#since.textContent = isNew ? t("New steps since {day}", { day: dayInWords(sets.at(-1)?.since ?? "") }) : "";
    const last = ratings.findLast(({ set }) => set === sets.length - 1);
    for (const radio of this.#where.querySelectorAll("input")) {
      const isHere = last?.level === Number(radio.value);
      radio.checked = isHere && last.day === today;
      const mark = radio.closest("label")?.querySelector(".cb-here");
      const here = last?.day === today ? t("◂ Here today") : t("◂ Here on {day}", { day: dayInWords(last?.day ?? today) });
      if (mark) mark.textContent = isHere ? here : "";
    }
  }

  #showReview(review: string | undefined, today: string): void {
    this.#look.hidden = !review;
    this.#look.classList.toggle("cb-due", review !== undefined && review <= today);
    if (!review) return;
    this.#look.textContent =
      review > today
        ? t("Look again on {day}.", { day: dayInWords(review) })
        : t(
          "You wanted to look at this goal again on {day}. Does it still fit? You can leave it, change it, or give it new steps.",
          { day: dayInWords(review) },
        );
  }

  #showOlder(sets: readonly StepSet[]): void {
    const older = sets.flatMap((set, n) => {
      const until = sets[n + 1]?.since;
      return until && hasWords(set) ? [{ ...set, until }] : [];
    });
    this.#older.show(
      older.reverse().map(({ steps, until }) => {
        const said = this.#sheet.steps.map(({ sign, means }, n) =>
          element("li", {}, element("b", {}, sign), " ", element("span", {}, steps[n] || means)),
        );
        const title = element("p", {}, t("Earlier steps, until {day}", { day: dayInWords(until) }));
        return element("div", {}, title, element("ul", {}, ...said));
      }),
    );
  }

  /** With the words of the steps that were in force when it was said. */
  #inWords({ sets }: Goal, { day, level, note, set }: Rating): HTMLElement {
    const n = this.#sheet.steps.findIndex((step) => step.level === level);
    const { sign, means } = this.#sheet.steps[n] as Step;
    const own = sets[set]?.steps[n];
    const words = [`${dayInWords(day)}: ${sign}, ${means}.`, own, note].filter(Boolean).join(" ");
    return element("p", {}, words);
  }

  #showButtons(standing: "active" | "reached" | "resting", { now, sets }: Goal): void {
    const acts = JSON.stringify([standing, now.words, sets.some(hasWords)]);
    if (this.#acts === acts) return;
    this.#acts = acts;
    this.#buttons.replaceChildren(
      ...ACTS[standing].map(([act, words]) => {
        const shown = act === "renew" && !sets.some(hasWords) ? t("Give it steps") : words;
        return actButton(shown, now.words, () => this.#act(act));
      }),
    );
  }
}

export function hasWords({ steps }: StepSet): boolean {
  return steps.some(Boolean);
}

function row(name: string, { level, sign, means }: Step, own: string): HTMLElement {
  return element(
    "label",
    { className: "cb-tick cb-where-step" },
    element("input", { type: "radio", name, value: String(level) }),
    " ",
    element(
      "span",
      {},
      element("b", {}, `${sign} `),
      own ? element("span", { className: "cb-means" }, `${means}: `) : means,
      own,
      " ",
      element("span", { className: "cb-here" }),
    ),
  );
}
