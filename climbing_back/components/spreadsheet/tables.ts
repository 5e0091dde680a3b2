import { inEffectOf, type Entry } from "../../diary/format/entries";

type Cell = string | number | undefined;

/** The tables, as CSV (RFC 4180), each with a row of headings: for programs, in every language the same. */
/* oxlint-disable language/marked */
export const TABLES: Record<string, (log: readonly Entry[]) => string> = {
  sessions: (log) =>
    csv(
      ["day", "size", "exercise", "done", "note", "minutes in all", "note on the session"],
      inEffectOf(log, "session").flatMap(({ data: { day, size, items, minutes, note } }) => {
        const rows = items.length ? items : [{ item: "", done: "", note: undefined }];
        return rows.map((each) => [day, size, each.item, each.done, each.note, minutes, note]);
      }),
    ),
  "check-ins": (log) =>
    csv(
      ["day", "kind of day", "stiffness 0-10", "fatigue 0-10", "pain 0-10", "falls", "note"],
      inEffectOf(log, "check-in").map(({ data: { day, colour, stiffness, fatigue, pain, falls, note } }) =>
        [day, colour, stiffness, fatigue, pain, falls, note],
      ),
    ),
};
/* oxlint-enable language/marked */

function csv(headings: string[], rows: Cell[][]): string {
  const lines = [headings, ...rows].map((row) => row.map(cell).join(","));
  // The mark at the front tells spreadsheets that this is UTF-8.
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

/** A word and the gap before it. So that each sign is looked at once, the last word may be none. */
const WORDS = /([;\s]*)([^;\s]+|$)/g;

/** How a formula begins. */
const FORMULA = /^[=+\-@|%＝＋－＠]/;

/**
 * A spreadsheet runs what begins like a formula, unless a quote stands before it: at the front of a
 * cell, and where one that splits at semicolons or tabs takes the middle of our cell for the front
 * of its own.
 */
function cell(value: Cell): string {
  const text = String(value ?? "");
  const plain = typeof value === "string" ? text.replaceAll(WORDS, quoted) : text;
  return `"${plain.replaceAll('"', '""')}"`;
}

function quoted(_: string, gap: string, word: string, place: number): string {
  const isInFront = place === 0 || /[;\t\r\n]/.test(gap);
  return isInFront && FORMULA.test(word) ? `${gap}'${word}` : `${gap}${word}`;
}
