import { t } from "../../language/t";
import { kindsInWords, type WayOfDays } from "../element/ways";
import { element } from "./dom";
import { folded } from "./fold";

/** The steps of each way to do an exercise; where there are several, with the days that each is for. */
export function stepsOf(ways: readonly WayOfDays[]): HTMLElement[] {
  return ways.filter(({ steps }) => steps.length).map((way) => {
    const part = element(
      "div",
      { className: "cb-way" },
      ...(ways.length > 1 ? [element("p", {}, `${kindsInWords(way)}:`)] : []),
      element("ol", {}, ...way.steps.map((step) => element("li", {}, step))),
    );
    part.dataset["sizes"] = way.colours.join(" ");
    return part;
  });
}

/** The same where there is little room. */
export function foldedSteps(ways: readonly WayOfDays[]): HTMLElement[] {
  const steps = stepsOf(ways);
  return steps.length ? [folded(t("How to do it"), "cb-fold", steps)] : [];
}
