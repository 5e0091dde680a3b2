import { dayInWords } from "../../diary/words/days";
import { t } from "../../language/t";
import type { Assignment } from "../../sharing/assignment/assignment";
import { versionOf } from "../../sharing/assignment/assignment";
import { forEveryWeek, inWeek } from "../../sharing/assignment/weeks";
import type { Code } from "../../sharing/assignment/code";
import type { Contents } from "../assignment/contents";
import type { Handouts } from "../assignment/handouts";
import { titleIn, titleOfWeek, whoIn } from "../assignment/words";
import type { Known } from "../element/known";
import { element } from "../kit/dom";
import { type Items, nameOf } from "../planner/items";
import type { Planner } from "../planner/planner";
import { block, safetyFirst } from "../planner/sheet";
import { drawn } from "./code";
import { box, boxesToTick, chapterOnPaper, checklistOnPaper, itemsInWeek, weeksOnPaper } from "./on-paper";

/** What is on the sheet besides the assignment. */
export interface Around {
  readonly planner: Planner;
  readonly items: Items;
  readonly contents: Contents;
  readonly known: Known;
  /** The chapters on paper, when they are wanted. */
  readonly handouts: Handouts | undefined;
  /** Whether checklists are there in full, to tick by hand. */
  readonly inFull: boolean;
  /** Whether exercises are there without their steps. */
  readonly inShort: boolean;
  /** The clinic's own head of the sheet, if it has one. */
  readonly letterhead: readonly HTMLElement[];
  readonly code: Code | undefined;
  /** Where the course is, short enough to be typed; empty when it is published nowhere. */
  readonly site: string;
}

/** A sheet for each week of a class: each stands alone. */
export function sheetsOfWeeks(assignment: Assignment, around: Around): HTMLElement[] {
  const { weeks = [], title } = assignment;
  return weeks.map((week, place) => {
    const whole = { ...inWeek(assignment, place), title: `${title}. ${titleOfWeek(week, place, around.contents)}` };
    const items = itemsInWeek(around.items, weeks, place);
    return element("section", { className: "cb-sheet-of-week" }, ...sheetOf(whole, { ...around, items }));
  });
}

/** The assignment on paper, in large print: all of it, for a learner without any device. */
export function sheetOf(assignment: Assignment, around: Around): HTMLElement[] {
  const { rungs = [], bring = [], review, chapters = [], stop, ring } = assignment;
  const { contents, known, handouts } = around;
  const given = new Set(assignment.checklists?.map(({ checklist }) => checklist));
  return [
    ...around.letterhead,
    element("p", { className: "cb-sheet-head" }, element("strong", {}, assignment.title)),
    element("p", {}, originOf(assignment)),
    safetyFirst(around.planner.library.emergency, [
      ...line(t("Stop if:"), stop),
      ...line(t("Ring us if:"), ring?.when),
      element("p", {}, element("b", {}, t("Number to ring:")), ` ${ring?.number ?? "________________"}`),
    ]),
    ...howToOpen(around),
    ...part(t("To read"), (forEveryWeek(assignment).chapters ?? []).map((id) => titleIn(contents.chapters, id))),
    ...weeksOnPaper(assignment, contents, around.items.map((item) => nameOf(item, around.planner.library))),
    ...(around.items.length ? [element("h3", { className: "cb-to-do" }, t("To do"))] : []),
    ...around.items.map((item) => block(item, around.planner, around.inShort)),
    ...boxesToTick(assignment, around.items, contents),
    ...checklists(assignment, around),
    ...part(t("Restart ladder, from the bottom up"), ladder(rungs)),
    ...part(t("What to bring back"), bring),
    ...line(t("Look at it again on"), review && dayInWords(review)),
    ...(handouts ? chapters.flatMap((id) => chapterOnPaper(id, handouts, contents, known, given)) : []),
  ];
}

/** In full, or by their titles for who has a device. */
function checklists({ checklists = [] }: Assignment, { contents, known, inFull }: Around): HTMLElement[] {
  if (inFull) {
    return checklists.map(({ checklist, often }) => checklistOnPaper(checklist, contents, known, contents.often[often]));
  }
  const titles = checklists.map(({ checklist, often }) => `${titleIn(contents.checklists, checklist)}, ${contents.often[often]}`);
  return part(t("To tick"), titles);
}

/** "From: Physical therapist, Northside. Made on Monday 23 November 2026, version 2." */
function originOf(assignment: Assignment): string {
  const from = whoIn(assignment);
  const version = versionOf(assignment);
  const day = dayInWords(assignment.issued);
  const made = version > 1 ? t("Made on {day}, version {version}.", { day, version }) : t("Made on {day}.", { day });
  return from ? `${t("From: {from}.", { from })} ${made}` : made;
}

/** As a ladder stands: the first rung at the bottom. */
function ladder(rungs: readonly string[]): string[] {
  return rungs.map((rung, place) => `${place + 1}. ${rung}`).reverse();
}

function howToOpen({ code, site, handouts }: Around): HTMLElement[] {
  if (!site) return [];
  const words = [
    ...(code ? [t("Point the camera of a phone at the code.")] : []),
    t("Or open {site} and look for the chapters by their titles.", { site }),
    handouts ? t("Without a device: the chapters are in short on the pages behind this one.") : t("Without a device: ask for the chapters on paper."),
  ];
  const text = element("p", {}, words.join(" "));
  return [element("div", { className: "cb-to-open" }, ...(code ? [drawn(code)] : []), text)];
}

function part(title: string, lines: readonly string[]): HTMLElement[] {
  if (!lines.length) return [];
  const rows = lines.map((words) => element("li", {}, box(), " ", words));
  const list = element("ul", {}, ...rows);
  return [element("section", { className: "cb-of-sheet" }, element("h3", {}, title), list)];
}

function line(title: string, words: string | undefined): HTMLElement[] {
  return words ? [element("p", {}, element("b", {}, title), ` ${words}`)] : [];
}
