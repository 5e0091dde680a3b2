import { addDays } from "../../diary/format/days";
import type { Kept } from "../../diary/views/kept";
import { countPlanDays, daysIn, type PlanDay } from "../../diary/views/plan-days";
import { dayOf, rangeOf } from "../../diary/words/days";
import { daysCounted, exercisesCounted } from "../../diary/words/phrases";
import { onPlannedDays, waitedInWords } from "../../diary/words/plan-days";
import { counted, t } from "../../language/t";
import { element } from "../kit/dom";

/** What is recent, in days. */
const RECENT = 28;

/** What was done, counted: a headline, and what else belongs to it. */
interface CountedInWords {
  headline: string;
  lines: string[];
}

/** Days are counted from the first plan on. */
export function countedInWords(days: readonly PlanDay[], kept: Kept, today: string): CountedInWords {
  const counts = countPlanDays(days);
  const on = onPlannedDays(counts);
  const waited = waitedInWords(counts);
  const { part, other, "not-today": notToday, unticked } = counts;
  return {
    headline: on && t("Your day’s version {on}.", { on }),
    lines: [
      recentInWords(days, today),
      part && counted(part, "Part of your day’s version on {count} day.", "Part of your day’s version on {count} days."),
      other && counted(other, "Something else on {count} day.", "Something else on {count} days."),
      notToday && counted(notToday, "“Not today” on {count} day.", "“Not today” on {count} days."),
      unticked && counted(unticked, "Nothing ticked on {count} day.", "Nothing ticked on {count} days."),
      unknownInWords(days, today),
      waited && t("Your plan waited on {waited}.", { waited }),
      didInWords(kept, today),
    ].filter((line): line is string => Boolean(line)),
  };
}

/** The last weeks, once there are older ones. */
function recentInWords(days: readonly PlanDay[], today: string): string {
  const first = addDays(today, 1 - RECENT);
  if (!days[0] || days[0].day >= first) return "";
  const on = onPlannedDays(countPlanDays(days.filter(({ day }) => day >= first)));
  return on && t("In the last 4 weeks: {on}.", { on });
}

/** Days of which nothing is written, beside others: with their dates, where they are one time. */
function unknownInWords(days: readonly PlanDay[], today: string): string {
  if (!days.some(({ said }) => said)) return "";
  const unknown = daysIn("unknown", days);
  const [first, last] = [unknown[0]?.day, unknown.at(-1)?.day];
  if (!first || !last) return "";
  const isOneTime = !days.some(({ day, said }) => first < day && day < last && said);
  const when = isOneTime ? `, ${rangeOf(first, last, today)}` : "";
  return counted(
    unknown.length,
    "Nothing is written about {count} planned day{when}. It counts neither way.",
    "Nothing is written about {count} planned days{when}. They count neither way.",
    { when },
  );
}

function didInWords({ since, days, exercises }: Kept, today: string): string {
  if (!since) return "";
  return t(
    "Since {day} you did something on {days}: {exercises}, whole or in part.",
    { day: dayOf(since, today), days: daysCounted(days), exercises: exercisesCounted(exercises) },
  );
}

export function drawCounted(place: HTMLElement, { headline, lines }: CountedInWords): void {
  place.replaceChildren(
    ...(headline ? [element("p", { className: "cb-big" }, headline)] : []),
    element("ul", {}, ...lines.map((line) => element("li", {}, line))),
  );
}
