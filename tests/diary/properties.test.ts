import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBackup } from "../../climbing_back/diary/format/backup";
import { byId, inEffect, inEffectOf, merged, type Entry } from "../../climbing_back/diary/format/entries";
import { following } from "../../climbing_back/diary/format/following";
import { validate } from "../../climbing_back/diary/format/fits.gen";
import { writeBackup } from "../../climbing_back/diary/format/write-backup";
import { answersOf } from "../../climbing_back/diary/views/answers";
import { consistency } from "../../climbing_back/diary/views/consistency";
import { goals } from "../../climbing_back/diary/views/goals";
import { planOn } from "../../climbing_back/diary/views/plan";
import { setbacks } from "../../climbing_back/diary/views/setbacks";
import { unsaved } from "../../climbing_back/diary/views/unsaved";

// What holds for every log, however it was put together. `test_log_properties.py` says it of Python.

const idOf = (n: number) => `0190a000-0000-7000-8000-0000000000${n}`;
// Later than any of the others.
const [LATER, LATEST] = [idOf(98), idOf(99)];
const AT = "2028-02-29T09:30:00+01:00";

// So few that most of them are in a log, and entries speak of each other.
const id = fc.integer({ min: 10, max: 21 }).map(idOf);
const day = fc.integer({ min: 1, max: 29 }).map((n) => `2028-02-${String(n).padStart(2, "0")}`);
const colour = fc.constantFrom("good", "so-so", "off");
const item = fc.constantFrom("sit-to-stand", "walk", "constructor");
// Whole and half emoji, signs that files and pages give a meaning, and any other sign.
const sign = fc.oneof(
  fc.constantFrom("a", "\ud83d", "\ude00", "🧗", "\0", "\n", '"', "\\", "<", "\u2028"),
  fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
);
const words = fc.string({ unit: sign, maxLength: 8 });
const name = fc.oneof(
  fc.constantFrom("sky", "__proto__", "constructor", "toString", "🧗"),
  fc.string({ unit: "binary", maxLength: 8 }),
);
const { anything } = fc.letrec((of) => ({
  anything: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, false, 0, 1),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    words,
    fc.array(of("anything"), { maxLength: 3 }),
    fieldsOf(of("anything")),
  ),
}));

