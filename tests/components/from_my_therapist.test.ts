import { describe, expect, it } from "vitest";
import { changesBetween } from "../../climbing_back/components/assignment/changes";
import type { Contents } from "../../climbing_back/components/assignment/contents";
import { Offer } from "../../climbing_back/components/from_my_therapist/offer";
import { editionFor } from "../../climbing_back/components/from_my_therapist/language";
import { saidOfExercises, saidOfKeeping, takenOf } from "../../climbing_back/components/from_my_therapist/said";
import { titleOfWeek } from "../../climbing_back/components/assignment/words";
import type { KnownExercise } from "../../climbing_back/components/element/known";
import { type Entry, newEntry } from "../../climbing_back/diary/format/entries";
import type { PlanItem } from "../../climbing_back/diary/views/plan";
import type { Exercise } from "../../climbing_back/sharing/assignment/assigned";
import { inWeek } from "../../climbing_back/sharing/assignment/weeks";
import { type Assignment, nameOfAssignment, versionOf } from "../../climbing_back/sharing/assignment/assignment";

const DAY = "2026-11-23";

function listed(...ids: string[]) {
  return new Map(ids.map((id) => [id, { id, title: `The ${id}`, page: id }]));
}

const CONTENTS: Contents = {
  chapters: listed("loosen", "strengthen"),
  checklists: listed("triggers"),
  often: { once: "once", weekly: "once a week", daily: "every day", visit: "before each visit" },
  library: {
    exercises: new Map([["bridge", { id: "bridge", name: "Bridge" } as KnownExercise]]),
    sets: [],
    standing: "",
    emergency: "",
    gate: { yes: "", questions: [] },
  },
};
const BRIDGE: Exercise = { exercise: "bridge", days: ["mon", "fri"], sizes: { good: { reps: 8 }, off: { words: "Once." } } };
const DOOR: Exercise = { words: "Reach for the door", days: ["sun"], sizes: { good: { reps: 3 } } };
const OLD: Assignment = {
  title: "First weeks",
  issued: "2026-11-20",
  review: "2026-12-21",
  chapters: ["loosen", "strengthen"],
  checklists: [{ checklist: "triggers", often: "weekly" }],
  exercises: [BRIDGE, DOOR],
  rungs: ["Breathe", "Off day"],
  stop: "Stop if it tingles.",
  ring: { when: "It is worse", number: "020 7946 0000" },
  bring: ["My visit page"],
  role: "PT",
};

const changes = (now: Partial<Assignment>) => changesBetween(OLD, { ...OLD, ...now }, CONTENTS);

describe("what is different in a new version", () => {
  it("is nothing when all is the same", () => {
    expect(changes({ issued: "2026-11-25" })).toEqual([]);
  });

  it("says it of all that can change, with what was there before", () => {
    expect(changes({ title: "Next weeks" })).toEqual(["Title: Next weeks. Before: First weeks."]);
    expect(changes({ exercises: [BRIDGE, { ...DOOR, steps: ["Stand.", "Reach."], safety: "Hold on", photo: "photo-1" }] })).toEqual([
      "Reach for the door, how to do it: Stand. Reach.",
      "Reach for the door, for safety: Hold on.",
      "Reach for the door: now with a photo.",
    ]);
    expect(changes({ service: "Northside" })).toEqual(["From: PT, Northside. Before: PT."]);
    expect(changes({ stop: "Stop if it hurts." })).toEqual(["Stop if: Stop if it hurts. Before: Stop if it tingles."]);
    expect(changes({ ring: { number: "0800 1" } })).toEqual([
      "Ring if: no longer there. Before: It is worse.",
      "Number to ring: 0800 1. Before: 020 7946 0000.",
    ]);
    expect(changes({ review: "2027-01-04" })).toEqual([
      "Look at it again on: Monday 4 January 2027. Before: Monday 21 December 2026.",
    ]);
    expect(changes({ rungs: ["Breathe"] })).toEqual(["Restart ladder: Breathe. Before: Breathe · Off day."]);
    expect(changes({ bring: ["My stick", "My visit page"] })).toEqual([
      "What to bring back: My stick · My visit page. Before: My visit page.",
    ]);
  });

  it("says what is new to read and to tick, and what is no longer", () => {
    expect(changes({ chapters: ["strengthen", "gone-away"], checklists: [] })).toEqual([
      "New to read: gone away.",
      "No longer to read: The loosen.",
      "To tick, The triggers: no longer there. Before: once a week.",
    ]);
    expect(changes({ chapters: ["strengthen", "loosen"] })).toEqual(["The chapters are in another order."]);
  });

  it("says the old and the new amounts", () => {
    const more: Exercise = { ...BRIDGE, days: ["mon"], sizes: { good: { sets: 2, reps: 8 } }, words: "Slowly." };
    expect(changes({ exercises: [more, { ...DOOR, floor: "Look at it." }] })).toEqual([
      "Bridge, when: Monday. Before: Monday and Friday.",
      "Bridge, good day: 2 rounds of 8 times. Before: 8 times.",
      "Bridge, off day: not on such a day. Before: Once.",
      "Bridge, in your therapist’s words: Slowly.",
      "Reach for the door, the smallest thing that still counts: Look at it.",
    ]);
  });

  it("says what is for another week, however the exercises moved", () => {
    const weeks = [{ title: "Legs", exercises: [1] }, { exercises: [2] }];
    const old: Assignment = { ...OLD, weeks };
    const same = { ...OLD, exercises: [DOOR, BRIDGE], weeks: [{ title: "Legs", exercises: [2] }, { exercises: [1] }] };
    expect(changesBetween(old, same, CONTENTS)).toEqual([]);
    const other = { ...OLD, weeks: [{ title: "Legs", exercises: [1], chapters: ["loosen"] }] };
    expect(changesBetween(old, other, CONTENTS)).toEqual([
      "Week 1: Legs, The loosen, Bridge. Before: Legs, Bridge.",
      "Week 2: no longer there. Before: Reach for the door.",
    ]);
  });

  it("says which exercises came and which went", () => {
    expect(changes({ exercises: [{ ...DOOR, words: "Stand" }, BRIDGE] })).toEqual([
      "New to do: Stand.",
      "No longer to do: Reach for the door.",
    ]);
  });
});

