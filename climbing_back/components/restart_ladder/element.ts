import { today } from "../../diary/format/days";
import { type Entry, latest } from "../../diary/format/entries";
import { type Setback, setbacks } from "../../diary/views/setbacks";
import { dayInWords } from "../../diary/words/days";
import { t } from "../../language/t";
import { dayOnShow, followDay } from "../element/day";
import { CHANGED_SINCE, Draft, FROM_BEFORE } from "../element/drafts";
import { DiaryElement } from "../element/element";
import { grow } from "../element/typing";
import { focusOn } from "../element/sight";
import { DayLine } from "../kit/day-line";
import { button, element, redraw, toggle } from "../kit/dom";
import { climbFrom, type Move, rungsOf } from "./climb";

/** A ladder to start from. */
interface Example {
  name: string;
  rungs: string[];
}

/** The ladder as it is being written. */
interface Written {
  /** The entry that it is a change of; "" for a first ladder. */
  of: string;
  rungs: string;
  therapist: boolean;
}

const MOST_RUNGS = 20;
const MOVES: Record<Move, string> = { start: t("began here"), up: t("up"), down: t("down"), stay: t("stayed") };

/** `<cb-restart-ladder>`: the rungs back up, and the one that the learner picks. Nothing else picks. */
export default class RestartLadderElement extends DiaryElement {
  static readonly tag = "cb-restart-ladder";

