import { describe, expect, it } from "vitest";
import { onOneSheet } from "../../climbing_back/components/visit_page/one-sheet";
import { plainParts } from "../../climbing_back/components/visit_page/plain";
import type { Section } from "../../climbing_back/components/visit_page/words";
import type { Visit } from "../../climbing_back/sharing/visit/lines";

const line = (n: number) => ({ title: `${n} Nov`, words: "“Slow until noon, and then a walk.”" });
const part = (part: Section["part"], lines: number): Section => ({ part, title: "Title", lines: Array.from({ length: lines }, (_, n) => line(n)) });

describe("one sheet", () => {
  it("has large letters while there is room", () => {
    expect(onOneSheet([part("goals", 10), part("comments", 10)])).toEqual({ isClose: false, left: new Map() });
  });

  it("has smaller letters where there is much, and leaves nothing out while that is enough", () => {
    expect(onOneSheet([part("goals", 20), part("comments", 30)])).toEqual({ isClose: true, left: new Map() });
  });

  it("leaves out comments before checklists, and never what a learner asks", () => {
    const { left } = onOneSheet([part("questions", 10), part("comments", 100), part("checklists", 5)]);
    expect([...left.keys()]).toEqual(["comments"]);
    expect(left.get("comments")).toBeGreaterThan(50);
    const crowded = onOneSheet([part("questions", 100), part("comments", 3), part("checklists", 2)]).left;
    expect(Object.fromEntries(crowded)).toEqual({ comments: 3, checklists: 2 });
  });

  it("takes a long word, and a line that was broken, for what they are on paper", () => {
    const long = (words: string): Section => ({ part: "comments", title: "Title", lines: Array.from({ length: 30 }, () => ({ title: "", words })) });
    expect(onOneSheet([long("a")]).isClose).toBe(false);
    expect(onOneSheet([long("a".repeat(200))]).isClose).toBe(true);
    expect(onOneSheet([long("a\nb\nc")]).isClose).toBe(true);
  });
});

describe("the page as plain parts", () => {
  it("is headings and lines, a line for each row of a table", () => {
    const visit: Visit = {
      ...{ from: "2026-11-09", to: "2026-11-22", goals: [], activities: [], exercises: [], chapters: [], setbacks: [], comments: [], checklists: [] },
      days: [{ day: "2026-11-20", planned: true, said: "all", colour: "good", waits: null, share: 1, reasons: [] }],
      checkIns: [],
      questions: [{ key: "", item: null, words: "May I swim?" }],
    };
    expect(plainParts(visit, new Map())).toEqual([
      { part: "questions", title: "Questions for my visit", scale: "", lines: ["My own question: “May I swim?”"] },
      {
        part: "days",
        title: "My plan and my days",
        scale:
          "How many days were good, so-so or off; and of the planned days in the diary, on how many I did all or part of that day’s version.",
        lines: [
          "9 to 15 Nov",
          "16 to 22 Nov: Good: 1 · All: 1 of 1",
          "All days: Good: 1 · All: 1 of 1",
          "My day’s version: on 1 planned day.",
        ],
      },
    ]);
  });
});
