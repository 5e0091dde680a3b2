import { axisLeft } from "d3-axis";
import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { addDays } from "../../diary/format/days";
import type { DayScore } from "../../diary/views/consistency";
import { listed } from "../../diary/words/phrases";
import { counted, t } from "../../language/t";
import { drawChart, type Group, type Plot } from "./chart";
import type { View } from "./look";
import { table } from "./table";
import { byWeek, isIn } from "./time";
import { dayOf, percent, shortDayOf } from "./words";

const HEIGHT = 190;

/** A stretch of the line, from each day's beginning to the next: drawn, or waiting and dashed. */
export interface Piece {
  waits: boolean;
  points: [day: string, score: number][];
}

/** The line in pieces. A score is that of the end of its day, which is where the next day begins. */
export function pieces(scores: readonly DayScore[], before: number): Piece[] {
  const found: Piece[] = [];
  let last: [string, number] = [scores[0]?.day ?? "", before];
  for (const { day, score, frozen } of scores) {
    let piece = found.at(-1);
    if (piece?.waits !== frozen) found.push((piece = { waits: frozen, points: [last] }));
    last = [addDays(day, 1), score];
    piece.points.push(last);
  }
  return found;
}

/** The scores of that time. */
export function scoresIn({ look, time }: View): DayScore[] {
  return look.scores.filter(({ day }) => isIn(time, day));
}

/** One sentence; nothing when there is no score in that time. */
export function consistencyInWords(view: View): string {
  const scores = scoresIn(view);
  const [first, last] = [scores[0], scores.at(-1)];
  if (!first || !last) return "";
  const { today } = view.look;
  const waited = waitsInWords(scores, view);
  if (first === last) {
    const said = { day: dayOf(first.day, today), score: percent(first.score) };
    if (!waited) return t("On {day}, consistency was {score}.", said);
    return t("On {day}, consistency was {score} and waited on {waited}.", { ...said, waited });
  }
  const days = { first: dayOf(first.day, today), last: dayOf(last.day, today) };
  const said = { ...days, from: percent(first.score), to: percent(last.score) };
  if (!waited) return t("From {first} to {last}, consistency went from {from} to {to}.", said);
  return t("From {first} to {last}, consistency went from {from} to {to} and waited on {waited}.", { ...said, waited });
}

function waitsInWords(scores: readonly DayScore[], { look }: View): string {
  const why = (kind: string) =>
    scores.filter(({ day, frozen }) => frozen && look.frozen.get(day) === kind).length;
  const [zero, reserve] = [why("ground zero"), why("reserve")];
  return listed([
    ...(zero ? [counted(zero, "{count} day of ground zero", "{count} days of ground zero")] : []),
    ...(reserve ? [counted(reserve, "{count} reserve day", "{count} reserve days")] : []),
  ]);
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
      drawReserveDays(group, plot, view);
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
function drawReserveDays(group: Group, { x, dayWidth }: Plot, view: View): void {
  const days = reserveDays(view).map(
    (day) => `M${x(day) + dayWidth / 2 - 3.5} ${HEIGHT - 3.5}h7v7h-7Z`,
  );
  group.append("path").attr("class", "cb-reserve").attr("d", days.join(""));
}

export function reserveDays({ look, time }: View): string[] {
  return [...look.frozen].flatMap(([day, why]) =>
    why === "reserve" && isIn(time, day) ? [day] : [],
  );
}

/** The score at the end of each week, and what happened in it. */
export function consistencyRows(view: View): string[][] {
  const { today } = view.look;
  return [...byWeek(scoresIn(view))].map(([monday, scores]) => {
    const week = { from: monday, until: addDays(monday, 7) };
    const again = view.restarts
      .filter((day) => isIn(week, day))
      .map((day) => shortDayOf(day, today));
    const waited = waitsInWords(scores, view);
    const notes = [
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
