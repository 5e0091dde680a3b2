import { addDays, daysBetween } from "../../diary/format/days";
import type { Done } from "../../diary/views/plan";
import { countPlanDays, daysIn } from "../../diary/views/plan-days";
import { doseInWords } from "../../diary/words/amounts";
import { COLOURS, KINDS, reasonInWords, shortRangeOf } from "../../diary/words/days";
import { t } from "../../language/t";
import type { Measure } from "../../sharing/visit/cover";
import type { DoneLine, MeasureLine, Reason, SizeLine, Visit } from "../../sharing/visit/lines";

/** What stands in columns. The first of a row says what the row is about. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A number, a short range, or some days: what stays on one line, so that words have the room. */
const NARROW = 9;
const NARROW_FIRST = 18;

/** Whether all of a column, but for its head, is so short. */
export function isNarrow({ rows }: Table, column: number): boolean {
  return rows.every((row) => (row[column]?.length ?? 0) <= (column ? NARROW : NARROW_FIRST));
}

type Span = Pick<Visit, "from" | "to">;

/** How many days a row can be about. Of more rows than so many, little room would be left on one sheet. */
const LENGTHS = [7, 14, 28];
const MOST_ROWS = 9;

const NOT_THAT_DAY = t("Not that day, and why");

export const MEASURES: Readonly<Record<Measure, string>> = {
  stiffness: t("Stiffness"),
  fatigue: t("Fatigue"),
  pain: t("Pain"),
  falls: t("Falls"),
};

/** The days, some weeks a row: a day is in one of them. Undefined when nothing is said of them. */
export function weeksTable(visit: Visit): Table | undefined {
  const { from, to, days, checkIns } = visit;
  const weeks = weeksOf(visit).map((span) => [shortRangeOf(span.from, span.to, to), span] as const);
  const all = weeks.length > 1 ? [[t("All days"), { from, to }] as const] : [];
  const ofPlan = [t("All"), t("Part"), t("Besides"), NOT_THAT_DAY, t("Setback")];
  const head = [t("Days"), t("Good"), t("So-so"), t("Off"), ...ofPlan];
  const table = withWords({
    head: [...head, ...checkIns.map(({ measure }) => MEASURES[measure])],
    rows: [...weeks, ...all].map(([title, span]) => {
      const within = ({ day }: { day: string }) => span.from <= day && day <= span.to;
      return [title, ...ofDays(days.filter(within)), ...checkIns.map((line) => spread({ ...line, said: line.said.filter(within) }))];
    }),
  });
  return table.head.length > 1 ? table : undefined;
}

/** So that each row is as long as the others, they are counted from the last day on. */
function weeksOf({ from, to }: Span): Span[] {
  const days = daysBetween(from, to) + 1;
  const length = LENGTHS.find((each) => days <= each * MOST_ROWS) ?? 28;
  const count = Math.ceil(days / length);
  return Array.from({ length: count }, (_, n) => {
    const last = addDays(to, (n + 1 - count) * length);
    return { from: n ? addDays(last, 1 - length) : from, to: last };
  });
}

function ofDays(days: Visit["days"]): string[] {
  const counts = countPlanDays(days);
  const ofColour = (colour: string) => some(days.filter((day) => day.colour === colour).length);
  // Whoever left it out without a word has given no reason.
  const why = daysIn("not-today", days).flatMap(({ reasons }): Reason[] => (reasons.length ? reasons : ["other"]));
  return [
    ...COLOURS.map(ofColour),
    counts.planned ? t("{all} of {planned}", { all: counts.all, planned: counts.planned }) : some(counts.all),
    some(counts.part),
    some(counts.other),
    said(
      [why.length, reasonsInWords(why)],
      [counts.unticked, t("nothing ticked {count}", { count: counts.unticked })],
      [counts.unknown, t("nothing written {count}", { count: counts.unknown })],
      [counts.reserve, t("reserve day {count}", { count: counts.reserve })],
    ),
    some(counts["ground zero"]),
  ];
}

function some(count: number): string {
  return count ? String(count) : "";
}

/** Those of which there is at least one. */
function said(...parts: readonly (readonly [count: number, words: string])[]): string {
  return parts.flatMap(([count, words]) => (count ? [words] : [])).join(", ");
}

/** "3 to 6", or how many falls; nothing when nothing was said. */
function spread({ measure, said }: MeasureLine): string {
  if (!said.length) return "";
  const values = said.map(({ value }) => value);
  if (measure === "falls") return String(values.reduce((sum, value) => sum + value, 0));
  const [first, last] = [Math.min(...values), Math.max(...values)];
  return first === last ? String(first) : t("{first} to {last}", { first, last });
}

/** Each exercise: how much the plan asks for on each kind of day, beside what was done. */
export function exercisesTable(lines: readonly DoneLine[], name: (line: DoneLine) => string): Table | undefined {
  if (!lines.length) return undefined;
  const rows = lines.map((line) => [
    name(line),
    ...COLOURS.map((colour) => ofSize(line.sizes.find(({ size }) => size === colour))),
    reasonsInWords(line.notToday.map(({ reason }) => reason)),
  ]);
  return withWords({ head: [t("Exercise"), ...COLOURS.map((colour) => KINDS[colour]), NOT_THAT_DAY], rows });
}

/** "5 times, then 8 times: 12 all, 1 part". */
function ofSize(line: SizeLine | undefined): string {
  if (!line) return "";
  return [amountsInWords(line), doneCounted(line.done)].filter(Boolean).join(": ");
}

/** "5 times, then 8 times", as the plans followed each other. */
export function amountsInWords({ asked }: SizeLine): string {
  return asked.map(doseInWords).reduce((before, after) => (before ? t("{before}, then {after}", { before, after }) : after), "");
}

function doneCounted({ all, part, none }: Readonly<Record<Done, number>>): string {
  return said([all, t("{count} all", { count: all })], [part, t("{count} part", { count: part })], [none, t("{count} none", { count: none })]);
}

/** "heat 2, a new symptom 1", the most frequent first. */
export function reasonsInWords(reasons: readonly Reason[]): string {
  const times = (reason: Reason) => reasons.filter((each) => each === reason).length;
  const kinds = [...new Set(reasons)].sort((a, b) => times(b) - times(a));
  return kinds.map((reason) => `${reasonInWords(reason)} ${times(reason)}`).join(", ");
}

/** Without columns in which nothing stands. */
function withWords({ head, rows }: Table): Table {
  const isKept = (_: string, at: number) => at === 0 || rows.some((row) => row[at]);
  return { head: head.filter(isKept), rows: rows.map((row) => row.filter(isKept)) };
}
