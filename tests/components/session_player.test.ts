import { describe, expect, it } from "vitest";
import type { Said } from "../../climbing_back/components/element/said";
import { answerOn } from "../../climbing_back/components/session_player/run";
import { saidOfDone, saidOfNothing, saidOfNotToday } from "../../climbing_back/components/today/said";
import { type Entry, newEntry } from "../../climbing_back/diary/format/entries";

const DAY = "2026-11-22";

/** A diary in which this was said, one after the other. */
function diary(...presses: ((log: readonly Entry[]) => readonly Said[])[]): Entry[] {
  let log: Entry[] = [];
  for (const press of presses) {
    for (const [type, data, replaces] of press(log)) {
      log = [...log, newEntry(type, data as never, { after: log.at(-1)?.id, replaces })];
    }
  }
  return log;
}

const done = (item: string, done: "all" | "part") => (log: readonly Entry[]) => saidOfDone(log, DAY, "good", item, done);
const notToday = (item?: string) => (log: readonly Entry[]) => saidOfNotToday(log, DAY, item, "heat");

describe("what the diary says of an exercise", () => {
  it.each([
    ["nothing, before it was asked", [], undefined],
    ["what was said last", [done("bridge", "all"), done("bridge", "part")], "part"],
    ["that it was not for today", [done("bridge", "all"), notToday("bridge")], "none"],
    ["that it was done after all", [notToday("bridge"), done("bridge", "part")], "part"],
    ["nothing, once it was taken back", [notToday("bridge"), (log) => saidOfNothing(log, DAY, "bridge")], undefined],
    ["nothing, when another one was done", [done("bike", "all")], undefined],
    ["nothing, when the whole plan was not for today", [notToday()], undefined],
  ] as [string, ((log: readonly Entry[]) => readonly Said[])[], string | undefined][])(
    "is %s",
    (_name, presses, answer) => expect(answerOn(diary(...presses), DAY, "bridge")).toBe(answer),
  );

  it("is that of its day alone", () => {
    expect(answerOn(diary(done("bridge", "all")), "2026-11-23", "bridge")).toBeUndefined();
  });
});
