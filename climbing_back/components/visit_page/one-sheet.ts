import type { Part } from "../../sharing/visit/cover";
import { isNarrow, type Table } from "./tables";
import { type Section, titled } from "./words";

/*
 * What one side of A4 holds, counted and not measured, so that a page is the same wherever it is printed. All heights
 * are in millimetres, a little more than a printer takes.
 */

/** How the page goes on one sheet. */
export interface OnPaper {
  /** Whether the type is the smaller one. There is no third: what does not fit is said, and not shrunk. */
  isClose: boolean;
  /** How many lines of a part, from its first on, are not on the sheet. */
  left: ReadonlyMap<Part, number>;
}

/** How high a line is, and how many signs are in it where its heading stands beside it. */
interface Type {
  readonly line: number;
  readonly signs: number;
}

const OPEN: Type = { line: 5.1, signs: 81 };
const CLOSE: Type = { line: 4.15, signs: 105 };
const ROOM = 261;
const TITLE = 8;
const GAP = 2;

/** Tables are in the smaller type. */
const TABLE = { signs: 125, line: 3.9, edge: 1, narrow: 7.5, narrowFirst: 21, narrowest: 8 };

/** What can be long, and is the first to stay off the paper: the oldest of it. */
const LONG: readonly Part[] = ["comments", "checklists"];

/** How these parts go on one sheet. */
export function onOneSheet(sections: readonly Section[]): OnPaper {
  const left = new Map<Part, number>();
  const fits = (type: Type) =>
    sections.reduce((sum, each) => sum + heightOf(each, left.get(each.part) ?? 0, type), TITLE) <= ROOM;
  if (fits(OPEN)) return { isClose: false, left };
  for (const { part, lines } of LONG.flatMap((part) => sections.filter((each) => each.part === part))) {
    for (let off = 1; off <= lines.length && !fits(CLOSE); off++) left.set(part, off);
  }
  return { isClose: true, left };
}

function heightOf({ part, scale, table, lines }: Section, left: number, { line, signs }: Type): number {
  // Under a table, lines are as wide as it is.
  const wide = table ? Math.floor(signs * 1.2) : signs;
  const heightIn = (texts: readonly string[], signs: number) => texts.reduce((sum, text) => sum + linesOf(text, signs) * line + 0.5, 0);
  const around = heightIn([...(scale ? [scale] : []), ...(left ? [""] : [])], wide) + (table ? line + heightOfTable(table) : 0);
  const texts = lines.slice(left).map((each) => `${titled(each)} ${each.words}`);
  // Numbers are short: two stand side by side.
  const inLines = part === "check-ins" ? heightIn(texts, signs / 2) / 2 : heightIn(texts, wide);
  return GAP + around + inLines;
}

function heightOfTable(table: Table): number {
  const wide = table.head.map((_, n) => n).filter((n) => !isNarrow(table, n));
  const narrow = table.head.reduce((sum, _, n) => sum + (wide.includes(n) ? 0 : n ? TABLE.narrow : TABLE.narrowFirst), 0);
  const share = Math.max(TABLE.narrowest, Math.floor((TABLE.signs - narrow) / Math.max(1, wide.length)));
  const rows = table.rows.map((row) => Math.max(1, ...wide.map((n) => linesOf(row[n] ?? "", share))));
  const head = table.head.map((words, n) => (wide.includes(n) ? linesOf(words, share) : 1));
  return [Math.max(...head), ...rows].reduce((sum, lines) => sum + lines * TABLE.line + TABLE.edge, 1);
}

/** On so many lines a text stands, broken between its words. */
function linesOf(text: string, signs: number): number {
  let lines = 0;
  for (const line of text.split("\n")) {
    let used = 0;
    lines += 1;
    for (const word of line.split(" ")) {
      const length = [...word].length;
      if (used && used + 1 + length > signs) {
        lines += 1;
        used = 0;
      }
      used += length + (used ? 1 : 0);
      lines += Math.floor(length / (signs + 1));
    }
  }
  return lines;
}
