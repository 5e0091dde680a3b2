import type { Restart } from "../../record/restarts";
import { element } from "../base/dom";
import { restartsInWords } from "../base/words";
import { dayOf } from "./words";

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
