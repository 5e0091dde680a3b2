import { describe, expect, it } from "vitest";
import { bandsOf } from "../../climbing_back/components/progress/bands";
import { coloursInWords } from "../../climbing_back/components/progress/colours";
import {
  consistencyInWords,
  consistencyRows,
  hasLine,
  pieces,
} from "../../climbing_back/components/progress/consistency";
import { countedInWords } from "../../climbing_back/components/progress/counted";
import { fallsInWords } from "../../climbing_back/components/progress/falls";
import { hang, number } from "../../climbing_back/components/progress/flags";
import { setbackInWords } from "../../climbing_back/components/progress/history";
import { keptInWords } from "../../climbing_back/components/progress/kept";
import { viewOf, type Look } from "../../climbing_back/components/progress/look";
import { answersInWords, answersTo, runs } from "../../climbing_back/components/progress/ratings";
import { byWeek, timeOf } from "../../climbing_back/components/progress/time";
import { percent } from "../../climbing_back/components/progress/words";
import { addDays } from "../../climbing_back/diary/format/days";
import type { DayScore } from "../../climbing_back/diary/views/consistency";
import type { PlanDay } from "../../climbing_back/diary/views/plan-days";
import type { Setback, TimeInGroundZero } from "../../climbing_back/diary/views/setbacks";
import { dayOf, rangeOf, shortRangeOf } from "../../climbing_back/diary/words/days";
import { daysCounted, listed, restartsInWords } from "../../climbing_back/diary/words/phrases";

const TODAY = "2026-11-22";
const CANVAS = { width: 300, em: 15, lengths: new Map() };

function setback(since: string, until: string | null, more: Partial<Setback> = {}): Setback {
  return { id: since, since, until, days: 9, steps: [], rung: null, helped: null, ...more };
}

function look(more: Partial<Look>): Look {
  const kept = { goals: [], activities: [], since: null, days: 0, exercises: 0 };
  const nothing = {
    restarts: [],
    setbacks: [],
    bands: [],
    scores: [],
    checkIns: [],
  };
  return { today: TODAY, kept, ...nothing, ...more };
}

describe("words", () => {
  it("names the year when it is another one", () => {
    expect([dayOf("2026-10-02", TODAY), dayOf("2025-10-02", TODAY)]).toEqual([
      "2 October",
      "2 October 2025",
    ]);
  });

  it("says days in a row as a range", () => {
    expect([
      rangeOf("2026-11-03", "2026-11-07", TODAY),
      rangeOf("2026-10-30", "2026-11-02", TODAY),
      rangeOf("2025-12-30", "2026-01-02", TODAY),
      rangeOf("2025-12-03", "2025-12-07", TODAY),
      shortRangeOf("2026-11-02", "2026-11-02", TODAY),
    ]).toEqual([
      "3 to 7 November",
      "30 October to 2 November",
      "30 December 2025 to 2 January",
      "3 to 7 December 2025",
      "2 Nov",
    ]);
  });

  it("counts and lists", () => {
    expect([daysCounted(1), daysCounted(0), daysCounted(2000)]).toEqual([
      "1 day",
      "0 days",
      "2,000 days",
    ]);
    expect([listed([]), listed(["a"]), listed(["a", "b", "c"])]).toEqual(["", "a", "a, b and c"]);
    expect(percent(0.796)).toBe("80\u00a0%");
  });
});

describe("the time of the pictures", () => {
  it.each([
    ["month", "2026-10-24"],
    ["quarter", "2026-08-24"],
    ["year", "2025-11-23"],
    ["all", "2024-05-01"],
  ])("of %s begins on %s", (range, from) => {
    expect(timeOf(range, ["2025-01-01", "2024-05-01"], TODAY)).toEqual({
      from,
      until: "2026-11-23",
    });
  });

  it("begins with the diary, and is never shorter than a week", () => {
    expect(timeOf("year", ["2026-10-02"], TODAY).from).toBe("2026-10-02");
    expect(timeOf("all", [], TODAY).from).toBe("2026-11-16");
    expect(timeOf("all", ["2027-01-01"], TODAY).from).toBe("2026-11-16");
  });

  it("has weeks that begin on Monday, across the new year", () => {
    const days = ["2027-01-03", "2026-12-28", "2027-01-04"].map((day) => ({ day }));
    expect([...byWeek(days).keys()]).toEqual(["2026-12-28", "2027-01-04"]);
    expect(byWeek(days).get("2026-12-28")).toHaveLength(2);
  });
});

