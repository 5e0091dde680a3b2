import { inEffectOf, inOrder, perKinds, type Entry } from "../format/entries";
import { hasDone } from "./plan";
import { timesInGroundZero } from "./setbacks";

/** A time of ground zero after which the learner started again, and the day on which they did. */
export interface Restart {
  /** The first day of that time. */
  since: string;
  day: string;
}

/** Something that is a start, the day on which it happened, and where it stands in the log. */
interface Start {
  day: string;
  id: string;
}

/**
 * View: how often the learner started again, up to `day`, by day.
 *
 * A start is what somebody does: a rung that they chose, something of their plan that they did, or a
 * plan that they wrote. It is dated on the day on which it happened, by the learner's own calendar. That
 * a setback is over is said later, or never, and starts nothing. Each time of ground zero counts once,
 * with the first start after it began and before the next one did; setbacks that overlap are one time.
 */
export function restarts(log: readonly Entry[], day: string): Restart[] {
  const times = timesInGroundZero(log);
  const starts = startsOf(log);
  const found: Restart[] = [];
  let next = 0;
  times.forEach(({ since, id }, n) => {
    // On its first day, what was done before the press is not after it.
    const isBefore = (start: Start) => start.day < since || (start.day === since && start.id < id);
    while (starts[next] && isBefore(starts[next] as Start)) next++;
    const start = starts[next];
    const end = times[n + 1]?.since ?? "";
    if (start && start.day <= day && (!end || start.day < end)) found.push({ since, day: start.day });
  });
  return found;
}

/** By day, and on one day in the order of the log. */
const startsOf = perKinds(["restart-step", "session", "exercise-plan"], (log): readonly Start[] =>
  [
    ...inEffectOf(log, "restart-step").map(({ data, id }) => ({ day: data.day, id })),
    ...inEffectOf(log, "session").flatMap(({ data, id }) => (hasDone(data) ? [{ day: data.day, id }] : [])),
    ...inEffectOf(log, "exercise-plan").map(({ at, id }) => ({ day: at.slice(0, 10), id })),
  ].sort((a, b) => inOrder(a.day, b.day) || inOrder(a.id, b.id)),
);
