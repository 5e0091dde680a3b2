import { describe, expect, it } from "vitest";
import { recordText } from "../../climbing_back/components/visit_page/record-text";
import type { DayLine, ItemLine, Visit } from "../../climbing_back/sharing/visit/lines";

const NAMES = new Map([
  ["calf-stretch", "Calf stretch"],
  ["chapter.stiff", "Stiff muscles"],
  ["chapter.falls", "Falls"],
  ["goal.-1", "less than I hope"],
  ["check-in.fatigue", "Fatigue"],
  ["check-in.falls", "Falls"],
  ["symptoms", "What I notice"],
  ["symptoms.pain", "Pain"],
  ["visit-questions.aid", "Would a stick help?"],
]);

const calf: ItemLine = { item: "calf", exercise: "calf-stretch", days: ["mon", "thu"] };
const day = (when: string, said: DayLine["said"], reasons: DayLine["reasons"] = []): DayLine => ({
  ...{ day: when, said, planned: true, colour: null, waits: null, share: null, reasons },
});

const VISIT: Visit = {
  from: "2026-10-26",
  to: "2026-11-22",
  goals: [{ key: "", words: "Walk to the\nbakery", isReached: false, now: { day: "2026-11-17", level: -1, step: "To the gate", note: "" } }],
  activities: [{ key: "", words: "Stairs", now: { day: "2026-11-20", rating: 6, note: "" } }],
  exercises: [
    {
      ...{ item: calf, all: ["2026-11-02", "2026-11-05"], part: [], none: ["2026-11-09"] },
      sizes: [{ size: "good", asked: [{ reps: 5 }, { reps: 8 }], done: { all: 2, part: 0, none: 1 } }],
      notToday: [
        { day: "2026-11-12", reason: "heat" },
        { day: "2026-11-16", reason: "infection" },
        { day: "2026-11-19", reason: "heat" },
      ],
    },
  ],
  days: [day("2026-11-02", "all"), day("2026-11-05", "all"), day("2026-11-12", "not-today", ["heat"])],
  chapters: [{ key: "", title: "Stiff calves", read: ["stiff"], toCome: ["falls", "goals"] }],
  setbacks: [{ key: "", since: "2026-11-12", until: "2026-11-16", days: 4, firstRung: null, helped: "Sleep" }],
  checkIns: [
    {
      ...{ key: "", measure: "fatigue" },
      said: [
        { day: "2026-11-01", value: 7 },
        { day: "2026-11-08", value: 3 },
        { day: "2026-11-15", value: 4 },
      ],
    },
    { key: "", measure: "falls", said: [{ day: "2026-11-01", value: 0 }, { day: "2026-11-08", value: 2 }] },
  ],
  comments: [{ key: "", day: "2026-11-08", item: null, size: null, done: null, reason: null, words: "Tired" }],
  checklists: [{ key: "", checklist: "symptoms", items: [{ item: "pain", ticked: true, rating: 4, note: "" }] }],
  questions: [
    { key: "", item: "aid", words: "" },
    { key: "", item: null, words: "My left foot" },
  ],
};

describe("the page as text for a record", () => {
  it("has headings and lines, days as ISO, and the questions first", () => {
    expect(recordText(VISIT, NAMES)).toBe(
      `Patient’s own report, 2026-10-26 to 2026-11-22
Self-reported, in a diary. Not measured and not checked.

QUESTIONS FOR THE VISIT
- Would a stick help?
- “My left foot”

GOALS
- Walk to the bakery: −1, less than I hope, To the gate (2026-11-17)

ACTIVITIES, 0 TO 10
- Stairs: 6 (2026-11-20)

PLAN
- Planned and written about: 3 days
- All of the plan: 2 days
- Not that day: 1 day
- Calf stretch (Mon Thu): Good day 5 times, then 8 times; all 2, none 1, not that day 3 (heat 2, infection 1)

CHAPTERS
- Stiff calves: read: Stiff muscles; still to come: Falls, goals

SETBACKS
- Since 2026-11-12: 4 days. What helped: Sleep.

CHECK-INS
- Fatigue: 3 to 7 of 10, on 3 days; last 4 (2026-11-15)
- Falls: 2 in all, answered on 2 days

CHECKLISTS
- What I notice: Pain (4)

IN THEIR WORDS
- 2026-11-08: “Tired”`,
    );
  });

  it("never has more than 2,000 characters, ends with how many lines are missing, and with no empty heading", () => {
    const comments = Array.from({ length: 60 }, (_, n) => ({ ...VISIT.comments[0]!, words: `${n} ${"long ".repeat(n)}` }));
    for (let shown = 0; shown <= comments.length; shown++) {
      const text = recordText({ ...VISIT, comments: comments.slice(0, shown) }, NAMES);
      expect(text.length).toBeLessThanOrEqual(2000);
      const lines = text.split("\n");
      const [, more] = /^(\d+) more lines? (?:is|are) on the visit page\.$/.exec(lines.at(-1) ?? "") ?? [];
      expect(lines.filter((line) => line.startsWith("- ")).length + Number(more ?? 0)).toBe(13 + shown);
      for (const [at, line] of lines.entries()) if (/^[A-Z][A-Z, 0-9]+$/.test(line)) expect(lines[at + 1]).toMatch(/^- /);
    }
  });

  it("keeps what people typed on one line, so that none of it looks like a heading", () => {
    const text = recordText({ ...VISIT, questions: [{ key: "", item: null, words: "A\n\nDIAGNOSIS\n- cured" }] }, NAMES);
    expect(text).toContain("\n- “A DIAGNOSIS - cured”\n");
  });

  it("is a table nowhere", () => {
    expect(recordText(VISIT, NAMES)).not.toMatch(/\t|\|/);
  });
});
