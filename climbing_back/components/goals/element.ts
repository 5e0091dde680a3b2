import { v7 as uuid7 } from "uuid";
import { addDays, today } from "../../diary/format/days";
import type { DataOf } from "../../diary/format/diary.gen";
import type { Entry } from "../../diary/format/entries";
import { type Goal, goals } from "../../diary/views/goals";
import { t } from "../../language/t";
import { dayOnShow, followDay } from "../element/day";
import { Draft } from "../element/drafts";
import { DiaryElement, type Said } from "../element/element";
import { saidOfRemoval } from "../element/said";
import { Typing } from "../element/typing";
import { arrange, fold, unfoldOnPaper } from "../kit/card";
import { DayLine } from "../kit/day-line";
import { element, redraw } from "../kit/dom";
import { type Act, Card, hasWords } from "./card";
import { type GoalData, Sheet, type Steps } from "./sheet";
import { type Example, Writing } from "./writing";

const NEW_GOAL = t("A new goal");
const NO_SUCH_DATE = t("This date cannot be kept. Choose one before the year 2100.");
const WORDS_FIRST = t("Copy an example, or write a few words for your goal. The rest can wait.");

const CHOSEN_BEFORE = t("This is the problem that you chose before. It is not in your diary yet.");

/**
 * The goal on the sheet. It is in the diary from its first words on, and each press is an edit of
 * it: so it survives a closed tab, each press can be undone, and no half goal is ever on show. Its
 * words come first, and until there are some, the parts after them cannot be reached.
 */
interface Open {
  goal: string;
  title: string;
  /** How many earlier entries the goal has when the entry that the sheet edits is there. */
  earlier: number;
  /** What was said here, to be taken back all at once. */
  made: string[];
  /** Whether the diary showed this goal since the sheet was opened. */
  wasThere: boolean;
}

/** `<cb-goals>`: goals, where the learner is with each, and the sheet on which they are written. */
export default class GoalsElement extends DiaryElement {
  static readonly tag = "cb-goals";

