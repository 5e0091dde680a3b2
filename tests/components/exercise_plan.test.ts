import { describe, expect, it } from "vitest";
import { amountOn } from "../../climbing_back/components/planner/card";
import {
  areMany,
  moved,
  nameOf,
  withDose,
  withExercise,
  withOwn,
  withRest,
  withSet,
  withSide,
} from "../../climbing_back/components/planner/items";
import { weekInWords } from "../../climbing_back/diary/words/plan";
import type { KnownExercise } from "../../climbing_back/components/element/known";
import type { Library } from "../../climbing_back/components/planner/library";
import { LEARNER } from "../../climbing_back/components/planner/planner";
import { reminderOf } from "../../climbing_back/components/planner/reminders";
import { withTime } from "../../climbing_back/components/planner/sections";
import schema from "../../climbing_back/diary/format/diary.schema.json";
import { newEntry } from "../../climbing_back/diary/format/entries";
import { validate } from "../../climbing_back/diary/format/fits.gen";
import type { PlanItem } from "../../climbing_back/diary/views/plan";

function offered(id: string, more: Partial<KnownExercise> = {}): KnownExercise {
  return {
    id,
    name: `The ${id}`,
    position: "lying",
    level: "A",
    lookUp: "",
  levelName: "Level A",
    minutes: 3,
    days: 3,
    start: "8 times.",
    steps: ["Lift."],
    careful: [],
    safety: [
      ["Stop if:", "it hurts."],
      ["Ask first:", "You are not sure."],
    ],
    bothSides: false,
    sizes: {
      good: { words: "Lift 8 times.", sets: 1, reps: 8 },
      "so-so": { words: "Lift 4 times.", sets: 1, reps: 4 },
      off: { words: "Use a chair. Squeeze, 3 times.", sets: 1, reps: 3 },
    },
    phrases: {
      good: "Lift {reps: 8 times}.",
      "so-so": "Lift {reps: 4 times}.",
      off: "Use a chair. Squeeze, {reps: 3 times}.",
    },
    floor: "Squeeze once.",
    alt: "Somebody.",
    ways: {},
    ...more,
  };
}

const BRIDGE = offered("bridge");
const ROLLS = offered("knee-rolls", { bothSides: true });
const LIBRARY: Library = {
  exercises: new Map([BRIDGE, ROLLS].map((each) => [each.id, each])),
  sets: [],
  standing: "",
  emergency: "",
  gate: { yes: "", questions: [] },
};
const ids = (items: readonly PlanItem[]) => items.map(({ item }) => item);
const [BRIDGE_ITEM] = withExercise([], BRIDGE) as [PlanItem];

describe("what is added", () => {
  it("comes on as many days as is typical for it", () => {
    const days = (count: number) => withExercise([], offered("bridge", { days: count }))[0]?.days;
    expect(days(7)).toEqual(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);
    expect(days(2)).toEqual(["mon", "thu"]);
    for (const count of [1, 2, 3, 4, 5, 6, 7]) expect(days(count)).toHaveLength(count);
  });

  it("comes in the library's sizes, so that nothing needs typing", () => {
    expect(withExercise([], ROLLS)).toEqual([
      {
        item: "knee-rolls",
        exercise: "knee-rolls",
        days: ["mon", "wed", "fri"],
        sizes: ROLLS.sizes,
        floor: "Squeeze once.",
        side: "both",
      },
    ]);
  });

  it("has an id of its own, and the same id again when it is removed and comes back", () => {
    const twice = withExercise(withExercise([], BRIDGE), BRIDGE);
    expect(ids(twice)).toEqual(["bridge", "bridge-2"]);
    expect(ids(withExercise(twice.slice(1), BRIDGE))).toEqual(["bridge-2", "bridge"]);
    expect(ids(withExercise(twice, BRIDGE))).toEqual(["bridge", "bridge-2", "bridge-3"]);
    const long = offered("a".repeat(64));
    expect(ids(withExercise(withExercise([], long), long))[1]).toBe(`${"a".repeat(62)}-2`);
  });

  it("is a rest on every day, longer on a day that is off", () => {
    const [rest] = withRest([], "rest");
    expect(rest?.days).toHaveLength(7);
    expect(rest?.sizes).toEqual({ good: { minutes: 20 }, "so-so": { minutes: 30 }, off: { minutes: 60 } });
    expect(ids(withRest(withRest([], "rest"), "pause"))).toEqual(["rest", "pause"]);
  });

  it("is of a set what is not there yet", () => {
    const set = ["knee-rolls", "elsewhere", "bridge"];
    expect(ids(withSet([BRIDGE_ITEM], set, LIBRARY))).toEqual(["bridge", "knee-rolls"]);
  });

  it("fits into the diary", () => {
    const items = withRest(withOwn(withExercise([], ROLLS), "a1b2c3", LEARNER.own, { days: ["tue"], steps: ["Sit.", "Lean."], dose: { reps: 5 } }), "pause");
    expect(ids(items)).toEqual(["knee-rolls", "own-a1b2c3", "pause"]);
    expect(validate(newEntry("exercise-plan", { starts: "2026-11-22", items }))).toBe(true);
  });
});

