import type { Colour } from "../../diary/format/diary.gen";
import type { PlanItem } from "../../diary/views/plan";
import { doseInWords } from "../../diary/words/amounts";
import { COLOURS, KINDS } from "../../diary/words/days";
import { whenInWords } from "../../diary/words/plan";
import { t } from "../../language/t";
import { markInWords } from "../../sharing/assignment/accepted";
import { safetyOfItem } from "../element/safety";
import { kindsInWords, type WayOfDays, waysOf } from "../element/ways";
import { buttonAbout, element } from "../kit/dom";
import { foldedSteps } from "../kit/steps";
import type { Section, Shown } from "./controls";
import { nameOf } from "./items";
import type { Planner, Shelf } from "./planner";
import { sectionsFor } from "./sections";

/** One item of the plan, to look at, and to change one thing at a time. */
export class Card implements Shown<PlanItem> {
  readonly part = element("li", { className: "cb-card" });
  readonly #planner: Planner;
  readonly #about = element("div", {});
  readonly #change = buttonAbout(t("Change"), "", () => this.#toggle());
  readonly #edit = element("div", { className: "cb-edit", hidden: true });
  #sections: Section[] = [];
  #item: PlanItem | undefined;

  constructor(planner: Planner) {
    this.#planner = planner;
    this.#change.setAttribute("aria-expanded", "false");
    this.part.append(this.#about, element("p", {}, this.#change), this.#edit);
  }

  show(item: PlanItem): void {
    this.#item = item;
    this.#about.replaceChildren(...linesOf(item, this.#planner), ...foldedSteps(waysIn(item, this.#planner)));
    this.#nameChange(item);
    for (const section of this.#sections) section.show(item);
  }

  /** Where reading goes on when this has just come into the plan. */
  focus(): void {
    this.#change.focus();
  }

  /** Open what somebody has written themselves, and go to its name, or to what keeps people safe in it. */
  openOwn(box: "name" | "safety"): void {
    if (this.#edit.hidden) this.#toggle();
    const [own] = this.#sections;
    if (own?.part.hidden) this.#openSection(own);
    own?.part.querySelector<HTMLTextAreaElement>(box === "safety" ? "[data-key=safety]" : "textarea")?.select();
  }

  #toggle(): void {
    this.#edit.hidden = !this.#edit.hidden;
    this.#change.setAttribute("aria-expanded", String(!this.#edit.hidden));
    this.#change.textContent = this.#edit.hidden ? t("Change") : t("Done");
    if (this.#item) this.#nameChange(this.#item);
    if (!this.#sections.length) this.#fill();
  }

  #nameChange(item: PlanItem): void {
    const name = nameOf(item, this.#planner.library);
    this.#change.setAttribute("aria-label", `${this.#change.textContent} ${name}`);
  }

  #fill(): void {
    this.#sections = this.#item ? sectionsFor(this.#item, this.#planner) : [];
    const menu = element("p", { className: "cb-menu-of-card" });
    this.#edit.append(menu);
    for (const section of this.#sections) {
      section.part.classList.add("cb-section");
      section.part.hidden = true;
      menu.append(buttonAbout(section.title, "", () => this.#openSection(section)));
      this.#edit.append(section.part);
      if (this.#item) section.show(this.#item);
    }
    this.#openSection(undefined);
  }

  /** One at a time: what was open closes. Pressed once more, it closes, too. */
  #openSection(chosen: Section | undefined): void {
    const buttons = this.#edit.querySelectorAll<HTMLElement>(":scope > .cb-menu-of-card > button");
    for (const [index, { part }] of this.#sections.entries()) {
      part.hidden = part !== chosen?.part || !part.hidden;
      buttons[index]?.setAttribute("aria-expanded", String(!part.hidden));
    }
  }
}

/** The ways to do an item, as far as they are known. */
export function waysIn(item: PlanItem, { library }: Shelf): WayOfDays[] {
  return waysOf(item, library.exercises.get(item.exercise ?? ""));
}

/** What a plan says about an item, on the screen and on paper; `other` shows a way that is another movement. */
export function linesOf(item: PlanItem, planner: Shelf, other = pictureOfDay): HTMLElement[] {
  const { library } = planner;
  const offered = library.exercises.get(item.exercise ?? "");
  const [own, ...others] = waysIn(item, planner);
  const lines: HTMLElement[] = [
    ...(own ? picture(own, planner) : []),
    element("h3", {}, nameOf(item, library)),
    element("p", { className: "cb-when" }, whenInWords(item)),
    ...COLOURS.flatMap((colour) => [
      ...others.filter(({ colours }) => colours[0] === colour).flatMap((way) => other(way, planner)),
      element(
        "p",
        { className: `cb-day cb-${colour}` },
        element("b", {}, `${KINDS[colour]}:`),
        " ",
        amountOn(item, colour),
      ),
    ]),
  ];
  const add = (className: string, ...words: (Node | string)[]) =>
    lines.push(element("p", { className }, ...words));
  if (item.floor) {
    add("cb-floor", element("b", {}, t("The smallest thing that still counts:")), " ", item.floor);
  }
  if (offered && item.words) add("cb-own-words", item.words);
  if (item.therapist) add("cb-mark", markInWords(planner.isChanged?.(item) ?? false));
  if (offered?.level === "C") add("cb-standing", library.standing);
  return [...lines, ...safetyOfItem(item, offered)];
}

/** What is planned for such a day. */
export function amountOn(item: PlanItem, colour: Colour): string {
  const dose = item.sizes[colour];
  return dose ? doseInWords(dose) : t("not on such a day");
}

export function picture(way: WayOfDays, { pictureOf }: Shelf): HTMLImageElement[] {
  const shown = pictureOf(way);
  return shown ? [element("img", shown)] : [];
}

/** Where a size is another movement: what shows it, and on which kind of day. */
function pictureOfDay(other: WayOfDays, shelf: Shelf): HTMLElement[] {
  const caption = element("figcaption", {}, kindsInWords(other));
  return picture(other, shelf).map((shown) => element("figure", { className: "cb-of-day" }, shown, caption));
}
