import type { Colour } from "../../diary/format/diary.gen";
import type { Entry } from "../../diary/format/entries";
import { type Done, planOn } from "../../diary/views/plan";
import { dayInWords } from "../../diary/words/days";
import { t } from "../../language/t";
import { dayOnShow, followDay, onDay, showDayOfAddress } from "../element/day";
import { DiaryElement } from "../element/element";
import { saidOfYes, yesInWords, yesSince } from "../element/clearance";
import { focusOn } from "../element/sight";
import { DayLine } from "../kit/day-line";
import { button, element, redraw } from "../kit/dom";
import { Foldable } from "../kit/foldable";
import { saidOfColour, saidOfDone, saidOfNotToday } from "../today/said";
import { Awake } from "./awake";
import { Helps } from "./helps";
import { answerOn, KeptRun, type Run } from "./run";
import { nameOf, showExercise, type Shown, showNone } from "./shown";

const ANSWERS: Readonly<Record<Done, string>> = {
  all: t("All of it"),
  part: t("Part of it"),
  none: t("Not today"),
};

/** `<cb-session-player>`: one exercise of a set at a time. What was done of it is written at the answer. */
export default class SessionPlayerElement extends DiaryElement {
  static readonly tag: string = "cb-session-player";

  #log: readonly Entry[] = [];
  #kept!: KeptRun;
  #helps!: Helps;
  #dayLine!: DayLine;
  readonly #awake = new Awake();
  readonly #since = element("p", { className: "cb-with" });
  /** What starts a run as soon as the diary is known: a press on Today, or one that came before this script. */
  #start: Colour | "today" | undefined;
  /** The run that has just ended, or was left on another day. */
  #before: Run | undefined;

