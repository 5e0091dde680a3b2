import type { DataOf } from "../../diary/format/diary.gen";
import { inEffectOf, startOfChain, type Entry, type EntryOf } from "../../diary/format/entries";
import { type Setback, setbacks } from "../../diary/views/setbacks";
import { saidOfRemoval, type Said } from "../element/said";

type Over = EntryOf<"ground-zero-over">;

/** The setbacks that are open on `day`. Two devices may each have begun one: they go together. */
export function openSetbacks(log: readonly Entry[], day: string): Setback[] {
  return setbacks(log, day).filter(({ until }) => until === null);
}

/** The setbacks that the learner said on `day` were over. */
export function justEnded(log: readonly Entry[], day: string): Setback[] {
  const told = endsOf(log).filter(({ at }) => at.startsWith(day));
  const ids = new Set(told.map(({ data }) => startOfChain(log, data.setback)));
  return setbacks(log, day).filter(({ id, until }) => until && ids.has(startOfChain(log, id)));
}

/** It began on another day. */
export function saidOfSince(log: readonly Entry[], open: readonly Setback[], since: string): Said[] {
  const ids = new Set(open.map(({ id }) => id));
  return inEffectOf(log, "ground-zero")
    .filter(({ id }) => ids.has(id))
    .map(({ id, data }): Said => ["ground-zero", { ...data, since }, id]);
}

/** It is over from `day` on. The rung is the last one that the learner stood on, if any. */
export function saidOfOver(open: readonly Setback[], day: string): Said[] {
  return open.map(({ id, rung }): Said => [
    "ground-zero-over",
    { setback: id, day, ...(rung !== null && { rung }) },
  ]);
}

/** The learner says more of how these setbacks ended. */
export function saidOfEnd(
  log: readonly Entry[],
  ended: readonly Setback[],
  more: Partial<Pick<DataOf["ground-zero-over"], "day" | "rung" | "helped">>,
): Said[] {
  return oversOf(log, ended).map(({ id, data }): Said => [
    "ground-zero-over",
    { ...data, ...more },
    id,
  ]);
}

/** They are not over after all. */
export function saidOfGoesOn(log: readonly Entry[], ended: readonly Setback[]): Said[] {
  return saidOfRemoval(log, oversOf(log, ended));
}

function oversOf(log: readonly Entry[], ended: readonly Setback[]): Over[] {
  const ids = new Set(ended.map(({ id }) => startOfChain(log, id)));
  return endsOf(log).filter(({ data }) => ids.has(startOfChain(log, data.setback)));
}

function endsOf(log: readonly Entry[]): readonly Over[] {
  return inEffectOf(log, "ground-zero-over");
}

