import type { ActivitySaid, GoalSaid, Kept, Thread } from "../../diary/views/kept";
import { dayOf } from "../../diary/words/days";
import { signed } from "../../diary/words/phrases";
import { t } from "../../language/t";
import { element } from "../kit/dom";

/** Said below the list whatever stands in it. */
const STILL_COUNTS = t("What you had before still counts: you did it.");

/** What the steps of a goal stand for, from −2 to +2. */
const LEVELS = [
  t("much less than hoped"),
  t("less than hoped"),
  t("as hoped"),
  t("more than hoped"),
  t("much more than hoped"),
];

/** The first and the latest ratings, as plain sentences. */
export function keptInWords(kept: Kept, today: string): string[] {
  const lines: string[] = [];
  for (const goal of kept.goals) {
    const words = threadInWords(
      goal,
      ({ step, level }: GoalSaid) => stepInWords(step, level),
      today,
    );
    lines.push(goal.rebased ? `${words} ${t("You gave it new steps in between.")}` : words);
  }
  const rated = ({ rating }: ActivitySaid) => t("{rating} of 10", { rating });
  for (const activity of kept.activities) lines.push(threadInWords(activity, rated, today));
  return lines;
}

function threadInWords<Said extends { day: string }>(
  { words, first, latest }: Thread<Said>,
  inWords: (said: Said) => string,
  today: string,
): string {
  const times = [first, ...(latest ? [latest] : [])];
  const said = times.map((each) => t("{each} on {day}", { each: inWords(each), day: dayOf(each.day, today) }));
  return `${words.trim() || t("Without a name")}: ${said.join(", ")}.`;
}

function stepInWords(step: string | null, level: number): string {
  const number = signed(level);
  return step?.trim() ? `“${step.trim()}” (${number})` : `${number}, ${LEVELS[level + 2] ?? ""},`;
}

export function drawKept(list: HTMLElement, kept: Kept, today: string): void {
  const lines = keptInWords(kept, today);
  list.replaceChildren(
    element("ul", {}, ...lines.map((line) => element("li", {}, line))),
    ...(lines.length ? [element("p", {}, STILL_COUNTS)] : []),
  );
}
