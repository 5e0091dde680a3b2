import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldsOf, readBackup } from "../../climbing_back/diary/format/backup";
import type { DataOf } from "../../climbing_back/diary/format/diary.gen";
import { byId, type Entry, type Kind } from "../../climbing_back/diary/format/entries";
import { validate } from "../../climbing_back/diary/format/fits.gen";
import { coverIn, type Part, PARTS } from "../../climbing_back/sharing/visit/cover";
import { isBlank, visitOf } from "../../climbing_back/sharing/visit/visit";
import { visitEntries, visitFile } from "../../climbing_back/sharing/visit/visit-entries";

const [FROM, TO] = ["2026-10-26", "2026-11-22"];
// As far apart as ids are that were made by chance.
const idOf = (n: number) => `0190a000-0000-7000-8000-${String(n * 1000).padStart(12, "0")}`;

/** A diary in which each entry is written after the one before. */
function diary(...said: [type: Kind, data: object, replaces?: number][]): Entry[] {
  return said.map(([type, data, replaces], n) => ({
    id: idOf(n),
    type,
    at: "2026-11-20T09:30:00+01:00",
    ...(replaces !== undefined && { replaces: idOf(replaces) }),
    data,
  }));
}

const all = { from: FROM, to: TO, parts: PARTS };
const just = (...parts: Part[]) => ({ from: FROM, to: TO, parts });
const pickedOf = (log: Entry[], choice: Parameters<typeof visitEntries>[1]) =>
  visitEntries(log, choice).map(({ type, data }) => [type, data]);

const PLAN = {
  starts: "2026-10-01",
  note: "secret-plan",
  items: [
    {
      item: "calf-stretch",
      exercise: "calf-stretch",
      days: ["mon", "wed"],
      sizes: { good: { sets: 3, words: "20 seconds" }, "so-so": {}, off: {} },
      floor: "secret-floor",
    },
    { item: "own-1", words: "Reach up", days: ["mon"], sizes: { good: {} } },
  ],
};
const GOAL = idOf(900);

