import { describe, expect, it } from "vitest";
import { bandsOf } from "../../climbing_back/components/progress/bands";
import { coloursInWords } from "../../climbing_back/components/progress/colours";
import {
  consistencyInWords,
  consistencyRows,
  pieces,
} from "../../climbing_back/components/progress/consistency";
import { fallsInWords } from "../../climbing_back/components/progress/falls";
import { hang, number } from "../../climbing_back/components/progress/flags";
import { setbackInWords } from "../../climbing_back/components/progress/history";
import { keptInWords } from "../../climbing_back/components/progress/kept";
import { viewOf, type Look } from "../../climbing_back/components/progress/look";
import { answersInWords, answersTo, runs } from "../../climbing_back/components/progress/ratings";
import { byWeek, timeOf } from "../../climbing_back/components/progress/time";
import {
  dayOf,
  percent,
  spanOf,
} from "../../climbing_back/components/progress/words";
import type { Setback } from "../../climbing_back/diary/views/setbacks";
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
    frozen: new Map(),
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

  it("names both days of a span, or its one day", () => {
    expect(spanOf("2026-11-02", "2026-11-11", TODAY)).toBe("2 Nov to 10 Nov");
    expect(spanOf("2026-11-02", "2026-11-03", TODAY)).toBe("2 Nov");
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
  it("have a name with their days, counted up to today", () => {
    expect(bandsOf([setback("2026-11-01", "2026-11-10")], TODAY)).toEqual([
      { since: "2026-11-01", until: "2026-11-10", name: "Ground zero, 9 days" },
    ]);
    expect(bandsOf([setback("2026-11-22", null)], TODAY)[0]?.name).toBe(
      "Ground zero, 1 day so far",
    );
    expect(bandsOf([setback("2026-11-21", "2026-12-24")], TODAY)[0]?.name).toBe(
      "Ground zero, 2 days so far",
    );
  });

  it("are one where setbacks overlap, and two where one follows the other", () => {
    const names = (...setbacks: Setback[]) => bandsOf(setbacks, TODAY).map(({ name }) => name);
    const first = setback("2026-11-01", "2026-11-10");
    expect(names(setback("2026-11-05", "2026-11-12"), first)).toEqual(["Ground zero, 11 days"]);
    expect(names(first, setback("2026-11-03", "2026-11-05"))).toEqual(["Ground zero, 9 days"]);
    expect(names(first, setback("2026-11-10", "2026-11-11"))).toEqual([
      "Ground zero, 9 days",
      "Ground zero, 1 day",
    ]);
  });

  it("leave out what is still to come and what was over at once", () => {
    const none = [
      setback("2026-11-23", null),
      setback("2026-11-02", "2026-11-02"),
      setback("2026-11-04", "2026-11-01"),
    ];
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

  it("counts days and exercises", () => {
    expect(keptInWords({ ...kept, since: "2026-10-02", days: 40, exercises: 1 }, TODAY)).toEqual([
      "From 2 October till today you did something on 40 days. You wrote down 1 exercise as done, whole or in part.",
    ]);
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
      ["Since", "1 November"],
      ["Until", "10 November"],
      ["How long", "9 days"],
      ["Rung reached", "Stand"],
      ["What helped", "Sleep"],
    ]);
  });

  it("may be open, or still to come", () => {
    expect(setbackInWords(setback("2026-11-14", null, { rung: " " }), TODAY)).toEqual([
      ["Since", "14 November"],
      ["Until", "it is still open"],
      ["How long", "9 days so far"],
    ]);
    expect(setbackInWords(setback("2026-12-01", null), TODAY)).toEqual([
      ["Since", "1 December. That day is still to come."],
    ]);
  });
});

describe("consistency", () => {
  const scores = [
    { day: "2026-11-14", score: 0.1, frozen: false },
    { day: "2026-11-15", score: 0.2, frozen: false },
    { day: "2026-11-16", score: 0.2, frozen: true },
    { day: "2026-11-17", score: 0.2, frozen: true },
    { day: "2026-11-18", score: 0.3, frozen: false },
  ];
  const frozen = new Map([
    ["2026-11-16", "ground zero"],
    ["2026-11-17", "reserve"],
    ["2026-11-21", "reserve"],
  ] as const);
  const restarts = [{ setback: "a", day: "2026-11-18" }];

  it("is drawn in pieces, level and dashed where it waits", () => {
    expect(pieces(scores, 0)).toEqual([
      {
        waits: false,
        points: [
          ["2026-11-14", 0],
          ["2026-11-15", 0.1],
          ["2026-11-16", 0.2],
        ],
      },
      {
        waits: true,
        points: [
          ["2026-11-16", 0.2],
          ["2026-11-17", 0.2],
          ["2026-11-18", 0.2],
        ],
      },
      {
        waits: false,
        points: [
          ["2026-11-18", 0.2],
          ["2026-11-19", 0.3],
        ],
      },
    ]);
    expect(pieces([], 0)).toEqual([]);
  });

  it("is said in one sentence", () => {
    const said = (more: Partial<Look>) => consistencyInWords(viewOf(look(more), "all", CANVAS));
    expect(said({ scores, frozen })).toBe(
      "From 14 November to 18 November, consistency went from 10\u00a0% to 30\u00a0% " +
        "and waited on 1 day of ground zero and 1 reserve day.",
    );
    expect(said({ scores: scores.slice(0, 1) })).toBe("On 14 November, consistency was 10\u00a0%.");
    expect(said({})).toBe("");
  });

  it("is a table of weeks, with what happened in each", () => {
    expect(consistencyRows(viewOf(look({ scores, frozen, restarts }), "all", CANVAS))).toEqual([
      ["9 Nov", "20\u00a0%", "–"],
      [
        "16 Nov",
        "30\u00a0%",
        "waited on 1 day of ground zero and 1 reserve day; started again on 18 Nov",
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
      "3 answers from 2 Oct to 21 Nov, between 0 and 7.",
    );
    expect(answersTo("stiffness", month)).toHaveLength(2);
    expect(answersInWords(answersTo("pain", all), TODAY)).toBe("1 answer, on 10 Nov: 5.");
    expect(answersInWords(answersTo("fatigue", all), TODAY)).toBe("");
  });

  it("say so when all answers are alike", () => {
    const alike = ["2026-11-20", "2026-11-21"].map((day) => ({ day, step: 4 }));
    expect(answersInWords(alike, TODAY)).toBe("2 answers from 20 Nov to 21 Nov, each of them 4.");
  });

  it("are joined from day to day and nowhere else", () => {
    const days = ["2026-02-28", "2026-03-01", "2026-03-03"].map((day) => ({ day, step: 1 }));
    expect(runs(days).map(({ length }) => length)).toEqual([2, 1]);
  });

  it("count colours and falls without more", () => {
    const picked = (["good", "off", "good"] as const).map((colour) => ({ day: TODAY, colour }));
    expect(coloursInWords(picked)).toBe("Good 2, so-so 0, off 1 day.");
    expect(fallsInWords([0, 2].map((falls) => ({ day: TODAY, falls })))).toBe(
      "2 answers, 1 of them with no fall.",
    );
    expect([coloursInWords([]), fallsInWords([])]).toEqual(["", ""]);
  });
});
