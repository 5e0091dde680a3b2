import { describe, expect, it } from "vitest";
import { addressOf, isAddress, readAddress } from "../../climbing_back/components/assign/address";
import { assignmentOf, cautions, draftOf, isReady, usable, withoutSafety } from "../../climbing_back/components/assign/draft";
import type { PlanItem } from "../../climbing_back/diary/views/plan";
import type { Assignment } from "../../climbing_back/sharing/assignment/assignment";

const TITLES = new Map([
  ["loosen", { id: "loosen", title: "Loosen", page: "move/loosen" }],
  ["strengthen", { id: "strengthen", title: "Strengthen", page: "move/strengthen" }],
]);
const ISSUED = "2026-11-23";
const BRIDGE: PlanItem = {
  item: "bridge",
  exercise: "bridge",
  days: ["mon"],
  sizes: { good: { reps: 5 } },
  therapist: true,
};
const LIBRARY = { exercises: new Map(), sets: [], standing: "", emergency: "", gate: { yes: "", questions: [] } };

describe("a draft", () => {
  it("is nothing to hand over before something is to do", () => {
    const said = { issued: ISSUED, title: "", stop: "It hurts.", ring: { when: "" }, rungs: [] };
    const written = assignmentOf({ said, items: [] }, TITLES) as Assignment;
    expect(isReady(written)).toBe(false);
    // It is in the address all the same, so that it comes back.
    expect(written).toEqual({ issued: ISSUED, language: "en", title: "From my therapist", stop: "It hurts." });
    expect(draftOf(written, TITLES).said.title).toBe("");
    expect(assignmentOf({ said: { ...said, stop: "" }, items: [] }, TITLES)).toBeUndefined();
  });

  it("holds what was filled in, and nothing that is empty", () => {
    const said = { issued: ISSUED, title: "", chapters: ["loosen"], rungs: [], stop: "", ring: { when: "" } };
    expect(assignmentOf({ said, items: [BRIDGE] }, TITLES)).toEqual({
      issued: ISSUED,
      language: "en",
      title: "Loosen and 1 exercise",
      chapters: ["loosen"],
      exercises: [{ exercise: "bridge", days: ["mon"], sizes: { good: { reps: 5 } } }],
    });
  });

  it("comes back as it was, with a title that follows it again", () => {
    const said = { issued: ISSUED, title: "", chapters: ["loosen", "strengthen"] };
    const rest: PlanItem = { item: "own", kind: "rest", words: "A rest", days: ["sun"], sizes: { off: {} } };
    const made = assignmentOf({ said, items: [rest, BRIDGE, BRIDGE] }, TITLES) as Assignment;
    const again = draftOf(made, TITLES);
    expect(again.said.title).toBe("");
    expect(again.items.map(({ item }) => item)).toEqual(["own", "bridge", "bridge-2"]);
    expect(assignmentOf(again, TITLES)).toEqual(made);
    expect(draftOf({ ...made, title: "My own" }, TITLES).said.title).toBe("My own");
  });

  it("leaves out what has no amount or is no number, and says so", () => {
    const said = { issued: ISSUED, chapters: ["loosen"], ring: { when: "It lasts.", number: "the desk" } };
    const draft = { said, items: [{ ...BRIDGE, sizes: {} }] };
    expect(assignmentOf(draft, TITLES)).toEqual({
      issued: ISSUED,
      language: "en",
      title: "Loosen",
      chapters: ["loosen"],
      ring: { when: "It lasts." },
    });
    expect(cautions(draft, LIBRARY)).toEqual([
      "bridge has no amount on any kind of day, so it is left out.",
      "The number to ring is left out: write digits, with spaces if you like.",
    ]);
  });

  it("knows which week each thing is for, whatever is taken out or has no amount", () => {
    const items = [{ ...BRIDGE, item: "one", sizes: {} }, { ...BRIDGE, item: "two" }, { ...BRIDGE, item: "three" }];
    const weeks = [
      { title: "", chapters: ["loosen", "gone"], checklists: [], items: ["one", "two"] },
      { title: "Legs", chapters: [], checklists: ["gone"], items: ["three"] },
    ];
    const made = assignmentOf({ said: { issued: ISSUED, chapters: ["strengthen", "loosen"] }, items, weeks }, TITLES) as Assignment;
    expect(made.title).toBe("A class of 2 weeks");
    expect(made.weeks).toEqual([{ chapters: ["loosen"], exercises: [1] }, { title: "Legs", exercises: [2] }]);
    const again = draftOf(made, TITLES);
    expect(again.weeks?.map((week) => week.items)).toEqual([["bridge"], ["bridge-2"]]);
    expect(assignmentOf(again, TITLES)).toEqual(made);
    expect(assignmentOf({ ...again, items: again.items.slice(1) }, TITLES)?.weeks).toEqual([{ chapters: ["loosen"] }, { title: "Legs", exercises: [1] }]);
  });

  it("has room for twenty exercises, and says when there are more", () => {
    const items = Array.from({ length: 22 }, (_, n) => ({ ...BRIDGE, item: `bridge-${n}` }));
    const draft = { said: { issued: ISSUED }, items };
    expect(assignmentOf(draft, TITLES)?.exercises).toHaveLength(20);
    expect(usable(items)).toHaveLength(20);
    expect(cautions(draft, LIBRARY)).toEqual([
      "There is room for 20 exercises. Those after them are left out.",
    ]);
  });

  it("asks what keeps people safe in each exercise in words of one's own, and in no other", () => {
    const own: PlanItem = { item: "own", words: "Reach", days: ["mon"], sizes: { good: {} } };
    const rest: PlanItem = { ...own, kind: "rest" };
    expect(withoutSafety([BRIDGE, rest, { ...own, safety: "Hold on." }, own])).toBe(own);
    expect(withoutSafety([BRIDGE, rest, { ...own, safety: "Hold on." }])).toBeUndefined();
    // What is left out needs none.
    expect(withoutSafety([{ ...own, sizes: {} }])).toBeUndefined();
  });

  it("asks for a second look at steps and safety, too", () => {
    const own: PlanItem = { item: "own", words: "Reach", days: ["mon"], sizes: { good: {} }, steps: ["Ask Mr Lee"], safety: "Ring Dr. or Ms Day" };
    expect(cautions({ said: { issued: ISSUED }, items: [own] }, LIBRARY).map((words) => words.split("”")[0])).toEqual(["“Ms Day", "“Mr Lee"]);
  });

  it("asks for a second look wherever words may tell who someone is", () => {
    const item = { ...BRIDGE, words: "For Ms Lee", floor: "Once", sizes: { off: { words: "born 1970" } } };
    const said = { issued: ISSUED, rungs: ["Sit", "Call Mr Lee"] };
    expect(cautions({ said, items: [item] }, LIBRARY).map((words) => words.split("”")[0])).toEqual([
      "“Mr Lee",
      "“Ms Lee",
      "“born 1970",
    ]);
  });
});

