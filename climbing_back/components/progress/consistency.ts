import { axisLeft } from "d3-axis";
import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { addDays } from "../../diary/format/days";
import type { DayScore } from "../../diary/views/consistency";
import { countPlanDays } from "../../diary/views/plan-days";
import { dayOf, shortDayOf } from "../../diary/words/days";
import { listed } from "../../diary/words/phrases";
import { waitedInWords } from "../../diary/words/plan-days";
import { counted, t } from "../../language/t";
import { drawChart, type Group, type Plot } from "./chart";
import type { View } from "./look";
import { table } from "./table";
import { byWeek, isIn } from "./time";
import { percent } from "./words";

const HEIGHT = 190;

/**
 * From how many days that moved it on the line is shown.
 *
 * It begins at nothing, and a day moves it by a twentieth at most. So in its first weeks it tells how
 * new the plan is, whatever was done: after 11 days with all of it, it stands at 44 %. After 30 it stands
 * at 80 %, and from there on it tells more of the learner than of its beginning. Days are counted for
 * the learner from the first one on.
 */
const FIRST_SHOWN = 30;

/** Whether the line has something to say. */
export function hasLine(scores: readonly DayScore[]): boolean {
  return scores.filter(({ waits, share }) => waits === null && share !== null).length >= FIRST_SHOWN;
}

/** A stretch of the line, from each day's beginning to the next: drawn, or waiting and dashed. */
export interface Piece {
  waits: boolean;
  points: [day: string, score: number][];
}

/**
 * The line in pieces. A score is that of the end of its day, which is where the next day begins.
 *
 * Where nothing is written there is none: neither on unknown days nor on the free ones between them.
 */
export function pieces(scores: readonly DayScore[], before: number): Piece[] {
  const found: Piece[] = [];
  let piece: Piece | undefined;
  let last: [string, number] = [scores[0]?.day ?? "", before];
  let isGap = false;
  for (const { day, score, waits, said, planned } of scores) {
    const isSilent = !planned && !said && !waits;
    isGap = waits === "unknown" || (isGap && isSilent);
    const isWaiting = waits !== null;
    if (isGap) piece = undefined;
    else if (piece?.waits !== isWaiting) found.push((piece = { waits: isWaiting, points: [last] }));
    last = [addDays(day, 1), score];
    piece?.points.push(last);
  }
  return found;
}

/** The scores of that time. */
export function scoresIn({ look, time }: View): DayScore[] {
  return look.scores.filter(({ day }) => isIn(time, day));
}

/** Where the line stands, and what else is to be seen of it; nothing when there is none in that time. */
export function consistencyInWords(view: View): string {
  const scores = scoresIn(view);
  const last = scores.at(-1);
  if (!last) return "";
  const counts = countPlanDays(scores);
  const waited = waitedInWords(counts);
  return [
    t("On {day}, the line is at {score}.", { day: dayOf(last.day, view.look.today), score: percent(last.score) }),
    ...(waited ? [t("It waited on {waited}.", { waited })] : []),
    ...(counts.unknown
      ? [
          counted(
            counts.unknown,
            "It has a gap: nothing is written about {count} planned day.",
            "It has gaps: nothing is written about {count} planned days.",
          ),
        ]
      : []),
  ].join(" ");
}

/** Draw it; true when the bands have numbers in the place of names. */
export function drawConsistency(place: HTMLElement, view: View): boolean {
  const y = scaleLinear([0, 1], [HEIGHT, 0]);
  const scores = scoresIn(view);
  const before = view.look.scores.findLast(({ day }) => day < view.time.from)?.score ?? 0;
  return drawChart(place, {
    ...view,
    summary: consistencyInWords(view),
    height: HEIGHT,
    axis: axisLeft<number>(y).tickValues([0, 0.5, 1]).tickFormat(percent),
    draw(group, plot) {
      drawReserveDays(group, plot, scores);
      const path = line<[string, number]>(
        ([day]) => plot.x(day),
        ([, score]) => y(score),
      );
      for (const { waits, points } of pieces(scores, before)) {
        const className = waits ? "cb-chart-line cb-chart-waits" : "cb-chart-line";
        group.append("path").attr("class", className).attr("d", path(points));
      }
      for (const day of view.restarts) {
        const score = scores.findLast((each) => each.day < day)?.score ?? before;
        group
          .append("circle")
          .attr("class", "cb-restart")
          .attr("r", plot.dayWidth < 1 ? 4 : 5.5)
          .attr("cx", plot.x(day))
          .attr("cy", y(score));
      }
    },
  });
}

/** Small boxes on the ground line. */
function drawReserveDays(group: Group, { x, dayWidth }: Plot, scores: readonly DayScore[]): void {
  const days = scores.flatMap(({ day, waits }) =>
    waits === "reserve" ? [`M${x(day) + dayWidth / 2 - 3.5} ${HEIGHT - 3.5}h7v7h-7Z`] : [],
  );
  group.append("path").attr("class", "cb-reserve").attr("d", days.join(""));
}

/** The score at the end of each week, what was done, and what else happened in it. */
export function consistencyRows(view: View): string[][] {
  const { today } = view.look;
  return [...byWeek(scoresIn(view))].map(([monday, scores]) => {
    const week = { from: monday, until: addDays(monday, 7) };
    const counts = countPlanDays(scores);
    const { all, planned, unknown } = counts;
    const again = view.restarts.filter((day) => isIn(week, day)).map((day) => shortDayOf(day, today));
    const waited = waitedInWords(counts);
    const notes = [
      ...(planned ? [t("your day’s version on {all} of {planned}", { all, planned })] : []),
      ...(unknown ? [counted(unknown, "nothing written about {count} day", "nothing written about {count} days")] : []),
      ...(waited ? [t("waited on {waited}", { waited })] : []),
      ...(again.length ? [t("started again on {again}", { again: listed(again) })] : []),
    ];
    return [shortDayOf(monday, today), percent(scores.at(-1)?.score ?? 0), notes.join("; ") || "–"];
  });
}

export function consistencyTable(view: View): HTMLTableElement {
  const titles = [t("Week from"), t("At its end"), t("What happened")];
  return table(t("Consistency, week by week"), titles, consistencyRows(view));
}
