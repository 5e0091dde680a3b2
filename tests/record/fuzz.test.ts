/// <reference types="vite/client" />
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { answersOf } from "../../climbing_back/record/answers";
import { BackupError, readBackup, type Reading } from "../../climbing_back/record/backup";
import { writeBackup } from "../../climbing_back/record/write-backup";
import { consistency } from "../../climbing_back/record/consistency";
import { merged, type Entry } from "../../climbing_back/record/entries";
import { validate } from "../../climbing_back/record/fits.gen";
import { goals } from "../../climbing_back/record/goals";
import { planOn } from "../../climbing_back/record/plan";
import { setbacks } from "../../climbing_back/record/setbacks";
import { unsaved } from "../../climbing_back/record/unsaved";
import file from "./released/1.json?raw";

// Files that were damaged or made up: reading one gives plain words, or entries that can be kept.
// Many more of them: FUZZ=100000 npx vitest run tests/record/fuzz.test.ts
declare const process: { env: Record<string, string | undefined> };
const COUNT = Number(process.env["FUZZ"] ?? 2000);
const HOURS = 3_600_000;

const [HEAD = "", ...LINES] = file.trimEnd().split("\n");
const ENTRIES = LINES.slice(0, -1).map((line) => line.replace(/,$/, ""));
const OWN = ENTRIES.filter((_, n) => n % 4 === 0).map((line) => JSON.parse(line) as Entry);
const DAY = "2028-03-01";

const CLEAN =
  /^(This is not a diary file of this course|Nothing in this file can be read as a diary|This file was made by another version of the course \(-?[0-9]{1,16}\))\. Your diary is as it was\.( Load the newest version of the course and try again\.)?$/;
const SCRIPT = "<script>alert(1)</script>";
const DEEP = JSON.parse("[".repeat(40) + "]".repeat(40));
const ODD = [
  ...[null, true, false, 0, 1, -1, 2, 0.5, 1e300, "", "1", "\0", "\ud83d", SCRIPT],
  ...["a".repeat(20_001), "2026-02-30", "2028-02-29", "withdrawal", "sunrise", OWN[0]!.id],
  ...["03bb2cc3-d800-7000-8000-000000000000", [], {}, [[]], { toString: 1 }, DEEP, OWN[1]],
].map((value) => JSON.stringify(value));
const NAMES = [
  ...["__proto__", "constructor", "toString", "length", "", "sky", "\ud83d", SCRIPT, "id", "type"],
  ...["at", "data", "replaces", "entries", "version", "format", "items", "day"],
];
const PIECES = [
  ...["1e400", "-Infinity", "NaN", "9".repeat(5000), "[".repeat(5000), '{"a":'.repeat(5000), "-"],
  ...["]", "}", "{", ",", '"', "\\", "\\ud83d", "\0", "\n", "\r\n", "\n]}\n", "]}", "null,\n"],
  ...["\ufeff", "\u2028", "☐", SCRIPT, '"version":2,', '"id":7,', '"__proto__":{"format":1},'],
];

/** What is done to the text of a file: where, with what, and what else. */
type Change = (text: string, where: number, what: number, more: number) => string;

const CHANGES: Change[] = [
  // Cut off at the end, or at the beginning.
  (text, where, what) => {
    const place = where % (text.length + 1);
    return what % 3 ? text.slice(0, place) : text.slice(place);
  },
  // One bit of one byte.
  (text, where, what) => {
    const bytes = new TextEncoder().encode(text);
    if (bytes.length) bytes[where % bytes.length]! ^= 1 << (what % 8);
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  },
  // Something put in, or in place of what was there.
  (text, where, what, more) => {
    const place = where % (text.length + 1);
    return text.slice(0, place) + PIECES[what % PIECES.length] + text.slice(place + (more % 4));
  },
  // Lines in another order, twice or gone, and other line ends.
  (text, where, what, more) => {
    const lines = text.split("\n");
    const [line = ""] = lines.splice(where % lines.length, 1);
    for (let n = what % 3; n; n--) lines.splice((more * n) % lines.length, 0, line);
    return lines.join(["\n", "\n", "\r\n", ""][more % 4]);
  },
  // Two files in one.
  (text, where, what) => {
    const other = [HEAD, ENTRIES.slice(where % ENTRIES.length).join(",\n"), "]}\n"].join("\n");
    return [text + text, text + other, other + text][what % 3]!;
  },
  ...Array<Change>(5).fill(changeFields),
];

