import { today } from "../../diary/format/days";
import { type Entry, latest } from "../../diary/format/entries";
import { planOn } from "../../diary/views/plan";
import { restarts } from "../../diary/views/restarts";
import type { Setback } from "../../diary/views/setbacks";
import { dayInWords, lengthInWords } from "../../diary/words/days";
import { restartsInWords } from "../../diary/words/phrases";
import { t } from "../../language/t";
import { dayOnShow, followDay } from "../element/day";
import { Draft } from "../element/drafts";
import { DiaryElement } from "../element/element";
import { nameIn } from "../element/known";
import { careOfItem, foldedSafety } from "../element/safety";
import { focusOn } from "../element/sight";
import { unfoldOnPaper } from "../kit/card";
import { DayLine } from "../kit/day-line";
import { askForDay } from "../kit/days";
import { button, element, redraw } from "../kit/dom";
import { endOf, OWN_WORDS } from "./end";
import {
  justEnded,
  openSetbacks,
  saidOfEnd,
  saidOfGoesOn,
  saidOfOver,
  saidOfSince,
} from "./said";
import { smallestThings } from "./smallest";

/** The parts of the setback plan, in the order in which they help. */
const READY = [
  ["first", t("What I do first")],
  ["smallest", t("The smallest thing I keep doing")],
  ["people", t("Whom I ring or ask")],
  ["remember", t("What I want to tell myself")],
] as const;

const WROTE_MORE = t("You wrote something else that helped. It is not in your diary yet.");

/** `<cb-ground-zero>`: one press when it is all gone, and another when that is over. */
export default class GroundZeroElement extends DiaryElement {
  static readonly tag = "cb-ground-zero";

