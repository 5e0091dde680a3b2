import { inOrder, type Entry } from "../format/entries";
import { setbacks } from "./setbacks";

/** A setback after which the learner started again, and the day on which they did. */
export interface Restart {
  /** The id of the setback's `ground-zero` entry. */
  setback: string;
  day: string;
}

/**
 * View: how often the learner started again, up to `day`, by day.
 *
 * Each setback counts once: from its first step on the ladder on, or from its end when it had none.
 */
export function restarts(log: readonly Entry[], day: string): Restart[] {
  return setbacks(log, day)
    .flatMap(({ id, steps, until }) => {
      const again = steps[0]?.day ?? until;
      return again !== null && again <= day ? [{ setback: id, day: again }] : [];
    })
    .sort((a, b) => inOrder(a.day, b.day));
}
