import { defineElements } from "../../components/element/connect";
import { DiaryElement } from "../../components/element/element";
import { saidOfRemoval } from "../../components/element/said";
import { element, redraw, toggle } from "../../components/kit/dom";
import { type Entry, inEffectOf } from "../../diary/format/entries";
import { nameNow } from "../../diary/format/renamed";
import type { DiaryStore } from "../../diary/homes/store";
import { t } from "../../language/t";
import { inPassing, readOf } from "../../sharing/assignment/accepted";
import { BOOK_EDITION } from "../page/book-folder";

/** What a therapist gave, with those of its chapters that this copy of the course has. */
interface List {
  readonly title: string;
  readonly chapters: readonly string[];
}

/** Drawn by the script alone: without a diary there is nothing to say. */
abstract class AssignedElement extends DiaryElement {
  /** What is on show; it stands in the panel, above the line that says "saved". */
  readonly inside = element("div", {});

  protected enhance(): void {}
}

/** `<cb-assigned>`, on the first page: what the learner's therapist gave, and where reading goes on. */
class AllAssignedElement extends AssignedElement {
  static readonly tag = "cb-assigned";

  protected show(log: readonly Entry[]): void {
    const read = readOf(log);
    const lists = listsIn(log);
    this.hidden = !lists.length;
    const lines = lists.flatMap(({ title, chapters }) => {
      const done = chapters.filter((id) => read.has(id)).length;
      const next = chapters.find((id) => !read.has(id));
      const count = chapters.length ? ` · ${t("{done} of {chapters} read", { done, chapters: chapters.length })}` : "";
      const way = next && element("p", {}, linkTo(next, t("Read next:"), "cb-button"));
      return [element("p", {}, element("b", {}, title), count), ...(way ? [way] : [])];
    });
    const all = element("p", {}, linkToAll(t("Open my list")));
    redraw(this.inside, element("h2", {}, t("From my therapist")), ...lines, all);
  }
}

/** `<cb-assigned-here>`, at the end of a chapter that a therapist chose: the press that says it is read. */
class AssignedHereElement extends AssignedElement {
  static readonly tag = "cb-assigned-here";

  /** Stands at the beginning of the chapter. */
  readonly lines = element("div", { className: "cb-assigned-lines" });
  chapter = "";

  protected show(log: readonly Entry[]): void {
    const lists = listsIn(log).filter(({ chapters }) => chapters.includes(this.chapter));
    this.hidden = !lists.length;
    const lines = lists.map(({ title, chapters }) => {
      const place = t("Chapter {at} of {all}.", { at: chapters.indexOf(this.chapter) + 1, all: chapters.length });
      return element("p", {}, linkToAll(t("From my therapist: {title}", { title })), ` ${place}`);
    });
    redraw(this.lines, ...lines);
    const read = readOf(log);
    const isRead = read.has(this.chapter);
    const press = toggle(t("I have read this chapter"), isRead, () => this.#press(log), { key: "read" });
    const next = nextIn(lists, this.chapter, read);
    const way = next
      ? element("p", { className: "cb-way" }, linkTo(next, t("Next from my therapist:")))
      : element("p", {}, t("You have read the others on this list."));
    const isOne = lists.every(({ chapters }) => chapters.length === 1);
    redraw(this.inside, element("p", {}, press), ...(isOne ? [] : [way]));
  }

  /** Pressed again, it is as if nothing was said. */
  #press(log: readonly Entry[]): void {
    const { chapter } = this;
    const said = inEffectOf(log, "chapter-read").filter(({ data }) => data.chapter === chapter);
    if (said.length) this.tell(saidOfRemoval(log, said));
    else this.tell([["chapter-read", { chapter }]]);
  }
}

/** Say what the learner's therapist chose, on the first page and on the chapters that they chose. */
export function sayWhatIsAssigned(diary: DiaryStore): void {
  const article = document.querySelector("main article");
  const opening = article?.querySelector(".cb-facts") ?? article?.querySelector(".cb-summary");
  if (!article || !opening) return;
  defineElements([AllAssignedElement, AssignedHereElement]);
  if (document.querySelector("[data-first-page]")) {
    const all = made(AllAssignedElement);
    // Below the day.
    (article.querySelector("cb-start") ?? opening).after(all);
    return void all.connect(diary, BOOK_EDITION);
  }
  const current = document.querySelector<HTMLElement>(".cb-menu [data-chapter][aria-current]");
  const chapter = current?.dataset["chapter"];
  if (!chapter) return;
  const here = made(AssignedHereElement);
  here.chapter = chapter;
  opening.after(here.lines);
  // What closes every page comes last.
  article.querySelector(".cb-review")?.before(here);
  void here.connect(diary, BOOK_EDITION);
}

/** An element may have nothing inside when it is made. */
function made<Made extends AssignedElement>(kind: { tag: string; new (): Made }): Made {
  const fresh = document.createElement(kind.tag) as Made;
  fresh.className = "cb";
  fresh.hidden = true;
  fresh.append(element("div", { className: "cb-panel" }, fresh.inside));
  return fresh;
}

function listsIn(log: readonly Entry[]): List[] {
  return inPassing(log).map(({ title, chapters }) => ({
    title,
    chapters: chapters.map((id) => nameNow("chapter", id)).filter((id) => inMenu(id)),
  }));
}

/** Where reading goes on: after this chapter, or else with one that was left out before it. */
function nextIn(lists: readonly List[], here: string, read: ReadonlySet<string>): string | undefined {
  for (const { chapters } of lists) {
    const place = chapters.indexOf(here);
    const others = [...chapters.slice(place + 1), ...chapters.slice(0, place)];
    const next = others.find((id) => !read.has(id));
    if (next) return next;
  }
  return undefined;
}

/** The menu knows all chapters by their lasting names. */
function inMenu(chapter: string): HTMLAnchorElement | null {
  return document.querySelector(`.cb-menu [data-chapter="${CSS.escape(chapter)}"]`);
}

function linkTo(chapter: string, words: string, className = ""): HTMLAnchorElement {
  const known = inMenu(chapter);
  return element("a", { href: known?.href ?? "", className }, `${words} ${known?.textContent}`);
}

/** A part of the book on its own may come without that page. */
function linkToAll(words: string): HTMLElement {
  const href = BOOK_EDITION.pageOf("from-my-therapist");
  return href ? element("a", { href }, words) : element("span", {}, words);
}