describe("the address", () => {
  const draft: Assignment = { title: "Loosen", issued: ISSUED, chapters: ["loosen"] };

  it("holds the draft, and what it is a change of", () => {
    const address = addressOf(draft, { ...draft, title: "Before" });
    const { draft: one, was, add, tick } = readAddress(address);
    expect([one, was].every((part) => part.startsWith("1."))).toBe(true);
    expect([add, tick]).toEqual([[], []]);
    expect(addressOf(undefined, undefined)).toBe("");
  });

  it("holds the name of a template, whatever programs do to it", () => {
    const called = "Group: week 1 & 2, ça va 👍";
    const address = addressOf(draft, undefined, called);
    for (const changed of [address, `#${encodeURIComponent(address.slice(1))}`, address.replaceAll("&", "&amp;")]) {
      expect(readAddress(changed).called).toBe(called);
    }
    expect(readAddress(addressOf(draft)).called).toBe("");
    expect(readAddress("#called=%").called).toBe("");
  });

  it("takes chapters and checklists along, with a draft or without", () => {
    const wanted = { add: ["loosen", "strengthen"], tick: ["triggers"] };
    expect(readAddress("#add=loosen,strengthen&tick=triggers")).toMatchObject({ draft: "", ...wanted });
    const more = `${addressOf(draft, undefined)}&add=loosen&add=strengthen&tick=triggers`;
    expect(readAddress(more)).toMatchObject({ draft: expect.stringMatching(/^1\./), ...wanted });
  });

  it("is read when a program changed its signs on the way", () => {
    const draft: Assignment = { title: "First", issued: ISSUED };
    const address = addressOf(draft, { ...draft, title: "Before" });
    const wanted = readAddress(address);
    const behind = address.slice(1);
    for (const changed of [`#${encodeURIComponent(behind)}`, `##${behind}`, address.replaceAll("&", "&amp;"), address.replaceAll("-", "%E2%80%91")]) {
      expect(isAddress(changed)).toBe(true);
      expect(readAddress(changed)).toEqual(wanted);
    }
    expect(isAddress("#how-it-works")).toBe(false);
  });
});
