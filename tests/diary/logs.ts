import type { Entry, Kind } from "../../climbing_back/diary/format/entries";

/*
 * Logs as they may come out of a foreign file, of any length: what honest pages write, and what
 * would be slow if each entry looked at all the others. `tests/bench/log.ts` measures them.
 */

const AT = "2026-03-03T09:30:00+01:00";

export const idOf = (n: number) => `0198${n.toString(16).padStart(4, "0")}-0000-7000-8000-000000000000`;

const dayOf = (n: number) => new Date(Date.UTC(2020, 0, 1 + (n % 2000))).toISOString().slice(0, 10);

const FIRST = idOf(0);

const ITEM = { item: "walk", days: ["mon", "tue", "wed", "thu", "fri"], sizes: { good: {}, off: {} } };

/** What an entry of a type may say, all of it different. */
const DATA = {
  "checklist-answer": (n) => ({ checklist: n % 2 ? "symptoms" : `list-${n}`, item: "pain", rating: n % 11 }),
  "check-in": (n) => ({ day: dayOf(n), colour: "good", pain: n % 11, note: `Day ${n}` }),
  goal: (n) => ({ goal: FIRST, words: `${n}`, steps: [`${n}`, "b", "c", "d", "e"] }),
  "goal-rating": (n) => ({ goal: FIRST, day: dayOf(n), level: (n % 5) - 2 }),
  activity: (n) => ({ activity: FIRST, words: `${n}` }),
  "exercise-plan": (n) => ({ starts: dayOf(n), items: [ITEM] }),
  session: (n) => ({ day: dayOf(n), size: "good", items: [{ item: `item-${n}`, done: "all", note: "a" }] }),
  "not-today": (n) => ({ day: dayOf(n), reason: "heat" }),
  "ground-zero": (n) => ({ since: dayOf(n) }),
  "restart-step": (n) => ({ setback: FIRST, day: dayOf(n), rung: `${n}` }),
  "ground-zero-over": (n) => ({ setback: FIRST, day: dayOf(n + 9) }),
  "reserve-day": (n) => ({ day: dayOf(n) }),
  reflection: (n) => ({ prompt: "what-helped", words: `${n}` }),
  // Of another device: it speaks for less than there is.
  backup: () => ({ entries: 0 }),
} satisfies Partial<Record<Kind, (n: number) => object>>;

type Known = keyof typeof DATA;
const KINDS = Object.keys(DATA) as Known[];

function entry(n: number, type: Known, more: object = {}): Entry {
  return { id: idOf(n), type, at: AT, data: DATA[type](n), ...more };
}

function withdrawal(n: number, of: number): Entry {
  return { id: idOf(n), type: "withdrawal", at: AT, data: { entry: idOf(of) } };
}

const make = (length: number, each: (n: number) => Entry) => Array.from({ length }, (_, n) => each(n));

/** Each kind of log, by what it is called. */
export const LOGS: Record<string, (length: number) => Entry[]> = {
  "an honest diary": (length) => make(length, (n) => entry(n, KINDS[n % KINDS.length]!)),
  "takes everything back": (length) =>
    make(length, (n) => (n % 2 ? withdrawal(n, n - 1) : entry(n, KINDS[n % KINDS.length]!))),
  "a withdrawal of a withdrawal, and so on": (length) =>
    make(length, (n) => (n ? withdrawal(n, n - 1) : entry(n, "goal"))),
  "all withdraw one": (length) => make(length, (n) => (n ? withdrawal(n, 0) : entry(n, "goal"))),
  "a chain of edits, each with another one": (length) =>
    make(length, (n) => entry(n, "goal", n ? { replaces: idOf(n - 1 - ((n + 1) % 2)) } : {})),
  "a ring of edits": (length) =>
    make(length, (n) => entry(n, "goal", { replaces: idOf((n + 1) % length) })),
  "a ring of withdrawals": (length) => make(length, (n) => withdrawal(n, (n + 1) % length)),
  "steps of a setback with many versions": (length) =>
    make(length, (n) =>
      n % 2 ? entry(n, "restart-step") : entry(n, "ground-zero", n ? { replaces: FIRST } : {}),
    ),
  ...Object.fromEntries(
    KINDS.flatMap((kind): [string, (length: number) => Entry[]][] => [
      [
        `one chain of edits: ${kind}`,
        (length) => make(length, (n) => entry(n, kind, n ? { replaces: idOf(n - 1) } : {})),
      ],
      [
        `many edits of one: ${kind}`,
        (length) => make(length, (n) => entry(n, kind, n ? { replaces: FIRST } : {})),
      ],
      [`nothing else: ${kind}`, (length) => make(length, (n) => entry(n, kind))],
    ]),
  ),
};
