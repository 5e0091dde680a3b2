import { addDays, today } from "../../diary/format/days";
import type { Entry } from "../../diary/format/entries";
import { planInForce } from "../../diary/views/plan";
import { shortRangeOf } from "../../diary/words/days";
import { listed } from "../../diary/words/phrases";
import { t } from "../../language/t";
import { DiaryElement } from "../element/element";
import { element, redraw } from "../kit/dom";
import { coloursIn, coloursInWords, coloursTable, drawColours } from "./colours";
import {
  consistencyInWords,
  consistencyTable,
  drawConsistency,
  hasLine,
  scoresIn,
} from "./consistency";
import { countedInWords, drawCounted } from "./counted";
import { drawFalls, fallsIn, fallsInWords } from "./falls";
import { drawHistory } from "./history";
import { drawKept, keptInWords } from "./kept";
import { lookBack, viewOf, type Look, type View } from "./look";
import { answersInWords, answersTo, drawRatings, ratingsTable, type Question } from "./ratings";
import { drawRestarts } from "./restarts";

/** What each question is called, here and in its table. */
const QUESTIONS: Record<Question, string> = {
  stiffness: t("Stiffness"),
  fatigue: t("Fatigue"),
  pain: t("Pain"),
};

/** The parts of the look back, each of which may have nothing to show yet. */
const PARTS = ["counted", "kept", "restarts", "history", "consistency", "answers"] as const;

/** How wide a picture is on paper: as wide as a sheet, between its margins. */
const PAPER_WIDTH = 640;

/** `<cb-progress>`: the look back. It shows what was written, and draws no conclusion. */
export default class ProgressElement extends DiaryElement {
  static readonly tag = "cb-progress";

  #log: readonly Entry[] = [];
  #look: Look | undefined;
  /** How wide the pictures were when they were drawn. */
  #width = 0;
  #isPrinting = false;

  protected enhance(): void {
    this.addEventListener("change", () => this.#draw());
    for (const part of ["consistency", "answers"]) {
      this.onPress(`.cb-${part} .cb-unfold`, () => this.#fold(part, !this.#isFolded(part)));
      this.#fold(part, true);
    }
    this.find(".cb-consistency .cb-sentence").setAttribute("role", "status");
    new ResizeObserver(() => {
      if (this.#room !== this.#width && !this.#isPrinting) this.#draw();
    }).observe(this.find(".cb-measure"));
    // Names were given room while another type stood in for the book's own.
    document.fonts.addEventListener("loadingdone", () => this.#draw());
    for (const moment of ["beforeprint", "afterprint"]) {
      window.addEventListener(moment, () => {
        this.#isPrinting = moment === "beforeprint";
        this.#draw();
      });
    }
  }

  protected show(log: readonly Entry[]): void {
    const look = lookBack(log, today());
    const done = countedInWords(look.scores, look.kept, look.today);
    this.#log = log;
    this.#look = look;
    this.#part("counted", done.lines.length > 0, (part) => drawCounted(part, done));
    this.#part("kept", keptInWords(look.kept, look.today).length > 0, (part) =>
      drawKept(part, look.kept, look.today),
    );
    this.#part("restarts", look.restarts.length > 0, (part) =>
      drawRestarts(part, look.restarts, look.today),
    );
    this.#part("history", look.setbacks.length > 0, (part) =>
      drawHistory(part, look.setbacks, look.today),
    );
    this.#part("consistency", hasLine(look.scores));
    this.#part("answers", look.checkIns.length > 0);
    this.#sayWhatIsToCome(log);
    this.find(".cb-time").hidden = !hasLine(look.scores) && !look.checkIns.length;
    this.#draw();
  }

  /** What comes here later is said once, and on the first visit, how to begin. */
  #sayWhatIsToCome(log: readonly Entry[]): void {
    const titles = [...this.querySelectorAll(".cb-bare > h2")].map(({ textContent }) => `“${textContent}”`);
    const isFirst = titles.length === PARTS.length;
    const words = [
      t("Later, what you write gets its place here: {titles}.", { titles: listed(titles) }),
      ...(this.find(".cb-consistency").matches(".cb-bare") ? [t("A line of consistency says something from 30 planned days on.")] : []),
    ].join(" ");
    redraw(
      this.find(".cb-to-come"),
      ...(isFirst ? [element("p", { className: "cb-lead" }, t("Here you will look back on what you did. Nobody compares you with your best day."))] : []),
      ...(isFirst && !planInForce(log, today()) ? this.wayTo("plan/my-plan", t("Make my plan"), "cb-button") : []),
      ...(isFirst ? this.wayTo("today", t("Go to Today")) : []),
      ...(titles.length && !isFirst ? [element("p", { className: "cb-hint" }, words)] : []),
    );
  }

