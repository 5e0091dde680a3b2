import { inEffectOf, type Entry } from "../../diary/format/entries";
import { nameOfItem, planInForce, type PlanItem, plansInOrder } from "../../diary/views/plan";

type Cell = string | number | undefined;

/** What something is called by its id. */
type NameIn = (id: string) => string | undefined;

const NO_ITEM = { item: "", done: "", note: undefined };

/** The tables, as CSV (RFC 4180), each with a row of headings: for programs, in every language the same. */
/* oxlint-disable language/marked */
export const TABLES: Record<string, (log: readonly Entry[], nameIn: NameIn) => string> = {
  sessions: (log, nameIn) => {
    const naming = namingItems(log);
    return csv(
      [
        ...["day", "size", "exercise", "name", "side"],
        ...["planned rounds", "planned times", "planned seconds to hold", "planned minutes", "planned in words"],
        ...["done", "note", "minutes in all", "note on the session"],
      ],
      inEffectOf(log, "session").flatMap(({ data: { day, size, items, minutes, note } }) => {
        const plan = planInForce(log, day)?.data.items ?? [];
        return (items.length ? items : [NO_ITEM]).map(({ item, done, note: own }) => {
          const planned = plan.find((each) => each.item === item);
          const { sets, reps, hold, minutes: lasts, words } = planned?.sizes[size] ?? {};
          const { name } = nameOfItem(naming.get(item) ?? { item, exercise: item }, nameIn);
          return [day, size, item, name, planned?.side, sets, reps, hold, lasts, words, done, own, minutes, note];
        });
      }),
    );
  },
  "check-ins": (log) =>
    csv(
      ["day", "kind of day", "stiffness 0-10", "fatigue 0-10", "pain 0-10", "falls", "note"],
      inEffectOf(log, "check-in").map(({ data: { day, colour, stiffness, fatigue, pain, falls, note } }) =>
        [day, colour, stiffness, fatigue, pain, falls, note],
      ),
    ),
};
/* oxlint-enable language/marked */

/** What says how each item is called: the newest plan that does. An item of no plan may be in the library. */
function namingItems(log: readonly Entry[]): ReadonlyMap<string, PlanItem> {
  const items = plansInOrder(log).flatMap(({ data }) => data.items);
  const saying = items.filter(({ exercise, words }) => exercise || words);
  return new Map(saying.map((each) => [each.item, each]));
}

function csv(headings: string[], rows: Cell[][]): string {
  // The headings are ours, and no spreadsheet changes them.
  const lines = [headings.map(inQuotes), ...rows.map((row) => row.map(cell))].map((cells) => cells.join(","));
  // The mark at the front tells spreadsheets that this is UTF-8.
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

/** A word and the gap before it. So that each sign is looked at once, the last word may be none. */
const WORDS = /([;\s]*)([^;\s]+|$)/g;

/** How a formula begins. */
const FORMULA = /^[=+\-@|%＝＋－＠]/;

/** A day, alone or with a time: the one form that every spreadsheet reads as the day that is meant. */
const DAY = /^\d{4}-\d\d-\d\d( \d\d:\d\d)?$/;

/** "Sunday, November 22, 2026, 3 PM" has three. */
const MOST_WORDS_OF_A_DATE = 3;

/**
 * A spreadsheet runs what begins like a formula, unless a quote stands before it: at the front of a
 * cell, and where one that splits at semicolons or tabs takes the middle of our cell for the front
 * of its own. A quote before what it would take for a date or a number leaves that as it was written.
 */
function cell(value: Cell): string {
  return inQuotes(typeof value === "string" ? plain(value) : String(value ?? ""));
}

function inQuotes(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function plain(text: string): string {
  const harmless = text.replaceAll(WORDS, quoted);
  return harmless === text && isGuessed(text) ? `'${text}` : harmless;
}

/**
 * Whether a spreadsheet may take a text for something else: `1/2`, `12.11.`, `0012`, `3 May`. What a
 * month is called depends on its language, so each text with as many numbers as words is suspect.
 */
function isGuessed(text: string): boolean {
  const numbers = text.match(/\p{Nd}+/gu)?.length ?? 0;
  const words = text.match(/[\p{L}\p{Nl}\p{No}]+/gu)?.length ?? 0;
  return numbers > 0 && words <= Math.min(numbers, MOST_WORDS_OF_A_DATE) && !DAY.test(text);
}

function quoted(_: string, gap: string, word: string, place: number): string {
  const isInFront = place === 0 || /[;\t\r\n]/.test(gap);
  return isInFront && FORMULA.test(word) ? `${gap}'${word}` : `${gap}${word}`;
}
