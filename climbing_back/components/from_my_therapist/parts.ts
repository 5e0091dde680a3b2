import { dayInWords } from "../../diary/words/days";
import { ended } from "../../diary/words/phrases";
import { t } from "../../language/t";
import { ringInWords, telephone } from "../../sharing/assignment/accepted";
import type { Assignment } from "../../sharing/assignment/assignment";
import type { Contents } from "../assignment/contents";
import type { Listed } from "../element/known";
import { element } from "../kit/dom";

/** What the parts of an assignment are drawn with. */
export interface Room {
  readonly contents: Contents;
  /** The address of a page; undefined in a cell. */
  pageOf(page: string): string | undefined;
}

/** An assignment, in the order of the blank sheet. What it has nothing of is left out. */
export function partsOf(
  assignment: Assignment,
  room: Room,
  toRead: readonly HTMLElement[],
  toDo: readonly HTMLElement[],
  weeks: readonly HTMLElement[],
): HTMLElement[] {
  const { rungs = [], stop, bring = [], review } = assignment;
  return [
    ...part(t("To read"), toRead),
    ...part(t("To tick"), listOf("ul", checklistsOf(assignment, room))),
    ...part(t("To do"), toDo),
    ...weeks,
    ...part(t("Restart ladder, the lowest rung first"), listOf("ol", rungs)),
    ...part(t("Stop if"), stop ? [element("p", {}, stop)] : []),
    ...part(t("Ring if"), ringOf(assignment)),
    ...part(t("What to bring back"), listOf("ul", bring)),
    ...part(t("Look at it again on"), review ? [element("p", {}, ended(dayInWords(review)))] : []),
  ];
}

/** Chapters, each on a line that a finger can hit, with what is said beside it. */
export function chaptersOf(
  { chapters = [] }: Assignment,
  room: Room,
  beside: (chapter: Listed) => (Node | string)[],
): HTMLElement[] {
  const lines = chapters.flatMap((id) => {
    const chapter = room.contents.chapters.get(id);
    return chapter ? [[...beside(chapter), linkTo(chapter, room)]] : [];
  });
  return listOf("ol", lines);
}

/** A link to what is listed; in a cell, where there are no pages, its name. */
export function linkTo({ title, page }: Listed, room: Room): HTMLElement {
  const href = room.pageOf(page);
  return href ? element("a", { href }, title) : element("span", {}, title);
}

export function listOf(
  kind: "ol" | "ul",
  lines: readonly (string | readonly (Node | string)[])[],
): HTMLElement[] {
  if (!lines.length) return [];
  const items = lines.map((line) => element("li", {}, ...(typeof line === "string" ? [line] : line)));
  return [element(kind, {}, ...items)];
}

/** Something under its heading; nothing when there is nothing. */
export function part(title: string, inside: readonly HTMLElement[]): HTMLElement[] {
  return inside.length ? [element("h4", {}, title), ...inside] : [];
}

export function checklistsOf({ checklists = [] }: Assignment, room: Room): (Node | string)[][] {
  return checklists.flatMap(({ checklist, often }) => {
    const listed = room.contents.checklists.get(checklist);
    return listed ? [[linkTo(listed, room), ` ${room.contents.often[often]}`]] : [];
  });
}

function ringOf(assignment: Assignment): HTMLElement[] {
  const { when, number } = assignment.ring ?? {};
  const link = number && element("a", { href: telephone(number) }, ringInWords(assignment, number));
  return [
    ...(when ? [element("p", {}, when)] : []),
    ...(link ? [element("p", { className: "cb-ring" }, link)] : []),
  ];
}
