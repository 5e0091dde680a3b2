import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../climbing_back/diary/format/days";
import type { Entry } from "../../climbing_back/diary/format/entries";
import { validate } from "../../climbing_back/diary/format/fits.gen";
import { activities } from "../../climbing_back/diary/views/activities";
import { checkIns } from "../../climbing_back/diary/views/check-ins";
import { consistency } from "../../climbing_back/diary/views/consistency";
import { goals } from "../../climbing_back/diary/views/goals";
import { kept } from "../../climbing_back/diary/views/kept";
import { planDays } from "../../climbing_back/diary/views/plan-days";
import { planOn } from "../../climbing_back/diary/views/plan";
import { reserves } from "../../climbing_back/diary/views/reserves";
import { restarts } from "../../climbing_back/diary/views/restarts";
import { setbacks } from "../../climbing_back/diary/views/setbacks";
import table from "./views.json";

/** What the table may say of a log. */
interface Case {
  name: string;
  entries: Entry[];
  check_ins?: unknown;
  goals?: unknown;
  activities?: unknown;
  plan_on?: Record<string, unknown>;
  plan_days?: Record<string, unknown[][]>;
  reserves?: Record<string, unknown>;
  setbacks?: Record<string, unknown>;
  restarts?: Record<string, unknown>;
  kept?: Record<string, unknown>;
  consistency?: Record<string, [string, number, string | null][]>;
}

describe.each(table.cases as unknown as Case[])("$name", (vector) => {
  describe.each([
    ["as written", vector.entries],
    ["backwards", [...vector.entries].reverse()],
    ["twice", [...vector.entries, ...vector.entries]],
  ])("%s", (_order, log) => {
    if (vector.check_ins) {
      it("has these check-ins", () => expect(checkIns(log)).toEqual(vector.check_ins));
    }
    if (vector.goals) it("has these goals", () => expect(goals(log)).toEqual(vector.goals));

    if (vector.activities) {
      it("has these activities", () => expect(activities(log)).toEqual(vector.activities));
    }

    it.each(Object.entries(vector.plan_on ?? {}))("has a plan for %s", (day, expected) => {
      const { plan, items, ...rest } = planOn(log, day);
      for (const { item } of items) expect(plan?.data.items).toContain(item);
      const written = items.map(({ item, dose, done }) => [item.item, dose, done]);
      expect({ ...rest, plan: plan?.id ?? null, items: written }).toEqual(expected);
    });

    it.each(Object.entries(vector.plan_days ?? {}))("has days of the plan from %s", (days, expected) => {
      const [from, to] = days.split(" ") as [string, string];
      const told = planDays(log, from, to).map(({ day, planned, colour, said, waits, share }) => [
        day,
        planned,
        colour,
        said,
        waits,
        share,
      ]);
      expect(told).toEqual(expected);
    });

    it.each(Object.entries(vector.reserves ?? {}))("has reserve days on %s", (day, expected) => {
      expect(reserves(log, day)).toEqual(expected);
    });

    it.each(Object.entries(vector.setbacks ?? {}))("has setbacks on %s", (day, expected) => {
      expect(setbacks(log, day)).toEqual(expected);
    });

    it.each(Object.entries(vector.restarts ?? {}))("has restarts on %s", (day, expected) => {
      expect(restarts(log, day)).toEqual(expected);
    });

    it.each(Object.entries(vector.kept ?? {}))("has kept something on %s", (day, expected) => {
      expect(kept(log, day)).toEqual(expected);
    });

    it.each(Object.entries(vector.consistency ?? {}))("has a score on %s", (day, expected) => {
      const scores = consistency(log, day);
      expect(scores.map(({ day, waits }) => [day, waits])).toEqual(
        expected.map(([day, , waits]) => [day, waits]),
      );
      scores.forEach(({ score }, n) => expect(score).toBeCloseTo(expected[n]![1], 9));
    });
  });
});

describe("the score of a habit", () => {
  const { starts, plan, days, scores } = table.habit;

  it.each(scores)("$runs comes to $score", ({ runs, score }) => {
    const log = [{ id: "plan", type: "exercise-plan", at: "", data: { starts, items: plan } }];
    let day = starts;
    for (const [kind, length] of runs as [keyof typeof days, number][]) {
      for (const end = addDays(day, length); day < end; day = addDays(day, 1)) {
        for (const { type, data } of days[kind]) {
          log.push({ id: day, type, at: "", data: { ...data, day } as never });
        }
      }
    }
    const found = consistency(log, day);
    expect(found).toHaveLength((runs as [string, number][]).reduce((sum, [, n]) => sum + n, 0));
    expect(found.at(-1)?.score.toFixed(2)).toBe(score.toFixed(2));
  });
});