function accepted(assignment: Assignment, content = assignment): Entry {
  const [name, version] = [nameOfAssignment(assignment), versionOf(assignment)];
  return newEntry("assignment-accepted", { assignment: name, version, content: { ...content } });
}

function planned(...items: PlanItem[]): Entry {
  return newEntry("exercise-plan", { starts: "2026-11-01", items });
}

const offered = (assignment: Assignment, log: readonly Entry[], leftOut = 0) =>
  new Offer({ assignment, leftOut }, CONTENTS, log, DAY);
const NAME = nameOfAssignment(OLD);
const NEXT: Assignment = { ...OLD, name: NAME, version: 2 };

describe("what is on offer", () => {
  it("is new, the same, another version or an older one", () => {
    expect(offered(OLD, []).standing).toBe("new");
    expect(offered(OLD, [accepted(OLD)]).newsInWords).toBe("You have this already.");
    expect(offered(NEXT, [accepted(OLD)]).newsInWords).toMatch(/^You have version 1, since .*This is version 2\.$/);
    expect(offered(OLD, [accepted(NEXT)]).newsInWords).toContain("which is older. You need to do nothing.");
    const otherwise = offered({ ...NEXT, title: "Mended" }, [accepted(NEXT)]);
    expect(otherwise.newsInWords).toContain("This has the same number and says something else.");
    expect(otherwise.changes).toEqual(["Title: Mended. Before: First weeks."]);
  });

  it("can be taken again with what was left out", () => {
    const taken = takenOf(OLD, { reading: false, exercises: true, ladder: true });
    const offer = offered(OLD, [accepted(OLD, taken)]);
    expect(offer.newsInWords).toBe("You have a part of this already. You can take the rest.");
    // Nothing is different: it is the learner's copy that says less.
    expect([offer.changes, offer.takes.reading]).toEqual([[], true]);
  });

  it("can be taken once more for its photos, when it came as a link before", () => {
    const link: Assignment = { ...OLD, exercises: [{ ...DOOR, photo: "photo-1" }] };
    const file: Assignment = { ...link, photos: [{ photo: "photo-1", src: "data:image/png;base64,AAAA" }] };
    expect(offered(file, [accepted(link)]).newsInWords).toBe("You have a part of this already. You can take the rest.");
    expect(offered(file, [accepted(file)]).standing).toBe("same");
    expect(offered(link, [accepted(file)]).standing).toBe("same");
  });

  it("names what this copy of the course does not have, and what could not be read", () => {
    const odd: Assignment = {
      ...OLD,
      chapters: ["loosen", "from-the-future"],
      checklists: [{ checklist: "more-triggers", often: "once" }],
      exercises: [{ ...BRIDGE, exercise: "hop-on-one-leg" }],
    };
    expect(offered(odd, [], 2).remarks).toEqual([
      "Not in this copy of the course: from the future, more triggers and hop on one leg. Ask about it.",
      "2 parts of it could not be read and stayed out. Ask about it.",
    ]);
    expect(offered(odd, []).exercises).toEqual([]);
    expect(offered(OLD, [], 1).remarks[0]).toContain("One part of it could not be read");
  });

  it("has nothing to tick that it does not hold", () => {
    const small: Assignment = { title: "Rest well", issued: DAY };
    expect(offered(small, []).takes).toEqual({ reading: false, exercises: false, ladder: false });
    // An exercise that it no longer has would go out of the plan.
    const before = planned({ item: "bridge", ...BRIDGE, assignment: NAME } as PlanItem);
    expect(offered({ ...NEXT, exercises: [] }, [accepted(OLD), before]).takes.exercises).toBe(true);
  });

  it("says kindly that there are many", () => {
    const many = [DOOR, BRIDGE, { ...DOOR, words: "Two" }, { ...DOOR, words: "Three" }];
    expect(offered({ ...OLD, exercises: many }, []).planRemarks[0]).toContain("These are 4 exercises.");
    const rest: Exercise = { ...DOOR, kind: "rest", words: "A rest" };
    expect(offered({ ...OLD, exercises: [DOOR, BRIDGE, rest, rest] }, []).planRemarks).toEqual([]);
  });

  it("says that an exercise is in the plan already, and that both stay", () => {
    const own = { item: "bridge", ...BRIDGE } as PlanItem;
    expect(offered(OLD, [planned(own)]).planRemarks).toEqual([
      "In your plan already: Bridge. Both stay. Ask which one counts.",
    ]);
    const mine = { ...own, assignment: NAME, therapist: true };
    expect(offered(NEXT, [accepted(OLD), planned(mine)]).planRemarks).toEqual([]);
  });

  it("says when amounts that the learner changed would be back", () => {
    const changed = { item: "bridge", ...BRIDGE, sizes: { good: { reps: 1 } }, assignment: NAME } as PlanItem;
    expect(offered(NEXT, [accepted(OLD), planned(changed)]).planRemarks[0]).toMatch(/^You changed Bridge\./);
  });

  it("says when another plan comes anyway, and when a ladder makes way", () => {
    const coming = newEntry("exercise-plan", { starts: "2026-11-30", items: [] });
    expect(offered(OLD, [coming]).planRemarks[0]).toContain("From Monday 30 November 2026");
    const mine = newEntry("restart-ladder", { rungs: ["Mine"] });
    expect(offered(OLD, [mine]).ladderRemark).toContain("stays in your diary");
    expect(offered(OLD, []).ladderRemark).toBe("");
  });
});

