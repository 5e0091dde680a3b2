import { counted, t } from "../../language/t";
import type { Visit } from "../../sharing/visit/lines";
import type { Known } from "../element/known";
import { wordsOf } from "../element/safety";
import { element } from "../kit/dom";
import { onOneSheet } from "./one-sheet";
import { isNarrow, type Table } from "./tables";
import { type Line, type Names, type Section, spanInWords, titled, visitInWords } from "./words";

/** The page itself: the same for the learner to look at, on paper, and on the clinician's screen. */
export function sheetOf(visit: Visit, names: Names): HTMLElement[] {
  const sections = visitInWords(visit, names);
  const { isClose, left } = onOneSheet(sections);
  return [
    element(
      "div",
      { className: isClose ? "cb-one-sheet cb-close-type" : "cb-one-sheet" },
      element("h3", {}, t("For my visit, {visit}", { visit: spanInWords(visit) })),
      element("p", {}, t("Self-reported. There is no name on this page.")),
      ...sections.map((section) => sectionOf(section, left.get(section.part) ?? 0)),
    ),
  ];
}

function sectionOf({ part, title, scale, table, lines }: Section, left: number): HTMLElement {
  const off = counted(left, "{count} line of this is not on paper: it is in the file.", "{count} lines of this are not on paper: they are in the file.");
  return element(
    "section",
    { className: part === "check-ins" ? "cb-in-pairs" : "" },
    element("h4", {}, title),
    ...(scale ? [element("p", { className: "cb-hint" }, scale)] : []),
    ...(table ? [tableOf(table)] : []),
    ...(left ? [element("p", { className: "cb-hint" }, off)] : []),
    ...(lines.length ? [element("ul", {}, ...lines.map((line, n) => lineOf(line, n < left)))] : []),
  );
}

function lineOf(line: Line, isOffPaper: boolean): HTMLElement {
  const { title, words } = line;
  return element("li", { className: isOffPaper ? "cb-off-paper" : "" }, element("b", {}, titled({ title, words })), " ", words);
}

function tableOf(table: Table): HTMLElement {
  const { head, rows } = table;
  const className = (n: number) => (isNarrow(table, n) ? "cb-narrow" : "");
  const heads = head.map((title, n) => element("th", { scope: "col", className: className(n) }, title));
  const body = rows.map((cells) =>
    element("tr", {}, ...cells.map((words, n) => {
      if (n === 0) return element("th", { scope: "row", className: className(n) }, words);
      const cell = element("td", { className: className(n) }, words);
      // On a narrow screen a row is a list, and each of its cells says what it is.
      cell.dataset["title"] = head[n] ?? "";
      return cell;
    })),
  );
  return element("table", {}, element("thead", {}, element("tr", {}, ...heads)), element("tbody", {}, ...body));
}

/** What a visit page calls by their ids. */
export function namesOf(known: Known): Names {
  return new Map(Object.entries(wordsOf(known)));
}
