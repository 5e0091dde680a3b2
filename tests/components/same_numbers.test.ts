import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { consistencyInWords } from "../../climbing_back/components/progress/consistency";
import { countedInWords } from "../../climbing_back/components/progress/counted";
import { setbackInWords } from "../../climbing_back/components/progress/history";
import { lookBack, viewOf } from "../../climbing_back/components/progress/look";
import { TABLES } from "../../climbing_back/components/spreadsheet/tables";
import { visitInWords } from "../../climbing_back/components/visit_page/words";
import { addDays, daysBetween } from "../../climbing_back/diary/format/days";
import { byId, inEffectOf, type Entry, type Kind } from "../../climbing_back/diary/format/entries";
import { validate } from "../../climbing_back/diary/format/fits.gen";
import { checkIns } from "../../climbing_back/diary/views/check-ins";
import { planOn } from "../../climbing_back/diary/views/plan";
import { restarts } from "../../climbing_back/diary/views/restarts";
import { unsaved } from "../../climbing_back/diary/views/unsaved";
import { thingsWritten } from "../../climbing_back/diary/views/written";
import { PARTS } from "../../climbing_back/sharing/visit/cover";
import { visitOf } from "../../climbing_back/sharing/visit/visit";

/*
 * What Today, What I kept, the visit page, the diary's list and its tables say of one log, read out of
 * their words: where two of them tell the same, it is the same.
 */

// So few that much is said of one day, over the end of a month.
const [FIRST, TODAY] = ["2028-02-18", "2028-03-04"];
const idOf = (n: number) => `0190a000-0000-7000-8000-${String(n * 1000).padStart(12, "0")}`;

const day = fc.integer({ min: 0, max: daysBetween(FIRST, TODAY) + 2 }).map((n) => addDays(FIRST, n));
const colour = fc.constantFrom("good", "so-so", "off");
const item = fc.constantFrom("bridge", "walk", "swim");
const done = fc.constantFrom("all", "all", "part", "none");
const zero = fc.integer({ min: 0, max: 12 }).map(idOf);
const WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const planned = fc.record({
  item: fc.constantFrom("bridge", "walk"),
  days: fc.oneof(fc.constant(WEEK), fc.subarray(WEEK, { minLength: 1 })),
  sizes: fc.constantFrom({ good: {}, "so-so": {}, off: {} }, { good: {}, off: {} }, { good: {} }, {}),
});
const some = (fields: Record<string, fc.Arbitrary<unknown>>, ...required: string[]) =>
  fc.record(fields, { requiredKeys: required });
const DATA: { [K in Kind]?: fc.Arbitrary<object> } = {
  "exercise-plan": fc.record({
    starts: fc.constantFrom(FIRST, addDays(FIRST, 3), addDays(FIRST, 9)),
    items: fc.array(planned, { minLength: 1, maxLength: 3 }),
  }),
  session: fc.record({ day, size: colour, items: fc.array(fc.record({ item, done }), { minLength: 1, maxLength: 3, size: "max" }) }),
  "not-today": some({ day, item, reason: fc.constantFrom("heat", "other") }, "day", "reason"),
  "check-in": some({ day, colour, pain: fc.nat(10), falls: fc.nat(99) }, "day", "falls"),
  "reserve-day": fc.record({ day }),
  "ground-zero": fc.record({ since: day }),
  "restart-step": fc.record({ setback: zero, day, rung: fc.constant("Sit") }),
  "ground-zero-over": fc.record({ setback: zero, day }),
  backup: fc.record({ entries: fc.nat(50) }),
};
// Most of it is said day by day.
const kind = fc.constantFrom(...(Object.keys(DATA) as Kind[]), ...Array<Kind>(9).fill("session"), ...Array<Kind>(5).fill("check-in"));
const said = kind.chain((type) => fc.tuple(fc.constant(type), DATA[type]!, fc.nat(), fc.nat(11)));

/** A plan, and then anything: new entries, edits of one of their type, and removals. */
const log = fc.tuple(DATA["exercise-plan"]!, fc.array(said, { maxLength: 40, size: "max" })).map(([plan, rest]) => {
  const all = [["exercise-plan", plan, 0, 11] as const, ...rest];
  return all
    .map(([type, data, which, how], n): Entry => {
      const at = `${addDays(FIRST, n % 16)}T23:30:00+14:00`;
      const earlier = all.slice(0, n).flatMap(([other], at) => (other === type ? [at] : []));
      const target = earlier[which % earlier.length];
      if (how === 0 && n) return { id: idOf(n), type: "withdrawal", at, data: { entry: idOf(which % n) } };
      if (how > 2 || target === undefined) return { id: idOf(n), type, at, data };
      return { id: idOf(n), type, at, replaces: idOf(target), data };
    })
    .sort(byId);
});

