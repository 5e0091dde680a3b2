import { describe, expect, it } from "vitest";
import { localMoment } from "../../climbing_back/diary/format/clock";
import { chainsOf, inEffect, newEntry } from "../../climbing_back/diary/format/entries";
import type { Entry } from "../../climbing_back/diary/format/entries";
import { answersOf } from "../../climbing_back/diary/views/answers";
import vectors from "./vectors.json";

describe.each(vectors.cases)("$name", (vector) => {
  const entries = vector.entries as unknown as Entry[];

  it.each([
    ["as written", entries],
    ["backwards", [...entries].reverse()],
    ["twice", [...entries, ...entries]],
  ])("%s", (_order, log) => {
    expect(inEffect(log).map((entry) => entry.id)).toEqual(vector.in_effect);
    expect(Object.fromEntries(answersOf(log, "symptoms"))).toEqual(vector.answers);
  });
});

describe("newEntry", () => {
  it("gives ids that sort by when they were made", () => {
    const tick = { checklist: "symptoms", item: "pain", ticked: true };
    const ids = Array.from({ length: 1000 }, () => newEntry("checklist-answer", tick).id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it("follows the newest entry even when the clock was set back", () => {
    const tomorrow = "01f0c0de-0000-7000-8000-000000000000";
    const note = { checklist: "symptoms", item: "pain", note: "calf" };
    const first = newEntry("checklist-answer", note, { after: tomorrow }).id;
    const second = newEntry("checklist-answer", note, { after: first }).id;
    expect([second, first, tomorrow].sort()).toEqual([tomorrow, first, second]);
    expect(first.slice(0, 18)).toBe("01f0c0de-0000-7001");
  });

  it("names what it replaces only when there is something", () => {
    const note = { checklist: "symptoms", item: "pain", note: "calf" };
    expect(newEntry("checklist-answer", note)).not.toHaveProperty("replaces");
    expect(newEntry("checklist-answer", note, { replaces: "1" })).toHaveProperty("replaces", "1");
  });
});

describe("chainsOf", () => {
  it("names an entry with all edits before and after it, and no other", () => {
    const note = { checklist: "symptoms", item: "pain", note: "calf" };
    const first = newEntry("checklist-answer", note);
    const edit = newEntry("checklist-answer", note, { after: first.id, replaces: first.id });
    const fork = newEntry("checklist-answer", note, { after: edit.id, replaces: first.id });
    const other = newEntry("checklist-answer", note, { after: fork.id });
    const log = [first, edit, fork, other];
    expect(chainsOf(log, [edit])).toEqual([first.id, edit.id, fork.id]);
    expect(chainsOf(log, [other])).toEqual([other.id]);
  });
});

describe("localMoment", () => {
  // A clock whose distance from UTC is what the test says, wherever the test runs.
  const clock = (utc: string, minutesWest: number) =>
    Object.assign(new Date(utc), { getTimezoneOffset: () => minutesWest });

  it.each([
    ["2026-11-22T08:30:00Z", -60, "2026-11-22T09:30:00+01:00"],
    ["2026-11-22T01:30:00Z", 300, "2026-11-21T20:30:00-05:00"],
    ["2026-11-22T12:00:00Z", -345, "2026-11-22T17:45:00+05:45"],
    ["2026-11-22T12:00:00Z", 0, "2026-11-22T12:00:00+00:00"],
  ])("%s with %i minutes to UTC is %s", (utc, minutesWest, moment) => {
    expect(localMoment(clock(utc, minutesWest))).toBe(moment);
  });
});
