import { axisBottom, type Axis, type AxisDomain } from "d3-axis";
import { scaleUtc, type ScaleTime } from "d3-scale";
import { select, type Selection } from "d3-selection";
import { daysBetween } from "../../diary/format/days";
import { LANGUAGE, t } from "../../language/t";
import type { Band } from "./bands";
import { hang, number, type Hung } from "./flags";
import type { Canvas } from "./look";
import type { Time } from "./time";

export type Group = Selection<SVGGElement, unknown, null, undefined>;

/** Where the days of a picture are. */
export interface Plot {
  /** Where a day begins. */
  x: (day: string) => number;
  dayWidth: number;
}

interface Scene {
  canvas: Canvas;
  /** The one sentence that says the same. */
  summary: string;
  time: Time;
  bands: readonly Band[];
  /** The days to mark "Started again". */
  restarts: readonly string[];
  /** Of the plot alone: the axis and the names add to it. */
  height: number;
  draw: (group: Group, plot: Plot) => void;
}

export interface Picture<Value extends AxisDomain> extends Scene {
  axis: Axis<Value>;
}

/** How many names may hang above one another before numbers stand in their place. */
const LANES = 4;

/** The room between a pole and its words. */
const PAD = 5;

/** How far above the plot, in lanes, the lowest names stand: clear of the axis. */
const RISE = 0.65;

/** Patterns are named in the whole page, which may show more than one look back. */
let patterns = 0;

/**
 * Draw a picture as wide as it is to be seen, so that its words keep their size.
 *
 * True when there was no room for the names of the bands, and numbers stand in their place.
 */
export function drawChart<Value extends AxisDomain>(
  place: HTMLElement,
  picture: Picture<Value>,
): boolean {
  const { time, height, axis, canvas } = picture;
  const { width, em } = canvas;
  place.replaceChildren();
  const svg = select(place).append("svg").attr("role", "img").attr("aria-label", picture.summary);
  const [left, right] = [3.5 * em, width - 1.75 * em];
  const scale = scaleUtc([Date.parse(time.from), Date.parse(time.until)], [left, right]);
  const plot: Plot = {
    x: (day) => scale(Date.parse(day)),
    dayWidth: (right - left) / daysBetween(time.from, time.until),
  };

  const whole = svg.append("g");
  drawBands(whole, picture, plot);
  const grid = axis
    .tickSizeInner(left - right)
    .tickSizeOuter(0)
    .tickPadding(0.5 * em);
  whole.append("g").attr("class", "cb-axis").attr("transform", `translate(${left})`).call(grid);
  whole
    .append("g")
    .attr("class", "cb-axis cb-days-axis")
    .attr("transform", `translate(0,${height})`)
    .call(daysAxis(scale, (right - left) / em));
  const flags = drawFlags(whole, 1.4 * em, picture, plot);
  picture.draw(whole.append("g"), plot);

  const top = (flags.lanes + RISE) * 1.4 * em;
  whole.attr("transform", `translate(0,${top})`);
  const all = [width, Math.ceil(top + height + 2 * em)] as const;
  svg
    .attr("width", all[0])
    .attr("height", all[1])
    .attr("viewBox", `0 0 ${all.join(" ")}`);
  return flags.numbered;
}

function drawBands(whole: Group, { bands, time, height }: Scene, { x }: Plot): void {
  const pattern = `cb-hatch-${++patterns}`;
  whole
    .append("pattern")
    .attr("id", pattern)
    .attr("width", 7)
    .attr("height", 7)
    .attr("patternUnits", "userSpaceOnUse")
    .attr("patternTransform", "rotate(45)")
    .append("path")
    .attr("class", "cb-hatch")
    .attr("d", "M0 0V7");
  for (const band of bands) {
    const start = x(startIn(time, band));
    const size = Math.max(2, x(band.until) - start);
    const box = `M${start} 0H${start + size}V${height}H${start}Z`;
    whole.append("path").attr("class", "cb-band").attr("d", box);
    whole.append("path").attr("fill", `url(#${pattern})`).attr("d", box);
  }
}

