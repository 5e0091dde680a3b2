import { describe, expect, it } from "vitest";
import { spanInWords, visitInWords } from "../../climbing_back/components/visit_page/words";
import type { DayLine, Visit } from "../../climbing_back/sharing/visit/lines";

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

  it("tells the days in groups, days in a row as one, each with its reason", () => {
    const line = (day: string, said: DayLine["said"], more: Partial<DayLine> = {}): DayLine => ({
      ...{ day, said, planned: true, colour: null, waits: null, share: null, reasons: [] },
      ...more,
    });
    expect(
      told({
        days: [
          line("2026-10-30", "all", { colour: "good" }),
          line("2026-10-31", "not-today", { reasons: ["heat", "new symptom"] }),
          line("2026-11-01", "all", { colour: "so-so" }),
          line("2026-11-02", "not-today"),
          line("2026-11-03", "unticked", { colour: "off" }),
          line("2026-11-04", null, { waits: "unknown" }),
          line("2026-11-05", null, { waits: "unknown" }),
          line("2026-11-06", null, { waits: "unknown" }),
          line("2026-11-07", null, { planned: false }),
          line("2026-11-13", null, { waits: "ground zero", planned: false }),
          line("2026-11-14", "all", { waits: "ground zero" }),
          line("2026-11-15", "not-today", { waits: "ground zero" }),
          line("2026-11-16", "other", { planned: false }),
          line("2026-11-17", null, { waits: "reserve" }),
        ],
      }),
    ).toEqual([
      ["My day’s version", "on 3 of the 6 planned days in the diary."],
      ["All of the plan, 3 days", "30 Oct, 1, 14 Nov."],
      ["Something besides the plan, 1 day", "16 Nov."],
      ["Not that day, 2 days", "31 Oct (heat, a new symptom), 2 Nov."],
      ["Nothing ticked, 1 day", "3 Nov."],
      ["Nothing written about the plan, 3 days", "4 to 6 Nov."],
      ["Reserve days, 1 day", "17 Nov."],
      ["In a setback, 3 days", "13 to 15 Nov."],
      ["Good days, 1", "30 Oct."],
      ["So-so days, 1", "1 Nov."],
      ["Off days, 1", "3 Nov."],
    ]);
    expect(told({ days: [line("2026-11-03", "part"), line("2026-11-04", "part")] })).toEqual([
      ["Planned and written about", "2 days."],
      ["Part of the plan, 2 days", "3, 4 Nov."],
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
      ["pain", "31 Oct: 3 · 2 to 8 Nov: 1, 2, 3, 4, 5, 6, 7 · 9 Nov: 8 · 12 to 13 Nov: 0, 9."],
    ]);
  });

  it("counts falls as falls, however many there were", () => {
    const said = [0, 12, 1, 0].map((value, n) => ({ day: `2026-11-0${n + 1}`, value }));
    const words = (some: typeof said) => told({ checkIns: [{ key: "", measure: "falls", said: some }] })[0]?.[1];
    expect(words(said)).toBe("2 Nov: 12 falls, 3 Nov: 1 fall. No fall on 2 days.");
    expect(words(said.slice(0, 1))).toBe("No fall on 1 day.");
  });

  it("is how long a setback was, and what helped", () => {
    const open = { key: "", since: "2026-11-20", until: null, days: 3, firstRung: null, helped: null };
    const over = { ...open, until: "2026-11-21", days: 1, firstRung: { day: "2026-11-20", rung: "In bed" }, helped: "Rest" };
    expect(told({ setbacks: [open, over] })).toEqual([
      ["Since 20 Nov", "3 days so far."],
      ["Since 20 Nov", "1 day. First rung on 20 Nov: In bed. What helped: Rest."],
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
      ["Calf stretch (Mon), 2 Nov", "Off day size, part of it. “Tight.”"],
      ["3 Nov", "“Stairs.”"],
      ["4 Nov", "Not that day (heat). “Too hot.”"],
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
