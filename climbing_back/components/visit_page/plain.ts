import type { Part } from "../../sharing/fhir/document";
import type { Visit } from "../../sharing/visit/lines";
import type { Table } from "./tables";
import { type Names, titled, visitInWords } from "./words";

/** The whole page for a place that knows nothing but lines, in its order. A row of a table is a line. */
export function plainParts(visit: Visit, names: Names): Part[] {
  return visitInWords(visit, names).map(({ part, title, scale = "", table, lines }) => ({
    part,
    title,
    scale,
    lines: [...rowsInWords(table), ...lines.map((line) => `${titled(line)} ${line.words}`.trim())],
  }));
}

/** "16 to 22 Nov: Kind of day: 3 good, 4 off · Planned: 7", without what is empty. */
function rowsInWords(table: Table | undefined): string[] {
  return (table?.rows ?? []).map(([title = "", ...cells]) => {
    const said = cells.flatMap((cell, n) => (cell ? [`${table?.head[n + 1] ?? ""}: ${cell}`] : []));
    return said.length ? `${title}: ${said.join(" · ")}` : title;
  });
}
