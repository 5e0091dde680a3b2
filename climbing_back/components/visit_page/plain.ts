import type { Visit } from "../../sharing/visit/lines";
import type { Table } from "./tables";
import { type Names, titled, visitInWords } from "./words";

/** A part of the page for a place that knows nothing but words. */
export interface PlainSection {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** The whole page as headings and lines, in its order. A row of a table is a line. */
export function plainSections(visit: Visit, names: Names): PlainSection[] {
  return visitInWords(visit, names).map(({ title, scale, table, lines }) => ({
    heading: title,
    lines: [...(scale ? [scale] : []), ...rowsInWords(table), ...lines.map((line) => `${titled(line)} ${line.words}`.trim())],
  }));
}

/** "16 to 22 Nov: Kind of day: 3 good, 4 off · Planned: 7", without what is empty. */
function rowsInWords(table: Table | undefined): string[] {
  return (table?.rows ?? []).map(([title = "", ...cells]) => {
    const said = cells.flatMap((cell, n) => (cell ? [`${table?.head[n + 1] ?? ""}: ${cell}`] : []));
    return said.length ? `${title}: ${said.join(" · ")}` : title;
  });
}
