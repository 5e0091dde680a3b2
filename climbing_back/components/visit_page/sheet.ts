import { t } from "../../language/t";
import type { Visit } from "../../sharing/visit/lines";
import type { Known } from "../element/known";
import { wordsOf } from "../element/safety";
import { element } from "../kit/dom";
import { type Names, spanInWords, visitInWords } from "./words";

/** The page itself: the same for the learner to look at, on paper, and on the clinician's screen. */
export function sheetOf(visit: Visit, names: Names): HTMLElement[] {
  const sections = visitInWords(visit, names).map(({ title, scale, lines }) =>
    element(
      "section",
      {},
      element("h4", {}, title),
      ...(scale ? [element("p", { className: "cb-hint" }, scale)] : []),
      element(
        "ul",
        {},
        ...lines.map(({ title, words }) =>
          element("li", {}, element("b", {}, titled(title, words)), " ", words),
        ),
      ),
    ),
  );
  return [
    element("h3", {}, t("For my visit, {visit}", { visit: spanInWords(visit) })),
    element("p", {}, t("Self-reported. There is no name on this page.")),
    ...sections,
  ];
}

/** What a visit page calls by their ids. */
export function namesOf(known: Known): Names {
  return new Map(Object.entries(wordsOf(known)));
}

/** A question has its own end. */
export function titled(title: string, words: string): string {
  return words && !/[.!?…:]$/.test(title) ? `${title}:` : title;
}
