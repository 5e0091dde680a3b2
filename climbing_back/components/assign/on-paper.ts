import { daysBetween, mondayOf } from "../../diary/format/days";
import { listed } from "../../diary/words/phrases";
import { t } from "../../language/t";
import type { Assignment } from "../../sharing/assignment/assignment";
import { isInWeek, ofWeekAlone } from "../../sharing/assignment/weeks";
import type { Contents } from "../assignment/contents";
import type { Handouts, HandoutSection } from "../assignment/handouts";
import { titleIn, titleOfWeek } from "../assignment/words";
import type { Known } from "../element/known";
import { element } from "../kit/dom";
import type { Items } from "../planner/items";
import { weekToTick, weeksToTick } from "../planner/sheet";

/** More have no room on a sheet or two, and a plan is looked at again before. */
const MOST_WEEKS = 8;

/** How many weeks there are until the next look; none when no day is set for that. */
function weeksUntilReview({ issued, review = "" }: Assignment): number {
  const weeks = review > issued ? Math.floor(daysBetween(mondayOf(issued), review) / 7) + 1 : 0;
  return Math.min(MOST_WEEKS, weeks);
}

/** A box for each exercise on each day of each week of a class, or until the next look. */
export function boxesToTick(assignment: Assignment, items: Items, contents: Contents): HTMLElement[] {
  const { issued, weeks } = assignment;
  const { library } = contents;
  if (!weeks) return weeksToTick(issued, weeksUntilReview(assignment), items, library);
  return weeks.flatMap((week, place) => weekToTick(titleOfWeek(week, place, contents), itemsInWeek(items, weeks, place), library));
}

/** Those of the items, which are in the order of the exercises, that are for one week. */
export function itemsInWeek(items: Items, weeks: NonNullable<Assignment["weeks"]>, place: number): Items {
  const isThere = isInWeek(weeks, place);
  return items.filter((_, n) => isThere("exercises", n + 1));
}

/** What each week of a class is about. How it is done stands once, below. */
export function weeksOnPaper(assignment: Assignment, contents: Contents, names: readonly string[]): HTMLElement[] {
  const weeks = (assignment.weeks ?? []).map((week, place) => {
    const { chapters = [], checklists = [] } = ofWeekAlone(assignment, place);
    const toDo = (week.exercises ?? []).flatMap((n) => names[n - 1] ?? []);
    const lines = [
      ...chapters.map((id) => t("Read: {title}", { title: titleIn(contents.chapters, id) })),
      ...checklists.map(({ checklist, often }) => `${titleIn(contents.checklists, checklist)}, ${contents.often[often]}`),
    ];
    const rows = lines.map((words) => element("li", {}, box(), " ", words));
    // Each has its boxes below.
    if (toDo.length) rows.push(element("li", {}, t("Do: {names}.", { names: listed(toDo) })));
    return element("section", { className: "cb-of-sheet" }, element("h3", {}, titleOfWeek(week, place, contents)), element("ul", {}, ...rows));
  });
  return weeks.length ? [element("div", { className: "cb-weeks-of-sheet" }, ...weeks)] : [];
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