/** A band that began before the picture begins where it begins. */
function startIn({ from }: Time, { since }: Band): string {
  return since > from ? since : from;
}

const MONTH_AND_DAY = new Intl.DateTimeFormat(LANGUAGE, {
  timeZone: "UTC",
  day: "numeric",
  month: "short",
});
const MONTH = new Intl.DateTimeFormat(LANGUAGE, { timeZone: "UTC", month: "short" });

/** Days, or months with each new year in the place of its January: as many as have room. */
function daysAxis(scale: ScaleTime<number, number>, ems: number): Axis<Date> {
  const [first, last] = scale.domain() as [Date, Date];
  const days = (last.getTime() - first.getTime()) / 86_400_000;
  const most = Math.max(1, Math.floor(ems / 4.5));
  let ticks = scale.ticks(Math.min(most, days));
  while (ticks.length > most) ticks = ticks.filter((_, n) => n % 2 === 0);
  const words = (day: Date) => {
    if (days < 100) return MONTH_AND_DAY.format(day);
    return day.getUTCMonth() ? MONTH.format(day) : String(day.getUTCFullYear());
  };
  return axisBottom<Date>(scale)
    .tickValues(ticks)
    .tickFormat(words)
    .tickSizeOuter(0)
    .tickPadding(8);
}

/** A band or a restart that is to be named. */
interface Mark {
  kind: "band" | "restart";
  x: number;
  /** Where its pole stands. */
  foot: number;
  words: string;
}

/** Name the bands and the restarts above the plot; where that has no room, number the bands. */
function drawFlags(
  whole: Group,
  lane: number,
  { bands, restarts, time, height, canvas }: Scene,
  { x }: Plot,
): { lanes: number; numbered: boolean } {
  const group = whole.append("g");
  const named = bands.map((band): Mark => ({
    kind: "band",
    x: x(startIn(time, band)),
    foot: height,
    words: band.name,
  }));
  const started = restarts.map((day): Mark => ({
    kind: "restart",
    x: x(day),
    foot: 0,
    words: t("Started again"),
  }));
  const all = [...named, ...started].sort((a, b) => a.x - b.x);
  const lanes = nameThem(group, all, canvas, lane) ?? nameThem(group, named, canvas, lane);
  if (lanes !== null) return { lanes, numbered: false };

  const middles = bands.map((band) => (x(startIn(time, band)) + x(band.until)) / 2);
  for (const { x, first, last } of number(middles, 2.5 * lane)) {
    group
      .append("text")
      .attr("class", "cb-chart-number cb-band-name")
      .attr("x", x)
      .attr("y", -RISE * lane)
      .text(first === last ? String(first) : `${first}–${last}`);
  }
  return { lanes: 1, numbered: true };
}

/** Hang the words of each mark, and return how many lanes that takes; null when there is no room. */
function nameThem(
  group: Group,
  marks: readonly Mark[],
  { width: room, lengths }: Canvas,
  lane: number,
): number | null {
  const words = marks.map(({ kind, words }) =>
    group.append("text").attr("class", `cb-${kind}-name`).text(words),
  );
  // How wide words are is known once they are there.
  const flags = marks.map((mark, n) => {
    const length = lengths.get(mark.words) ?? words[n]?.node()?.getComputedTextLength() ?? 0;
    lengths.set(mark.words, length);
    return { x: mark.x, width: length + 2 * PAD };
  });
  const hung = hang(flags, room, LANES);
  if (!hung) {
    for (const each of words) each.remove();
    return null;
  }
  marks.forEach(({ kind, x, foot }, n) => {
    const { start, lane: height } = hung[n] as Hung;
    words[n]?.attr("x", start + PAD).attr("y", -lane * (height + RISE));
    const isBeside = start === x || start + (flags[n]?.width ?? 0) === x;
    group
      .insert("path", "text")
      .attr("class", `cb-pole cb-${kind}-pole`)
      .attr("d", `M${x} ${foot}V${-lane * (height + (isBeside ? RISE + 0.6 : RISE - 0.3))}`);
  });
  return Math.max(0, ...hung.map(({ lane }) => lane + 1));
}
