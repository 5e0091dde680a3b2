import { daysBetween, mondayOf } from "../../diary/format/days";
import { t } from "../../language/t";
import type { Assignment } from "../../sharing/assignment/assignment";
import type { Contents } from "../assignment/contents";
import type { Handouts, HandoutSection } from "../assignment/handouts";
import { titleIn } from "../assignment/words";
import type { Known } from "../element/known";
import { element } from "../kit/dom";

/** More have no room on a sheet or two, and a plan is looked at again before. */
const MOST_WEEKS = 8;

/** How many weeks there are until the next look; none when no day is set for that. */
export function weeksUntilReview({ issued, review = "" }: Assignment): number {
  const weeks = review > issued ? Math.floor(daysBetween(mondayOf(issued), review) / 7) + 1 : 0;
  return Math.min(MOST_WEEKS, weeks);
}

/** A checklist with a box for each of its items and a line for a pen. */
export function checklistOnPaper(id: string, contents: Contents, known: Known, often = ""): HTMLElement {
  const title = titleIn(contents.checklists, id);
  const items = known.items[id] ?? [];
  return element(
    "section",
    { className: "cb-of-sheet" },
    element("h3", {}, often ? `${title}, ${often}` : title),
    element("ul", {}, ...items.map((item) => element("li", {}, box(), " ", known.names[`${id}.${item}`] ?? item))),
    element("p", { className: "cb-write" }, `${t("In my words:")} `, element("span", { className: "cb-pen-line" }, "________________")),
  );
}

/** A chapter on a page of its own: what it is about, its idea, what keeps people safe, and what there is to do. */
export function chapterOnPaper(id: string, handouts: Handouts, contents: Contents, known: Known, given: ReadonlySet<string>): HTMLElement[] {
  const sections = handouts[id];
  const chapter = contents.chapters.get(id);
  if (!sections || !chapter) return [];
  const own = [...contents.checklists.values()].filter(({ page }) => page === chapter.page);
  return [
    element(
      "article",
      { className: "cb-handout" },
      element("h2", {}, chapter.title),
      ...sections.map(section),
      ...own.filter((each) => !given.has(each.id)).map((each) => checklistOnPaper(each.id, contents, known)),
    ),
  ];
}

export function box(): HTMLElement {
  return element("i", { className: "cb-box" });
}

function section({ title, framed, lines }: HandoutSection): HTMLElement {
  const heading = title ? [element("h3", {}, title)] : [];
  const parts: HTMLElement[] = [];
  for (const line of lines) {
    if (!line.startsWith("- ")) parts.push(element("p", {}, line));
    else if (parts.at(-1)?.tagName === "UL") parts.at(-1)?.append(element("li", {}, line.slice(2)));
    else parts.push(element("ul", {}, element("li", {}, line.slice(2))));
  }
  return element("section", { className: framed ? "cb-safety" : "" }, ...heading, ...parts);
}