  #log: readonly Entry[] = [];
  #dayLine!: DayLine;
  /** The ladder as it was when the learner began to change it; undefined when they do not. */
  #opened: Written | undefined;
  readonly #draft = new Draft<Written>(this, {
    name: "restart-ladder",
    read: () => this.#changed,
    take: (written) => this.#takeUp(written),
    place: () => this.find(".cb-change > .cb-note"),
    leaveOut: () => this.#close(),
  });

  protected enhance(): void {
    this.onPress(".cb-own", () => this.#change());
    this.onPress(".cb-keep", () => this.#keep());
    this.onPress(".cb-leave", () => this.#close());
    this.#box.addEventListener("input", () => grow(this.#box));
    this.#dayLine = new DayLine(this);
    followDay(() => this.#draw());
  }

  protected override leave(): void {
    this.#draft.keep();
  }

  protected show(log: readonly Entry[]): void {
    this.#log = log;
    this.#draw();
    this.#draft.offer();
  }

  #draw(): void {
    this.#dayLine.show();
    const rungs = this.#rungs;
    const open = setbacks(this.#log, today()).findLast(({ until }) => until === null);
    redraw(this.find(".cb-climb"), ...(open ? this.#climb(open) : []));
    redraw(this.find(".cb-rungs"), ...this.#ladder(rungs, open));
    this.find(".cb-change").hidden = !this.#opened;
    const isFresh = !this.#opened && !rungs.length;
    this.find(".cb-start-from").hidden = !isFresh;
    redraw(this.find(".cb-examples"), ...(isFresh ? this.#examples() : []));
  }

  /** Where the learner stands, and the ways from there. */
  #climb(open: Setback): HTMLElement[] {
    if (!this.#rungs.length) return [];
    const ways = climbFrom(this.#rungs, open, (rung, move) => this.#step(open, rung, move));
    return ways.length ? ways : [element("p", { className: "cb-lead" }, t("Pick the rung for today. You choose."))];
  }

  /** The highest rung is at the top, as on a ladder. */
  #ladder(rungs: readonly string[], open: Setback | undefined): HTMLElement[] {
    if (!rungs.length || this.#opened) return [];
    const here = open?.steps.at(-1)?.rung;
    const lines = rungs.map((rung, at) => {
      const words = `${at + 1}. ${rung}`;
      const isHere = rung === here;
      const line = open
        ? toggle(words, isHere, () => this.#pick(open, at), { key: `rung ${at}`, className: "cb-button cb-quiet cb-rung" })
        : element("span", { className: "cb-rung" }, words);
      return element("li", {}, line);
    });
    const mine = latest(this.#log, "restart-ladder")?.data.therapist ? `${t("From my therapist.")} ` : "";
    return [
      element("ul", { className: "cb-ladder" }, ...lines.reverse()),
      ...(here === undefined ? [] : this.wayTo("today", t("Go to Today"), "cb-button")),
      ...this.#way(open),
      element("p", {}, mine, button(t("Change the rungs"), () => this.#change(), { key: "change" })),
    ];
  }

  /** The steps since ground zero. */
  #way(open: Setback | undefined): HTMLElement[] {
    const steps = open?.steps ?? [];
    if (!steps.length) return [];
    const lines = steps.map(({ day, rung, move }) =>
      element("li", {}, `${dayInWords(day)}: ${rung}${move ? ` (${MOVES[move]})` : ""}`),
    );
    return [element("h3", {}, t("My way so far")), element("ul", {}, ...lines)];
  }

  #pick(open: Setback, at: number): void {
    const rung = this.#rungs[at];
    if (rung === undefined) return;
    const here = open.steps.at(-1)?.rung;
    const from = here === undefined ? -1 : this.#rungs.indexOf(here);
    this.#step(open, rung, from < 0 ? "start" : at > from ? "up" : at < from ? "down" : "stay");
  }

  #step({ id }: Setback, rung: string, move: Move): void {
    this.tell([["restart-step", { setback: id, day: dayOnShow(), rung, move }]]);
  }

  /** Ladders to start from, as they would look, each with a button to take it. */
  #examples(): HTMLElement[] {
    const examples = JSON.parse(this.dataset["examples"] ?? "[]") as Example[];
    return examples.flatMap(({ name, rungs }) => {
      const take = () => this.#take(rungs);
      const lines = rungs.map((rung) => element("li", {}, rung)).reverse();
      return [
        element("ul", { className: "cb-ladder" }, ...lines),
        element("p", {}, button(t("Take “{name}”", { name }), take, { key: `take ${name}` })),
      ];
    });
  }

  /** The ladder is mine now, and stands where the examples were. */
  #take(rungs: string[]): void {
    this.tell([["restart-ladder", { rungs }]]);
    focusOn(this.find(".cb-ladder"));
  }

  #change(): void {
    this.#open(this.#inDiary);
    this.#box.focus();
  }

  #open(written: Written): void {
    this.#opened = this.#inDiary;
    this.#box.value = written.rungs;
    grow(this.#box);
    this.#tick.checked = written.therapist;
    this.#draw();
  }

  #close(): void {
    this.#opened = undefined;
    this.#draft.forget();
    this.#draw();
    this.querySelector<HTMLElement>("[data-key=change], .cb-own")?.focus();
  }

  #takeUp(written: Written): string {
    this.#open(written);
    return written.of === this.#inDiary.of ? FROM_BEFORE : CHANGED_SINCE;
  }

  get #inDiary(): Written {
    const known = latest(this.#log, "restart-ladder");
    const { rungs = [], therapist = false } = known?.data ?? {};
    return { of: known?.id ?? "", rungs: rungs.join("\n"), therapist };
  }

  /** What the learner wrote and has not kept. */
  get #changed(): Written | undefined {
    if (!this.#opened) return undefined;
    const now = { of: this.#opened.of, rungs: this.#box.value, therapist: this.#tick.checked };
    return JSON.stringify(now) === JSON.stringify(this.#opened) ? undefined : now;
  }

  #keep(): void {
    const rungs = this.#box.value.split("\n").map((line) => line.trim()).filter(Boolean);
    if (rungs.length > MOST_RUNGS) {
      this.warn(t(
        "A ladder has room for {most} rungs, and these are {rungs}. Put some together.",
        { most: MOST_RUNGS, rungs: rungs.length },
      ));
      return;
    }
    if (new Set(rungs).size < rungs.length) {
      this.warn(t("Two rungs have the same words. Make each one different."));
      return;
    }
    const therapist = this.#tick.checked;
    this.tell([["restart-ladder", { ...latest(this.#log, "restart-ladder")?.data, rungs, therapist }]]);
    this.#close();
  }

  get #rungs(): readonly string[] {
    return rungsOf(this.#log);
  }

  get #box(): HTMLTextAreaElement {
    return this.find<HTMLTextAreaElement>("textarea");
  }

  get #tick(): HTMLInputElement {
    return this.find<HTMLInputElement>("[name=therapist]");
  }
}
