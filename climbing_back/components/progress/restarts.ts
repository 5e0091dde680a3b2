import type { Restart } from "../../record/restarts";
import { element } from "../base/dom";
import { dayOf } from "./words";

export function restartsInWords({ length }: readonly Restart[]): string {
  return `You started again ${length === 1 ? "once" : `${length} times`}.`;
}

export function drawRestarts(
  place: HTMLElement,
  restarts: readonly Restart[],
  today: string,
): void {
  place.replaceChildren(
    element("p", { className: "cb-big" }, restartsInWords(restarts)),
    element(
      "ul",
      { className: "cb-dates" },
      ...restarts.map(({ day }) => element("li", {}, dayOf(day, today))),
    ),
  );
}