describe("every log", () => {
  const dayRange = (first: string, last: string) =>
    fc
      .date({ min: new Date(first), max: new Date(last), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
  const id = fc.integer({ min: 10, max: 39 }).map((n) => `0190a000-0000-7000-8000-0000000000${n}`);
  const day = dayRange("2028-02-26", "2028-03-02");
  const written = fc.oneof({ weight: 3, arbitrary: day }, dayRange("2026-12-31", "2099-12-31"));
  const colour = fc.constantFrom("good", "so-so", "off");
  const item = fc.constantFrom("sit-to-stand", "walk", "rest", "constructor");
  const words = fc.constantFrom("", "Walk", "−2 ☐");
  const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
  const dose = fc.constantFrom({}, { reps: 8 });
  const planned = fc.record(
    {
      item,
      days: fc.subarray(weekdays, { minLength: 1 }),
      sizes: fc.dictionary(fc.oneof(colour, fc.constant("huge")), dose),
      kind: fc.constantFrom("exercise", "rest"),
      floor: words,
    },
    { requiredKeys: ["item", "days", "sizes"] },
  );
  const named = fc.record({ item, done: fc.constantFrom("all", "part", "none") });
  const data: Record<string, fc.Arbitrary<object>> = {
    goal: fc.record(
      { goal: id, words, steps: fc.array(words, { minLength: 5, maxLength: 5 }) },
      { requiredKeys: ["goal", "words"] },
    ),
    "goal-rating": fc.record(
      { goal: id, day: written, level: fc.integer({ min: -2, max: 2 }), note: words },
      { requiredKeys: ["goal", "day", "level"] },
    ),
    activity: fc.record({ activity: id, words }),
    "activity-rating": fc.record(
      { activity: id, day: written, rating: fc.nat(10), note: words },
      { requiredKeys: ["activity", "day", "rating"] },
    ),
    "check-in": fc.record(
      { day: written, pain: fc.nat(10), colour },
      { requiredKeys: ["day", "pain"] },
    ),
    "exercise-plan": fc.record({ starts: written, items: fc.array(planned, { maxLength: 4 }) }),
    session: fc.record({ day: written, size: colour, items: fc.array(named, { maxLength: 4 }) }),
    "not-today": fc.record(
      { day: written, reason: fc.constant("heat"), item },
      { requiredKeys: ["day", "reason"] },
    ),
    "ground-zero": fc.record({ since: written }),
    "restart-step": fc.record({ setback: id, day: written, rung: words }),
    "ground-zero-over": fc.record(
      { setback: id, day: written, rung: words, helped: words },
      { requiredKeys: ["setback", "day"] },
    ),
    "reserve-day": fc.record({ day: written }),
    "reserve-days": fc.record({ starts: written, days: fc.nat(31) }),
    withdrawal: fc.record({ entry: id }),
    sunrise: fc.record({ day: fc.integer() }, { requiredKeys: [] }),
  };
  const at = "2028-02-29T09:30:00+01:00";
  const entryOf = (type: string) =>
    fc.record({ id, type: fc.constant(type), at: fc.constant(at), data: data[type]! });
  const said = fc.constantFrom(...Object.keys(data)).chain(entryOf);
  const edit = fc.tuple(said, id).map(([entry, replaces]) => ({ ...entry, replaces }));
  const entry = fc.oneof({ weight: 3, arbitrary: said }, edit);
  const anything = fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 20 });

  // What is said at random seldom adds up to a plan that is being done.
  const { plan, days } = table.habit;
  const steady = [
    { type: "exercise-plan", data: { starts: "2028-02-25", items: plan } },
    ...[25, 26, 27, 28, 29].flatMap((day) =>
      days.done.map(({ type, data }) => ({ type, data: { ...data, day: `2028-02-${day}` } })),
    ),
  ].map((said, n) => ({ id: `0190a000-0000-7000-8000-0000000000${n + 50}`, at, ...said }));
  const log: fc.Arbitrary<Entry[]> = fc.oneof(
    anything,
    anything.map((entries) => [...entries, ...steady]),
  );
  const shuffled = log.chain((entries) => {
    const copies = [...entries, ...entries];
    return fc.tuple(
      fc.constant(entries),
      fc.shuffledSubarray(copies, { minLength: copies.length }),
    );
  });

  it("says the same in any order and with any number of copies", () => {
    fc.assert(
      fc.property(shuffled, day, ([log, other], day) => {
        expect(log.every((entry) => validate(entry))).toBe(true);
        expect(checkIns(other)).toEqual(checkIns(log));
        expect(goals(other)).toEqual(goals(log));
        expect(activities(other)).toEqual(activities(log));
        expect(planOn(other, day)).toEqual(planOn(log, day));
        expect(reserves(other, day)).toEqual(reserves(log, day));
        expect(setbacks(other, day)).toEqual(setbacks(log, day));
        expect(restarts(other, day)).toEqual(restarts(log, day));
        expect(kept(other, day)).toEqual(kept(log, day));
        expect(consistency(other, day)).toEqual(consistency(log, day));
      }),
    );
  });

  it("keeps the score between 0 and 1, with a line for every day", () => {
    fc.assert(
      fc.property(log, day, (log, day) => {
        const scores = consistency(log, day);
        for (const { score } of scores) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
        const first = scores[0]?.day ?? day;
        expect(scores.map(({ day }) => day)).toEqual(scores.map((_, n) => addDays(first, n)));
        const last = scores.at(-1)?.day;
        if (last) expect([day, addDays(day, -1)]).toContain(last);
      }),
    );
  });

  it("lets a day wait in the score when its plan says so", () => {
    fc.assert(
      fc.property(log, day, (log, day) => {
        for (const { day: scored, waits } of consistency(log, day).slice(-5)) {
          const { state } = planOn(log, scored);
          expect([null, "unknown"].includes(waits) ? "open" : waits).toBe(state);
        }
      }),
    );
  });
});
