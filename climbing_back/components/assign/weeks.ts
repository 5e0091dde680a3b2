import type { PlanItem } from "../../diary/views/plan";
import { counted, t } from "../../language/t";
import type { Contents } from "../assignment/contents";
import { titleIn } from "../assignment/words";
import { element } from "../kit/dom";
import { nameOf } from "../planner/items";
import type { Draft } from "./draft";
import { type DraftWeek, EMPTY_WEEK } from "./draft-weeks";

/** As in the schema. */
const MOST = 12;
const LONGEST = 140;

/** What can be for some weeks, by its id, and what it is called. */
interface Row {
  readonly part: "chapters" | "checklists" | "items";
  readonly id: string;
  readonly name: string;
}

/** The weeks of a class: how many, what each is about, and what of the assignment is for which. */
export class Weeks {
  weeks: readonly DraftWeek[] = [];
  readonly #contents: Contents;
  readonly #many = element("select", {});
  readonly #titles = element("details", { className: "cb-fold" });
  readonly #rows = element("div", {});
  /** What is on show: boxes stay while they are ticked. */
  #shown = "";

  constructor(fold: HTMLElement, contents: Contents) {
    this.#contents = contents;
    for (let n = 0; n <= MOST; n++) {
      if (n === 1) continue;
      const words = n ? counted(n, "{count} week", "{count} weeks") : t("No weeks");
      this.#many.append(element("option", { value: String(n) }, words));
    }
    this.#many.addEventListener("change", () => this.#change(Number(this.#many.value)));
    const hint = t("For a class: one link and one code for all weeks. Each learner opens any week at any time. Who comes is not kept.");
    fold.append(
      element("p", { className: "cb-hint" }, hint),
      element("label", { className: "cb-field" }, element("span", {}, t("How many weeks?")), " ", this.#many),
      this.#rows,
      this.#titles,
    );
  }

  fill(weeks: readonly DraftWeek[]): void {
    this.weeks = weeks;
    this.#shown = "";
  }

  show({ chapters = [], checklists = [] }: Draft["said"], items: readonly PlanItem[]): void {
    const { chapters: titles, checklists: lists, library } = this.#contents;
    const rows: Row[] = [
      ...chapters.map((id): Row => ({ part: "chapters", id, name: titleIn(titles, id) })),
      ...checklists.map(({ checklist: id }): Row => ({ part: "checklists", id, name: titleIn(lists, id) })),
      ...items.map((item): Row => ({ part: "items", id: item.item, name: nameOf(item, library) })),
    ];
    const shown = JSON.stringify([this.weeks.length, rows]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#many.value = String(this.weeks.length);
    this.#titles.hidden = !this.weeks.length;
    this.#titles.replaceChildren(
      element("summary", {}, t("Call the weeks by words of your own")),
      element("p", { className: "cb-hint" }, t("Without them, a week is called by its first chapter. Words make the code finer, and harder for an old phone.")),
      ...this.weeks.map(({ title }, place) => this.#title(title, place)),
    );
    this.#rows.replaceChildren(...(this.weeks.length ? this.#table(rows) : []));
  }

  /** With fewer, what the last ones held is for every week again. */
  #change(many: number): void {
    this.weeks = Array.from({ length: many }, (_, place) => this.weeks[place] ?? EMPTY_WEEK);
  }

  #title(title: string, place: number): HTMLElement {
    const box = element("input", { type: "text", maxLength: LONGEST, value: title, name: `week-${place + 1}` });
    box.addEventListener("input", () => this.#set(place, (week) => ({ ...week, title: box.value.trim() })));
    const words = t("Week {n}", { n: place + 1 });
    return element("label", { className: "cb-field" }, element("span", {}, words), " ", box);
  }

  #table(rows: readonly Row[]): HTMLElement[] {
    if (!rows.length) return [element("p", { className: "cb-hint" }, t("Tick chapters, or add exercises, above. Then say here which weeks they are for."))];
    const hint = t("Tick the weeks that each is for. Without a tick, it is for every week.");
    return [element("p", { className: "cb-hint" }, hint), ...rows.map((row) => this.#row(row))];
  }

  #row({ part, id, name }: Row): HTMLElement {
    const boxes = this.weeks.map((week, place) => {
      const box = element("input", { type: "checkbox", checked: week[part].includes(id) });
      box.setAttribute("aria-label", t("Week {n}, {name}", { n: place + 1, name }));
      box.addEventListener("change", () => {
        const others = (week: DraftWeek) => week[part].filter((each) => each !== id);
        this.#set(place, (week) => ({ ...week, [part]: box.checked ? [...others(week), id] : others(week) }));
      });
      return element("label", { className: "cb-tick" }, box, element("span", {}, String(place + 1)));
    });
    return element("fieldset", { className: "cb-in-weeks" }, element("legend", {}, name), ...boxes);
  }

  #set(place: number, change: (week: DraftWeek) => DraftWeek): void {
    this.weeks = this.weeks.map((week, n) => (n === place ? change(week) : week));
  }
}
