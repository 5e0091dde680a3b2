import type { DataOf } from "../../diary/format/diary.gen";
import { t } from "../../language/t";

/** A plan of either kind. */
export type Plan = DataOf["if-then-plan"];

/** The plan in one sentence, however its two halves were written. */
export function planInWords({ if: cue, then: action }: Pick<Plan, "if" | "then">): string {
  const when = half(cue, /^if\s+/i);
  const what = half(action, /^(then\s+)?(i\s+will\s+|i['’]ll\s+)?/i);
  return t("If {when}, then I will {what}.", { when, what });
}

/** Without what the sentence says itself: the words before a half, and the sign behind it. */
function half(words: string, before: RegExp): string {
  return words.trim().replace(/\s+/g, " ").replace(before, "").replace(/[\s.,;]+$/, "");
}
