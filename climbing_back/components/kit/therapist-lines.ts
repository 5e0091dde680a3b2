import type { Entry } from "../../diary/format/entries";
import { ended } from "../../diary/words/phrases";
import { t } from "../../language/t";
import { inPassing, telephone } from "../../sharing/assignment/accepted";
import { element } from "./dom";

/** What the learner's therapists said for safety: when to stop, when to ring, and whom. */
export function therapistLines(log: readonly Entry[]): HTMLElement[] {
  const lines = inPassing(log).flatMap(({ stop, when, ring }) => [
    ...(stop ? [line(t("Stop if:"), ended(stop))] : []),
    ...(when ? [line(t("Ring if:"), ended(when))] : []),
    ...(ring ? [element("p", {}, linkTo(ring.number, ring.words))] : []),
  ]);
  // Two assignments of one service say the same.
  const said = new Map(lines.map((each) => [each.textContent, each]));
  if (!said.size) return [];
  const title = element("p", {}, element("strong", {}, t("From my therapist")));
  return [element("div", { className: "cb-therapist-lines" }, title, ...said.values())];
}

function line(title: string, words: string): HTMLElement {
  return element("p", {}, element("b", {}, title), ` ${words}`);
}

/** A number to ring. */
export function linkTo(number: string, words: string): HTMLAnchorElement {
  return element("a", { className: "cb-number", href: telephone(number) }, words);
}
