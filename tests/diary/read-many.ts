import { stdin } from "node:process";
import { createInterface } from "node:readline";
import { readBackup } from "../../climbing_back/diary/format/backup";
import { BackupError, textOf } from "../../climbing_back/diary/format/backup-file";
import { inEffect, merged, type Entry } from "../../climbing_back/diary/format/entries";
import { validate } from "../../climbing_back/diary/format/fits.gen";
import { writeBackup } from "../../climbing_back/diary/format/write-backup";
import { answersOf } from "../../climbing_back/diary/views/answers";
import { consistency } from "../../climbing_back/diary/views/consistency";
import { goals } from "../../climbing_back/diary/views/goals";
import { kept } from "../../climbing_back/diary/views/kept";
import { planOn } from "../../climbing_back/diary/views/plan";
import { unsaved } from "../../climbing_back/diary/views/unsaved";

/*
 * Reads files as a page does, for `test_fuzz.py`: each line is a file in base 64, and the answer is
 * a line of JSON. The first line is the diary that each of them is joined to.
 */

const DAY = "2028-03-01";
const VIEWS: ((log: readonly Entry[]) => unknown)[] = [
  (log) => answersOf(log, "symptoms"),
  (log) => consistency(log, DAY),
  (log) => kept(log, DAY),
  (log) => planOn(log, DAY),
  goals,
  unsaved,
];

let own: readonly Entry[] | undefined;

async function answer(bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  let text;
  let reading;
  try {
    text = await textOf(new Blob([bytes]));
    reading = readBackup(text);
  } catch (error) {
    if (error instanceof BackupError) return { error: error.message };
    throw error;
  }
  if (!own) {
    own = reading.entries;
    return {};
  }
  const { entries } = reading;
  check(entries.every((entry) => validate(entry)), "An entry does not fit.");
  check(same(structuredClone(entries), entries), "A browser keeps an entry otherwise.");
  const diary = merged(own, entries);
  const ids = new Set([...own, ...entries].map(({ id }) => id));
  check(diary.length === ids.size, "The diary has other entries than both together.");
  const kept = new Map(diary.map((entry) => [entry.id, entry]));
  check(own.every((entry) => kept.get(entry.id) === entry), "An entry of the diary was changed.");
  for (const view of VIEWS) view(diary);
  check(same(readBackup(writeBackup(diary)).entries, diary), "The diary does not come back.");
  check(({} as { format?: unknown }).format === undefined, "Every object has a format now.");
  return { ...reading, inEffect: inEffect(diary).map(({ id }) => id) };
}

function check(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

for await (const line of createInterface({ input: stdin })) {
  const bytes = Uint8Array.from(atob(line), (sign) => sign.charCodeAt(0));
  const found = await answer(bytes).catch((error: Error) => ({ fault: error.stack }));
  console.log(JSON.stringify(found));
}