  protected enhance(): void {
    this.#kept = new KeptRun(this.dataset["set"] ?? "");
    this.#helps = new Helps(this.find(".cb-helps"), (words) => this.say(words));
    this.#dayLine = new DayLine(this);
    this.find(".cb-controls").prepend(this.find(".cb-status"));
    new Foldable(this);
    const early = this.querySelector<HTMLInputElement>("[name=size]:checked")?.value as Colour | undefined;
    this.#start = showDayOfAddress() === undefined ? early : "today";
    for (const { dataset } of this.querySelectorAll<HTMLElement>(".cb-starts [data-size]")) {
      this.onPress(`.cb-starts [data-size=${dataset["size"]}]`, () => this.#begin(dataset["size"] as Colour));
    }
    for (const done of Object.keys(ANSWERS) as Done[]) {
      this.onPress(`[data-done=${done}]`, () => this.#answer(done));
    }
    this.querySelector(".cb-gate")?.append(this.#since);
    this.onPress(".cb-yes", () => this.#stands());
    this.onPress(".cb-previous", () => this.#change((run) => ({ ...run, at: run.at - 1 })));
    this.onPress(".cb-stop", () => this.#end());
    followDay(() => this.#draw());
    // What there is to do is drawn when the diary is known.
    this.dataset["state"] = "set";
  }

  /** JupyterLab takes cells out of the page as they scroll by. */
  protected override leave(): void {
    if (!this.isConnected) this.#awake.want(false);
  }

  protected show(log: readonly Entry[]): void {
    this.#log = log;
    this.#draw();
    // A run that is found again is in sight. It was not asked for now, so the focus stays.
    if (!("read" in this.dataset) && this.#here) this.#toTheTop();
    const start = this.#start;
    this.#start = undefined;
    const size = start === "today" ? this.#colour : start;
    if (size) this.#begin(size);
  }

  /** Make the exercises that the diary asks for. A set has its own. */
  protected fill(_log: readonly Entry[]): void {}

  /** What kind of day the learner has said that it is. */
  get #colour(): Colour | undefined {
    return planOn(this.#log, dayOnShow()).colour ?? undefined;
  }

  get #sections(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(".cb-exercise")];
  }

  /** The exercise that is on, if there is a run on the day on show; what it goes through may be gone. */
  get #here(): Shown | undefined {
    const { run } = this.#kept;
    const section = this.#sections.find(({ dataset }) => dataset["exercise"] === run?.items[run.at]);
    const amount = section?.querySelector<HTMLElement>(`[data-size="${this.#colour}"]`);
    if (!run || !section || !amount || run.day !== dayOnShow()) return undefined;
    const item = section.dataset["exercise"] ?? "";
    const isAsked = "stands" in amount.dataset && !run.stands;
    return { run, item, section, amount, isAsked, answer: answerOn(this.#log, run.day, item) };
  }

  /** One press: the kind of day is said, and the first exercise is there. */
  #begin(size: Colour): void {
    const day = dayOnShow();
    if (size !== this.#colour) this.tell(saidOfColour(this.#log, day, size), this.store.savedMessage);
    const planned = this.#sections.filter((section) => section.querySelector(`[data-size="${size}"]`));
    const items = planned.map(({ dataset }) => dataset["exercise"] ?? "");
    if (!items.length) return this.say(t("For this kind of day, your plan asks for nothing. It is free."));
    const open = items.filter((item) => !answerOn(this.#log, day, item));
    // When nothing is open, someone goes through all of it once more.
    this.#go({ day, items: open.length ? open : items, at: 0, stands: false });
  }

  async #answer(done: Done): Promise<void> {
    const { run, item, section, answer } = this.#here ?? {};
    const size = this.#colour;
    if (!run || !item || !section || !size) return;
    if (done !== answer) {
      const said =
        done === "none"
          ? saidOfNotToday(this.#log, run.day, item, "other")
          : saidOfDone(this.#log, run.day, size, item, done);
      this.tell(said, `${nameOf(section)}: ${ANSWERS[done]}. ${this.store.savedMessage}`);
    }
    if (run.at + 1 < run.items.length) this.#go({ ...run, at: run.at + 1 });
    else await this.#end();
  }

  /** The learner's own yes, kept with its day. It is asked again in each run, and can be taken back. */
  #stands(): void {
    if (!yesSince(this.#log)) this.tell([saidOfYes(true)], this.store.savedMessage);
    this.#change((run) => ({ ...run, stands: true }));
  }

  #change(change: (run: Run) => Run): void {
    const { run } = this.#kept;
    if (run) this.#go(change(run));
  }

  #go(run: Run): void {
    this.#before = undefined;
    this.#kept.run = run;
    this.#draw();
    const { section, isAsked } = this.#here ?? {};
    this.#lookAt(isAsked ? this.querySelector(".cb-gate h2") : section?.querySelector("h2"));
  }

  /** Back to Today, which shows what was written. In a cell, it shows here. */
  async #end(): Promise<void> {
    this.#before = this.#kept.run;
    this.#kept.run = undefined;
    this.#draw();
    this.#lookAt(this.querySelector(".cb-before h2"));
    // Someone who is led away would not see that it was not kept.
    if (await this.isKept()) this.querySelector<HTMLElement>(".cb-before a")?.click();
  }

  /** What a press has brought is in sight, and the focus is on it. */
  #lookAt(part: HTMLElement | null | undefined): void {
    this.#toTheTop();
    if (part) focusOn(part);
  }

  #toTheTop(): void {
    const panel = this.find(".cb-panel");
    panel.scrollTop = 0;
    panel.scrollIntoView({ block: "start" });
  }

  #draw(): void {
    this.fill(this.#log);
    this.#leaveOtherDays();
    const here = this.#here;
    this.#dayLine.show();
    this.#awake.want(here !== undefined);
    this.dataset["state"] = here ? (here.isAsked ? "ask" : "run") : "set";
    if (here) showExercise(this, here, this.#helps);
    else showNone(this, this.#helps);
    const since = yesSince(this.#log);
    const takeBack = button(t("Take it back"), () => this.tell([saidOfYes(false)], this.store.savedMessage), { key: "take back" });
    redraw(this.#since, ...(since ? [yesInWords(since), " ", takeBack] : []));
    redraw(this.find(".cb-before"), ...(here ? [] : this.#said()));
  }

  /** A run belongs to its day. What was said in it is in the diary, so nothing else is left to do. */
  #leaveOtherDays(): void {
    const { run } = this.#kept;
    if (!run || run.day === dayOnShow()) return;
    this.#kept.run = undefined;
    if (run.at) this.#before = run;
  }

  /** What there is to say before a run begins: of the one that has ended, and of what is written already. */
  #said(): HTMLElement[] {
    const day = dayOnShow();
    const run = this.#before;
    if (run && run.day !== day) {
      const words = t("You were in the middle of this on {day}. What you said is in your diary, on that day.", { day: dayInWords(run.day) });
      return [element("p", {}, words), ...this.#toToday(run.day, t("Open that day"))];
    }
    const lines = this.#sections.flatMap((section) => {
      const answer = answerOn(this.#log, day, section.dataset["exercise"] ?? "");
      return answer ? [element("li", {}, `${nameOf(section)}: ${ANSWERS[answer]}`)] : [];
    });
    if (!lines.length && !run) return [];
    const title = element("h2", { tabIndex: -1 }, lines.length ? t("In your diary for this day") : t("You stopped here. That is fine."));
    title.dataset["key"] = "title";
    return [title, element("ul", {}, ...lines), ...this.#toToday(day, t("Open Today"))];
  }

  #toToday(day: string, words: string): HTMLElement[] {
    const href = this.edition.pageOf("today");
    return href ? [element("p", {}, element("a", { href: onDay(href, day, this.dataset["set"]), className: "cb-button cb-quiet" }, words))] : [];
  }
}
