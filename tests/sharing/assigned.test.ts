import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Said } from "../../climbing_back/components/element/said";
import { saidOfKeeping, saidOfTakingOff } from "../../climbing_back/components/from_my_therapist/said";
import { type Entry, newEntry } from "../../climbing_back/diary/format/entries";
import { validate } from "../../climbing_back/diary/format/fits.gen";
import { type PlanItem, planOn } from "../../climbing_back/diary/views/plan";
import { inPassing, isChanged, readOf, telephone } from "../../climbing_back/sharing/assignment/accepted";
import { assignments, type Exercise, planWith } from "../../climbing_back/sharing/assignment/assigned";
import { keyOf, photosIn } from "../../climbing_back/sharing/assignment/photos";
import { type Assignment, nameOfAssignment } from "../../climbing_back/sharing/assignment/assignment";

const DAY = "2026-11-23";
const ALL = { reading: true, exercises: true, ladder: true };
const anything = () => true;

/** The log with what one press said after it. */
function after(log: readonly Entry[], said: readonly Said[]): Entry[] {
  return said.reduce<Entry[]>(
    (all, [type, data, replaces]) => [...all, newEntry(type, data as never, { after: all.at(-1)?.id, replaces })],
    [...log],
  );
}

function accept(log: readonly Entry[], assignment: Assignment, day = DAY): Entry[] {
  return after(log, saidOfKeeping(log, assignment, ALL, day, anything));
}

function itemsOf(log: readonly Entry[]): readonly PlanItem[] {
  return planOn(log, DAY).plan?.data.items ?? [];
}

const ids = (log: readonly Entry[]) => itemsOf(log).map(({ item }) => item);

const BRIDGE: Exercise = { exercise: "bridge", days: ["mon"], sizes: { good: { reps: 8 } } };
const MARCH: Exercise = { exercise: "seated-march", days: ["tue"], sizes: { good: { reps: 4 } } };
const DOOR: Exercise = { words: "Reach for the door", days: ["sun"], sizes: { off: {} } };
const OWN: PlanItem = { item: "bridge", exercise: "bridge", days: ["fri"], sizes: { good: { reps: 3 } } };
const FIRST: Assignment = { title: "First", issued: "2026-11-20", exercises: [BRIDGE, DOOR], chapters: ["loosen"] };
const NAME = nameOfAssignment(FIRST);
const SECOND: Assignment = { ...FIRST, name: NAME, version: 2, title: "Second" };
const OTHER: Assignment = { title: "Another clinic", issued: "2026-11-21", exercises: [BRIDGE] };

const exercise = fc.constantFrom<Exercise[]>(
  BRIDGE,
  MARCH,
  DOOR,
  { ...BRIDGE, side: "left" },
  { ...BRIDGE, side: "right", sizes: { off: { words: "Once." } } },
);
const anyExercises = fc.array(exercise, { maxLength: 5 });
const anyItems = fc.uniqueArray(
  fc.record({ item: fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/), days: fc.constant(OWN.days), sizes: fc.constant(OWN.sizes) }),
  { selector: ({ item }) => item, maxLength: 4 },
) as fc.Arbitrary<PlanItem[]>;

function planOf(items: readonly PlanItem[]): Entry[] {
  return [newEntry("exercise-plan", { starts: "2026-11-01", items: [...items] })];
}

