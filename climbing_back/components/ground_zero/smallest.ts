import type { Entry } from "../../diary/format/entries";
import { nameOfItem, planOn } from "../../diary/views/plan";
import { doseInWords } from "../../diary/words/amounts";

/** The smallest things of the learner's plan that still count, each in words. */
export function smallestThings(
  log: readonly Entry[],
  day: string,
  inLibrary: (exercise: string) => string | undefined,
): string[] {
  const items = planOn(log, day).plan?.data.items ?? [];
  // A rest is none of them.
  return items.flatMap((item) => {
    const small = item.floor || (item.kind !== "rest" && item.sizes.off && doseInWords(item.sizes.off));
    return small ? [`${nameOfItem(item, inLibrary).name}: ${small}`] : [];
  });
}
