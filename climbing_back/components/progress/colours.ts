import { axisLeft } from "d3-axis";
import { scalePoint } from "d3-scale";
import type { Colour } from "../../diary/format/diary.gen";
import { shortDayOf } from "../../diary/words/days";
import { listed } from "../../diary/words/phrases";
import { counted, t } from "../../language/t";
import { drawChart } from "./chart";
import type { View } from "./look";
import { table } from "./table";
import { byWeek, isIn } from "./time";
import { weekdayName } from "./words";

const HEIGHT = 96;
const WORDS: Record<Colour, string> = { good: t("Good"), "so-so": t("So-so"), off: t("Off") };
const COLOURS = Object.keys(WORDS) as Colour[];

/** The colour that the learner picked for one day. */
interface Picked {
  day: string;
  colour: Colour;
}

export function coloursIn({ look, time }: View): Picked[] {
  return look.checkIns.flatMap(({ day, colour }) =>
    colour && isIn(time, day) ? [{ day, colour }] : [],
  );
}

/** "12 good days, 9 so-so days and 1 off day."; nothing when none was picked. */
export function coloursInWords(picked: readonly Picked[]): string {
  if (!picked.length) return "";
  const count = (colour: Colour) => picked.filter((each) => each.colour === colour).length;
  const [good, soSo, off] = [count("good"), count("so-so"), count("off")];
  const days = listed([
    ...(good ? [counted(good, "{count} good day", "{count} good days")] : []),
    ...(soSo ? [counted(soSo, "{count} so-so day", "{count} so-so days")] : []),
    ...(off ? [counted(off, "{count} off day", "{count} off days")] : []),
  ]);
  return `${days}.`;
}

/** Draw a row of shapes for each word; true when the bands have numbers in the place of names. */
export function drawColours(place: HTMLElement, view: View, picked: readonly Picked[]): boolean {
  const y = scalePoint(COLOURS, [0, HEIGHT]).padding(0.5);
  return drawChart(place, {
    ...view,
    restarts: [],
    summary: coloursInWords(picked),
    height: HEIGHT,
    axis: axisLeft<Colour>(y).tickFormat((colour) => WORDS[colour]),
    draw(group, { x, dayWidth }) {
      const size = Math.min(6, Math.max(2, 0.4 * dayWidth));
      for (const colour of COLOURS) {
        const days = picked.filter((each) => each.colour === colour);
        const shapes = (draw: (x: number, y: number) => string) =>
          days.map(({ day }) => draw(x(day) + dayWidth / 2, y(colour) ?? 0)).join("");
        const ring = (x: number, y: number) =>
          `M${x - size} ${y}a${size} ${size} 0 1 1 ${2 * size} 0a${size} ${size} 0 1 1 ${-2 * size} 0Z`;
        const half = (x: number, y: number) =>
          `M${x} ${y - size}a${size} ${size} 0 0 0 0 ${2 * size}Z`;
        const marks = group.append("g").attr("class", `cb-shapes cb-${colour}`);
        marks.append("path").attr("class", "cb-ring").attr("d", shapes(ring));
        if (colour !== "off") {
          marks
            .append("path")
            .attr("class", "cb-full")
            .attr("d", shapes(colour === "good" ? ring : half));
        }
      }
    },
  });
}

export function coloursTable(picked: readonly Picked[], today: string): HTMLTableElement {
  const rows = [...byWeek(picked)].map(([monday, ofWeek]) => [
    shortDayOf(monday, today),
    ofWeek
      .map(({ day, colour }) => `${weekdayName(day)} ${WORDS[colour].toLowerCase()}`)
      .join(", "),
  ]);
  return table(t("Kinds of day, week by week"), [t("Week from"), t("Kind of day")], rows);
}
