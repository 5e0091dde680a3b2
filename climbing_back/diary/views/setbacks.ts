import { addDays, daysBetween, lastUpTo } from "../format/days";
import type { DataOf } from "../format/diary.gen";
import { inEffectOf, inOrder, perKinds, perLog, startOfChain, type Entry } from "../format/entries";

/** One setback and the way back from it. */
export interface Setback {
  /** The id of its `ground-zero` entry. */
  id: string;
  since: string;
  /** The first day after it; null while it is open. */
  until: string | null;
  /** How many days it lasted so far, never below 0. */
  days: number;
  /** By day. */
  steps: readonly DataOf["restart-step"][];
  /** The rung reached, as said at its end or else in its last step. */
  rung: string | null;
  /** What helped, as said at its end. */
  helped: string | null;
}

/**
 * View: the setbacks as they stand on `day`, oldest first. They may overlap.
 *
 * When several entries say that one is over, the last word counts.
 */
export function setbacks(log: readonly Entry[], day: string): Setback[] {
  return found(log).map((setback) => ({
    ...setback,
    days: Math.max(0, daysBetween(setback.since, setback.until ?? addDays(day, 1))),
  }));
}

const found = perLog((log): readonly Omit<Setback, "days">[] => {
  // Steps go on naming a ground zero that was edited.
  const began = (id: string) => startOfChain(log, id);
  const steps = new Map<string, DataOf["restart-step"][]>();
  const ends = new Map<string, DataOf["ground-zero-over"]>();
  for (const { data } of inEffectOf(log, "restart-step")) {
    const key = began(data.setback);
    const others = steps.get(key);
    if (others) others.push(data);
    else steps.set(key, [data]);
  }
  for (const each of steps.values()) each.sort((a, b) => inOrder(a.day, b.day));
  for (const { data } of inEffectOf(log, "ground-zero-over")) ends.set(began(data.setback), data);

  const zeros = [...inEffectOf(log, "ground-zero")].sort((a, b) =>
    inOrder(a.data.since, b.data.since),
  );
  return zeros.map(({ id, data: { since } }) => {
    const key = began(id);
    const climbed = steps.get(key) ?? [];
    const end = ends.get(key);
    return {
      id,
      since,
      until: end?.day ?? null,
      steps: climbed,
      rung: end?.rung ?? climbed.at(-1)?.rung ?? null,
      helped: end?.helped ?? null,
    };
  });
});

/** The days in ground zero: setbacks that overlap are one time. An open one has no end. */
export interface TimeInGroundZero {
  since: string;
  until: string | null;
  /** The place in the log of the press with which it began. */
  id: string;
}

/** Oldest first. */
export const timesInGroundZero = perLog((log): readonly TimeInGroundZero[] => {
  const times: TimeInGroundZero[] = [];
  for (const { id, since, until } of found(log)) {
    const last = times.at(-1);
    if (!last || (last.until !== null && last.until <= since)) times.push({ since, until, id: startOfChain(log, id) });
    else if (last.until !== null && (until === null || until > last.until)) last.until = until;
  }
  return times;
});

const reserveDays = perKinds(
  ["reserve-day"],
  (log): ReadonlySet<string> => new Set(inEffectOf(log, "reserve-day").map(({ data }) => data.day)),
);

export function isGroundZero(log: readonly Entry[], day: string): boolean {
  const last = lastUpTo(day, timesInGroundZero(log), ({ since }) => since);
  return last !== undefined && (last.until === null || day < last.until);
}

export function isReserveDay(log: readonly Entry[], day: string): boolean {
  return reserveDays(log).has(day);
}

/** Whether the consistency score waits on a day, and why. A reserve day in ground zero is one of that. */
export function stateOn(log: readonly Entry[], day: string): "ground zero" | "reserve" | "open" {
  if (isGroundZero(log, day)) return "ground zero";
  return isReserveDay(log, day) ? "reserve" : "open";
}

/**
 * The days on which the consistency score waits, each with why.
 *
 * Setbacks are followed up to `day`. A reserve day inside one is a day in ground zero.
 */
export function frozenDays(
  log: readonly Entry[],
  day: string,
): Map<string, "ground zero" | "reserve"> {
  const frozen = new Map<string, "ground zero" | "reserve">();
  for (const reserve of reserveDays(log)) frozen.set(reserve, "reserve");
  for (const { since, until } of timesInGroundZero(log)) {
    for (let now = since; now <= day && (until === null || now < until); now = addDays(now, 1)) {
      frozen.set(now, "ground zero");
    }
  }
  return frozen;
}
