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
  chapters: [],
  setbacks: [],
  checkIns: [],
  comments: [],
  checklists: [],
  questions: [],
};
const NAMES = new Map([
  ["calf-stretch", "Calf stretch"],
  ["chapter.falls", "What to do about falls"],
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

  it("tells each day in one row, with its reason", () => {
    const line = (day: string, said: DayLine["said"], more: Partial<DayLine> = {}): DayLine => ({
      ...{ day, said, planned: true, colour: null, waits: null, share: null, reasons: [] },
      ...more,
    });
    const days = [
      line("2026-10-30", "all", { colour: "good" }),
      line("2026-10-31", "not-today", { reasons: ["heat", "new symptom"] }),
      line("2026-11-01", "all", { colour: "so-so" }),
      line("2026-11-02", "not-today"),
      line("2026-11-03", "unticked", { colour: "off" }),
      line("2026-11-04", null, { waits: "unknown" }),
      line("2026-11-05", null, { waits: "unknown" }),
      line("2026-11-07", null, { planned: false }),
      line("2026-11-13", null, { waits: "ground zero", planned: false }),
      line("2026-11-14", "all", { waits: "ground zero" }),
      line("2026-11-15", "not-today", { waits: "ground zero" }),
      line("2026-11-16", "other", { planned: false }),
      line("2026-11-17", null, { waits: "reserve" }),
    ];
    const said = [{ day: "2026-11-02", value: 3 }, { day: "2026-11-05", value: 7 }, { day: "2026-11-21", value: 4 }];
    const [section] = visitInWords({ ...NONE, days, checkIns: [{ key: "", measure: "pain", said }] }, NAMES);
    expect(section?.table).toEqual({
      head: ["Days", "Good", "So-so", "Off", "All", "Part", "Besides", "Not that day, and why", "Setback", "Pain"].filter((each) => each !== "Part"),
      rows: [
        ["26 Oct to 1 Nov", "1", "1", "", "2 of 3", "", "heat 1, a new symptom 1", "", ""],
        ["2 to 8 Nov", "", "", "1", "0 of 2", "", "no reason given 1, nothing ticked 1, nothing written 2", "", "3 to 7"],
        ["9 to 15 Nov", "", "", "", "1 of 1", "", "", "3", ""],
        ["16 to 22 Nov", "", "", "", "", "1", "reserve day 1", "", "4"],
        ["All days", "1", "1", "1", "3 of 6", "1", "heat 1, a new symptom 1, no reason given 1, nothing ticked 1, nothing written 2, reserve day 1", "3", "3 to 7"],
      ],
    });
    expect(section?.lines).toEqual([{ title: "My day’s version", words: "on 3 of the 6 planned days in the diary." }]);
    expect(told({ days: [line("2026-11-03", "part"), line("2026-11-04", "part")] })).toEqual([["Planned and written about", "2 days."]]);
  });

  it("has so few rows for a quarter of a year, and for a year, that there is room for the rest", () => {
    const rowsOf = (from: string) => {
      const [section] = visitInWords({ ...NONE, from, checkIns: [{ key: "", measure: "falls", said: [{ day: from, value: 1 }] }] }, NAMES);
      return section?.table?.rows.map(([title]) => title);
    };
    expect(rowsOf("2026-08-24")).toEqual([
      ...["24 to 30 Aug", "31 Aug to 13 Sept", "14 to 27 Sept", "28 Sept to 11 Oct", "12 to 25 Oct", "26 Oct to 8 Nov", "9 to 22 Nov"],
      "All days",
    ]);
    expect(rowsOf("2025-11-22")?.length).toBe(15);
    expect(rowsOf("2026-11-16")).toEqual(["16 to 22 Nov"]);
  });

  it("is what was asked for of each exercise, beside what was done", () => {
    const item = { item: "own-1a2b", words: "Reach up", days: ["sat", "mon"] as ["sat", "mon"] };
    const none = { all: [], part: [], none: [], notToday: [] };
    const [section] = visitInWords(
      {
        ...NONE,
        exercises: [
          {
            ...{ ...none, item },
            sizes: [
              { size: "good", asked: [{ reps: 5 }, { sets: 2, reps: 5 }], done: { all: 4, part: 1, none: 0 } },
              { size: "off", asked: [{ minutes: 1 }], done: { all: 0, part: 0, none: 0 } },
            ],
          },
          {
            ...{ ...none, item: { item: "calf-stretch", exercise: "calf-stretch", words: "Heel down", days: [] } },
            ...{ sizes: [], notToday: [{ day: "2026-11-04", reason: "life" }, { day: "2026-11-05", reason: "life" }] },
          },
        ],
      },
      new Map([...NAMES, ["calf-stretch.stop", "Stop if: it hurts."]]),
    );
    expect(section?.table).toEqual({
      head: ["Exercise", "Good day", "Off day", "Not that day, and why"],
      rows: [
        ["Reach up (Mon Sat)", "5 times, then 2 rounds of 5 times: 4 all, 1 part", "1 minute", ""],
        ["Calf stretch, Heel down (not in the plan)", "", "", "life 2"],
      ],
    });
    expect(section?.lines).toEqual([{ title: "When to stop", words: "Calf stretch: Stop if: it hurts." }]);
  });

  it("is which chapters were read, and which have time", () => {
    const line = { key: "", title: "Stiff calves", read: ["falls"], toCome: ["goals", "loosen"] };
    const words = (chapters: Visit["chapters"]) => told({ chapters }).map((each) => each.join(" | "));
    expect(words([line, { ...line, title: " ", read: [] }])).toEqual([
      "Stiff calves | Read: What to do about falls. Still to come: goals, loosen.",
      "From my therapist | Still to come: goals, loosen.",
    ]);
  });

  it("is how far numbers went, and the last one", () => {
    const said = [3, 1, 7].map((value, n) => ({ day: `2026-11-0${n + 1}`, value }));
    expect(told({ checkIns: [{ key: "", measure: "pain", said }] })).toEqual([["Pain", "1 to 7 on 3 days. Last: 7, on 3 Nov."]]);
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
      ["20 Nov", "1 day. First rung on 20 Nov: In bed. What helped: Rest."],
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
