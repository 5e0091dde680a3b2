import type { Restart } from "../../diary/views/restarts";
import { dayOf } from "../../diary/words/days";
import { restartsInWords } from "../../diary/words/phrases";
import { element } from "../kit/dom";

export function drawRestarts(
  place: HTMLElement,
  restarts: readonly Restart[],
  today: string,
): void {
  place.replaceChildren(
    element("p", { className: "cb-big" }, restartsInWords(restarts.length)),
    element(
      "ul",
      { className: "cb-dates" },
      ...restarts.map(({ day }) => element("li", {}, dayOf(day, today))),
    ),
  );
}
