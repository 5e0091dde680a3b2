import type { Setback } from "../../diary/views/setbacks";
import { daysCounted } from "../../diary/words/phrases";
import { t } from "../../language/t";
import { element } from "../kit/dom";
import { dayOf } from "./words";

/** What is known of one setback, title by title. */
export function setbackInWords(setback: Setback, today: string): [title: string, words: string][] {
  const { since, until, days, rung, helped } = setback;
  const isToCome = since > today;
  const length = daysCounted(days);
  const lines: [string, string | null][] = [
    [t("Since"), isToCome ? `${dayOf(since, today)}. ${t("That day is still to come.")}` : dayOf(since, today)],
    [t("Until"), until ? dayOf(until, today) : isToCome ? null : t("it is still open")],
    [t("How long"), isToCome ? null : until ? length : t("{length} so far", { length })],
    [t("Rung reached"), rung],
    [t("What helped"), helped],
  ];
  return lines.flatMap(([title, words]): [string, string][] =>
    words?.trim() ? [[title, words]] : [],
  );
}

/** The newest first: it is the one most looked for. */
export function drawHistory(place: HTMLElement, setbacks: readonly Setback[], today: string): void {
  const items = [...setbacks].reverse().map((setback) => {
    const lines = setbackInWords(setback, today).flatMap(([title, words]) => [
      element("dt", {}, title),
      element("dd", {}, words),
    ]);
    return element("li", {}, element("dl", {}, ...lines));
  });
  place.replaceChildren(element("ul", { className: "cb-setbacks" }, ...items));
}
