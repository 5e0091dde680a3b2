import { today } from "../../diary/format/days";
import type { Entry } from "../../diary/format/entries";
import { nameOfItem, type PlanItem, type PlannedItem, planOn } from "../../diary/views/plan";
import { doseInWords } from "../../diary/words/amounts";
import { COLOURS, KINDS } from "../../diary/words/days";
import { t } from "../../language/t";
import type { KnownExercise } from "../element/known";
import { element } from "../kit/dom";
import { therapistLines } from "../kit/therapist-lines";
import SessionPlayerElement from "../session_player/element";

/** `<cb-plan-player>`: the guided run of what is planned for today. */
export default class PlanPlayerElement extends SessionPlayerElement {
  static override readonly tag = "cb-plan-player";

  #shown = "";

  /** What is planned comes from the diary. */
  protected override get isFilled(): boolean {
    return this.#shown !== "";
  }

  protected override show(log: readonly Entry[]): void {
    const { items, colour } = planOn(log, today());
    // A run that is under way stays as it began.
    if (!this.isUnderWay) this.#showPlanned(log, items);
    super.show(log);
    if (!this.isUnderWay && colour) this.offerSize(colour);
  }

  #showPlanned(log: readonly Entry[], items: readonly PlannedItem[]): void {
    const planned = items.map(({ item }) => item).filter(({ kind }) => kind !== "rest");
    const lines = planned.some(({ assignment }) => assignment) ? therapistLines(log) : [];
    this.querySelector(".cb-therapist-lines")?.remove();
    this.find(".cb-sizes").before(...lines);
    const shown = JSON.stringify(planned);
    const isNew = shown !== this.#shown;
    this.#shown = shown;
    if (isNew) this.#draw(planned);
  }

  #draw(planned: readonly PlanItem[]): void {
    const sections = planned.map((item) => this.#section(item));
    for (const old of this.querySelectorAll(".cb-exercise")) old.remove();
    this.find(".cb-list").append(...sections);
    this.find(".cb-gate").hidden = !planned.some((item) => this.#known(item)?.level === "C");
    this.find(".cb-none").hidden = planned.length > 0;
    this.fill();
  }

  #section(item: PlanItem): HTMLElement {
    const known = this.#known(item);
    const { name, cue } = nameOfItem(item, () => known?.name);
    const section = element("section", { className: "cb-exercise" });
    section.dataset["exercise"] = item.item;
    section.dataset["level"] = known?.level ?? "";
    if (item.exercise && known) {
      section.append(element("img", { src: this.edition.pictureOf(item.exercise), alt: known.alt }));
    }
    section.append(element("h2", {}, name));
    if (cue) section.append(element("p", { className: "cb-cue" }, cue));
    if (known) {
      const steps = known.steps.map((step) => element("li", {}, step));
      section.append(
        element("p", { className: "cb-help" }, known.levelName),
        element("ol", {}, ...steps),
      );
    }
    section.append(element("ul", { className: "cb-amounts" }, ...amountsOf(item)));
    if (item.floor) section.append(floorOf(item.floor));
    const box = element("input", { type: "checkbox", name: `${item.item}.done` });
    section.append(
      element("label", { className: "cb-tick" }, box, " ", element("span", {}, t("Done: {name}", { name }))),
    );
    return section;
  }

  #known({ exercise }: PlanItem): KnownExercise | undefined {
    return this.edition.known.exercises.find(({ id }) => id === exercise);
  }
}

/** How much on which kind of day, as the fragment of a set says it. */
function amountsOf({ sizes, side }: PlanItem): HTMLElement[] {
  return COLOURS.flatMap((colour) => {
    const dose = sizes[colour];
    if (!dose) return [];
    const { words, ...numbers } = dose;
    const line = element(
      "li",
      { className: `cb-day cb-${colour}` },
      element("b", {}, `${KINDS[colour]}:`),
      " ",
      element("span", {}, doseInWords(dose)),
    );
    line.dataset["size"] = colour;
    line.dataset["dose"] = JSON.stringify({ sets: 1, ...numbers, each_side: side === "both" });
    return [line];
  });
}

function floorOf(floor: string): HTMLElement {
  return element(
    "p",
    { className: "cb-floor" },
    element("b", {}, t("The smallest thing that still counts:")),
    " ",
    element("span", {}, floor),
  );
}