function changeFields(text: string, where: number, what: number, more: number): string {
  let record: Record<string, unknown>;
  try {
    record = { "": JSON.parse(text) };
  } catch {
    return text;
  }
  const places = placesIn(record);
  const [inside, name] = places[where % places.length]!;
  const odd = JSON.parse(ODD[more % ODD.length]!);
  const newName = NAMES[more % NAMES.length]!;
  const value = inside[name];
  const turns = [
    () => put(inside, name, odd),
    () => put(inside, name, odd),
    () => {
      const [other, itsName] = places[more % places.length]!;
      const [here, there] = structuredClone([other[itsName], value]);
      put(inside, name, here);
      put(other, itsName, there);
    },
    () => delete inside[name],
    () => put(inside, newName, value),
    () => {
      delete inside[name];
      put(inside, newName, value);
    },
    () => Array.isArray(inside) && inside.push(structuredClone(value)),
  ];
  turns[what % turns.length]!();
  return laidOut(record[""]);
}

/** Every field of every part. */
function placesIn(part: object): [Record<string, unknown>, string][] {
  return Object.entries(part).flatMap(([name, value]) => [
    [part as Record<string, unknown>, name],
    ...(value instanceof Object ? placesIn(value) : []),
  ]);
}

/** Set a field as a file that is read does: `__proto__` is a name like any other. */
function put(inside: object, name: string, value: unknown): void {
  if (Array.isArray(inside) && !/^[0-9]+$/.test(name)) return;
  const how = { value, enumerable: true, configurable: true, writable: true };
  Object.defineProperty(inside, name, how);
}

/** Written with one entry a line, if it has entries, so that it can be cut after that. */
function laidOut(record: unknown): string {
  const { entries } = (record ?? {}) as Record<string, unknown>;
  if (!Array.isArray(entries)) return JSON.stringify(record) ?? "";
  const lines = entries.map((entry) => JSON.stringify(entry) ?? "null").join(",\n");
  const head = JSON.stringify({ ...(record as object), entries: [] });
  return head.replace('"entries":[]', () => `"entries":[\n${lines}\n]`);
}

const good = fc
  .subarray(ENTRIES, { maxLength: 8 })
  .map((lines) => [HEAD, lines.join(",\n"), "]}\n"].join("\n"));
const change = fc.tuple(fc.constantFrom(...CHANGES), fc.nat(), fc.nat(), fc.nat());
const madeUp = fc
  .tuple(good, fc.array(change, { minLength: 1, maxLength: 4 }))
  .map(([text, changes]) =>
    changes.reduce((text, [how, where, what, more]) => how(text, where, what, more), text),
  );

/** Read a file as a page does. */
function read(text: string): Reading | undefined {
  try {
    return readBackup(new TextDecoder().decode(new TextEncoder().encode(text)));
  } catch (error) {
    expect(error).toBeInstanceOf(BackupError);
    expect((error as BackupError).message).toMatch(CLEAN);
    return undefined;
  }
}

it(
  "does no harm to read a damaged file",
  () => {
    fc.assert(
      fc.property(madeUp, (text) => {
        const reading = read(text);
        expect(({} as { format?: unknown }).format).toBeUndefined();
        if (!reading) return;
        const { entries } = reading;
        expect(entries.filter((entry) => !validate(entry))).toEqual([]);
        const texts = entries.map((entry) => JSON.stringify(entry));
        expect(structuredClone(entries).map((entry) => JSON.stringify(entry))).toEqual(texts);

        const diary = merged(merged([], OWN), entries);
        const ids = new Set([...OWN, ...entries].map(({ id }) => id));
        expect(diary).toHaveLength(ids.size);
        const kept = new Map(diary.map((entry) => [entry.id, entry]));
        for (const own of OWN) expect(kept.get(own.id)).toBe(own);

        answersOf(diary, "symptoms");
        goals(diary);
        planOn(diary, DAY);
        setbacks(diary, DAY);
        consistency(diary, DAY);
        unsaved(diary);
        const again = readBackup(writeBackup(diary));
        expect(JSON.stringify(again)).toBe(
          JSON.stringify({ entries: diary, leftOut: 0, cutOff: false }),
        );
      }),
      { numRuns: COUNT },
    );
  },
  HOURS,
);
