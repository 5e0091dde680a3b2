import { describe, expect, it } from "vitest";
import type { Known } from "../../climbing_back/components/element/known";
import { pictureOn, picturesAt, picturesOf } from "../../climbing_back/components/element/pictures";
import type { PlanItem } from "../../climbing_back/diary/views/plan";

const SITS = { name: "raise--off", alt: "Somebody sits." };
const RAISE = { id: "raise", alt: "Somebody stands.", pictures: { off: SITS } };
const BRIDGE = { id: "bridge", alt: "Somebody lies.", pictures: {} };
const KNOWN = { exercises: [RAISE, BRIDGE] } as unknown as Known;
const pictureOf = picturesAt(() => KNOWN, (name) => `${name}.svg`);

const STANDS = { src: "raise.svg", alt: "Somebody stands." };
const SAT = { src: "raise--off.svg", alt: "Somebody sits." };

function planned(sizes: PlanItem["sizes"], exercise = "raise"): PlanItem {
  return { item: exercise, exercise, days: ["mon"], sizes };
}

const SIZES: PlanItem["sizes"] = {
  good: { words: "Rise 8 times.", reps: 8 },
  "so-so": { words: "Rise 4 times.", reps: 4 },
  off: { words: "Sit and raise your heels, 3 times.", reps: 3 },
};

describe("the picture of a size", () => {
  it("is the exercise's own, unless the size is another movement", () => {
    expect(pictureOf("raise", "good")).toEqual(STANDS);
    expect(pictureOf("raise", "so-so")).toEqual(STANDS);
    expect(pictureOf("raise", "off")).toEqual(SAT);
    expect(pictureOf("bridge", "off")).toEqual({ src: "bridge.svg", alt: "Somebody lies." });
  });

  it("is none for what is not of the library, or where there are no pictures", () => {
    expect(pictureOf("juggling", "off")).toBeUndefined();
    expect(pictureOf(undefined, "good")).toBeUndefined();
    expect(picturesAt(() => KNOWN, () => "")("raise", "good")).toBeUndefined();
  });
});

describe("the picture of what is planned", () => {
  it("is that of the day's size", () => {
    expect(pictureOn(planned(SIZES), "good", pictureOf)).toEqual(STANDS);
    expect(pictureOn(planned(SIZES), "off", pictureOf)).toEqual(SAT);
  });

  it("is the exercise's own where numbers alone are asked for: they say no other way", () => {
    expect(pictureOn(planned({ off: { reps: 3 } }), "off", pictureOf)).toEqual(STANDS);
  });

  it("is that of the day for what was done beside the plan", () => {
    expect(pictureOn(planned({}), "off", pictureOf)).toEqual(SAT);
  });
});

describe("the pictures of what is planned", () => {
  it("are each there once, with the days that they are for", () => {
    expect(picturesOf(planned(SIZES), pictureOf)).toEqual([
      { ...STANDS, colours: ["good", "so-so"] },
      { ...SAT, colours: ["off"] },
    ]);
    const [only, ...more] = picturesOf(planned(SIZES, "bridge"), pictureOf);
    expect(only?.colours).toEqual(["good", "so-so", "off"]);
    expect(more).toEqual([]);
  });

  it("never show somebody standing where all that is planned is done sitting", () => {
    const { off } = SIZES;
    expect(picturesOf(planned(off ? { off } : {}), pictureOf)).toEqual([{ ...SAT, colours: ["off"] }]);
  });

  it("are the exercise's own where no amount is planned yet, and none for a therapist's own words", () => {
    expect(picturesOf(planned({}), pictureOf)).toEqual([{ ...STANDS, colours: ["good"] }]);
    expect(picturesOf({ sizes: SIZES }, pictureOf)).toEqual([]);
  });
});
