import { element } from "../kit/dom";

/** A table of words. The first cell of a row says what the row is about. */
export function table(
  caption: string,
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): HTMLTableElement {
  const made = element("table", {}, element("caption", {}, caption));
  const head = titles.map((title) => element("th", { scope: "col" }, title));
  const body = rows.map(([about = "", ...cells]) => {
    const cell = element("th", { scope: "row" }, about);
    return element("tr", {}, cell, ...cells.map((words) => element("td", {}, words)));
  });
  made.append(element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...body));
  return made;
}
