import type { DataOf } from "../../diary/format/diary.gen";
import { type Entry, inEffectOf } from "../../diary/format/entries";
import { dayInWords } from "../../diary/words/days";
import { t } from "../../language/t";
import { element } from "../kit/dom";
import type { Known } from "./known";

/** Where the learner's own yes to standing is kept: it is one answer, wherever it is given. */
const YES = { checklist: "standing", item: "cleared" };

/** Since when the learner's yes stands; undefined when there is none, or it was taken back. */
export function yesSince(log: readonly Entry[]): string | undefined {
  const said = inEffectOf(log, "checklist-answer").filter(
    ({ data }) => data.checklist === YES.checklist && data.item === YES.item && data.ticked !== undefined,
  );
  const last = said.at(-1);
  return last?.data.ticked ? last.at.slice(0, 10) : undefined;
}

export function saidOfYes(ticked: boolean): ["checklist-answer", DataOf["checklist-answer"]] {
  return ["checklist-answer", { ...YES, ticked }];
}

/** "Your yes is in your diary since Monday 23 November 2026." */
export function yesInWords(since: string): string {
  return t("Your yes is in your diary since {day}.", { day: dayInWords(since) });
}

/** The questions before any standing exercise. They are the same for everybody, and nothing follows from them. */
export function questionsOf({ questions }: Known["gate"]): HTMLElement {
  const lines = questions.map(([question, otherwise]) =>
    element("li", {}, question, element("br", {}), element("span", { className: "cb-hint" }, otherwise)),
  );
  return element(
    "details",
    { className: "cb-fold" },
    element("summary", {}, t("Questions before you stand")),
    element("ul", {}, ...lines),
  );
}
