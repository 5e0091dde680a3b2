import { describe, expect, it } from "vitest";
import type { Said } from "../../climbing_back/components/element/element";
import {
  saidOfAll,
  saidOfColour,
  saidOfDone,
  saidOfNothing,
  saidOfNotToday,
} from "../../climbing_back/components/today/said";
import { notTodayOn } from "../../climbing_back/diary/views/plan-days";
import type { DataOf } from "../../climbing_back/diary/format/diary.gen";
import { type Entry, inEffect, newEntry } from "../../climbing_back/diary/format/entries";
import { validate } from "../../climbing_back/diary/format/fits.gen";
import { planOn } from "../../climbing_back/diary/views/plan";

const DAY = "2026-11-22";
const PLAN: DataOf["exercise-plan"] = {
  starts: DAY,
  items: ["bridge", "bike"].map((item) => ({
    item,
    days: ["sun"],
    sizes: { good: { reps: 8 }, off: { reps: 1 } },
  })),
};

/** A diary in which this was said, one after the other. */
function diary(...presses: ((log: readonly Entry[]) => readonly Said[])[]): Entry[] {
  let log: Entry[] = [newEntry("exercise-plan", PLAN)];
  for (const press of presses) {
    for (const [type, data, replaces] of press(log)) {
      const entry = newEntry(type, data as never, { after: log.at(-1)?.id, replaces });
      expect(validate(entry)).toBe(true);
      log = [...log, entry];
    }
  }
  return log;
}

const done = (log: readonly Entry[]) => planOn(log, DAY).items.map((item) => item.done);
const kinds = (log: readonly Entry[]) => inEffect(log).map(({ type }) => type).sort();

describe("the day's presses", () => {
  it("keep one session a day, however much is ticked", () => {
    const log = diary(
      (log) => saidOfColour(log, DAY, "good"),
      (log) => saidOfDone(log, DAY, "good", "bridge", "all"),
      (log) => saidOfDone(log, DAY, "good", "bike", "part"),
      (log) => saidOfDone(log, DAY, "good", "bridge", "part"),
    );
    expect(done(log)).toEqual(["part", "part"]);
    expect(kinds(log)).toEqual(["check-in", "exercise-plan", "session"]);
  });

  it("a better word in another session gives way to what is said now", () => {
    const guided: Said = ["session", { day: DAY, size: "good", minutes: 9, items: [{ item: "bridge", done: "all" }] }];
    const log = diary(
      () => [guided],
      () => [["session", { day: DAY, size: "good", items: [{ item: "bridge", done: "all" }] }]],
      (log) => saidOfDone(log, DAY, "good", "bridge", "part"),
    );
    expect(done(log)).toEqual(["part", null]);
    // The run took nine minutes. That stays written.
    const minutes = inEffect(log).map(({ data }) => (data as { minutes?: number }).minutes);
    expect(minutes).toContain(9);
  });

  it("a session that names an item twice says one thing of it in the end", () => {
    const log = diary(
      () => [["session", { day: DAY, size: "good", items: [{ item: "bridge", done: "all", note: "x" }, { item: "bridge", done: "all" }] }]],
      (log) => saidOfDone(log, DAY, "good", "bridge", "part"),
    );
    expect(done(log)).toEqual(["part", null]);
    expect(inEffect(log).at(-1)?.data).toMatchObject({ items: [{ item: "bridge", done: "part", note: "x" }] });
  });

  it("not today is a full entry, and what was done is no longer said", () => {
    const log = diary(
      (log) => saidOfDone(log, DAY, "off", "bridge", "all"),
      (log) => saidOfNotToday(log, DAY, "bridge", "other"),
      (log) => saidOfNotToday(log, DAY, "bridge", "heat"),
    );
    expect(done(log)).toEqual([null, null]);
    expect(notTodayOn(log, DAY).map(({ data }) => data)).toEqual([{ day: DAY, item: "bridge", reason: "heat" }]);
    expect(kinds(log)).toEqual(["exercise-plan", "not-today"]);
  });

  it("what is done after all was not left out, neither it nor the whole day", () => {
    const log = diary(
      (log) => saidOfNotToday(log, DAY, undefined, "fatigue"),
      (log) => saidOfNotToday(log, DAY, "bridge", "heat"),
      (log) => saidOfNotToday(log, DAY, "bike", "heat"),
      (log) => saidOfDone(log, DAY, "off", "bridge", "part"),
    );
    expect(notTodayOn(log, DAY).map(({ data }) => data.item)).toEqual(["bike"]);
  });

  it("all of it is one session, and nothing of it was left out", () => {
    const log = diary(
      (log) => saidOfColour(log, DAY, "good"),
      () => [["session", { day: DAY, size: "good", items: [{ item: "bike", done: "part" }] }]],
      () => [["session", { day: DAY, size: "good", items: [{ item: "bridge", done: "none", note: "x" }] }]],
      (log) => saidOfNotToday(log, DAY, "bridge", "heat"),
      (log) => saidOfNotToday(log, DAY, undefined, "other"),
      (log) => saidOfAll(log, DAY, "good", ["bridge", "bike"]),
    );
    expect(done(log)).toEqual(["all", "all"]);
    expect(notTodayOn(log, DAY)).toEqual([]);
    expect(kinds(log)).toEqual(["check-in", "exercise-plan", "session"]);
  });

  it("what is pressed again is not said any more", () => {
    const log = diary(
      (log) => saidOfDone(log, DAY, "off", "bridge", "part"),
      (log) => saidOfDone(log, DAY, "off", "bridge", "all"),
      (log) => saidOfNotToday(log, DAY, "bike", "other"),
      (log) => saidOfNotToday(log, DAY, "bike", "life"),
      (log) => saidOfNothing(log, DAY, "bridge"),
      (log) => saidOfNothing(log, DAY, "bike"),
    );
    expect(kinds(log)).toEqual(["exercise-plan"]);
  });

  it("a new kind of day is the size of what was done", () => {
    const log = diary(
      (log) => saidOfColour(log, DAY, "good"),
      (log) => saidOfDone(log, DAY, "good", "bridge", "all"),
      (log) => saidOfColour(log, DAY, "off"),
    );
    expect(planOn(log, DAY).colour).toBe("off");
    expect(inEffect(log).at(-1)?.data).toMatchObject({ size: "off" });
    expect(kinds(log)).toEqual(["check-in", "exercise-plan", "session"]);
  });

  it("the colour leaves the other answers of the check-in, and makes one of two", () => {
    const log = diary(
      () => [["check-in", { day: DAY, pain: 3 }], ["check-in", { day: DAY, fatigue: 5, colour: "good" }]],
      (log) => saidOfColour(log, DAY, "so-so"),
    );
    const checkIns = inEffect(log).filter(({ type }) => type === "check-in");
    expect(checkIns.map(({ data }) => data)).toEqual([{ day: DAY, pain: 3, fatigue: 5, colour: "so-so" }]);
  });

  it("other days are left alone", () => {
    const log = diary(
      (log) => saidOfDone(log, "2026-11-21", "good", "bridge", "all"),
      (log) => saidOfNotToday(log, DAY, "bridge", "life"),
      (log) => saidOfNothing(log, "2026-11-20", "bridge"),
    );
    expect(kinds(log)).toEqual(["exercise-plan", "not-today", "session"]);
  });
});