describe("the days", () => {
  const log = diary(
    ["exercise-plan", { ...PLAN, starts: "2026-09-01", items: [] }],
    ["exercise-plan", PLAN],
    ["check-in", { day: "2026-11-02", colour: "good", pain: 7, note: "secret-note" }],
    ["session", { day: "2026-11-02", size: "good", minutes: 25, note: "secret-session", items: [
      { item: "calf-stretch", done: "all", note: "secret-comment" },
      { item: "own-1", done: "all" },
    ] }],
    ["session", { day: "2026-11-04", size: "good", items: [{ item: "calf-stretch", done: "part" }] }],
    // On an off day, that exercise is not in the plan.
    ["session", { day: "2026-11-09", size: "off", items: [{ item: "calf-stretch", done: "all" }] }],
    ["not-today", { day: "2026-11-11", reason: "heat", note: "secret-heat" }],
    ["not-today", { day: "2026-11-16", item: "own-1", reason: "life" }],
    ["reserve-day", { day: "2026-11-18" }],
    ["session", { day: "2026-11-21", size: "so-so", items: [{ item: "bike", done: "part" }] }],
    ["session", { day: "2026-09-02", size: "good", items: [{ item: "old-one", done: "all" }] }],
    ["ground-zero", { since: "2026-10-28" }],
    ["ground-zero-over", { setback: idOf(11), day: "2026-10-29", helped: "secret-help" }],
  );

  it("are told by what was done of the plan, and by why it was not", () => {
    const { days, exercises } = visitOf(log, just("days"));
    const told = days.flatMap(({ day, said, waits, reasons }) =>
      said || waits ? [[day.slice(5), said ?? waits, ...reasons]] : [],
    );
    expect(told).toEqual([
      ["10-26", "unknown"],
      ["10-28", "unknown"],
      ["11-02", "all"],
      ["11-04", "part"],
      ["11-09", "all"],
      ["11-11", "not-today", "heat"],
      ["11-16", "not-today", "life"],
      ["11-18", "reserve"],
      ["11-21", "other"],
    ]);
    expect(exercises.map(({ item, all, part }) => [item.item, all.length, part])).toEqual([
      ["calf-stretch", 2, ["2026-11-04"]],
      ["own-1", 1, []],
      ["bike", 0, ["2026-11-21"]],
    ]);
  });

  it("are told by kind of day: how much was asked for, and how often it was done", () => {
    const more = { ...PLAN, starts: "2026-11-10", items: [{ ...PLAN.items[0], sizes: { good: { reps: 4, hold: 9 } } }] };
    const again = { ...more, starts: "2026-11-17" };
    const session = (day: string, size: string, done: string): [Kind, object] => ["session", { day, size, items: [{ item: "calf-stretch", done }] }];
    const plans = diary(
      ["exercise-plan", PLAN],
      ["exercise-plan", more],
      ["exercise-plan", again],
      session("2026-11-02", "good", "all"),
      session("2026-11-11", "good", "part"),
      session("2026-11-12", "off", "all"),
    );
    expect(visitOf(plans, just("days")).exercises[0]?.sizes).toEqual([
      { size: "good", asked: [{ words: "20 seconds" }, { reps: 4, hold: 9 }], done: { all: 1, part: 1, none: 0 } },
      { size: "so-so", asked: [], done: { all: 0, part: 0, none: 0 } },
      { size: "off", asked: [], done: { all: 1, part: 0, none: 0 } },
    ]);
  });

  it("count a day once, in the size of the session with the best word", () => {
    const session = (size: string, done: string): [Kind, object] => ["session", { day: "2026-11-02", size, items: [{ item: "bike", done }] }];
    const [bike] = visitOf(diary(session("good", "part"), session("off", "all"), session("so-so", "none")), just("days")).exercises;
    expect(bike?.sizes).toEqual([{ size: "off", asked: [], done: { all: 1, part: 0, none: 0 } }]);
  });

  it("call an exercise what it is called now", () => {
    const before = { ...PLAN, items: [{ ...PLAN.items[1], words: "secret-name" }] };
    const renamed = diary(["exercise-plan", before], ["exercise-plan", { ...PLAN, starts: "2026-11-01" }]);
    expect(visitOf(renamed, just("days")).exercises.map(({ item }) => item.words)).toEqual([
      undefined,
      "Reach up",
    ]);
    expect(visitFile(renamed, just("days"))).not.toMatch(/secret/);
  });

  it("name a setback when setbacks are ticked", () => {
    const { days } = visitOf(log, just("days", "setbacks"));
    expect(days.find(({ day }) => day === "2026-10-28")?.waits).toBe("ground zero");
  });

  it("take along the amounts in words, no comment, no rating and nothing of another time", () => {
    const file = visitFile(log, just("days"));
    expect(file).not.toMatch(/secret|pain|minutes|old-one|ground-zero/);
    expect(pickedOf(log, just("days"))[0]).toEqual([
      "exercise-plan",
      {
        starts: "2026-10-01",
        items: [
          { item: "calf-stretch", exercise: "calf-stretch", days: ["mon", "wed"], sizes: { good: { words: "20 seconds" }, "so-so": {}, off: {} } },
          { item: "own-1", words: "Reach up", days: ["mon"], sizes: { good: {} } },
        ],
      },
    ]);
  });

  it("say nothing of today before it is over", () => {
    const { days } = visitOf(log, { ...just("days"), to: "2026-11-16" });
    expect(visitOf(log, { ...just("days"), to: "2026-10-28" }).days.at(-1)).toMatchObject({ said: null, waits: null });
    expect(days.at(-1)?.said).toBe("not-today");
  });
});

describe("the chapters of assignments", () => {
  const content = { title: "Stiff calves", chapters: ["loosen", "goals", "loosen"], stop: "secret", ring: { number: "123" } };
  const log = diary(
    ["assignment-accepted", { assignment: "b-2", version: 1, content: { ...content, chapters: ["secret"] } }],
    ["assignment-accepted", { assignment: "a-1", version: 1, content: { title: "Read on", chapters: ["what-you-want"] } }],
    ["assignment-accepted", { assignment: "b-2", version: 2, content }],
    ["assignment-accepted", { assignment: "c-3", version: 1, content: { title: "No chapters", chapters: "secret" } }],
    ["chapter-read", { chapter: "goals" }],
    ["chapter-read", { chapter: "secret" }],
  );

  it("are those that were read, and those to come, of the newest version", () => {
    expect(visitOf(log, just("days")).chapters).toEqual([
      { key: "chapters a-1", title: "Read on", read: [], toCome: ["what-you-want"] },
      { key: "chapters b-2", title: "Stiff calves", read: ["goals"], toCome: ["loosen"] },
    ]);
  });

  it("take along a title and chapters, and nothing else of an assignment", () => {
    expect(pickedOf(log, { ...just("days"), leftOut: new Set(["chapters a-1"]) })).toEqual([
      ["assignment-accepted", { assignment: "b-2", version: 2, content: { title: "Stiff calves", chapters: ["loosen", "goals"] } }],
      ["chapter-read", { chapter: "goals" }],
    ]);
    expect(pickedOf(log, just("goals"))).toEqual([]);
  });
});

