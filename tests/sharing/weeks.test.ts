import { describe, expect, it } from "vitest";
import { type Assignment, nameOfAssignment, readAssignment } from "../../climbing_back/sharing/assignment/assignment";
import { payloadOf, readLink } from "../../climbing_back/sharing/assignment/link";
import { forEveryWeek, inWeek, ofWeekAlone } from "../../climbing_back/sharing/assignment/weeks";

const exercise = (id: string) => ({ exercise: id, days: ["mon"], sizes: { good: { reps: 5 } } });

const CLASS = {
  title: "Standing",
  issued: "2026-11-23",
  language: "en",
  chapters: ["before-you-start", "loosen", "strengthen"],
  checklists: [{ checklist: "triggers", often: "once" }],
  exercises: ["bridge", "heel-raise", "mini-squat"].map(exercise),
  stop: "It hurts.",
  weeks: [{ chapters: ["loosen"], exercises: [2] }, { title: "Legs", chapters: ["strengthen"], checklists: ["triggers"], exercises: [2, 3] }],
} as Assignment;

const idsIn = ({ exercises }: Assignment) => exercises?.map(({ exercise }) => exercise);

describe("the weeks of a class", () => {
  it("come out of a link as they went in", () => {
    expect(readLink(payloadOf(CLASS)).assignment).toEqual(CLASS);
  });

  it("name what is theirs, and the rest is for every week", () => {
    expect(forEveryWeek(CLASS)).toMatchObject({ chapters: ["before-you-start"], checklists: [], stop: "It hurts." });
    expect(idsIn(forEveryWeek(CLASS))).toEqual(["bridge"]);
    expect(idsIn(ofWeekAlone(CLASS, 1))).toEqual(["heel-raise", "mini-squat"]);
    expect(inWeek(CLASS, 0)).toMatchObject({ chapters: ["before-you-start", "loosen"], name: nameOfAssignment(CLASS) });
    expect(idsIn(inWeek(CLASS, 0))).toEqual(["bridge", "heel-raise"]);
    expect(inWeek(CLASS, 0).weeks).toBeUndefined();
  });

  it("name the same exercises when one before them could not be read", () => {
    const exercises = [exercise("bridge"), { ...exercise("heel-raise"), sizes: { good: { reps: 5000 } } }, exercise("mini-squat")];
    const { assignment, leftOut } = readAssignment({ ...CLASS, exercises });
    expect(leftOut).toBe(1);
    expect(idsIn(assignment)).toEqual(["bridge", "mini-squat"]);
    expect(assignment.weeks?.map((week) => week.exercises)).toEqual([[], [2]]);
  });

  it("keep their numbers when something in one of them could not be read", () => {
    const [first, second] = CLASS.weeks ?? [];
    for (const odd of [{ ...first, colour: "red" }, { ...first, title: 7 }, { ...first, exercises: ["x"] }]) {
      expect(readAssignment({ ...CLASS, weeks: [odd, second] }).assignment.weeks?.[1]).toEqual(second);
    }
    expect(readAssignment({ ...CLASS, weeks: [first, 7, second] }).assignment.weeks).toEqual([first, second]);
    expect(readAssignment({ ...CLASS, weeks: "six" }).assignment.weeks).toBeUndefined();
  });

  it("are twelve at most", () => {
    expect(readAssignment({ ...CLASS, weeks: Array.from({ length: 14 }, () => ({})) }).assignment.weeks).toHaveLength(12);
  });
});

describe("the language", () => {
  it("is left out when it is no language", () => {
    for (const language of ["English", "e", "javascript:alert(1)", 7]) {
      expect(readAssignment({ ...CLASS, language })).toMatchObject({ leftOut: 1 });
    }
    expect(readAssignment({ ...CLASS, language: "pt-BR" }).assignment.language).toBe("pt-BR");
  });
});
