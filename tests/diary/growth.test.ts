import { describe, expect, it } from "vitest";
import type { Entry } from "../../climbing_back/diary/format/entries";
import { LOGS } from "./logs";
import { READS } from "./reads";

/** Entries that count how often something of them is read. */
function counted(log: readonly Entry[]): { log: Entry[]; reads: () => number } {
  let reads = 0;
  const get = (entry: Entry, field: string) => {
    reads++;
    return entry[field];
  };
  return { log: log.map((entry) => new Proxy(entry, { get } as ProxyHandler<Entry>)), reads: () => reads };
}

function readsOf(make: (length: number) => Entry[], read: (log: readonly Entry[]) => unknown, length: number) {
  const { log, reads } = counted(make(length));
  read(log);
  return reads();
}

// The benchmark shows how long it takes (`python -m tests.bench.log`). Here it is counted.
describe.each(Object.entries(LOGS))("%s", (_name, make) => {
  it("four times the entries take about four times the reading", () => {
    const growth = Object.entries(READS).map(([read, what]) => {
      const ratio = readsOf(make, what, 800) / readsOf(make, what, 200);
      return [read, ratio] as const;
    });
    // Sorting takes a little more, and what looks at each pair takes sixteen times as much.
    expect(growth.filter(([, ratio]) => ratio > 6)).toEqual([]);
  }, 60_000);
});

it.each([
  "one chain of edits: goal",
  "a chain of edits, each with another one",
  "many edits of one: ground-zero",
  "a ring of edits",
  "a ring of withdrawals",
  "a withdrawal of a withdrawal, and so on",
])("%s may be very long", (name) => {
  // More than a function can be given as its arguments.
  const log = LOGS[name]!(130_000);
  for (const [what, read] of Object.entries(READS)) if (what !== "FHIR") read(log);
}, 120_000);
