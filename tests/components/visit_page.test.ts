import { describe, expect, it } from "vitest";
import { spanInWords, visitInWords } from "../../climbing_back/components/visit_page/words";
import type { Visit } from "../../climbing_back/sharing/visit/lines";

const NONE: Visit = {
  from: "2026-10-26",
  to: "2026-11-22",
  goals: [],
  activities: [],
  exercises: [],
  days: [],
  setbacks: [],
  checkIns: [],
  comments: [],
  checklists: [],
  questions: [],
};
const NAMES = new Map([
  ["calf-stretch", "Calf stretch"],
  ["goal.-1", "less than I hope"],
  ["symptoms.pain", "Pain"],
  ["visit-questions.aid", "Would a stick help?"],
]);

/** What the one part of the page says, line by line. */
function told(shown: Partial<Visit>): [title: string, words: string][] {
  const [section] = visitInWords({ ...NONE, ...shown }, NAMES);
  return (section?.lines ?? []).map(({ title, words }) => [title, words]);
}

describe("what the page says", () => {
  it("is nothing of a part that is empty", () => {
    expect(visitInWords(NONE, NAMES)).toEqual([]);
  });

  it("is where the learner stands with a goal", () => {
    const goal = { key: "", words: "Walk", isReached: false };
    const now = { day: "2026-11-17", level: -1, step: "To the gate!", note: "With a stick. " };
    expect(told({ goals: [{ ...goal, now }, { ...goal, isReached: true, now: null }] })).toEqual([
      ["Walk", "−1, less than I hope: To the gate! On 17 Nov. “With a stick.”"],
      ["Walk", "Reached. No step marked yet."],
    ]);
  });

  it("names the month once, but not where a reason stands between", () => {
    const day = { planned: true, colour: null, reasons: [] };
    expect(
      told({
        days: [
          { ...day, day: "2026-10-30", state: "all", colour: "good" },
          { ...day, day: "2026-10-31", state: "not today", reasons: ["heat", "new symptom"] },
          { ...day, day: "2026-11-01", state: "all", colour: "so-so" },
          { ...day, day: "2026-11-02", state: "not today" },
          { ...day, day: "2026-11-03", state: null, planned: false },
        ],
      }),
    ).toEqual([
      ["Planned", "4 days."],
      ["All of the plan, 2 days", "30 Oct, 1 Nov."],
      ["Not that day, 2 days", "31 Oct (heat, a new symptom), 2 Nov."],
      ["Good days, 1", "30 Oct."],
      ["So-so days, 1", "1 Nov."],
    ]);
  });

  it("is what was done of each exercise", () => {
    const item = { item: "own-1a2b", words: "Reach up", days: ["sat", "mon"] as ["sat", "mon"] };
    const none = { all: [], part: [], none: [], notToday: [] };
    expect(
      told({
        exercises: [
          { ...none, item, all: ["2026-11-01"], part: ["2026-11-02", "2026-11-03"] },
          { ...none, item: { item: "calf-stretch", exercise: "calf-stretch", words: "Heel down", days: [] }, notToday: [{ day: "2026-11-04", reason: "life" }] },
        ],
      }),
    ).toEqual([
      ["Reach up (Mon Sat)", "All of it on 1 day. Part of it: 2, 3 Nov."],
      ["Calf stretch, Heel down (not in the plan)", "Not that day: 4 Nov (life)."],
    ]);
  });

  it("is each number with its day, a week at most in one go", () => {
    const from = (day: number, values: number[]) =>
      values.map((value, n) => ({ day: `2026-11-${String(day + n).padStart(2, "0")}`, value }));
    const said = [{ day: "2026-10-31", value: 3 }, ...from(2, [1, 2, 3, 4, 5, 6, 7, 8]), ...from(12, [0, 9])];
    expect(told({ checkIns: [{ key: "", measure: "pain", said }] })).toEqual([
      ["pain", "31 Oct: 3 · 2 Nov to 8 Nov: 1, 2, 3, 4, 5, 6, 7 · 9 Nov: 8 · 12 Nov to 13 Nov: 0, 9."],
    ]);
  });

  it("is how long a setback was, and what helped", () => {
    const open = { key: "", since: "2026-11-20", until: null, days: 3, restart: null, helped: null };
    const over = { ...open, until: "2026-11-21", days: 1, restart: { day: "2026-11-20", rung: "In bed" }, helped: "Rest" };
    expect(told({ setbacks: [open, over] })).toEqual([
      ["Since 20 Nov", "3 days so far."],
      ["Since 20 Nov", "1 day. Started again on 20 Nov: In bed. What helped: Rest."],
    ]);
  });

  it("is where a comment was made", () => {
    const none = { key: "", item: null, size: null, done: null, reason: null };
    const item = { item: "calf-stretch", exercise: "calf-stretch", days: ["mon"] as ["mon"] };
    expect(
      told({
        comments: [
          { ...none, day: "2026-11-02", item, size: "off", done: "part", words: "Tight." },
          { ...none, day: "2026-11-03", words: "Stairs." },
          { ...none, day: "2026-11-04", reason: "heat", words: "Too hot." },
        ],
      }),
    ).toEqual([
      ["Calf stretch (Mon), 2 Nov", "off day size, part of it. “Tight.”"],
      ["3 Nov", "“Stairs.”"],
      ["4 Nov", "not that day: heat. “Too hot.”"],
    ]);
  });

  it("is in the words of the checklists, or as near to them as it can be", () => {
    const answer = { ticked: true, rating: null, note: "" };
    const items = [{ ...answer, item: "pain", rating: 6, note: "At night." }, { ...answer, item: "new-item" }];
    expect(told({ checklists: [{ key: "", checklist: "other-list", items }] })).toEqual([
      ["other list", "pain, 6 of 10. “At night.” new item."],
    ]);
    expect(told({ questions: [{ key: "", item: "aid", words: "" }, { key: "", item: null, words: "May I swim?" }] })).toEqual([
      ["Would a stick help?", ""],
      ["My own question", "“May I swim?”"],
    ]);
  });

  it("is about days that have a year", () => {
    expect(spanInWords({ from: "2025-12-20", to: "2026-01-10" })).toBe("20 Dec 2025 to 10 Jan 2026");
  });
});
