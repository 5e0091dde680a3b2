import type { Setback } from "../../diary/views/setbacks";
import { counted } from "../../diary/words/phrases";
import { element } from "../kit/dom";
import { dayOf } from "./words";

/** What is known of one setback, title by title. */
export function setbackInWords(setback: Setback, today: string): [title: string, words: string][] {
  const { since, until, days, rung, helped } = setback;
  const isToCome = since > today;
  const lines: [string, string | null][] = [
    ["Since", dayOf(since, today) + (isToCome ? ". That day is still to come." : "")],
    ["Until", until ? dayOf(until, today) : isToCome ? null : "it is still open"],
    ["How long", isToCome ? null : counted(days, "day") + (until ? "" : " so far")],
    ["Rung reached", rung],
    ["What helped", helped],
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