describe("bands", () => {
  const time = (since: string, until: string | null): TimeInGroundZero => ({ since, until, id: since });

  it("have a name with their days, counted up to today", () => {
    expect(bandsOf([time("2026-11-01", "2026-11-10")], TODAY)).toEqual([
      { since: "2026-11-01", until: "2026-11-10", name: "Ground zero, 9 days" },
    ]);
    expect(bandsOf([time("2026-11-22", null)], TODAY)[0]?.name).toBe("Ground zero, 1 day so far");
    expect(bandsOf([time("2026-11-21", "2026-12-24")], TODAY)[0]?.name).toBe("Ground zero, 2 days so far");
  });

  it("leave out what is still to come and what was over at once", () => {
    const none = [time("2026-11-23", null), time("2026-11-02", "2026-11-02"), time("2026-11-04", "2026-11-01")];
    expect(bandsOf(none, TODAY)).toEqual([]);
  });
});

describe("flags", () => {
  it("hang side by side where there is room", () => {
    expect(
      hang(
        [
          { x: 10, width: 40 },
          { x: 80, width: 40 },
        ],
        200,
        3,
      ),
    ).toEqual([
      { start: 10, lane: 0 },
      { start: 80, lane: 0 },
    ]);
  });

  it("hang above the poles that stand within their words", () => {
    const flags = [
      { x: 10, width: 60 },
      { x: 30, width: 60 },
      { x: 50, width: 60 },
    ];
    expect(hang(flags, 200, 3)?.map(({ lane }) => lane)).toEqual([2, 1, 0]);
    expect(hang(flags, 200, 2)).toBeNull();
  });

  it("move to the left before they leave the picture, at most to the other side of their pole", () => {
    expect(hang([{ x: 180, width: 60 }], 200, 3)).toEqual([{ start: 140, lane: 0 }]);
    const flags = [
      { x: 110, width: 60 },
      { x: 160, width: 60 },
      { x: 190, width: 60 },
    ];
    expect(hang(flags, 200, 3)).toEqual([
      { start: 50, lane: 0 },
      { start: 100, lane: 1 },
      { start: 130, lane: 2 },
    ]);
  });

  it("do not hang at all where there is no room", () => {
    expect(hang([{ x: 10, width: 300 }], 200, 3)).toBeNull();
    expect(hang(Array(20).fill({ x: 10, width: 60 }), 200, 3)).toBeNull();
  });

  it("are numbers where names have no room, together where numbers have none", () => {
    expect(number([10, 100, 110, 200], 30)).toEqual([
      { x: 10, first: 1, last: 1 },
      { x: 100, first: 2, last: 3 },
      { x: 200, first: 4, last: 4 },
    ]);
  });
});

describe("what was kept", () => {
  const { kept } = look({});

  it("says nothing before there is something", () => expect(keptInWords(kept, TODAY)).toEqual([]));

  it("says the first and the latest in the same words, whichever is higher", () => {
    const rated = (first: number, latest: number) => ({
      id: "a",
      words: "Walk to the gate",
      first: { day: "2026-10-02", rating: first },
      latest: { day: "2026-11-20", rating: latest },
    });
    expect(keptInWords({ ...kept, activities: [rated(3, 5), rated(5, 3)] }, TODAY)).toEqual([
      "Walk to the gate: 3 of 10 on 2 October, 5 of 10 on 20 November.",
      "Walk to the gate: 5 of 10 on 2 October, 3 of 10 on 20 November.",
    ]);
  });

  it("gives a step its words of that time, and says when the steps became others", () => {
    const goal = {
      id: "a",
      words: "Walk",
      first: { day: "2025-10-02", level: -1, step: "To the door" },
      latest: { day: "2026-11-20", level: 1, step: null },
      rebased: true,
    };
    expect(
      keptInWords({ ...kept, goals: [goal, { ...goal, latest: null, rebased: false }] }, TODAY),
    ).toEqual([
      "Walk: “To the door” (−1) on 2 October 2025, +1, more than hoped, on 20 November. You gave it new steps in between.",
      "Walk: “To the door” (−1) on 2 October 2025.",
    ]);
  });
});

/** Days from 2 November on, each with what was said and why it waits. */
function planDays(...told: [said: PlanDay["said"], waits?: PlanDay["waits"]][]): PlanDay[] {
  return told.map(([said, waits = null], n) => ({
    day: addDays("2026-11-02", n),
    planned: true,
    colour: null,
    said,
    waits,
    share: said ? { all: 1, part: 0.5, other: 1, "not-today": 0, unticked: 0 }[said] : null,
  }));
}

