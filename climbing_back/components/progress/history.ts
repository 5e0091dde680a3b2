import { addDays } from "../../diary/format/days";
import type { Setback } from "../../diary/views/setbacks";
import { dayOf, lengthInWords, rangeOf } from "../../diary/words/days";
import { t } from "../../language/t";
import { element } from "../kit/dom";

/** What is known of one setback, title by title. */
export function setbackInWords(setback: Setback, today: string): [title: string, words: string][] {
  const { since, until, days, rung, helped } = setback;
  const length = lengthInWords(days);
  const isToCome = since > today;
  const when = (): [string, string][] => {
    if (isToCome) return [[t("From"), `${dayOf(since, today)}. ${t("That day is still to come.")}`]];
    if (until === null) return [[t("From"), t("{day}, still open", { day: dayOf(since, today) })]];
    // Its last day is the one before the first day after it.
    return [[t("When"), rangeOf(since, days ? addDays(until, -1) : since, today)]];
  };
  const lines: [string, string | null][] = [
    ...when(),
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