describe("the comments", () => {
  const log = diary(
    ["exercise-plan", PLAN],
    ["session", { day: "2026-11-02", size: "so-so", items: [
      { item: "calf-stretch", done: "part", note: "Tight." },
      { item: "own-1", done: "none" },
    ] }],
    ["check-in", { day: "2026-11-03", colour: "off", stiffness: 8, note: "Stairs." }],
    ["not-today", { day: "2026-11-04", reason: "heat", note: "Too hot." }],
    ["not-today", { day: "2026-11-05", reason: "infection" }],
  );

  it("are the learner's words, each with where it was said", () => {
    const { comments } = visitOf(log, just("comments"));
    expect(comments.map(({ day, item, size, done, reason, words }) =>
      [day.slice(5), item?.item, size, done, reason, words],
    )).toEqual([
      ["11-02", "calf-stretch", "so-so", "part", null, "Tight."],
      ["11-03", undefined, null, null, null, "Stairs."],
      ["11-04", undefined, null, null, "heat", "Too hot."],
    ]);
  });

  it("take along what they are about, and no more", () => {
    expect(pickedOf(log, just("comments"))).toEqual([
      ["exercise-plan", {
        starts: "2026-10-01",
        items: [{ item: "calf-stretch", exercise: "calf-stretch", days: ["mon", "wed"], sizes: { good: {}, "so-so": {}, off: {} } }],
      }],
      ["session", { day: "2026-11-02", size: "so-so", items: [{ item: "calf-stretch", done: "part", note: "Tight." }] }],
      ["check-in", { day: "2026-11-03", note: "Stairs." }],
      ["not-today", { day: "2026-11-04", reason: "heat", note: "Too hot." }],
    ]);
  });

  it("stay at home one by one", () => {
    const leftOut = new Set(["comments 2026-11-02 item calf-stretch", "comments 2026-11-04 not-today"]);
    expect(pickedOf(log, { ...just("comments"), leftOut })).toEqual([
      ["check-in", { day: "2026-11-03", note: "Stairs." }],
    ]);
    const withDays = visitFile(log, { ...just("comments", "days"), leftOut });
    expect(withDays).not.toMatch(/Tight|Too hot/);
    expect(withDays).toMatch(/"done":"part"/);
  });
});

describe("goals and activities", () => {
  const steps = ["to the door", "to the gate", "to the shop", "to the park", "to the lake"];
  const goal = { goal: GOAL, words: "Walk", purpose: "secret-purpose", confidence: 3 };
  const log = diary(
    ["goal", { ...goal, words: "secret-old", steps: ["a", "b", "c", "d", "e"] }],
    ["goal-rating", { goal: GOAL, day: "2026-10-30", level: 2, note: "secret-first" }],
    ["goal", { ...goal, steps }],
    ["goal-rating", { goal: GOAL, day: "2026-11-01", level: -1, note: "secret-before" }],
    ["goal-rating", { goal: GOAL, day: "2026-11-15", level: 0, note: "With a stick." }],
    ["goal", { goal: idOf(901), words: "secret-resting", standing: "resting" }],
    ["activity", { activity: idOf(902), words: "Cooking" }],
    ["activity-rating", { activity: idOf(902), day: "2026-11-01", rating: 4 }],
    ["activity-rating", { activity: idOf(902), day: "2026-11-12", rating: 6 }],
  );

  it("stand where they are now", () => {
    const { goals, activities } = visitOf(log, all);
    expect(goals).toEqual([
      {
        key: `goals ${GOAL}`,
        words: "Walk",
        isReached: false,
        now: { day: "2026-11-15", level: 0, step: "to the shop", note: "With a stick." },
      },
    ]);
    expect(activities.map(({ words, now }) => [words, now?.rating])).toEqual([["Cooking", 6]]);
  });

  it("have no step before one is marked on the steps of now", () => {
    const renewed = [...log, ...diary(["goal", { ...goal, steps: ["v", "w", "x", "y", "z"] }])].map(
      (entry, n) => ({ ...entry, id: idOf(n) }),
    );
    expect(visitOf(renewed, all).goals[0]?.now).toBeNull();
    expect(visitFile(renewed, just("goals"))).not.toMatch(/rating|With a stick/);
  });

  it("take along the step that is shown and no other", () => {
    expect(pickedOf(log, just("goals"))).toEqual([
      ["goal", { goal: GOAL, words: "Walk", steps: ["", "", "to the shop", "", ""] }],
      ["goal-rating", { goal: GOAL, day: "2026-11-15", level: 0, note: "With a stick." }],
    ]);
  });

  it("show a goal that was reached in this time, and not one from before", () => {
    const reached = diary(["goal", { goal: GOAL, words: "Walk", standing: "reached" }]);
    expect(visitOf(reached, all).goals[0]?.isReached).toBe(true);
    expect(visitOf(reached, { ...all, from: "2026-11-21" }).goals).toEqual([]);
  });
});