describe("what was done", () => {
  const { kept } = look({});
  const told = (...days: Parameters<typeof planDays>) => countedInWords(planDays(...days), kept, TODAY);
  const all = (count: number) => Array<[PlanDay["said"]]>(count).fill(["all"]);
  const unknown = (count: number) => Array<[null, "unknown"]>(count).fill([null, "unknown"]);

  it("is counted in whole days, and everything else that was said beside it", () => {
    expect(told(...all(9), ["part"], ["not-today"])).toEqual({
      headline: "Your day’s version on 9 of 11 planned days.",
      lines: ["Part of your day’s version on 1 day.", "“Not today” on 1 day."],
    });
    expect(told(...all(2), ["unticked"], ["other"], ["other"]).lines).toEqual([
      "Something else on 2 days.",
      "Nothing ticked on 1 day.",
    ]);
  });

  it.each([
    [all(1), "Your day’s version on 1 planned day."],
    [all(11), "Your day’s version on all 11 planned days."],
    [[["part"], ["unticked"]], ""],
  ] as [Parameters<typeof planDays>, string][])("has its words for %j", (days, words) => {
    expect(told(...days).headline).toBe(words);
  });

  it("leaves out of the count what nobody knows, and says when that was", () => {
    expect(told(...all(9), ["part"], ["unticked"], ...unknown(3))).toEqual({
      headline: "Your day’s version on 9 of the 11 planned days in the diary.",
      lines: [
        "Part of your day’s version on 1 day.",
        "Nothing ticked on 1 day.",
        "Nothing is written about 3 planned days, 13 to 15 November. They count neither way.",
      ],
    });
    expect(told(...unknown(1), ...all(2), ...unknown(1))).toEqual({
      headline: "Your day’s version on all 2 planned days in the diary.",
      lines: ["Nothing is written about 2 planned days. They count neither way."],
    });
    expect(told(...all(1), ...unknown(1)).headline).toBe("Your day’s version on the 1 planned day in the diary.");
  });

  it("counts what was done on a day that waits, and not what was left out on one", () => {
    expect(told(...all(1), [null, "ground zero"], ["all", "ground zero"], ["not-today", "reserve"])).toEqual({
      headline: "Your day’s version on all 2 planned days.",
      lines: ["Your plan waited on 2 days of ground zero and 1 reserve day."],
    });
  });

  it("tells the last four weeks by themselves once there are older ones", () => {
    const days = planDays(...all(1), ["not-today"], ...all(20));
    const later = days.map((each) => ({ ...each, day: addDays(each.day, -10) }));
    expect(countedInWords(days, kept, "2026-11-29").lines[0]).toBe("“Not today” on 1 day.");
    expect(countedInWords(later, kept, TODAY).lines[0]).toBe("In the last 4 weeks: on all 19 planned days.");
  });

  it("says since when there is something, and how many exercises", () => {
    expect(countedInWords([], { ...kept, since: "2026-10-02", days: 40, exercises: 1 }, TODAY)).toEqual({
      headline: "",
      lines: [
        "Since 2 October you did something on 40 days: 1 exercise, whole or in part.",
      ],
    });
    expect(countedInWords([], kept, TODAY).lines).toEqual([]);
  });
});

it("restarts are counted", () => {
  expect(restartsInWords(1)).toBe("You started again once.");
  expect(restartsInWords(3)).toBe("You started again 3 times.");
});

describe("a setback", () => {
  it("is told with what is known of it", () => {
    const told = setback("2026-11-01", "2026-11-10", { rung: "Stand", helped: "Sleep" });
    expect(setbackInWords(told, TODAY)).toEqual([
      ["When", "1 to 9 November"],
      ["How long", "9 days"],
      ["Rung reached", "Stand"],
      ["What helped", "Sleep"],
    ]);
    expect(setbackInWords(setback("2026-11-01", "2026-11-01", { days: 0 }), TODAY)).toEqual([
      ["When", "1 November"],
      ["How long", "less than a day"],
    ]);
  });

  it("may be open, or still to come", () => {
    expect(setbackInWords(setback("2026-11-14", null, { rung: " " }), TODAY)).toEqual([
      ["From", "14 November, still open"],
      ["How long", "9 days so far"],
    ]);
    expect(setbackInWords(setback("2026-12-01", null), TODAY)).toEqual([
      ["From", "1 December. That day is still to come."],
    ]);
  });
});