  /** Show a part. As long as there is nothing in it, it is for paper alone. */
  #part(name: (typeof PARTS)[number], isThere: boolean, draw?: (part: HTMLElement) => void): void {
    const section = this.find(`.cb-${name}`);
    section.classList.toggle("cb-bare", !isThere);
    const some = this.find(`.cb-${name} .cb-some`);
    some.hidden = !isThere;
    draw?.(some);
  }

  /** Draw the pictures of the chosen time, and those tables that are open. */
  #draw(): void {
    if (!this.#look) return;
    // The page was left open over night.
    if (this.#look.today !== today()) return this.show(this.#log);
    const width = this.#isPrinting ? PAPER_WIDTH : this.#room;
    this.#width = width;
    // The page is not to be seen.
    if (!width) return;
    const em = Number.parseFloat(getComputedStyle(this.find(".cb-measure")).fontSize);
    const view = viewOf(this.#look, this.#range, { width, em, lengths: new Map() });
    if (hasLine(this.#look.scores)) this.#drawConsistency(view);
    if (this.#look.checkIns.length) this.#drawAnswers(view);
  }

  #drawConsistency(view: View): void {
    const part = this.find(".cb-consistency");
    const numbered = drawConsistency(this.find(".cb-consistency .cb-drawing"), view);
    this.find(".cb-consistency .cb-sentence").textContent = consistencyInWords(view);
    const waiting = new Set(scoresIn(view).map(({ waits }) => waits));
    const kinds = {
      band: view.bands.length > 0,
      waits: waiting.has("ground zero") || waiting.has("reserve"),
      gap: waiting.has("unknown"),
      reserve: waiting.has("reserve"),
      restart: view.restarts.length > 0,
    };
    for (const [kind, isThere] of Object.entries(kinds)) {
      this.find(`.cb-legend .cb-sign-${kind}`).hidden = !isThere;
    }
    drawKey(part, numbered ? view : undefined);
    this.#drawTables("consistency", () => [consistencyTable(view)]);
  }

  #drawAnswers(view: View): void {
    const { today } = view.look;
    const part = this.find(".cb-answers");
    const tables: (() => HTMLTableElement)[] = [];
    let numbered = false;
    for (const [question, title] of Object.entries(QUESTIONS) as [Question, string][]) {
      const answers = answersTo(question, view);
      const place = this.#chart(question, answersInWords(answers, today));
      if (!answers.length) continue;
      numbered = drawRatings(place, view, answers);
      tables.push(() => ratingsTable(title, answers, today));
    }
    const picked = coloursIn(view);
    const place = this.#chart("colours", coloursInWords(picked));
    if (picked.length) {
      numbered = drawColours(place, view, picked);
      tables.push(() => coloursTable(picked, today));
    }
    const falls = fallsIn(view);
    drawFalls(this.#chart("falls", fallsInWords(falls)), falls, today);
    // The same bands in pictures of the same width: one list of names is enough.
    const isNamed = hasLine(view.look.scores);
    drawKey(part, numbered && !isNamed ? view : undefined);
    this.find(".cb-answers .cb-named").hidden = !(numbered && isNamed);
    this.#drawTables("answers", () => tables.map((make) => make()));
  }

  /** Say the sentence of one question, and return where its picture goes. */
  #chart(name: string, words: string): HTMLElement {
    const place = this.find(`.cb-chart-${name} .cb-drawing`);
    this.find(`.cb-chart-${name} .cb-sentence`).textContent = words || t("No answer in this time.");
    if (!words) place.replaceChildren();
    return place;
  }

  #drawTables(part: string, make: () => HTMLTableElement[]): void {
    const place = this.find(`.cb-${part} .cb-tables`);
    // Years of weeks are made when somebody wants to read them.
    place.replaceChildren(...(this.#isPrinting || !this.#isFolded(part) ? make() : []));
  }

  #isFolded(part: string): boolean {
    return this.find(`.cb-${part} .cb-tables`).classList.contains("cb-folded");
  }

  #fold(part: string, folded: boolean): void {
    this.find(`.cb-${part} .cb-tables`).classList.toggle("cb-folded", folded);
    this.find(`.cb-${part} .cb-unfold`).setAttribute("aria-expanded", String(!folded));
    this.#draw();
  }

  get #range(): string {
    return this.find<HTMLInputElement>("[name=range]:checked").value;
  }

  /** How wide the pictures can be. */
  get #room(): number {
    return Math.floor(this.find(".cb-measure").clientWidth);
  }
}

/** The names of the bands that have numbers in the pictures. */
function drawKey(part: HTMLElement, view: View | undefined): void {
  const names = (view?.bands ?? []).map(({ name, since, until }) =>
    element("li", {}, `${name}, ${shortRangeOf(since, addDays(until, -1), view?.look.today ?? "")}`),
  );
  part.querySelector(".cb-key")?.replaceChildren(...names);
}