/** The number in the line that fits; 0 when there is no such line. */
function numberIn(lines: readonly string[], pattern: RegExp): number {
  const found = lines.flatMap((line) => pattern.exec(line)?.[1] ?? []);
  expect(found.length).toBeLessThan(2);
  return Number(found[0] ?? 0);
}

/** What the visit page says of these days: its lines, and its table column by column, the last row for all days. */
function visitSays(log: readonly Entry[], from: string) {
  const sections = visitInWords(visitOf(log, { from, to: TODAY, parts: PARTS }), new Map());
  const [days] = sections.filter(({ part }) => part === "days");
  const { head = [], rows = [] } = days?.table ?? {};
  const column = (title: string) => {
    const at = head.indexOf(title);
    return at < 0 ? [] : rows.map((row) => row[at] ?? "");
  };
  const setbacks = sections.find(({ part }) => part === "setbacks")?.lines ?? [];
  return { version: days?.lines.find(({ title }) => title === "My day’s version")?.words, column, setbacks };
}

/** The number of a column for all days, or of one reason in it. */
function inAll(column: readonly string[], reason?: RegExp): number {
  const cell = column.at(-1) ?? "";
  return Number((reason ? reason.exec(cell)?.[1] : /^(\d+)/.exec(cell)?.[1]) ?? 0);
}

const WHY = "Not that day, and why";

const firstDayOf = (log: readonly Entry[]) => lookBack(log, TODAY).scores[0]?.day ?? FIRST;

const runs = (holds: (log: readonly Entry[]) => void) => () => {
  fc.assert(fc.property(log, (log) => { holds(log); }), { numRuns: 100 });
};