describe("consistency", () => {
  const scored = (days: PlanDay[], ...scores: number[]): DayScore[] =>
    days.map((each, n) => ({ ...each, day: addDays("2026-11-14", n), score: scores[n] ?? 0 }));
  const scores = scored(
    planDays(["all"], ["all"], [null, "ground zero"], [null, "reserve"], ["all"]),
    ...[0.1, 0.2, 0.2, 0.2, 0.3],
  );
  const restarts = [{ since: "2026-11-16", day: "2026-11-18" }];
  const days = (...points: [day: number, score: number][]) =>
    points.map(([day, score]) => [`2026-11-${day}`, score]);

  it("is drawn in pieces, level and dashed where it waits", () => {
    expect(pieces(scores, 0)).toEqual([
      { waits: false, points: days([14, 0], [15, 0.1], [16, 0.2]) },
      { waits: true, points: days([16, 0.2], [17, 0.2], [18, 0.2]) },
      { waits: false, points: days([18, 0.2], [19, 0.3]) },
    ]);
    expect(pieces([], 0)).toEqual([]);
  });

  it("has a gap where nothing is written, on free days in between too", () => {
    const away = scored(
      planDays(["all"], [null], [null, "unknown"], [null], [null, "unknown"], [null], ["all"]),
      ...[0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.2],
    ).map((each) => ({ ...each, planned: each.said !== null || each.waits !== null }));
    expect(pieces(away, 0)).toEqual([
      { waits: false, points: days([14, 0], [15, 0.1], [16, 0.1]) },
      { waits: false, points: days([20, 0.1], [21, 0.2]) },
    ]);
  });

  it("is shown when 30 days have moved it, and not before", () => {
    const moved = Array<["all"]>(29).fill(["all"]);
    expect(hasLine(scored(planDays(...moved, ["all", "reserve"], [null, "unknown"])))).toBe(false);
    expect(hasLine(scored(planDays(...moved, ["not-today"])))).toBe(true);
  });

  it("is said in a few sentences", () => {
    const said = (scores: DayScore[]) => consistencyInWords(viewOf(look({ scores }), "all", CANVAS));
    expect(said(scores)).toBe(
      "On 18 November, the line is at 30\u00a0%. It waited on 1 day of ground zero and 1 reserve day.",
    );
    expect(said(scored(planDays(["all"], [null, "unknown"]), 0.1, 0.1))).toBe(
      "On 15 November, the line is at 10\u00a0%. It has a gap: nothing is written about 1 planned day.",
    );
    expect(said([])).toBe("");
  });

  it("is a table of weeks, with what happened in each", () => {
    const more = [...scores, ...scored(planDays(["part"], [null, "unknown"]), 0.3, 0.3)].map((each, n) => ({
      ...each,
      day: addDays("2026-11-14", n),
    }));
    expect(consistencyRows(viewOf(look({ scores: more, restarts }), "all", CANVAS))).toEqual([
      ["9 Nov", "20\u00a0%", "your day’s version on 2 of 2"],
      [
        "16 Nov",
        "30\u00a0%",
        "your day’s version on 1 of 2; nothing written about 1 day; waited on 1 day of ground zero and 1 reserve day; started again on 18 Nov",
      ],
    ]);
  });
});

describe("check-ins", () => {
  const checkIns = [
    { day: "2026-10-02", stiffness: 2, falls: 0 },
    { day: "2026-11-10", pain: 5 },
    { day: "2026-11-20", stiffness: 7, falls: 2 },
    { day: "2026-11-21", stiffness: 0 },
  ];

  it("are told question by question, within the time", () => {
    const all = viewOf(look({ checkIns }), "all", CANVAS);
    const month = viewOf(look({ checkIns }), "month", CANVAS);
    expect(answersInWords(answersTo("stiffness", all), TODAY)).toBe(
      "3 answers, 2 Oct to 21 Nov, between 0 and 7.",
    );
    expect(answersTo("stiffness", month)).toHaveLength(2);
    expect(answersInWords(answersTo("pain", all), TODAY)).toBe("1 answer, on 10 Nov: 5.");
    expect(answersInWords(answersTo("fatigue", all), TODAY)).toBe("");
  });

  it("say so when all answers are alike", () => {
    const alike = ["2026-11-20", "2026-11-21"].map((day) => ({ day, step: 4 }));
    expect(answersInWords(alike, TODAY)).toBe("2 answers, 20 to 21 Nov, each of them 4.");
  });

  it("are joined from day to day and nowhere else", () => {
    const days = ["2026-02-28", "2026-03-01", "2026-03-03"].map((day) => ({ day, step: 1 }));
    expect(runs(days).map(({ length }) => length)).toEqual([2, 1]);
  });

  it("count colours and falls without more", () => {
    const picked = (["good", "off", "good"] as const).map((colour) => ({ day: TODAY, colour }));
    expect(coloursInWords(picked)).toBe("2 good days and 1 off day.");
    const answers = (...all: number[]) => fallsInWords(all.map((falls) => ({ day: TODAY, falls })));
    expect(answers(0, 12)).toBe("2 answers: no fall in 1 of them.");
    expect([answers(0), answers(0, 0), answers(12)]).toEqual(["1 answer: no fall.", "2 answers: no fall.", "1 answer."]);
    expect([coloursInWords([]), fallsInWords([])]).toEqual(["", ""]);
  });
});