  #log: readonly Entry[] = [];
  #goals: Goal[] = [];
  #open: Open | undefined;
  /** Where to go on when the diary shows what was said. */
  #next: string | undefined;
  #dayLine!: DayLine;
  /** The part of each goal that was written on last. */
  readonly #parts = new Map<string, number>();
  readonly #cards = new Map<string, Card>();
  readonly #sheet = new Sheet(this);
  readonly #writing = new Writing(this);
  readonly #active = element("div", {});
  readonly #onward = element("div", {});
  readonly #reached = fold(t("Reached"));
  readonly #resting = fold(t("Resting"));
  #typing!: Typing;
  /** The problem of a goal that has no words yet, so that it is in no diary. */
  readonly #draft = new Draft<string>(this, {
    name: "goal",
    read: () => (this.#open && !this.#find(this.#open.goal) ? this.#sheet.problem : undefined),
    take: (problem) => this.#takeUp(problem),
    place: () => this.find(".cb-part > .cb-question"),
    leaveOut: () => this.#leaveAsItWas(),
  });

  protected enhance(): void {
    this.find(".cb-goals").append(this.#active, this.#reached.part, this.#resting.part);
    this.find(".cb-all-goals").append(this.#onward);
    this.#typing = new Typing(this, () => this.#keepSheet());
    this.find(".cb-writing").addEventListener("change", ({ target }) => this.#changed(target));
    this.#sheet.date.addEventListener("focusout", () => {
      if (!this.#sheet.date.validity.valid) this.warn(NO_SUCH_DATE);
    });
    this.onPress(".cb-new", () => this.#openSheet(NEW_GOAL, uuid7()));
    this.onPress(".cb-done", () => this.#done());
    this.onPress(".cb-leave", () => this.#leaveAsItWas());
    for (const [button, by] of [[".cb-next", 1], [".cb-back", -1]] as const) {
      this.onPress(button, () => this.#isWithoutWords() || this.#writing.turn(by));
    }
    for (const button of this.querySelectorAll<HTMLButtonElement>(".cb-weeks > button")) {
      button.addEventListener("click", () => {
        this.#sheet.date.value = addDays(today(), 7 * Number(button.value));
        this.#changed(this.#sheet.date);
      });
    }
    this.#writing.onCopy((example) => this.#copy(example));
    unfoldOnPaper(this);
    this.#dayLine = new DayLine(this);
    followDay(() => this.#draw());
    if (!this.#open) this.#closeSheet();
  }

  protected override leave(): void {
    this.#typing.keepAll();
    this.#draft.keep();
  }

  /** What was written on the bare sheet is a new goal. It stays open to be written on. */
  protected override pressedSoFar(): (log: readonly Entry[]) => Said[] {
    const goal = uuid7();
    const data = this.#sheet.read({ goal, words: "", standing: "active" });
    const level = this.#sheet.level;
    const said: Said[] = data.words ? [["goal", data]] : [];
    if (said.length && level !== undefined) {
      said.push(["goal-rating", { goal, day: dayOnShow(), level }]);
    }
    if (data.words || Object.keys(data).length > 3) {
      this.#open = { goal, title: NEW_GOAL, earlier: 0, made: [], wasThere: false };
      this.#showSheet(0);
    }
    return () => said;
  }

  protected show(log: readonly Entry[]): void {
    this.#log = log;
    this.#goals = goals(log);
    this.#draw();
    this.#showOnSheet();
    if (this.#next) this.#goTo(this.#next);
    this.#draft.offer();
  }

  #takeUp(problem: string): string | undefined {
    if (this.#open) return undefined;
    this.#open = { goal: uuid7(), title: NEW_GOAL, earlier: 0, made: [], wasThere: false };
    this.#sheet.fill({ problem }, this.#typing);
    this.#showSheet(0);
    return CHOSEN_BEFORE;
  }

  #draw(): void {
    this.#dayLine.show();
    for (const goal of this.#goals) this.#card(goal).show(goal, dayOnShow());
    const parts = (standing: string) =>
      this.#goals
        .filter(({ now }) => (now.standing ?? "active") === standing)
        .map((goal) => this.#card(goal).part);
    arrange(this.#active, parts("active"));
    this.#reached.show(parts("reached"));
    this.#resting.show(parts("resting"));
    this.find(".cb-none").hidden = this.#goals.length > 0;
    redraw(this.#onward, ...(this.#goals.length ? this.wayTo("plan/if-then-plans", t("Plan when I do it")) : []));
  }

  #card({ goal }: Goal): Card {
    const card =
      this.#cards.get(goal) ??
      new Card(
        this.#sheet,
        (level) => this.#rate(goal, level),
        (act) => this.#act(goal, act),
      );
    this.#cards.set(goal, card);
    return card;
  }

  #find(goal: string): Goal | undefined {
    return this.#goals.find((each) => each.goal === goal);
  }

  /** One rating a day for the steps in force, however often it is changed. */
  #rate(goal: string, level: number): void {
    const known = this.#find(goal);
    if (!known) return;
    const day = dayOnShow();
    const before = known.ratings
      .filter((rating) => rating.day === day && rating.set === known.sets.length - 1)
      .map(({ entry }) => ({ id: entry }));
    const last = before.pop()?.id;
    const old = this.#log.find(({ id }) => id === last)?.data as DataOf["goal-rating"] | undefined;
    this.tell([
      ...saidOfRemoval(this.#log, before),
      ["goal-rating", { ...old, goal, day, level }, last],
    ]);
  }

  #act(goal: string, act: Act): void {
    const known = this.#find(goal);
    if (!known) return;
    if (act === "change") this.#openSheet(t("Change this goal"), goal, { part: this.#parts.get(goal) });
    else if (act === "renew") this.#renew(known);
    else {
      this.#next = goal;
      this.#tellGoal({ ...known.now, standing: act }, known.entry);
    }
  }

  /** What was there stays beside what comes now. Where there was nothing, the first steps come. */
  #renew({ goal, earlier, sets }: Goal): void {
    if (!sets.some(hasWords)) this.#openSheet(t("Steps for this goal"), goal, { part: 1 });
    else this.#openSheet(t("New steps for this goal"), goal, { part: 1, earlier: earlier.length + 1 });
  }

  #tellGoal(data: GoalData, replaces: string | undefined): string {
    const [id = ""] = this.tell([["goal", data, replaces]]);
    return id;
  }

  #openSheet(title: string, goal: string, { part = 0, earlier = 0 } = {}): void {
    this.#open = { goal, title, earlier, made: [], wasThere: false };
    this.#showOnSheet();
    this.#showSheet(part);
    this.#writing.focus();
  }

  #showSheet(part: number): void {
    const { title = "", earlier = 0 } = this.#open ?? {};
    this.find(".cb-all-goals").classList.add("cb-folded");
    this.#writing.open({ title, part, isNew: title === NEW_GOAL, hasOlderSteps: earlier > 0 });
    this.#writing.showExamples(this.#sheet.problem);
  }

  /** Blank, as it is printed. Whoever changes this goal again goes on with the same part of it. */
  #closeSheet(): void {
    if (this.#open) this.#parts.set(this.#open.goal, this.#writing.part);
    this.#open = undefined;
    this.#draft.forget();
    this.#sheet.fill({}, this.#typing);
    this.find(".cb-all-goals").classList.remove("cb-folded");
    this.#writing.close();
  }

  #copy(example: Example): void {
    const now = this.#sheet.read({ goal: this.#open?.goal ?? "", words: "" });
    this.#sheet.fill({ ...now, ...example }, this.#typing);
    this.#keepSheet();
    this.#writing.putExamplesAway();
    this.find(".cb-done").focus();
  }

  /** What the diary says of the goal on the sheet; an undone first press leaves it blank again. */
  #showOnSheet(): void {
    if (!this.#open) return;
    const known = this.#find(this.#open.goal);
    const { problem } = this.#sheet;
    const blank = problem === undefined ? {} : { problem };
    if (known) this.#sheet.fill(inForce(known), this.#typing);
    else if (this.#open.wasThere) this.#sheet.fill(blank, this.#typing);
    this.#open.wasThere = known !== undefined;
    this.#writing.showExamples(this.#sheet.problem);
  }

  #changed(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement)) return;
    this.#sheet.showDate();
    this.#writing.showExamples(this.#sheet.problem);
    this.#keepSheet();
  }

  #keepSheet(): undefined {
    if (!this.#open) return;
    const { goal, earlier, made } = this.#open;
    const known = this.#find(goal);
    const before = known ? inForce(known) : { goal, words: "", standing: "active" as const };
    const data = this.#sheet.read(before);
    if (!data.words.trim()) {
      if (known) this.warn(t("A goal needs a few words. Its last words stay until you write new ones."));
      return;
    }
    const isSame = JSON.stringify(data) === JSON.stringify(before);
    if (isSame) return;
    const isThere = known && known.earlier.length >= earlier;
    made.push(this.#tellGoal(data, isThere ? known.entry : undefined));
    this.#draft.keep();
  }

  #isWithoutWords(): boolean {
    const isWithout = !this.#sheet.read({ goal: "", words: "" }).words.trim();
    if (isWithout) this.warn(WORDS_FIRST);
    return isWithout;
  }

  #done(): void {
    if (this.#isWithoutWords()) return;
    this.#typing.keepAll();
    const { goal = "" } = this.#open ?? {};
    this.#closeSheet();
    this.#next = goal;
    this.#goTo(goal);
  }

  #leaveAsItWas(): void {
    const { goal = "", made = [] } = this.#open ?? {};
    this.#closeSheet();
    this.#next = goal;
    if (made.length) this.tell(made.map((entry): Said => ["withdrawal", { entry }]));
    else this.#goTo(goal);
  }

  /** On with this goal, wherever it is now; where it is gone, with the way to a new one. */
  #goTo(goal: string): void {
    const part = this.#find(goal) && this.#cards.get(goal)?.part;
    const around = part?.closest("details");
    if (around) around.open = true;
    (part ?? this.find(".cb-new")).focus();
    this.#next = undefined;
  }
}

/** What a goal says now, with the steps that are in force. */
function inForce({ now, sets }: Goal): GoalData {
  const steps = sets.at(-1)?.steps ?? [];
  return steps.length ? { ...now, steps: [...steps] as Steps } : now;
}
