import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readBackup } from "../../climbing_back/diary/format/backup";
import { addDays, today } from "../../climbing_back/diary/format/days";
import type { Entry, newEntry } from "../../climbing_back/diary/format/entries";
import { inEffect, merged, newestId } from "../../climbing_back/diary/format/entries";
import fits from "../../climbing_back/diary/format/fits.gen";
import { writeBackup } from "../../climbing_back/diary/format/write-backup";
import { note } from "../faults";
import table from "./clocks.json";

// What a page writes is taken back, whatever its clock says. `test_clocks.py` says it of Python.

const LAST = "ffffffff-ffff-7fff-bfff-ffffffffffff";
const YEARS = [-1e12, 0, 1_795_336_200_000, 4_102_444_799_999, 4_294_967_296_000, 8.64e15];

let make: typeof newEntry;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** A page that was just opened: it has made no id yet. */
async function openPage(): Promise<void> {
  vi.resetModules();
  make = (await import("../../climbing_back/diary/format/entries")).newEntry;
}

describe("an entry is dated", () => {
  it.each(table.cases)("by $name", async ({ clock, after, id, day }) => {
    await openPage();
    vi.setSystemTime(clock);
    const entry = make("check-in", { day: today(), colour: "good" }, { after });
    expect(entry.id.startsWith(id)).toBe(true);
    expect(new Date(entry.at).toISOString().slice(0, 10)).toBe(day);
    expect(fits(entry)).toBe(true);
    // Pages count about a year to both sides.
    for (const days of [-366, 366]) {
      expect(fits({ ...entry, data: { day: addDays(today(), days), pain: 1 } })).toBe(true);
    }
  });
});

const clock = fc.oneof(
  fc.constantFrom(...YEARS),
  fc.integer({ min: -8.64e15, max: 8.64e15 }),
  fc.integer({ min: 1_795_336_200_000, max: 1_795_336_200_010 }),
);
const hex = (size: number) => fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: size, maxLength: size });
const foreign = fc.oneof(
  fc.constantFrom(LAST, "ffffffff-fffe-7000-8000-000000000000", "03bb2cc3-d7ff-7fff-bfff-ffffffffffff"),
  fc.tuple(hex(8), hex(4), hex(3), hex(3), hex(12)).map(([a, b, c, d, e]) => `${a}-${b}-7${c}-8${d}-${e}`),
);
const steps = fc.array(fc.tuple(clock, fc.option(foreign, { freq: 5 }), fc.boolean()), {
  minLength: 1,
  maxLength: 12,
});

describe("whatever the clock says between entries", () => {
  it("each is kept, comes back from a file, and follows all that can be followed", async () => {
    await openPage();
    let [said, lost] = [0, 0];
    await fc.assert(
      fc.asyncProperty(steps, async (steps) => {
        let log: readonly Entry[] = [];
        const written: string[] = [];
        for (const [time, theirs, opensAgain] of steps) {
          if (opensAgain) await openPage();
          vi.setSystemTime(time);
          if (theirs) {
            const at = "2026-03-03T09:30:00+01:00";
            log = merged(log, [{ id: theirs, type: "sunrise", at, data: {} }]);
          }
          const before = newestId(log) ?? "";
          const day = today();
          const entry = make("check-in", { day, colour: "good" }, { after: before });
          expect(entry.id > before).toBe(true);
          written.push(entry.id);
          log = merged(log, [entry]);
        }
        const { entries, leftOut } = readBackup(writeBackup(log));
        const found = new Set(entries.map(({ id }) => id));
        said += written.length;
        lost += written.filter((id) => !found.has(id)).length;
        expect(leftOut).toBe(0);
        expect(entries).toEqual(log);
        expect(inEffect(log)).toHaveLength(log.length);
        if (!log.some(({ id }) => id >= "ffffffff-ffff")) {
          expect(written).toEqual([...written].sort());
        }
      }),
      { seed: 20, numRuns: 200 },
    );
    note({
      fault: "The clock says any year, and jumps between entries",
      how: "200 diaries by clocks from before 1970 to the year 275760, some with foreign ids up to the very last",
      where: "TypeScript",
      said,
      lost,
    });
    expect(lost).toBe(0);
  }, 60_000);

  it("those after the very last id stay in order", async () => {
    let log: readonly Entry[] = [{ id: LAST, type: "sunrise", at: "2026-03-03T09:30:00+01:00", data: {} }];
    const written: string[] = [];
    for (const time of [1_795_336_200_000, 1_795_336_100_000, 0, 1_795_336_200_000]) {
      await openPage();
      vi.setSystemTime(time);
      const entry = make("reflection", { prompt: "week", words: "" }, { after: newestId(log) });
      written.push(entry.id);
      log = merged(log, [entry]);
    }
    expect(written).toEqual([...written].sort());
    expect(readBackup(writeBackup(log)).entries).toEqual(log);
  });
});