describe("a photo", () => {
  const photo = { photo: "photo-1", src: "data:image/jpeg;base64,AAAA", alt: "A door" };
  const own: Exercise = { ...DOOR, steps: ["Stand.", "Reach."], safety: "Hold on.", photo: "photo-1" };
  const file: Assignment = { ...FIRST, exercises: [own], photos: [photo] };
  const { photos: _, ...link } = file;
  const shown = (log: readonly Entry[]) => itemsOf(log).map((item) => photosIn(log).get(keyOf(item)));

  it("that came with a file is kept once, beside a plan that names it", () => {
    const log = accept([], file);
    expect(itemsOf(log)).toMatchObject([{ words: DOOR.words, steps: own.steps, safety: "Hold on.", photo: "photo-1" }]);
    expect(JSON.stringify(itemsOf(log))).not.toContain("base64");
    expect(shown(log)).toEqual([{ src: photo.src, alt: "A door" }]);
    expect(log.every((entry) => validate(entry))).toBe(true);
  });

  it("goes on in a version that comes as a link, and in a plan that outlives the assignment", () => {
    const next = accept(accept([], file), { ...link, name: nameOfAssignment(file), version: 2, title: "Next" });
    expect(shown(next)).toEqual([{ src: photo.src, alt: "A door" }]);
    const left = after(next, saidOfTakingOff(next, nameOfAssignment(file), false, DAY));
    expect(assignments(left)).toEqual([]);
    expect(shown(left)).toEqual([{ src: photo.src, alt: "A door" }]);
    const without = accept(next, { ...link, exercises: [DOOR], name: nameOfAssignment(file), version: 3 });
    expect(itemsOf(without)[0]).not.toHaveProperty("photo");
    expect(itemsOf(without)[0]).not.toHaveProperty("safety");
  });

  it("is of its own assignment, whatever others call theirs", () => {
    const src = "data:image/jpeg;base64,BBBB";
    const log = accept(accept([], file), { ...file, title: "Another", photos: [{ photo: "photo-1", src }] });
    expect(shown(log)).toEqual([{ src: photo.src, alt: "A door" }, { src, alt: "" }]);
  });

  it("from a foreign diary is none unless it is a picture", () => {
    const wrong = [null, 7, { photo: 1 }, { photo: "photo-1", src: "https://example.org/a.png" }, { photo: "photo-1", src: "data:image/svg+xml;base64,AAAA" }];
    const content = { ...link, photos: wrong };
    expect(photosIn([newEntry("assignment-accepted", { assignment: NAME, version: 1, content })]).size).toBe(0);
    const bare = { ...link, photos: "none" };
    expect(photosIn([newEntry("assignment-accepted", { assignment: NAME, version: 1, content: bare })]).size).toBe(0);
  });

  it("is not kept when the exercises are not taken", () => {
    const [[, { content }]] = saidOfKeeping([], file, { ...ALL, exercises: false }, DAY, anything) as [[string, { content: object }]];
    expect(content).not.toHaveProperty("photos");
  });
});

describe("the assignments that are kept", () => {
  it("are there in the order of the first yes, each in its newest version", () => {
    const log = accept(accept(accept([], FIRST), OTHER), SECOND);
    expect(assignments(log)).toMatchObject([
      { name: NAME, now: { version: 2, assignment: { title: "Second" } }, before: [{ version: 1 }] },
      { now: { version: 1, assignment: OTHER }, before: [] },
    ]);
  });

  it("stay in the newest version when an older one is opened later", () => {
    const log = accept(accept([], SECOND), { ...FIRST, name: NAME });
    expect(assignments(log)).toMatchObject([{ now: { version: 2 }, before: [{ version: 1 }] }]);
  });

  it("count as last written when two have the same number", () => {
    const log = accept(accept([], SECOND), { ...SECOND, title: "Mended" });
    expect(assignments(log)).toMatchObject([{ now: { assignment: { title: "Mended" } }, before: [] }]);
  });

  it("are gone when they are taken off, in all their versions", () => {
    const log = accept(accept([], FIRST), SECOND);
    const gone = after(log, saidOfTakingOff(log, NAME, false, DAY));
    expect(assignments(gone)).toEqual([]);
    expect(itemsOf(gone)).toEqual(itemsOf(log));
    expect(itemsOf(after(log, saidOfTakingOff(log, NAME, true, DAY)))).toEqual([]);
  });

  it("leave out what a foreign file brings that is none", () => {
    const odd = newEntry("assignment-accepted", { assignment: "a-1", version: 3, content: { exercises: "all" } });
    expect(assignments([odd])).toEqual([]);
    expect(inPassing([odd])).toEqual([]);
    const version = newEntry("assignment-accepted", { assignment: "a-1", version: 1, content: { ...FIRST } });
    expect(assignments([odd, version])).toMatchObject([{ now: { version: 1 }, before: [] }]);
  });
});