describe("a class", () => {
  const CLASS: Assignment = {
    ...OLD,
    weeks: [{ chapters: ["loosen"], exercises: [1] }, { title: "Reach", exercises: [2] }, {}],
  };
  const every = () => true;
  const plansIn = (said: ReturnType<typeof saidOfKeeping>) =>
    said.flatMap(([type, data]) => (type === "exercise-plan" ? [data.items.map(({ item }) => item.split("-")[0])] : []));

  it("calls a week by its words, by its first chapter, or by its number", () => {
    expect(CLASS.weeks?.map((week, place) => titleOfWeek(week, place, CONTENTS))).toEqual([
      "Week 1: The loosen",
      "Week 2: Reach",
      "Week 3",
    ]);
  });

  it("begins with the week that the learner wants, and keeps all of them", () => {
    const takes = { reading: true, exercises: true, ladder: false };
    const second = saidOfKeeping([], CLASS, takes, DAY, every, 1);
    expect(plansIn(second)).toEqual([["own"]]);
    const none = saidOfKeeping([], CLASS, { ...takes, exercises: false }, DAY, every);
    expect(plansIn(none)).toEqual([]);
    for (const said of [second, none]) {
      expect(said[0]?.[1]).toMatchObject({ content: { exercises: CLASS.exercises, weeks: CLASS.weeks } });
    }
  });

  it("puts one week in the place of another, in any order, and says nothing twice", () => {
    const name = nameOfAssignment(CLASS);
    const take = (place: number, log: readonly Entry[]) => saidOfExercises(log, inWeek({ ...CLASS, name }, place), DAY, every);
    const planOf = (said: ReturnType<typeof take>) => said.map(([type, data]) => newEntry(type, data as never)) as Entry[];
    const second = planOf(take(1, [accepted(CLASS)]));
    expect(take(1, second)).toEqual([]);
    expect(plansIn(take(0, second))).toEqual([["bridge"]]);
    // What is in no week is for every one: here, nothing.
    expect(plansIn(take(2, second))).toEqual([[]]);
  });
});

describe("the language of what was handed out", () => {
  const editions = ["en", "pt-BR", "zh-Hant", "zh-Hans"].map((language) => ({ language, name: language, folder: `${language}/` }));
  const found = (language: string) => editionFor(language, editions)?.language;

  it("is that of the country or script, or else of the same language; another one is none", () => {
    expect(found("zh-Hans")).toBe("zh-Hans");
    expect(found("PT-br")).toBe("pt-BR");
    expect(found("pt-PT")).toBe("pt-BR");
    expect(found("en-US")).toBe("en");
    expect(found("fr")).toBeUndefined();
  });
});