/** Fields of any name, made as a file that is read makes them. */
function fieldsOf(value: fc.Arbitrary<unknown>): fc.Arbitrary<object> {
  const fields = fc.array(fc.tuple(name, value), { maxLength: 3 });
  return fields.map((pairs) => {
    const made = {};
    for (const [field, value] of pairs) {
      Object.defineProperty(made, field, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    return made;
  });
}

const planned = fc.record({
  item,
  days: fc.subarray(["mon", "tue", "wed", "thu", "fri", "sat", "sun"], { minLength: 1 }),
  sizes: fc.dictionary(colour, fc.constant({ reps: 8 })),
});
const said = fc.record({ item, done: fc.constantFrom("all", "part", "none") });
const checklist = { checklist: fc.constant("symptoms"), item };
const DATA: Record<string, fc.Arbitrary<object>> = {
  "checklist-answer": fc.oneof(
    fc.record({ ...checklist, ticked: fc.boolean() }),
    fc.record({ ...checklist, rating: fc.option(fc.nat(10)) }),
    fc.record({ ...checklist, note: words }),
  ),
  "check-in": fc.record({ day, colour }),
  goal: fc.record({ goal: id, words }),
  "goal-rating": fc.record({ goal: id, day, level: fc.integer({ min: -2, max: 2 }), note: words }),
  "exercise-plan": fc.record({ starts: day, items: fc.array(planned, { maxLength: 4 }) }),
  session: fc.record({ day, size: colour, items: fc.array(said, { maxLength: 4 }) }),
  "ground-zero": fc.record({ since: day }),
  "restart-step": fc.record({ setback: id, day, rung: words }),
  "ground-zero-over": fc.record({ setback: id, day, helped: words }),
  "reserve-day": fc.record({ day }),
  reflection: fc.record({ prompt: fc.constant("week-1"), words }),
  backup: fc.record({ entries: fc.nat() }),
  withdrawal: fc.record({ entry: id }),
  sunrise: fieldsOf(anything),
};
// Many withdrawals, so that some are of each other.
const kind = fc.constantFrom(...Object.keys(DATA), ...Array<string>(8).fill("withdrawal"));
const entry: fc.Arbitrary<Entry> = kind.chain((type) => {
  const known = { id, type: fc.constant(type), at: fc.constant(AT), data: DATA[type]! };
  return fc.record(
    { sky: anything, constructor: anything, replaces: id, ...known },
    { requiredKeys: ["id", "type", "at", "data"] },
  );
});
const log = fc.uniqueArray(entry, { selector: ({ id }) => id, minLength: 1, maxLength: 12 });

const withdrawal = (id: string, of: string): Entry => ({
  id,
  type: "withdrawal",
  at: AT,
  data: { entry: of },
});

const views = (log: readonly Entry[], day = "2028-03-01") => [
  inEffect(log),
  answersOf(log, "symptoms"),
  goals(log),
  planOn(log, day),
  setbacks(log, day),
  consistency(log, day),
  unsaved(log),
];

describe("every view", () => {
  it("has something to say", () => {
    const days = fc.oneof(day, fc.constantFrom("2000-01-01", "2099-12-31"));
    fc.assert(
      fc.property(log, days, (log, day) => {
        expect(log.filter((entry) => !validate(entry))).toEqual([]);
        expect(views(log, day)).not.toContain(undefined);
      }),
    );
  });

  it("says the same in any order and with any number of copies", () => {
    const copies = log.chain((log) =>
      fc.tuple(fc.constant(log), fc.shuffledSubarray([...log, ...log], { minLength: 2 * log.length })),
    );
    fc.assert(
      fc.property(copies, ([log, other]) => {
        expect(views(other)).toEqual(views(log));
      }),
    );
  });

  it("says after a withdrawal of the newest entry what it said before that", () => {
    fc.assert(
      fc.property(log, entry, (log, said) => {
        const undone = [...log, { ...said, id: LATER }, withdrawal(LATEST, LATER)];
        expect(views(undone)).toEqual(views(log));
      }),
    );
  });

  it("says after a withdrawal of a withdrawal what it said before both", () => {
    fc.assert(
      fc.property(log, id, (log, of) => {
        const undone = [...log, withdrawal(LATER, of), withdrawal(LATEST, LATER)];
        expect(views(undone)).toEqual(views(log));
      }),
    );
  });

  it("says after a withdrawal of an edit what it said before the edit", () => {
    fc.assert(
      fc.property(log, entry, fc.nat(), (log, said, n) => {
        const edit = { ...said, id: LATER, replaces: log[n % log.length]!.id };
        expect(views([...log, edit, withdrawal(LATEST, LATER)])).toEqual(views(log));
      }),
    );
  });
});

describe("a diary that grows", () => {
  it("counts, press by press, what it would count if it were read anew", () => {
    fc.assert(
      fc.property(log, fc.integer({ min: 1, max: 3 }), (entries, atOnce) => {
        let grown: readonly Entry[] = [];
        const written = [...entries].sort(byId);
        for (let n = 0; n < written.length; n += atOnce) {
          grown = merged(grown, written.slice(n, n + atOnce));
          expect(views(grown)).toEqual(views([...grown]));
        }
      }),
      { numRuns: 500 },
    );
  });

  it("counts anew what comes late", () => {
    fc.assert(
      fc.property(log, fc.nat(), (entries, n) => {
        const [late, rest] = [entries[n % entries.length]!, entries.filter((_, m) => m !== n % entries.length)];
        const before = merged([], rest);
        inEffect(before);
        const grown = merged(before, [late]);
        expect(views(grown)).toEqual(views([...grown]));
      }),
    );
  });

  it("knows its log again when another script made the array", () => {
    fc.assert(
      fc.property(log, log, (entries, more) => {
        const before = merged([], entries);
        inEffect(before);
        const theirs = [...merged(before, more)];
        const ours = following(before, theirs);
        expect(ours).toEqual(theirs);
        expect(views(ours)).toEqual(views([...theirs]));
        const newest = merged(before, [{ id: LATEST, type: "check-in", at: AT, data: { day: "2028-02-29" } }]);
        if (before.length) expect(following(before, [...before])).toBe(before);
        if (before.length) expect(following(before, [...newest])).toBe(newest);
      }),
    );
  });

  it("leaves what a press does not concern as it is", () => {
    const [one, another] = [10, 11].map((n) => ({ id: idOf(n), at: AT })) as [Entry, Entry];
    const before = merged([], [{ ...one, type: "check-in", data: { day: "2028-02-29" } } as Entry]);
    const days = inEffectOf(before, "check-in");
    const after = merged(before, [{ ...another, type: "reserve-day", data: { day: "2028-02-29" } } as Entry]);
    expect(inEffectOf(after, "check-in")).toBe(days);
  });
});

describe("merging", () => {
  // One id is one entry wherever it is, so the parts are drawn from one whole.
  const parts = log.chain((log) => {
    const part = fc.shuffledSubarray(log);
    return fc.tuple(fc.constant(log), part, part, part);
  });
  const diary = (entries: readonly Entry[]) => merged([], entries);

  it("loses nothing, and its order plays no part", () => {
    fc.assert(
      fc.property(parts, ([all, ...each]) => {
        const [a, b, c] = each.map(diary) as [Entry[], Entry[], Entry[]];
        const both = merged(a, b);
        expect(both).toEqual(merged(b, a));
        expect(merged(both, c)).toEqual(merged(a, merged(b, c)));
        expect(merged(both, both)).toBe(both);
        expect(merged(both, a)).toBe(both);
        const ids = new Set([...a, ...b].map(({ id }) => id));
        expect(both).toEqual(all.filter(({ id }) => ids.has(id)).sort(byId));
      }),
    );
  });
});

describe("a backup file", () => {
  it("gives back what was saved, as it was", () => {
    fc.assert(
      fc.property(log, (entries) => {
        const diary = structuredClone(merged([], entries));
        const { entries: read, leftOut, cutOff } = readBackup(writeBackup(diary));
        expect({ leftOut, cutOff }).toEqual({ leftOut: 0, cutOff: false });
        // As text: the order of the fields counts too.
        const text = JSON.stringify(merged([], entries));
        expect(JSON.stringify(merged([], structuredClone(read)))).toBe(text);
      }),
    );
  });
});