describe("a side", () => {
  const lift = offered("lift", {
    bothSides: true,
    sizes: { ...BRIDGE.sizes, good: { words: "8 times with each leg.", reps: 8 } },
    phrases: { ...BRIDGE.phrases, good: "{reps: 8 times} with {side: each leg}." },
  });
  const library = { ...LIBRARY, exercises: new Map([["lift", lift]]) };
  const [item] = withExercise([], lift) as [PlanItem];

  it("is one with the words, whichever of the two is changed first", () => {
    const left = withSide(item, "left", library);
    expect(left.side).toBe("left");
    expect(amountOn(left, "good")).toBe("8 times with the left leg.");
    const fewer = withDose(left, "good", { ...left.sizes.good, reps: 5 }, library);
    expect(amountOn(fewer, "good")).toBe("5 times with the left leg.");
    expect(amountOn(withSide(fewer, "right", library), "good")).toBe("5 times with the right leg.");
    expect(withSide(left, "both", library)).toEqual(item);
    expect(amountOn(withSide(left, undefined, library), "good")).toBe("8 times with each leg.");
  });

  it("leaves own words alone", () => {
    const own = withDose(item, "good", { ...item.sizes.good, words: "As far as it goes." }, library);
    expect(amountOn(withSide(own, "left", library), "good")).toBe("As far as it goes.");
  });
});

describe("a dose", () => {
  it("keeps the library's words, with another number in them", () => {
    const changed = withDose(BRIDGE_ITEM, "off", { ...BRIDGE.sizes.off, reps: 5 }, LIBRARY);
    expect(changed.sizes.off).toEqual({ words: "Use a chair. Squeeze, 5 times.", sets: 1, reps: 5 });
    expect(amountOn(changed, "so-so")).toBe("Lift 4 times.");
    const again = withDose(changed, "off", { ...changed.sizes.off, reps: 3 }, LIBRARY);
    expect(again).toEqual(BRIDGE_ITEM);
  });

  it("says behind them what the library's words do not count", () => {
    const changed = withDose(BRIDGE_ITEM, "good", { ...BRIDGE.sizes.good, sets: 2 }, LIBRARY);
    expect(amountOn(changed, "good")).toBe("Lift 8 times. 2 rounds.");
    const more = withDose(changed, "good", { ...changed.sizes.good, hold: 5 }, LIBRARY);
    expect(amountOn(more, "good")).toBe("Lift 8 times. 2 rounds. Hold 5 seconds.");
  });

  it("takes a bare number in where the library counts something of its own, and leaves what is not said any more", () => {
    const steps = offered("step", {
      sizes: { ...BRIDGE.sizes, good: { words: "5 to 8 steps. Hold 3 seconds.", reps: 5, hold: 3 } },
      phrases: { ...BRIDGE.phrases, good: "{reps: 5 to 8} steps. Hold {hold: 3 seconds}." },
    });
    const library = { ...LIBRARY, exercises: new Map([["step", steps]]) };
    const [item] = withExercise([], steps) as [PlanItem];
    const changed = withDose(item, "good", { ...steps.sizes.good, reps: 4 }, library);
    expect(amountOn(changed, "good")).toBe("4 steps. Hold 3 seconds.");
    const { hold: _, ...without } = changed.sizes.good ?? {};
    expect(amountOn(withDose(changed, "good", without, library), "good")).toBe("4 steps. Hold 3 seconds.");
  });

  it("keeps the learner's and the therapist's own words", () => {
    const own = withDose(BRIDGE_ITEM, "good", { ...BRIDGE.sizes.good, words: "Slowly." }, LIBRARY);
    const changed = withDose(own, "good", { ...own.sizes.good, reps: 5 }, LIBRARY);
    expect(changed.sizes.good).toEqual({ words: "Slowly.", sets: 1, reps: 5 });
    expect(amountOn(changed, "good")).toBe("Slowly.");
  });

  it("can be left out, and come back as the library has it", () => {
    const without = withDose(BRIDGE_ITEM, "off", undefined, LIBRARY);
    expect(Object.keys(without.sizes)).toEqual(["good", "so-so"]);
    expect(amountOn(without, "off")).toBe("not on such a day");
    expect(withDose(without, "off", BRIDGE.sizes.off, LIBRARY).sizes).toEqual(BRIDGE_ITEM.sizes);
  });

  it("counts within the ranges of the diary", () => {
    for (const [name, maximum] of Object.entries(LEARNER.most)) {
      const range = schema.$defs.Dose.properties[name as keyof typeof LEARNER.most];
      expect(range).toMatchObject({ minimum: 1, maximum });
    }
  });

  it("carries along what a newer page wrote", () => {
    const newer = { ...BRIDGE_ITEM, sky: "blue", sizes: { ...BRIDGE_ITEM.sizes, huge: {} } };
    const changed = withTime(withDose(newer, "good", { reps: 1, sky: "blue" }, LIBRARY), "09:30");
    expect(changed).toEqual({
      ...newer,
      time: "09:30",
      sizes: { ...newer.sizes, good: { reps: 1, sky: "blue" } },
    });
    expect(withTime(changed, "")).not.toHaveProperty("time");
  });
});

