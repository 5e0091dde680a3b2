/// <reference types="vite/client" />
import { describe, expect, it } from "vitest";
import { answersOf } from "../../climbing_back/diary/views/answers";
import {
  compare,
  readBackup,
} from "../../climbing_back/diary/format/backup";
import { BackupError, textOf } from "../../climbing_back/diary/format/backup-file";
import { consistency } from "../../climbing_back/diary/views/consistency";
import { inEffect, type Entry } from "../../climbing_back/diary/format/entries";
import { goals } from "../../climbing_back/diary/views/goals";
import { planOn } from "../../climbing_back/diary/views/plan";
import schema from "../../climbing_back/diary/format/diary.schema.json";
import { setbacks } from "../../climbing_back/diary/views/setbacks";
import { writeBackup } from "../../climbing_back/diary/format/write-backup";
import text from "./backup.json?raw";

interface Case {
  name: string;
  text: (string | { repeat: string; times: number })[];
  encoding?: "latin1" | "utf-16le" | "utf-16be";
  entries?: string[];
  left_out?: number;
  cut_off?: boolean;
  garbled?: boolean;
  error?: string;
}

const TABLE = JSON.parse(text) as { pieces: Record<string, string>; cases: Case[] };
const VERSION = schema.properties.version.const;

const entryOf = (piece: string) => JSON.parse(TABLE.pieces[piece]!) as Entry;

/** The file, as a page gets it. */
function fileOf({ text, encoding }: Case): Blob {
  const parts = text.map((part) =>
    typeof part === "string" ? (TABLE.pieces[part] ?? part) : part.repeat.repeat(part.times),
  );
  if (!encoding) return new Blob(parts);
  const codes = [...parts.join("")].flatMap((sign) => sign.split("").map((half) => half.charCodeAt(0)));
  const bytes = (code: number) =>
    encoding === "latin1" ? [code] : encoding === "utf-16le" ? [code & 255, code >> 8] : [code >> 8, code & 255];
  return new Blob([Uint8Array.from(codes.flatMap(bytes))]);
}

const reading = async (file: Blob) => readBackup(await textOf(file));

describe("what is read of a file", () => {
  it.each(TABLE.cases)("$name", async (file) => {
    if (file.error !== undefined) {
      const error: unknown = await reading(fileOf(file)).catch((error: unknown) => error);
      expect(error).toBeInstanceOf(BackupError);
      expect((error as BackupError).message).toContain(file.error);
      expect((error as BackupError).message).toContain("Your diary is as it was.");
    } else {
      const { entries, leftOut, cutOff, garbled } = await reading(fileOf(file));
      expect(entries.map((entry) => JSON.stringify(entry))).toEqual(
        file.entries?.map((piece) => JSON.stringify(entryOf(piece))),
      );
      expect({ leftOut, cutOff, garbled }).toEqual({
        leftOut: file.left_out ?? 0,
        cutOff: file.cut_off ?? false,
        garbled: file.garbled ?? false,
      });
    }
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  }, 30_000);

  it("is nothing when the file is too large, which is seen before it is read", async () => {
    const arrayBuffer = () => Promise.reject(new Error("It was read."));
    const large = { size: 64 * 1024 * 1024 + 1, arrayBuffer } as unknown as Blob;
    await expect(textOf(large)).rejects.toThrow("too large for a diary (64 MB)");
  });

  it.each([
    ["NotFoundError", "This file is not there. Your diary is as it was. Look where you saved it, and choose it there."],
    ["NotReadableError", "This file cannot be opened. Your diary is as it was. Copy it to another folder and choose the copy."],
  ])("is nothing when the browser says %s", async (name, words) => {
    const arrayBuffer = () => Promise.reject(new DOMException("", name));
    const file = { size: 1, arrayBuffer } as unknown as Blob;
    await expect(textOf(file)).rejects.toThrow(new BackupError(...(words.split(" Your diary is as it was. ") as [string, string])));
  });

  it("does not take long when one id comes again and again", () => {
    // Each of them is compared with the first, which is long.
    const id = "01980000-0001-7000-8000-000000000001";
    const at = "2026-03-03T09:30:00+01:00";
    const fields = Object.fromEntries(Array.from({ length: 50_000 }, (_, n) => [`field-${n}`, n]));
    const long = { id, type: "sunrise", at, data: fields };
    const short = { id, type: "sunrise", at, data: {} };
    const { leftOut } = readBackup(writeBackup([long, ...Array<Entry>(20_000).fill(short)]));
    expect(leftOut).toBe(20_000);
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
      expect([last.day, expect.closeTo(last.score, 9), last.waits]).toEqual(score);
    }
  });
});
