import { read } from "@e965/xlsx";
import { expect, it } from "vitest";
import { TABLES } from "../../climbing_back/components/spreadsheet/tables";
import type { Entry } from "../../climbing_back/diary/format/entries";
import cells from "./cells.json";

/** What a program that guesses as Excel does makes of a table, row by row. */
function opened(table: string): { kind: string | undefined; value: unknown; formula: string | undefined }[][] {
  const sheet = read(new TextEncoder().encode(table), { type: "array", dense: true }).Sheets["Sheet1"] as { "!data"?: object[][] } | undefined;
  const rows = sheet?.["!data"] as ({ t: string; v: unknown; f?: string } | undefined)[][];
  // A cell that is empty is none.
  return rows.map((row) => Array.from(row, (cell) => ({ kind: cell?.t, value: cell?.v ?? "", formula: cell?.f })));
}

function entry(n: number, type: string, data: object): Entry {
  const id = `0190a000-0000-7000-8000-${String(n).padStart(12, "0")}`;
  return { id, type, at: "2026-11-22T18:00:00+01:00", data } as Entry;
}

const PLAN = {
  starts: "2026-11-20",
  items: [
    { item: "bridge", exercise: "bridge", days: ["mon"], sizes: { good: { sets: 2, reps: 8, hold: 5, words: "Lift 8 times." }, off: {} }, side: "both" },
    { item: "own-1k2j3h", words: "Standing at the sink", days: ["mon"], sizes: { good: { minutes: 10, words: "1/2" } }, side: "left" },
  ],
};
const LATER = { starts: "2026-11-23", items: [{ item: "own-1k2j3h", words: "Standing at the table", days: ["mon"], sizes: {} }] };
const did = (...items: string[]) => items.map((item) => ({ item, done: "all" }));

it("says what each exercise is called, its side, and how much the plan of that day asked for", () => {
  const log = [
    entry(1, "exercise-plan", PLAN),
    entry(2, "exercise-plan", LATER),
    entry(3, "session", { day: "2026-11-22", size: "good", items: did("bridge", "own-1k2j3h", "knee-rolls", "bike-ride") }),
    entry(4, "session", { day: "2026-11-23", size: "good", items: did("own-1k2j3h", "bridge") }),
  ];
  const library = new Map([["bridge", "Bridge"], ["knee-rolls", "Knee rolls"]]);
  const [headings, ...rows] = opened(TABLES["sessions"]!(log, (id) => library.get(id)));
  expect(headings?.slice(2, 10).map(({ value }) => value)).toEqual([
    "exercise", "name", "side", "planned rounds", "planned times", "planned seconds to hold", "planned minutes", "planned in words",
  ]);
  expect(rows.map((row) => row.slice(2, 11).map(({ value }) => value))).toEqual([
    ["bridge", "Bridge", "both", 2, 8, 5, "", "Lift 8 times.", "all"],
    ["own-1k2j3h", "Standing at the table", "left", "", "", "", 10, "'1/2", "all"],
    ["knee-rolls", "Knee rolls", "", "", "", "", "", "", "all"],
    ["bike-ride", "bike ride", "", "", "", "", "", "", "all"],
    ["own-1k2j3h", "Standing at the table", "", "", "", "", "", "", "all"],
    // Of the day's plan it is no part.
    ["bridge", "Bridge", "", "", "", "", "", "", "all"],
  ]);
});

it("is opened as it was written by a program that guesses as Excel does", () => {
  const log = cells.map(([note], n) => entry(n, "check-in", { day: "2026-11-22", pain: 3, note }));
  const [headings, ...rows] = opened(TABLES["check-ins"]!(log, () => undefined));
  expect(headings?.map(({ value }) => value)).toEqual([
    "day", "kind of day", "stiffness 0-10", "fatigue 0-10", "pain 0-10", "falls", "note",
  ]);
  expect(rows).toHaveLength(cells.length);
  rows.forEach((row, n) => {
    const [, cell] = cells[n] as [string, string];
    // Days and numbers of the diary are what they are.
    expect([row[0]?.kind, row[4]?.value]).toEqual(["n", 3]);
    expect(row[6]?.formula).toBeUndefined();
    if (cell.startsWith("2026-11-22")) expect(row[6]?.value).toBeCloseTo(cell.length > 10 ? 46348.778 : 46348, 3);
    else expect(row[6]).toMatchObject({ kind: "s", value: cell });
  });
});
