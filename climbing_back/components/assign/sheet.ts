import { dayInWords } from "../../diary/words/days";
import { t } from "../../language/t";
import type { Assignment } from "../../sharing/assignment/assignment";
import { versionOf } from "../../sharing/assignment/assignment";
import type { Code } from "../../sharing/assignment/code";
import type { Contents } from "../assignment/contents";
import { titleIn, whoIn } from "../assignment/words";
import { element } from "../kit/dom";
import type { Items } from "../planner/items";
import type { Planner } from "../planner/planner";
import { block, SAFE } from "../planner/sheet";
import { drawn } from "./code";

/** What is on the sheet besides the assignment. */
interface Around {
  readonly planner: Planner;
  readonly items: Items;
  readonly contents: Contents;
  readonly code: Code | undefined;
  /** Where the course is, short enough to be typed; empty when it is published nowhere. */
  readonly site: string;
}

/** The assignment on paper, in large print: all of it, for a learner without any device. */
export function sheetOf(assignment: Assignment, around: Around): HTMLElement[] {
  const { rungs = [], bring = [], review } = assignment;
  return [
    element("p", { className: "cb-sheet-head" }, element("strong", {}, assignment.title)),
    element("p", {}, originOf(assignment)),
    ...howToOpen(around),
    ...safety(assignment, around.planner.library.emergency),
    ...part(t("To read"), (assignment.chapters ?? []).map((id) => titleIn(around.contents.chapters, id))),
    ...part(
      t("To tick"),
      (assignment.checklists ?? []).map(
        ({ checklist, often }) =>
          `${titleIn(around.contents.checklists, checklist)}, ${around.contents.often[often]}`,
      ),
    ),
    ...(around.items.length ? [element("h3", { className: "cb-to-do" }, t("To do"))] : []),
    ...around.items.map((item) => block(item, around.items, around.planner)),
    ...part(t("Restart ladder, from the bottom up"), ladder(rungs)),
    ...part(t("What to bring back"), bring),
    ...line(t("Look at it again on"), review && dayInWords(review)),
  ];
}

/** What keeps the learner safe comes first, in a box of its own. */
function safety({ stop, ring }: Assignment, emergency: string): HTMLElement[] {
  const lines = [
    element("p", {}, emergency),
    ...line(t("Stop if:"), stop),
    ...line(t("Ring us if:"), ring?.when),
    ...line(t("Number to ring:"), ring?.number),
    element("p", {}, SAFE),
  ];
  return [element("div", { className: "cb-safety" }, ...lines)];
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

function howToOpen({ code, site }: Around): HTMLElement[] {
  if (!site) return [];
  const words = [
    ...(code ? [t("Point the camera of a phone at the code.")] : []),
    t("Or open {site} and look for the chapters by their titles.", { site }),
    t("Without a device: ask for the chapters on paper."),
  ];
  const text = element("p", {}, words.join(" "));
  return [element("div", { className: "cb-to-open" }, ...(code ? [drawn(code)] : []), text)];
}

function part(title: string, lines: readonly string[]): HTMLElement[] {
  if (!lines.length) return [];
  const rows = lines.map((words) => element("li", {}, element("i", { className: "cb-box" }), " ", words));
  const list = element("ul", {}, ...rows);
  return [element("section", { className: "cb-of-sheet" }, element("h3", {}, title), list)];
}

function line(title: string, words: string | undefined): HTMLElement[] {
  return words ? [element("p", {}, element("b", {}, title), ` ${words}`)] : [];
}
