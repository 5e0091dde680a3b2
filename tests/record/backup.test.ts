/// <reference types="vite/client" />
import { describe, expect, it } from "vitest";
import { answersOf } from "../../climbing_back/record/answers";
import {
  BackupError,
  checkSize,
  compare,
  readBackup,
} from "../../climbing_back/record/backup";
import { consistency } from "../../climbing_back/record/consistency";
import { inEffect, type Entry } from "../../climbing_back/record/entries";
import { goals } from "../../climbing_back/record/goals";
import { planOn } from "../../climbing_back/record/plan";
import schema from "../../climbing_back/record/record.schema.json";
import { setbacks } from "../../climbing_back/record/setbacks";
import { writeBackup } from "../../climbing_back/record/write-backup";
import text from "./backup.json?raw";

interface Case {
  name: string;
  text: (string | { repeat: string; times: number })[];
  latin1?: true;
  entries?: string[];
  left_out?: number;
  cut_off?: boolean;
  error?: string;
}

const TABLE = JSON.parse(text) as { pieces: Record<string, string>; cases: Case[] };
const VERSION = schema.properties.version.const;

const entryOf = (piece: string) => JSON.parse(TABLE.pieces[piece]!) as Entry;

/** The file, read as a page reads it. */
function textOf({ text, latin1 }: Case): Promise<string> {
  const parts = text.map((part) =>
    typeof part === "string" ? (TABLE.pieces[part] ?? part) : part.repeat.repeat(part.times),
  );
  const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  return new Blob(latin1 ? parts.map(bytes) : parts).text();
}

describe("what is read of a file", () => {
  it.each(TABLE.cases)("$name", async (file) => {
    const text = await textOf(file);
    if (file.error !== undefined) {
      expect(() => readBackup(text)).toThrow(BackupError);
      expect(() => readBackup(text)).toThrow(file.error);
      expect(() => readBackup(text)).toThrow("Your diary is as it was.");
    } else {
      const { entries, leftOut, cutOff } = readBackup(text);
      expect(entries.map((entry) => JSON.stringify(entry))).toEqual(
        file.entries?.map((piece) => JSON.stringify(entryOf(piece))),
      );
      expect({ leftOut, cutOff }).toEqual({
        leftOut: file.left_out ?? 0,
        cutOff: file.cut_off ?? false,
      });
    }
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  });

  it("is nothing when the file is too large, which is seen before it is read", () => {
    const largest = 64 * 1024 * 1024;
    checkSize(largest);
    expect(() => checkSize(largest + 1)).toThrow("too large for a diary (64 MB)");
  });
});

describe("what is written", () => {
  it("is one line for each entry", () => {
    const log = ["tick", "walk", "names that objects have"].map(entryOf);
    const text = writeBackup(log);
    const [head, ...lines] = text.split("\n");
    expect(head).toMatch(/^{"format":"climbing-back-record","version":1,"saved":"20[^"]*","entries":\[$/);
    expect(lines).toEqual([...log.map((e, n) => JSON.stringify(e) + (n < 2 ? "," : "")), "]}", ""]);
    expect(Object.keys(JSON.parse(text))).toEqual(["format", "version", "saved", "entries"]);
  });

  it("can be an empty diary", () => {
    expect(readBackup(writeBackup([])).entries).toEqual([]);
  });
});

it("compares a reading with the diary", () => {
  const names = ["tick", "walk", "of a later version, one is 1", "names that objects have"];
  const entries = names.map(entryOf);
  const reading = readBackup(writeBackup(entries));
  const other = entryOf("of a later version, one is true");
  const same = entryOf("tick of a rating with a point");
  const log = [same, other, entryOf("names that objects have")];
  expect(compare(log, reading)).toEqual({ added: [entries[1]], known: 2, different: 1 });
  expect(compare([], reading)).toEqual({ added: entries, known: 0, different: 0 });
});

describe("what an earlier version wrote says the same for ever", () => {
  const files = import.meta.glob<string>("./released/*.json", {
    query: "?raw",
    import: "default",
    eager: true,
  });

  it.each(Array.from({ length: VERSION }, (_, n) => n + 1))("version %i", (version) => {
    const text = files[`./released/${version}.json`]!;
    const { entries: log, leftOut, cutOff } = readBackup(text);
    expect({ leftOut, cutOff }).toEqual({ leftOut: 0, cutOff: false });
    expect(JSON.stringify(log)).toBe(JSON.stringify(JSON.parse(text).entries));

    const expected = JSON.parse(files[`./released/${version}.expected.json`]!);
    expect(inEffect(log).map(({ id }) => id)).toEqual(expected.in_effect);
    expect(Object.fromEntries(answersOf(log, "symptoms"))).toEqual(expected.answers);
    expect(goals(log)).toEqual(expected.goals);
    for (const [day, plan] of Object.entries(expected.plan_on)) {
      const found = planOn(log, day);
      const items = found.items.map(({ item, dose, done }) => [item.item, dose, done]);
      expect({ ...found, plan: found.plan?.id ?? null, items }).toEqual(plan);
    }
    for (const [day, found] of Object.entries(expected.setbacks)) {
      expect(setbacks(log, day)).toEqual(found);
    }
    for (const [day, score] of Object.entries(expected.score)) {
      const last = consistency(log, day).at(-1)!;
      expect([last.day, expect.closeTo(last.score, 9), last.frozen]).toEqual(score);
    }
  });
});