describe("setbacks, answers and questions", () => {
  const log = diary(
    ["ground-zero", { since: "2026-11-01", note: "secret-note" }],
    ["ground-zero", { since: "2026-11-02", note: "secret-note" }, 0],
    ["restart-step", { setback: idOf(0), day: "2026-11-06", rung: "In bed", note: "secret-step" }],
    ["restart-step", { setback: idOf(1), day: "2026-11-08", rung: "secret-later-rung" }],
    ["ground-zero-over", { setback: idOf(1), day: "2026-11-09", rung: "secret-end", helped: "Rest." }],
    ["ground-zero", { since: "2026-03-01" }],
    ["ground-zero-over", { setback: idOf(5), day: "2026-03-09", helped: "secret-spring" }],
    ["checklist-answer", { checklist: "symptoms", item: "pain", ticked: true, note: "secret-words" }],
    ["checklist-answer", { checklist: "symptoms", item: "pain", note: "", rating: 6 }],
    ["checklist-answer", { checklist: "symptoms", item: "fatigue", ticked: false }],
    ["checklist-answer", { checklist: "visit-questions", item: "aid", ticked: true }],
    ["reflection", { prompt: "for-my-visit", words: "secret-draft" }],
    ["reflection", { prompt: "for-my-visit", words: "May I swim?" }],
    ["reflection", { prompt: "proud-of", words: "secret-story" }],
  );

  it("are told as they stand", () => {
    const { setbacks, checklists, questions } = visitOf(log, all);
    expect(setbacks).toEqual([
      {
        key: `setbacks ${idOf(0)}`,
        since: "2026-11-02",
        until: "2026-11-09",
        days: 7,
        firstRung: { day: "2026-11-06", rung: "In bed" },
        helped: "Rest.",
      },
    ]);
    expect(checklists.map(({ items }) => items)).toEqual([
      [{ item: "pain", ticked: true, rating: 6, note: "" }],
    ]);
    expect(questions.map(({ item, words }) => [item, words])).toEqual([
      ["aid", ""],
      [null, "May I swim?"],
    ]);
  });

  it("take along what is shown, each standing by itself", () => {
    expect(visitFile(log, all)).not.toMatch(/secret|replaces|fatigue/);
    expect(visitEntries(log, just("setbacks")).map(({ id, data }) => [id, data])).toEqual([
      [idOf(0), { since: "2026-11-02" }],
      [idOf(2), { setback: idOf(0), day: "2026-11-06", rung: "In bed" }],
      [idOf(4), { setback: idOf(0), day: "2026-11-09", helped: "Rest." }],
    ]);
  });
});

