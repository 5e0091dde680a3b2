import { axisLeft } from "d3-axis";
import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { shortDayOf, shortRangeOf } from "../../diary/words/days";
import { t } from "../../language/t";
import { drawChart } from "./chart";
import type { View } from "./look";
import { table } from "./table";
import { byWeek, isIn, isNext } from "./time";
import { weekdayName } from "./words";

const HEIGHT = 110;

export type Question = "stiffness" | "fatigue" | "pain";

/** What was answered on one day. */
interface Answer {
  day: string;
  step: number;
}

export function answersTo(question: Question, { look, time }: View): Answer[] {
  return look.checkIns.flatMap(({ day, [question]: step }) =>
    step !== undefined && isIn(time, day) ? [{ day, step }] : [],
  );
}

/** One sentence on what was written; nothing when nothing was. */
export function answersInWords(answers: readonly Answer[], today: string): string {
  const [first, last] = [answers[0], answers.at(-1)];
  if (!first || !last) return "";
  if (first === last) return t("1 answer, on {day}: {step}.", { day: shortDayOf(first.day, today), step: first.step });
  const steps = answers.map(({ step }) => step);
  const [least, most] = [Math.min(...steps), Math.max(...steps)];
  const between = least === most ? t("each of them {least}", { least }) : t("between {least} and {most}", { least, most });
  const days = shortRangeOf(first.day, last.day, today);
  // One answer was told above, so these are some.
  return t("{count} answers, {days}, {between}.", { days, count: answers.length, between });
}

/** Answers of days that follow each other, to be joined by a line. Gaps stay gaps. */
export function runs(answers: readonly Answer[]): Answer[][] {
  const found: Answer[][] = [];
  for (const answer of answers) {
    const run = found.at(-1);
    const before = run?.at(-1);
    if (run && before && isNext(before.day, answer.day)) run.push(answer);
    else found.push([answer]);
  }
  return found;
}

/** Draw one question by itself; true when the bands have numbers in the place of names. */
export function drawRatings(place: HTMLElement, view: View, answers: readonly Answer[]): boolean {
  const y = scaleLinear([0, 10], [HEIGHT, 0]);
  return drawChart(place, {
    ...view,
    restarts: [],
    summary: answersInWords(answers, view.look.today),
    height: HEIGHT,
    axis: axisLeft<number>(y).tickValues([0, 5, 10]).tickFormat(String),
    draw(group, { x, dayWidth }) {
      const middle = ({ day }: Answer) => x(day) + dayWidth / 2;
      const path = line<Answer>(middle, ({ step }) => y(step));
      const lines = runs(answers).map((run) => (run.length > 1 ? path(run) : ""));
      group.append("path").attr("class", "cb-joined").attr("d", lines.join(""));
      // One path for all: a line without length is drawn as a dot.
      const dots = answers.map((answer) => `M${middle(answer)} ${y(answer.step)}h0`);
      const size = Math.min(7, Math.max(3, dayWidth));
      group
        .append("path")
        .attr("class", "cb-dots")
        .attr("stroke-width", size)
        .attr("d", dots.join(""));
    },
  });
}

export function ratingsTable(
  title: string,
  answers: readonly Answer[],
  today: string,
): HTMLTableElement {
  const rows = [...byWeek(answers)].map(([monday, ofWeek]) => [
    shortDayOf(monday, today),
    ofWeek.map(({ day, step }) => `${weekdayName(day)} ${step}`).join(", "),
  ]);
  return table(t("{title}, week by week", { title }), [t("Week from"), t("Answers, 0 to 10")], rows);
}