  #log: readonly Entry[] = [];
  #dayLine!: DayLine;
  /** What else helped, as long as it is not added. */
  readonly #draft = new Draft<string>(this, {
    name: "what-helped",
    read: () => this.#ownWords?.value.trim() || undefined,
    take: (words) => this.#fillBox(words),
    place: () => this.find(".cb-ending"),
    leaveOut: () => this.#fillBox(""),
  });

  protected enhance(): void {
    unfoldOnPaper(this);
    this.onPress(".cb-press", () => this.#begin());
    this.#dayLine = new DayLine(this);
    followDay(() => this.#draw(), () => this.leave());
  }

  protected override leave(): void {
    this.#draft.keep();
  }

  protected show(log: readonly Entry[]): void {
    this.#log = log;
    this.#draw();
    // On most days there is no box for them. They wait.
    if (this.#ownWords) this.#draft.offer();
  }

  #fillBox(words: string): string {
    if (this.#ownWords) this.#ownWords.value = words;
    return WROTE_MORE;
  }

  get #ownWords(): HTMLInputElement | null {
    return this.querySelector(`[data-key="${OWN_WORDS}"]`);
  }

  #begin(): void {
    this.tell([["ground-zero", { since: dayOnShow() }]]);
    // What was pressed goes. What it opened is here.
    const lead = this.find(".cb-not-you");
    lead.classList.remove("cb-folded");
    focusOn(lead);
  }

  #draw(): void {
    this.#dayLine.show();
    const open = openSetbacks(this.#log, today());
    const ended = open.length ? [] : justEnded(this.#log, today());
    const isOpen = open.length > 0;
    this.dataset["state"] = isOpen ? "open" : "closed";
    this.find(".cb-begin").hidden = isOpen;
    this.find(".cb-not-you").classList.toggle("cb-folded", !isOpen);
    redraw(this.find(".cb-since"), ...(isOpen ? this.#since(open) : []));
    redraw(this.find(".cb-ready"), ...(isOpen ? this.#ready() : []));
    redraw(this.find(".cb-ending"), ...(isOpen ? this.#over(open) : this.#ended(ended)));
  }

  #since(open: readonly Setback[]): HTMLElement[] {
    const { since = today(), days = 1 } = open[0] ?? {};
    const choose = (day: string) => this.tell(saidOfSince(this.#log, open, day));
    return [
      element("p", { className: "cb-waits" }, t(
        "Ground zero since {day}: {days} so far.",
        { day: dayInWords(since), days: lengthInWords(days) },
      )),
      askForDay(t("When did it begin?"), since, "since", choose, (message) => this.warn(message)),
    ];
  }

  /** What the learner wrote on a good day for this one, and the smallest things of their plan. */
  #ready(): HTMLElement[] {
    const written = latest(this.#log, "setback-plan")?.data;
    const parts = READY.flatMap(([part, title]) => {
      const words = written?.[part];
      return words ? [element("dt", {}, title), element("dd", {}, words)] : [];
    });
    const { plan } = planOn(this.#log, today());
    const smallest = smallestThings(this.#log, today(), (exercise) => nameIn(this.edition.known, exercise));
    return [
      ...(parts.length
        ? [element("h3", {}, t("My plan for this morning")), element("dl", {}, ...parts)]
        : []),
      ...(smallest.length
        ? [
            element("h3", {}, t("The smallest things that still count")),
            element("ul", {}, ...smallest.map((words) => element("li", {}, words))),
            ...foldedSafety(plan?.data.items.map((item) => careOfItem(item, this.edition.known)) ?? []),
          ]
        : []),
      ...this.#ways(),
    ];
  }

  /** In the book, the pages that help now, unless what they hold is on this one. */
  #ways(): HTMLElement[] {
    const pages = [
      ["cb-restart-ladder", "keep-going/climbing-back", "#your-turn", t("Open my restart ladder")],
      ["cb-today", "today", "", t("Today’s plan")],
    ] as const;
    const links = pages.flatMap(([tag, page, part, words]) => {
      const href = this.edition.pageOf(page);
      const isHere = href === undefined || document.querySelector(tag);
      return isHere ? [] : [element("a", { href: href + part, className: "cb-button cb-quiet" }, words)];
    });
    return links.length ? [element("p", {}, ...links)] : [];
  }

  #over(open: readonly Setback[]): HTMLElement[] {
    // It is over on the day on show, but never before it began.
    const day = open.reduce((last, { since }) => (since > last ? since : last), dayOnShow());
    const over = () => this.tell(saidOfOver(open, day));
    return [
      element("h3", {}, t("When it is over")),
      element("p", {}, button(t("It is over"), over, { key: "over" })),
      element("p", { className: "cb-hint" }, t("From that day on, your score moves again.")),
    ];
  }

  #ended(ended: readonly Setback[]): HTMLElement[] {
    const last = ended.at(-1);
    if (!last) return [];
    const again = restarts(this.#log, today());
    const hasBegun = again.some(({ day }) => day >= last.since);
    const times = again.length ? ` ${restartsInWords(again.length)}` : "";
    return [
      element("h3", {}, hasBegun ? t("You started again") : t("It is over")),
      element("p", { className: "cb-lead" }, `${t("It lasted {days}.", { days: lengthInWords(last.days) })}${times}`),
      ...endOf(last, this.#rungs(last), this.#helped, {
        say: (more) => {
          this.tell(saidOfEnd(this.#log, ended, more));
          this.#draft.keep();
        },
        warn: (message) => this.warn(message),
      }),
      ...this.wayTo("today", t("Go to Today"), "cb-button"),
      element("p", {}, button(t("It is not over yet"), () => this.tell(saidOfGoesOn(this.#log, ended)), { key: "goes-on" })),
    ];
  }

  /** The rungs of the ladder, and those that the learner stood on. */
  #rungs({ steps }: Setback): string[] {
    const ladder = latest(this.#log, "restart-ladder")?.data.rungs ?? [];
    return [...new Set([...ladder, ...steps.map(({ rung }) => rung)])].filter(Boolean);
  }

  get #helped(): string[] {
    return JSON.parse(this.dataset["helped"] ?? "[]") as string[];
  }
}