describe("what was said again", () => {
  it("goes in once, as it was said last", () => {
    const log = diary(
      ["check-in", { day: "2026-11-02", pain: 3, note: "secret" }],
      ["check-in", { day: "2026-11-02", note: "Stairs." }],
      ["checklist-answer", { checklist: "symptoms", item: "pain", ticked: true, note: "secret" }],
      ["checklist-answer", { checklist: "symptoms", item: "pain", note: "Calf." }],
      ["ground-zero", { since: "2026-11-02" }],
      ["ground-zero-over", { setback: idOf(4), day: "2026-11-03", helped: "secret" }],
      ["ground-zero-over", { setback: idOf(4), day: "2026-11-04", helped: "Rest." }],
    );
    expect(pickedOf(log, all)).toEqual([
      ["check-in", { day: "2026-11-02", pain: 3, note: "Stairs." }],
      ["checklist-answer", { checklist: "symptoms", item: "pain", ticked: true, note: "Calf." }],
      ["ground-zero", { since: "2026-11-02" }],
      ["ground-zero-over", { setback: idOf(4), day: "2026-11-04", helped: "Rest." }],
    ]);
  });
});

describe("the file", () => {
  it("says what it is about, also when its end is not there", () => {
    const file = visitFile(diary(["check-in", { day: "2026-11-02", pain: 3 }]), just("check-ins"));
    expect(readBackup(file).entries).toHaveLength(1);
    for (const text of [file, file.slice(0, -20), JSON.stringify(JSON.parse(file), null, 2)]) {
      expect(coverIn(fieldsOf(text))).toEqual({ from: FROM, to: TO, parts: ["check-ins"] });
    }
  });

  it.each([
    ["no fields", undefined],
    ["no days", { parts: [] }],
    ["a day that is none", { from: "2026-13-01", to: TO, parts: [] }],
    ["30 February", { from: "2026-02-30", to: "2026-03-30", parts: [] }],
    ["the wrong way round", { from: TO, to: FROM, parts: [] }],
    ["a lifetime", { from: "2000-01-01", to: TO, parts: [] }],
    ["parts that are no list", { from: FROM, to: TO, parts: "goals" }],
  ])("is no visit page with %s", (_, visit) => {
    expect(coverIn({ visit })).toBeUndefined();
  });

  it("is about parts that are known, in their order", () => {
    const visit = { from: FROM, to: TO, parts: ["questions", "constructor", "goals"] };
    expect(coverIn({ visit })?.parts).toEqual(["questions", "goals"]);
  });

  it("leaves out types of a newer version, whatever they are called", () => {
    const odd = diary(["constructor" as Kind, { words: "secret" }], ["sunrise" as Kind, { words: "secret" }]);
    expect(visitEntries(odd, all)).toEqual([]);
    expect(isBlank(visitOf(odd, all))).toBe(true);
  });
});

// What holds for every diary. Each word is said once, so that it can be looked for.

const day = fc.integer({ min: 20, max: 31 }).map((n) => `2026-10-${n}`);
const colour = fc.constantFrom("good", "so-so", "off");
const item = fc.constantFrom("sit-to-stand", "walk", "constructor");
const thing = fc.integer({ min: 900, max: 903 }).map(idOf);
const zero = fc.integer({ min: 0, max: 6 }).map(idOf);
const note = fc.constantFrom("#", "", " ");
const step = fc.nat(10);
const some = (fields: Record<string, fc.Arbitrary<unknown>>, ...required: string[]) =>
  fc.record(fields, { requiredKeys: required });

