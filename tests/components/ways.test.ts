import { describe, expect, it } from "vitest";
import type { KnownExercise } from "../../climbing_back/components/element/known";
import { picturesAt, wayOf, wayOn, waysOf } from "../../climbing_back/components/element/ways";
import type { PlanItem } from "../../climbing_back/diary/views/plan";

const STOP = [["Stop if:", "it hurts."]] as const;
const HELD = [...STOP, ["Hold on to:", "the counter."]] as const;
const SITS = { name: "raise--off", alt: "Somebody sits.", steps: ["Sit.", "Raise."], stands: false, safety: STOP };
const RAISE = { id: "raise", alt: "Somebody stands.", level: "C", steps: ["Stand.", "Rise."], safety: HELD, ways: { off: SITS } } as unknown as KnownExercise;
const BRIDGE = { id: "bridge", alt: "Somebody lies.", level: "A", steps: ["Lie."], safety: STOP, ways: {} } as unknown as KnownExercise;
const STANDS = { name: "raise", alt: "Somebody stands.", steps: ["Stand.", "Rise."], stands: true, safety: HELD };
const LIES = { name: "bridge", alt: "Somebody lies.", steps: ["Lie."], stands: false, safety: STOP };

function planned(sizes: PlanItem["sizes"], exercise = "raise"): PlanItem {
  return { item: exercise, exercise, days: ["mon"], sizes };
}

const SIZES: PlanItem["sizes"] = {
  good: { words: "Rise 8 times.", reps: 8 },
  "so-so": { words: "Rise 4 times.", reps: 4 },
  off: { words: "Sit and raise your heels, 3 times.", reps: 3 },
};

describe("how a size is done", () => {
  it("is the exercise's own way, unless the size is another movement", () => {
    expect(wayOf(RAISE, "good")).toEqual(STANDS);
    expect(wayOf(RAISE, "so-so")).toEqual(STANDS);
    expect(wayOf(RAISE, "off")).toEqual(SITS);
    expect(wayOf(BRIDGE, "off")).toEqual(LIES);
  });
});

describe("the picture of a way", () => {
  it("lies at its address, and is none where there are no pictures", () => {
    expect(picturesAt((name) => `${name}.svg`)(SITS)).toEqual({ src: "raise--off.svg", alt: "Somebody sits." });
    expect(picturesAt(() => "")(SITS)).toBeUndefined();
  });
});

describe("how what is planned is done", () => {
  it("is that of the day's size", () => {
    expect(wayOn(planned(SIZES), "good", RAISE)).toEqual(STANDS);
    expect(wayOn(planned(SIZES), "off", RAISE)).toEqual(SITS);
  });

  it("is the exercise's own where numbers alone are asked for: they say no other way", () => {
    expect(wayOn(planned({ off: { reps: 3 } }), "off", RAISE)).toEqual(STANDS);
  });

  it("is that of the day for what was done beside the plan", () => {
    expect(wayOn(planned({}), "off", RAISE)).toEqual(SITS);
  });
});

describe("the ways to do what is planned", () => {
  it("are each there once, with the days that they are for", () => {
    expect(waysOf(planned(SIZES), RAISE)).toEqual([
      { ...STANDS, colours: ["good", "so-so"] },
      { ...SITS, colours: ["off"] },
    ]);
    const [only, ...more] = waysOf(planned(SIZES, "bridge"), BRIDGE);
    expect(only?.colours).toEqual(["good", "so-so", "off"]);
    expect(more).toEqual([]);
  });

  it("never say how to stand where all that is planned is done sitting", () => {
    const { off } = SIZES;
    expect(waysOf(planned(off ? { off } : {}), RAISE)).toEqual([{ ...SITS, colours: ["off"] }]);
  });

  it("are the exercise's own where no amount is planned yet, and none for what is not of the library", () => {
    expect(waysOf(planned({}), RAISE)).toEqual([{ ...STANDS, colours: ["good"] }]);
    expect(waysOf({ sizes: SIZES }, undefined)).toEqual([]);
  });
});