describe("what a page says in passing", () => {
  const kept = (content: object) => inPassing([newEntry("assignment-accepted", { assignment: "a-1", version: 1, content: content as Record<string, unknown> })]);

  it("is read with care", () => {
    const none = { stop: "", when: "", ring: undefined };
    const ring = { number: "javascript:1", when: "w".repeat(500) };
    const odd = { title: "x".repeat(500), chapters: ["loosen", 7, "loosen", null], stop: {}, ring };
    expect(kept(odd)).toEqual([{ ...none, title: "x".repeat(140), chapters: ["loosen"], when: "w".repeat(140) }]);
    expect(kept({ title: "T", chapters: { 0: "loosen" }, ring: null })).toEqual([{ ...none, title: "T", chapters: [] }]);
  });

  it("is that of the newest version that can be shown", () => {
    const log = accept([], FIRST);
    const odd = newEntry("assignment-accepted", { assignment: NAME, version: 9, content: { title: 7 } }, { after: log.at(-1)?.id });
    expect(inPassing([...log, odd])).toMatchObject([{ title: "First" }]);
    const many = Array.from({ length: 100 }, (_, n) => `chapter-${n}`);
    expect(kept({ title: "T", chapters: many })[0]?.chapters).toHaveLength(40);
  });

  it("says whom to ring", () => {
    const ring = { number: "+44 (0)20 7946-0000" };
    expect(kept({ title: "T", ring, role: "PT", service: "Northside" })[0]?.ring?.words).toBe(
      "Ring Northside: +44 (0)20 7946-0000",
    );
    expect(kept({ title: "T", ring })[0]?.ring?.words).toContain("Ring my therapist");
    expect(telephone(ring.number)).toBe("tel:+442079460000");
  });

  it("knows what was read", () => {
    expect(readOf([newEntry("chapter-read", { chapter: "loosen" })])).toEqual(new Set(["loosen"]));
  });
});

describe("the plan that it leads to", () => {
  it("has the clinician's exercises at its end, marked, and as they were written", () => {
    const log = accept(planOf([OWN]), FIRST);
    expect(itemsOf(log)).toEqual([
      OWN,
      { item: "bridge-2", ...BRIDGE, therapist: true, assignment: NAME },
      { item: expect.stringMatching(/^own-/), ...DOOR, therapist: true, assignment: NAME },
    ]);
    expect(planOn(log, DAY).plan?.data.starts).toBe(DAY);
  });

  it("is an edit of a plan that starts on the same day", () => {
    const [plan] = [newEntry("exercise-plan", { starts: DAY, items: [OWN], note: "Mine", later: 1 })];
    const said = saidOfKeeping([plan], FIRST, ALL, DAY, anything);
    expect(said[1]).toMatchObject(["exercise-plan", { starts: DAY, note: "Mine", later: 1 }, plan.id]);
  });

  it("goes on with the ids of exercises that stay, in their place", () => {
    const log = accept(planOf([]), FIRST);
    const more = { ...BRIDGE, sizes: { good: { reps: 12 } } };
    const next = accept([...log], { ...SECOND, exercises: [MARCH, more] });
    expect(itemsOf(next)).toEqual([
      { item: "bridge", ...more, therapist: true, assignment: NAME },
      { item: "seated-march", ...MARCH, therapist: true, assignment: NAME },
    ]);
  });

  it("tells the same exercise on two sides apart", () => {
    const [left, right]: [Exercise, Exercise] = [{ ...BRIDGE, side: "left" }, { ...BRIDGE, side: "right" }];
    const log = accept([], { ...FIRST, exercises: [left, right] });
    const name = nameOfAssignment({ ...FIRST, exercises: [left, right] });
    const turned = accept(log, { ...FIRST, name, version: 2, exercises: [right, left] });
    expect(itemsOf(turned).map(({ item, side }) => [item, side])).toEqual([["bridge", "left"], ["bridge-2", "right"]]);
  });

  it("goes on with an id when the side is another", () => {
    const log = accept([], { ...FIRST, exercises: [{ ...BRIDGE, side: "left" }] });
    const name = nameOfAssignment({ ...FIRST, exercises: [{ ...BRIDGE, side: "left" }] });
    const both = accept(log, { ...FIRST, name, version: 2, exercises: [MARCH, { ...BRIDGE, side: "both" }] });
    expect(itemsOf(both).map(({ item, side }) => [item, side])).toEqual([["bridge", "both"], ["seated-march", undefined]]);
  });

  it("carries along what a newer page wrote about an item", () => {
    const log = accept([], FIRST);
    const { plan } = planOn(log, DAY);
    const items = itemsOf(log).map((item) => ({ ...item, colour: "from a newer page" }));
    const edited = after(log, [["exercise-plan", { starts: DAY, items }, plan?.id]]);
    expect(itemsOf(accept(edited, SECOND))[0]).toMatchObject({ colour: "from a newer page" });
  });

  it("leaves out what this copy of the course does not have", () => {
    const items = planWith([], { ...FIRST, exercises: [MARCH, BRIDGE, DOOR] }, DAY, (id) => id === "bridge").items;
    expect(items.map(({ words, exercise: id }) => words ?? id)).toEqual(["bridge", "Reach for the door"]);
  });

  it("keeps the same exercise twice when two clinicians gave it", () => {
    const log = accept(accept([], FIRST), OTHER);
    expect(itemsOf(log).map(({ item, assignment }) => [item, assignment])).toEqual([
      ["bridge", NAME],
      [expect.stringMatching(/^own-/), NAME],
      ["bridge-2", nameOfAssignment(OTHER)],
    ]);
  });

  it("never changes what is the learner's own, nor what another clinician gave", () => {
    fc.assert(
      fc.property(anyItems, anyExercises, anyExercises, (own, one, two) => {
        const first = { ...FIRST, exercises: one };
        const log = accept(accept(planOf(own), OTHER), first);
        const next = accept(log, { ...first, name: nameOfAssignment(first), version: 2, exercises: two });
        const kept = itemsOf(next).filter(({ assignment }) => assignment !== nameOfAssignment(first));
        expect(kept).toEqual(itemsOf(accept(planOf(own), OTHER)));
        expect(new Set(ids(next)).size).toBe(ids(next).length);
        expect(next.every((entry) => validate(entry))).toBe(true);
      }),
    );
  });

  it("is the same after a second yes, which says nothing of the plan again", () => {
    fc.assert(
      fc.property(anyItems, anyExercises, (own, exercises) => {
        const assignment = { ...FIRST, exercises };
        const log = accept(planOf(own), assignment);
        expect(itemsOf(accept(log, assignment))).toEqual(itemsOf(log));
        expect(saidOfKeeping(log, assignment, ALL, DAY, anything)).toHaveLength(1);
      }),
    );
  });

  it("has the same exercises in whatever order two assignments come", () => {
    fc.assert(
      fc.property(anyItems, anyExercises, (own, exercises) => {
        const assignment = { ...FIRST, exercises };
        const what = (log: Entry[]) =>
          itemsOf(log).map(({ item: _, ...rest }) => JSON.stringify(rest)).sort();
        const [one, two] = [accept(accept(planOf(own), OTHER), assignment), accept(accept(planOf(own), assignment), OTHER)];
        expect(what(one)).toEqual(what(two));
        expect(itemsOf(one)).toHaveLength(own.length + exercises.length + 1);
      }),
    );
  });

  it("has the same ids on every device", () => {
    expect(ids(accept([], FIRST))).toEqual(ids(accept([], FIRST)));
  });
});