const DATA: { [K in keyof DataOf]?: fc.Arbitrary<object> } = {
  goal: some(
    { goal: thing, words: note, steps: fc.tuple(note, note, note, note, note), purpose: note, standing: fc.constantFrom("active", "reached", "resting") },
    "goal",
    "words",
  ),
  "goal-rating": some({ goal: thing, day, level: fc.integer({ min: -2, max: 2 }), note }, "goal", "day", "level"),
  activity: some({ activity: thing, words: note, standing: fc.constantFrom("active", "resting") }, "activity", "words"),
  "activity-rating": some({ activity: thing, day, rating: step, note }, "activity", "day", "rating"),
  "exercise-plan": some(
    {
      starts: day,
      note,
      items: fc.array(
        some(
          { item, words: note, floor: note, days: fc.subarray(["mon", "tue", "wed", "thu", "fri", "sat", "sun"], { minLength: 1 }), sizes: fc.dictionary(colour, fc.constant({ words: "#" })) },
          "item",
          "days",
          "sizes",
        ),
        { maxLength: 3 },
      ),
    },
    "starts",
    "items",
  ),
  session: some(
    { day, size: colour, note, minutes: step, items: fc.array(some({ item, done: fc.constantFrom("all", "part", "none"), note }, "item", "done"), { maxLength: 3 }) },
    "day",
    "size",
    "items",
  ),
  "not-today": some({ day, item, reason: fc.constantFrom("heat", "life"), note }, "day", "reason"),
  "check-in": some({ day, colour, stiffness: step, pain: step, falls: step, note }, "day", "note"),
  "reserve-day": some({ day }, "day"),
  "ground-zero": some({ since: day, note }, "since"),
  "restart-step": some({ setback: zero, day, rung: note, note }, "setback", "day", "rung"),
  "ground-zero-over": some({ setback: zero, day, rung: note, helped: note }, "setback", "day"),
  "checklist-answer": some(
    { checklist: fc.constantFrom("symptoms", "visit-questions"), item, ticked: fc.boolean(), rating: fc.option(step), note },
    "checklist",
    "item",
    "note",
  ),
  reflection: some({ prompt: fc.constantFrom("for-my-visit", "proud-of"), words: note }, "prompt", "words"),
  "setback-plan": some({ first: note }, "first"),
  "assignment-accepted": fc.record({
    assignment: fc.constantFrom("a-1", "b-2"),
    version: fc.integer({ min: 1, max: 3 }),
    content: some({ title: note, chapters: fc.subarray(["loosen", "goals"]), stop: note }),
  }),
  "chapter-read": fc.record({ chapter: fc.constantFrom("loosen", "goals") }),
};
const kind = fc.constantFrom(...(Object.keys(DATA) as Kind[]));
const said = kind.chain((type) => fc.tuple(fc.constant(type), DATA[type]!, fc.nat(), fc.nat(9)));

/** Few are edits of an entry of their type, some take one back, the rest are new. */
const log = fc.array(said, { minLength: 1, maxLength: 24 }).map((all) =>
  all
    .map(([type, data, which, how], n): Entry => {
      const words = (text: string) => text.replaceAll("#", () => `word-${n}-${++count}`);
      let count = 0;
      const own = JSON.parse(words(JSON.stringify(data))) as object;
      const at = `2026-10-${20 + (n % 12)}T09:30:00+01:00`;
      const earlier = all.slice(0, n).flatMap(([other], at) => (other === type ? [at] : []));
      const target = earlier[which % earlier.length];
      if (how === 0 && n) return { id: idOf(n), type: "withdrawal", at, data: { entry: idOf(which % n) } };
      if (how > 3 || target === undefined) return { id: idOf(n), type, at, data: own };
      return { id: idOf(n), type, at, replaces: idOf(target), data: own };
    })
    .sort(byId),
);
const parts = fc.subarray([...PARTS]);
const chosen = fc.tuple(log, parts, fc.func(fc.boolean())).map(([log, parts, isOut]) => {
  const cover = { from: "2026-10-22", to: "2026-10-29", parts };
  const keys = JSON.stringify(visitOf(log, cover)).matchAll(/"key":"([^"]*)"/g);
  const leftOut = new Set([...keys].flatMap(([, key = ""]) => (isOut(key) ? [key] : [])));
  return { log, cover, choice: { ...cover, leftOut } };
});

describe("every page", () => {
  it("says of its own entries what it says of the diary", () => {
    fc.assert(
      fc.property(chosen, ({ log, cover, choice }) => {
        const { entries } = readBackup(visitFile(log, choice));
        expect(visitOf(entries, cover)).toEqual(visitOf(log, choice));
      }),
      { numRuns: 400 },
    );
  });

  it("takes along no word that it does not show", () => {
    fc.assert(
      fc.property(chosen, ({ log, choice }) => {
        const shown = JSON.stringify(visitOf(log, choice));
        const taken = JSON.stringify(visitEntries(log, choice)).match(/word-\d+-\d+/g) ?? [];
        expect(taken.filter((word) => !shown.includes(`${word}"`))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("is a record of its own: in order, each id once, nothing replaced or withdrawn", () => {
    fc.assert(
      fc.property(chosen, ({ log, choice }) => {
        const entries = visitEntries(log, choice);
        expect(entries.filter((entry) => !validate(entry))).toEqual([]);
        const ids = entries.map(({ id }) => id);
        expect(ids).toEqual([...new Set(ids)].sort());
        expect(JSON.stringify(entries)).not.toMatch(/"replaces"|"withdrawal"/);
      }),
    );
  });
});
