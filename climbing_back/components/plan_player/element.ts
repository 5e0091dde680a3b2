import type { Dose } from "../../diary/format/diary.gen";
import type { Entry } from "../../diary/format/entries";
import { nameOfItem, type PlanItem, planOn } from "../../diary/views/plan";
import { doseInWords, sideInWords } from "../../diary/words/amounts";
import { COLOURS, KINDS } from "../../diary/words/days";
import { t } from "../../language/t";
import { dayOnShow } from "../element/day";
import { exerciseIn, type KnownExercise } from "../element/known";
import { type PictureOfDays, picturesOf } from "../element/pictures";
import { safetyLines } from "../element/safety";
import { element, redraw } from "../kit/dom";
import { therapistLines } from "../kit/therapist-lines";
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
    this.find(".cb-list").replaceChildren(...planned.map((item) => this.#section(item)));
    this.find(".cb-gate").hidden = !planned.some((item) => this.#known(item)?.level === "C");
    this.find(".cb-none").hidden = planned.length > 0;
    this.find(".cb-sizes").hidden = !planned.length;
  }

  #section(item: PlanItem): HTMLElement {
    const known = this.#known(item);
    const pictures = picturesOf(item, this.edition.pictureOf);
    const { name, cue } = nameOfItem(item, () => known?.name);
    const section = element("section", { className: "cb-exercise" });
    section.dataset["exercise"] = item.item;
    section.dataset["level"] = known?.level ?? "";
    const amounts = COLOURS.flatMap((colour) => {
      const dose = item.sizes[colour];
      return dose ? [amount(dose, `cb-${colour}`, KINDS[colour], colour)] : [];
    });
    section.append(
      element("h2", {}, name),
      ...shownBy(pictures),
      ...(cue ? [element("p", { className: "cb-cue" }, cue)] : []),
      element("ul", { className: "cb-amounts" }, ...amounts),
      ...(item.side ? [element("p", {}, sideInWords(item.side))] : []),
      ...(known ? stepsOf(known, pictures.length) : []),
      ...(item.floor ? [floor(item.floor)] : []),
      ...(known ? careOf(known) : []),
      done(item.item, name),
    );
    return section;
  }

  #known({ exercise }: PlanItem): KnownExercise | undefined {
    return exerciseIn(this.edition.known, exercise);
  }
}

/** The pictures, as the fragment of a set has them; where there are several, with the days that each is for. */
function shownBy(pictures: readonly PictureOfDays[]): HTMLElement[] {
  if (!pictures.length) return [];
  const figures = pictures.map(({ src, alt, colours }) => {
    const words = colours.map((colour) => KINDS[colour]).join(", ");
    const caption = pictures.length > 1 ? [element("figcaption", {}, words)] : [];
    const figure = element("figure", {}, element("img", { src, alt }), ...caption);
    figure.dataset["sizes"] = colours.join(" ");
    return figure;
  });
  return [element("div", { className: "cb-pictures" }, ...figures)];
}

/** How much on which kind of day, as the fragment of a set says it. */
function amount(dose: Dose, className: string, kind: string, colour: string): HTMLElement {
  const line = element("li", { className: `cb-day ${className}` }, element("b", {}, `${kind}:`), " ", element("span", {}, doseInWords(dose)));
  line.dataset["size"] = colour;
  line.dataset["hold"] = String(dose.hold ?? "");
  line.dataset["minutes"] = String(dose.minutes ?? "");
  return line;
}

function stepsOf({ steps }: KnownExercise, pictures: number): HTMLElement[] {
  const which = pictures > 1 ? t("The steps are those of a good day.") : t("One picture for every size.");
  return [element("p", { className: "cb-help" }, `${t("Your day’s line comes first.")} ${which}`), element("ol", {}, ...linesOf(steps))];
}

function floor(words: string): HTMLElement {
  const title = element("b", {}, t("The smallest thing that still counts:"));
  return element("p", { className: "cb-floor" }, title, " ", element("span", {}, words));
}

/** What to look out for, and who asks first. It is part of the exercise wherever that is shown. */
function careOf(known: KnownExercise): HTMLElement[] {
  return [
    element("p", { className: "cb-help" }, `${known.levelName}.`),
    element("h3", {}, t("Take care")),
    element("ul", {}, ...linesOf([...known.careful, ...safetyLines(known)])),
  ];
}

function done(item: string, name: string): HTMLElement {
  const box = element("input", { type: "checkbox", name: `${item}.done` });
  return element("label", { className: "cb-tick" }, box, " ", element("span", {}, t("Done: {name}", { name })));
}

function linesOf(lines: readonly string[]): HTMLElement[] {
  return lines.map((line) => element("li", {}, line));
}