describe("what else a yes says", () => {
  it("is no more than what was ticked", () => {
    const none = { reading: false, exercises: false, ladder: false };
    const assignment = { ...FIRST, rungs: ["Breathe"] };
    const said = saidOfKeeping([], assignment, none, DAY, anything);
    const { chapters: _, exercises: __, rungs: ___, ...rest } = assignment;
    expect(said).toEqual([
      ["assignment-accepted", { assignment: nameOfAssignment(assignment), version: 1, content: rest }],
    ]);
  });

  it("is the ladder, with each rung once", () => {
    const log = [newEntry("restart-ladder", { rungs: ["Mine"], later: 1 })];
    const said = saidOfKeeping(log, { ...FIRST, rungs: ["Breathe", "Off", "Breathe"] }, ALL, DAY, anything);
    expect(said.at(-1)).toEqual(["restart-ladder", { rungs: ["Breathe", "Off"], therapist: true, later: 1 }]);
  });
});

describe("an item that the learner changed", () => {
  const log = accept([], FIRST);
  const [bridge, door] = itemsOf(log) as [PlanItem, PlanItem];

  it("says so when it asks for other amounts", () => {
    expect([bridge, door].map((item) => isChanged(log, item))).toEqual([false, false]);
    expect(isChanged(log, { ...bridge, sizes: { good: { reps: 5 } } })).toBe(true);
    expect(isChanged(log, { ...bridge, sizes: { ...bridge.sizes, off: {} } })).toBe(true);
    expect(isChanged(log, { ...bridge, days: ["sun"], words: "Slowly" })).toBe(false);
  });

  it("does not when it came with an older version, or from nowhere known", () => {
    const newer = { ...SECOND, exercises: [{ ...BRIDGE, sizes: { good: { reps: 12 } } }] };
    const kept = after(log, saidOfKeeping(log, newer, { ...ALL, exercises: false }, DAY, anything));
    expect(isChanged(kept, bridge)).toBe(false);
    expect(isChanged([], bridge)).toBe(false);
    expect(isChanged(log, { ...OWN })).toBe(false);
    expect(isChanged(log, { ...OWN, exercise: "heel-raise", assignment: NAME })).toBe(false);
  });
});