it("moves one place up or down, and no further", () => {
  const items = withRest(withExercise([BRIDGE_ITEM], ROLLS), "rest");
  expect(ids(moved(items, "rest", -1))).toEqual(["bridge", "rest", "knee-rolls"]);
  expect(ids(moved(items, "bridge", 1))).toEqual(["knee-rolls", "bridge", "rest"]);
  expect(ids(moved(items, "bridge", -1))).toEqual(ids(items));
  expect(ids(moved(items, "rest", 1))).toEqual(ids(items));
});

it("counts exercises, not rests, when it says that there are many", () => {
  const three = [ROLLS, ROLLS].reduce(withExercise, [BRIDGE_ITEM]);
  expect(areMany(withRest(three, "rest"))).toBe(false);
  expect(areMany(withExercise(three, BRIDGE))).toBe(true);
});

it.each([
  [["fri", "mon", "wed"], "Monday, Wednesday and Friday"],
  [["tue"], "Tuesday"],
  [["sun", "sat"], "Saturday and Sunday"],
  [["mon", "tue", "wed", "thu", "fri"], "Monday to Friday"],
  [["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "every day"],
] as const)("says %j as %s", (days, words) => expect(weekInWords(days)).toBe(words));

it("calls an item by the library's name, or else by its own words", () => {
  expect(nameOf({ ...BRIDGE_ITEM, words: "Slowly" }, LIBRARY)).toBe("The bridge");
  expect(nameOf({ ...BRIDGE_ITEM, exercise: "swim", words: "Swim" }, LIBRARY)).toBe("Swim");
  expect(nameOf({ item: "own-1", days: ["mon"], sizes: {} }, LIBRARY)).toBe("own 1");
  expect(nameOf({ item: "x", exercise: "constructor", days: ["mon"], sizes: {} }, LIBRARY)).toBe("constructor");
});

it("reminds of an item at its own time, or at the time of all", () => {
  const item = withDose({ ...BRIDGE_ITEM, time: "10:30" }, "off", undefined, LIBRARY);
  expect(reminderOf(item, "09:00", LIBRARY)).toEqual({
    name: "The bridge",
    lines: [
      "Good day: Lift 8 times.",
      "So-so day: Lift 4 times.",
      "The smallest thing that still counts: Squeeze once.",
      "Stop if: it hurts.",
      "Ask first: You are not sure.",
    ],
    days: ["mon", "wed", "fri"],
    time: "10:30",
    minutes: 3,
  });
  expect(reminderOf(BRIDGE_ITEM, "09:00", LIBRARY).time).toBe("09:00");
});