describe("whatever is in the diary", () => {
  it("it fits", runs((log) => expect(log.filter((entry) => !validate(entry))).toEqual([])));

  it("What I kept and the visit page count the same days", runs((log) => {
    const { scores, kept } = lookBack(log, TODAY);
    // The look back counts from the first plan on.
    if (!scores.length) return;
    const { headline, lines } = countedInWords(scores, kept, TODAY);
    const { version, column } = visitSays(log, firstDayOf(log));
    expect(headline).toBe(version ? `Your day’s version ${version}` : "");
    const why = column(WHY);
    const not = ["heat", "no reason given"].reduce((sum, each) => sum + inAll(why, new RegExp(`${each} (\\d+)`)), 0);
    // A day can have two reasons.
    expect(not).toBeGreaterThanOrEqual(numberIn(lines, /^“Not today” on (\d+)/));
    for (const [here, there] of [
      [/^Part of your day’s version on (\d+)/, inAll(column("Part"))],
      [/^Something else on (\d+)/, inAll(column("Besides"))],
      [/^Nothing ticked on (\d+)/, inAll(why, /nothing ticked (\d+)/)],
      // Before anything is said of a plan, there is nothing to look back on.
      ...(scores.some(({ said }) => said)
        ? [[/^Nothing is written about (\d+)/, inAll(why, /nothing written (\d+)/)] as const]
        : []),
      [/^Your plan waited on.* (\d+) reserve/, inAll(why, /reserve day (\d+)/)],
      [/^Your plan waited on (\d+) days? of ground zero/, inAll(column("Setback"))],
    ] as const) {
      expect([here, numberIn(lines, here)]).toEqual([here, there]);
    }
  }));

  it("each row is about some of the days, and all of them together are the days", runs((log) => {
    const { column } = visitSays(log, FIRST);
    for (const title of ["Good", "So-so", "Off", "Part", "Besides", "Setback"]) {
      const numbers = column(title).map(Number);
      const all = numbers.pop() ?? 0;
      expect([title, numbers.reduce((sum, each) => sum + each, 0)]).toEqual([title, all]);
    }
  }));

  it("no day is said to have nothing, and something else beside it", runs((log) => {
    const { days } = visitOf(log, { from: FIRST, to: TODAY, parts: PARTS });
    for (const { day, waits } of days) {
      if (waits === "unknown") expect(planOn(log, day)).toMatchObject({ colour: null, state: "open" });
    }
  }));

  it("Today shows all as done on those days on which the others say so", runs((log) => {
    const all = new Set(visitOf(log, { from: FIRST, to: TODAY, parts: PARTS }).days.flatMap(({ day, said }) => (said === "all" ? [day] : [])));
    for (let each = FIRST; each <= TODAY; each = addDays(each, 1)) {
      const { colour, items } = planOn(log, each);
      const shown = items.filter(({ dose }) => dose);
      if (colour) expect([each, all.has(each)]).toEqual([each, shown.length > 0 && shown.every(({ done }) => done === "all")]);
    }
  }));

  it("a setback is as long on every page", runs((log) => {
    const { setbacks, bands, scores, ...look } = lookBack(log, TODAY);
    const told = setbacks.filter(({ since, until }) => since <= TODAY && (until === null || until > FIRST));
    const lengths = told.map((setback) => setbackInWords(setback, TODAY).find(([title]) => title === "How long")?.[1]);
    const onVisit = visitSays(log, FIRST).setbacks.map(({ words }) => words.split(".")[0]);
    expect([...lengths].sort()).toEqual([...onVisit].sort());
    // All together: in the picture, in its words, and on the visit page.
    const from = firstDayOf(log);
    const drawn = bands.map(({ since, until }) => Math.max(0, daysBetween(since > from ? since : from, until)));
    const days = drawn.reduce((sum, each) => sum + each, 0);
    expect(inAll(visitSays(log, from).column("Setback"))).toBe(days);
    const view = viewOf({ setbacks, bands, scores, ...look }, "all", { width: 1, em: 1, lengths: new Map() });
    expect(numberIn([consistencyInWords(view)], /waited on (\d+) days? of ground zero/)).toBe(scores.length ? days : 0);
  }));

  it("each start again is on a day on which something was done, and no setback has two", runs((log) => {
    const found = restarts(log, TODAY);
    const acts = new Set([
      ...inEffectOf(log, "session").flatMap(({ data }) => (data.items.some(({ done }) => done !== "none") ? [data.day] : [])),
      ...inEffectOf(log, "restart-step").map(({ data }) => data.day),
      ...inEffectOf(log, "exercise-plan").map(({ at }) => at.slice(0, 10)),
    ]);
    expect(found.filter(({ day }) => !acts.has(day) || day > TODAY)).toEqual([]);
    expect(found.filter(({ since, day }) => day < since)).toEqual([]);
    const zeros = new Set(inEffectOf(log, "ground-zero").map(({ data }) => data.since));
    expect(found.filter(({ since }) => !zeros.has(since))).toEqual([]);
    expect(new Set(found.map(({ since }) => since)).size).toBe(found.length);
  }));

  it("days on which something was done are the same in words and in the tables", runs((log) => {
    const { scores, kept } = lookBack(log, TODAY);
    const { column } = visitSays(log, FIRST);
    const words = countedInWords(scores, kept, TODAY).lines;
    const days = numberIn(words, /you did something on (\d+) days?/);
    expect(["All", "Part", "Besides"].reduce((sum, title) => sum + inAll(column(title)), 0)).toBe(days);
    const rows = (table: string) => TABLES[table]!(log, () => undefined).trim().split("\r\n").slice(1);
    const inTable = rows("sessions").filter((row) => /"(all|part)"/.test(row)).map((row) => row.slice(1, 11));
    expect(new Set(inTable.filter((each) => each <= TODAY)).size).toBe(days);
    const checkedIn = new Set(rows("check-ins").map((row) => row.slice(1, 11)));
    expect([...checkedIn].sort()).toEqual(checkIns(log).map(({ day }) => day));
  }));

  it("an entry is one that stands as it was written or changed last, and nobody took back", runs((log) => {
    const written = thingsWritten(log);
    const ids = new Set(written.map(({ id }) => id));
    expect(ids.size).toBe(written.length);
    expect(written.filter(({ type }) => type === "withdrawal" || type === "backup")).toEqual([]);
    const replaced = written.flatMap(({ replaces }) => replaces ?? []);
    expect(replaced.filter((id) => ids.has(id))).toEqual([]);
    if (!inEffectOf(log, "backup").length) expect(unsaved(log).changes).toBe(written.length);
  }));
});
