import { describe, expect, it, vi } from "vitest";
import type { Entry } from "../../climbing_back/diary/format/entries";
import { asNamedNow } from "../../climbing_back/diary/format/renamed";
import { answersOf } from "../../climbing_back/diary/views/answers";
import table from "./renamed.json";

vi.mock("../../climbing_back/diary/format/renamed.gen", async () => ({
  RENAMED: (await import("./renamed.json")).default.renamed,
}));

const entry = (type: string, data: object): Entry => ({
  id: "019abc00-0000-7000-8000-000000000000",
  type,
  at: "2026-11-22T09:30:00+01:00",
  data,
});

describe("ids of former days", () => {
  it.each(table.cases)("$name", ({ type, data, now }) => {
    const before = entry(type, data);
    const copy = structuredClone(before);
    expect(asNamedNow([before], table.renamed)).toEqual([entry(type, now)]);
    // The diary's own entry stays as it was written.
    expect(before).toEqual(copy);
  });

  it("stay when nothing was renamed", () => {
    const log = [entry("chapter-read", { chapter: "goals" })];
    expect(asNamedNow(log, {})).toBe(log);
  });

  it("show their answer under the new one", () => {
    const log = [entry("checklist-answer", { checklist: "triggers", item: "heat", ticked: true })];
    expect(answersOf(log, "what-set-it-off").get("hot-weather")?.ticked).toBe(true);
    expect(answersOf(log, "triggers").size).toBe(0);
  });
});
