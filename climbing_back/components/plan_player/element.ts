import type { Colour, Dose } from "../../diary/format/diary.gen";
import type { Entry } from "../../diary/format/entries";
import { nameOfItem, type PlanItem, planOn } from "../../diary/views/plan";
import { doseInWords, sideInWords } from "../../diary/words/amounts";
import { COLOURS, KINDS } from "../../diary/words/days";
import { t } from "../../language/t";
import { photosIn } from "../../sharing/assignment/photos";
import { dayOnShow } from "../element/day";
import { exerciseIn, type KnownExercise } from "../element/known";
import { ownSafety, safetyLines } from "../element/safety";
import { kindsInWords, type PictureOf, wayOn, type WayOfDays, waysOf, withPhotos } from "../element/ways";
import { element, redraw } from "../kit/dom";
import { stepsOf } from "../kit/steps";
import { therapistLines } from "../kit/therapist-lines";
import { inTheLibrarysWords } from "../planner/items";
import SessionPlayerElement from "../session_player/element";

/** `<cb-plan-player>`: the guided run of what is planned for a day, exercises and rests. */
export default class PlanPlayerElement extends SessionPlayerElement {
  static override readonly tag = "cb-plan-player";

  #drawn = "";
  readonly #toPlan = element("div", {});

  protected override enhance(): void {
    super.enhance();
    // Whether anything is planned, nobody knows before the diary was read.
    this.find(".cb-none").hidden = true;
  }

  protected override fill(log: readonly Entry[]): void {
    const { plan, items } = planOn(log, dayOnShow());
    const planned = items.map(({ item }) => item);
    this.find(".cb-none").after(this.#toPlan);
    const words = plan ? t("Open my plan") : t("Make my plan");
    redraw(this.#toPlan, ...(planned.length ? [] : this.wayTo("plan/my-plan", words, "cb-button")));
    const lines = planned.some(({ assignment }) => assignment) ? therapistLines(log) : [];
    this.querySelector(".cb-therapist-lines")?.remove();
    this.find(".cb-safety").prepend(...lines);
    const drawn = JSON.stringify(planned);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const pictureOf = withPhotos(this.edition.pictureOf, photosIn(log));
    this.find(".cb-list").replaceChildren(...planned.map((item) => this.#section(item, pictureOf)));
    this.find(".cb-gate").hidden = !planned.some((item) => this.#known(item)?.level === "C");
    this.find(".cb-none").hidden = planned.length > 0;
    this.find(".cb-sizes").hidden = !planned.length;
  }

  #section(item: PlanItem, pictureOf: PictureOf): HTMLElement {
    const known = this.#known(item);
    const ways = waysOf(item, known);
    const { name, cue } = nameOfItem(item, () => known?.name);
    const section = element("section", { className: "cb-exercise" });
    section.dataset["exercise"] = item.item;
    const amounts = COLOURS.flatMap((colour) => {
      const dose = item.sizes[colour];
      return dose ? [amount(dose, colour, standsOn(item, colour, known))] : [];
    });
    section.append(
      element("h2", {}, name),
      ...shownBy(ways, pictureOf),
      ...(cue ? [element("p", { className: "cb-cue" }, cue)] : []),
      element("ul", { className: "cb-amounts" }, ...amounts),
      ...(item.side ? [element("p", {}, sideInWords(item.side))] : []),
      ...(known ? howTo(ways) : stepsOf(ways)),
      ...(item.floor ? [floor(item.floor)] : []),
      ...(known ? careOf(known) : careIn(safetyLines({ safety: ownSafety(item) }))),
      done(item.item, name),
    );
    return section;
  }

  #known({ exercise }: PlanItem): KnownExercise | undefined {
    return exerciseIn(this.edition.known, exercise);
  }
}

/** The pictures, as the fragment of a set has them; where there are several, with the days that each is for. */
function shownBy(ways: readonly WayOfDays[], pictureOf: PictureOf): HTMLElement[] {
  const figures = ways.flatMap((way) => {
    const picture = pictureOf(way);
    if (!picture) return [];
    const caption = ways.length > 1 ? [element("figcaption", {}, kindsInWords(way))] : [];
    const figure = element("figure", {}, element("img", picture), ...caption);
    figure.dataset["sizes"] = way.colours.join(" ");
    return [figure];
  });
  return figures.length ? [element("div", { className: "cb-pictures" }, ...figures)] : [];
}

/**
 * Whether it has to be asked first if standing is fine. What somebody has written in words of their own may be any
 * way of a standing exercise.
 */
function standsOn(item: PlanItem, colour: Colour, known: KnownExercise | undefined): boolean {
  if (known?.level !== "C") return false;
  return wayOn(item, colour, known).stands || !inTheLibrarysWords(item, colour, known);
}

/** How much on which kind of day, as the fragment of a set says it. */
function amount(dose: Dose, colour: Colour, stands: boolean): HTMLElement {
  const line = element("li", { className: `cb-day cb-${colour}` }, element("b", {}, `${KINDS[colour]}:`), " ", element("span", {}, doseInWords(dose)));
  line.dataset["size"] = colour;
  line.toggleAttribute("data-stands", stands);
  line.dataset["hold"] = String(dose.hold ?? "");
  line.dataset["minutes"] = String(dose.minutes ?? "");
  return line;
}

function howTo(ways: readonly WayOfDays[]): HTMLElement[] {
  const which = ways.length === 1 ? ` ${t("One picture for every size.")}` : "";
  return [element("p", { className: "cb-help" }, `${t("Your day’s line comes first.")}${which}`), ...stepsOf(ways)];
}

function floor(words: string): HTMLElement {
  const title = element("b", {}, t("The smallest thing that still counts:"));
  return element("p", { className: "cb-floor" }, title, " ", element("span", {}, words));
}

/** What to look out for, and who asks first. It is part of the exercise wherever that is shown. */
function careOf(known: KnownExercise): HTMLElement[] {
  const level = element("p", { className: "cb-help" }, known.levelName);
  return [level, ...careIn([...known.careful, ...safetyLines(known)])];
}

function careIn(lines: readonly string[]): HTMLElement[] {
  if (!lines.length) return [];
  return [element("h3", {}, t("Take care")), element("ul", {}, ...linesOf(lines))];
}

function done(item: string, name: string): HTMLElement {
  const box = element("input", { type: "checkbox", name: `${item}.done` });
  return element("label", { className: "cb-tick" }, box, " ", element("span", {}, t("Done: {name}", { name })));
}

function linesOf(lines: readonly string[]): HTMLElement[] {
  return lines.map((line) => element("li", {}, line));
}
