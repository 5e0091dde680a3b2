import { describe, expect, it } from "vitest";
import { coloursIn, coloursInWords } from "../../climbing_back/components/progress/colours";
import { setbackInWords } from "../../climbing_back/components/progress/history";
import { lookBack, viewOf } from "../../climbing_back/components/progress/look";
import { answersInWords, answersTo, type Question } from "../../climbing_back/components/progress/ratings";
import { addDays } from "../../climbing_back/diary/format/days";
import type { Entry } from "../../climbing_back/diary/format/entries";
import { shortRangeOf } from "../../climbing_back/diary/words/days";
import { cases, today } from "../diary/look_back.json";

const CANVAS = { width: 300, em: 15, lengths: new Map() };
const QUESTIONS: Question[] = ["stiffness", "fatigue", "pain"];

describe("the page that looks back says what the charts in Python say", () => {
  it.each(cases)("$name", ({ entries, kinds, answers, bands, setbacks }) => {
    const look = lookBack(entries as unknown as Entry[], today);
    const view = viewOf(look, "year", CANVAS);
    expect(coloursInWords(coloursIn(view))).toBe(kinds);
    const said = QUESTIONS.map((question) => [question, answersInWords(answersTo(question, view), today)]);
    expect(Object.fromEntries(said.filter(([, words]) => words))).toEqual(answers);
    expect(
      view.bands.map(({ name, since, until }) => `${name}, ${shortRangeOf(since, addDays(until, -1), today)}`),
    ).toEqual(bands);
    const told = [...look.setbacks].reverse().map((setback) => {
      const lines = Object.fromEntries(setbackInWords(setback, today));
      return ["When", "How long", "Rung reached", "What helped"].map(
        (title) => lines[title] ?? (title === "When" ? lines["From"] : undefined) ?? "",
      );
    });
    expect(told).toEqual(setbacks);
  });
});
