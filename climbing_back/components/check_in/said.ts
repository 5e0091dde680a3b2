import { inEffectOf, type Entry } from "../../diary/format/entries";
import type { CheckIn } from "../../diary/views/check-ins";
import { saidOfRemoval, type Said } from "../element/said";

/** The one check-in of its day; what two devices said becomes one. Nothing said is no check-in. */
export function toldAsOne(log: readonly Entry[], said: CheckIn): Said[] {
  const isSaid = Object.keys(said).length > 1;
  const before = inEffectOf(log, "check-in").filter(({ data }) => data.day === said.day);
  const last = isSaid ? before.pop() : undefined;
  const gone = saidOfRemoval(log, before);
  return isSaid ? [...gone, ["check-in", said, last?.id]] : gone;
}
