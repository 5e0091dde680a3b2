import { addDays, weekdayOf, type Weekday } from "../../diary/format/days";
import type { Change } from "./zone";

/** A change of the clocks that comes every year: on the one day of a month that has this number and this weekday. */
export interface Rule extends Change {
  /** From 1 to 12. */
  month: number;
  weekday: Weekday;
  /** Of the month, in order: seven of them, or fewer where the seven reach into another month. */
  days: readonly number[];
}

/** Calendars write a rule as if it had always held. */
const FIRST_YEAR = 1970;

/**
 * The rules by which clocks change, when there are any that say these changes and no others.
 *
 * The changes are all that there are from one moment to another. After 28 years, days and weekdays
 * are together as before: in so long a time, every day that a rule may mean was meant.
 */
export function rulesOf(changes: readonly Change[], from: number, to: number): Rule[] | undefined {
  const alike = new Map<string, Change[]>();
  for (const change of changes) {
    const [, month, , time] = change.local.split(/[-T]/);
    const key = [month, weekdayOf(change.local.slice(0, 10)), time, change.from, change.to].join();
    alike.set(key, [...(alike.get(key) ?? []), change]);
  }
  const rules = [...alike.values()].map(ruleOf);
  const isIn = (at: Change) => momentOf(at) > from && momentOf(at) <= to;
  const years = [new Date(from), new Date(to)].map((date) => date.getUTCFullYear()) as [number, number];
  const said = rules.flatMap((rule) => timesOf(rule, years[0] - 1, years[1] + 1).filter(isIn));
  // Each change is one that its rule says. Where there are as many, there are no others.
  return said.length === changes.length ? rules : undefined;
}

function ruleOf(group: readonly Change[]): Rule {
  const [change] = group as [Change];
  const numbers = group.map(({ local }) => Number(local.slice(8, 10)));
  const first = Math.min(...numbers);
  const days = Array.from({ length: Math.max(...numbers) - first + 1 }, (_, n) => first + n);
  const day = change.local.slice(0, 10);
  const rule = { ...change, month: Number(day.slice(5, 7)), weekday: weekdayOf(day), days };
  // A change on 1 November alone, when that is a Friday, first came in 1974.
  return { ...rule, ...timesOf(rule, FIRST_YEAR, FIRST_YEAR + 27)[0] };
}

/** When a rule changes the clocks, in all these years. */
function timesOf({ month, weekday, days, local, from, to }: Rule, first: number, last: number): Change[] {
  const years = Array.from({ length: last - first + 1 }, (_, n) => first + n);
  const all = years.flatMap((year) => {
    const begin = `${year}-${String(month).padStart(2, "0")}-01`;
    return days.map((day) => addDays(begin, day - 1));
  });
  return all.filter((day) => weekdayOf(day) === weekday).map((day) => ({ local: day + local.slice(10), from, to }));
}

/** The rule as a calendar file has it. What most calendars understand comes first. */
export function asRecurrence({ month, weekday, days }: Rule): Record<string, unknown> {
  const [first, last] = [days[0], days.at(-1)] as [number, number];
  const short = weekday.slice(0, 2).toUpperCase();
  const yearly = { freq: "YEARLY", bymonth: month };
  const isWeek = days.length === 7;
  // The last days of February are others in other years.
  if (isWeek && month !== 2 && last === daysIn(month)) return { ...yearly, byday: `-1${short}` };
  if (isWeek && first % 7 === 1) return { ...yearly, byday: `${(last / 7).toFixed()}${short}` };
  return { ...yearly, byday: short, bymonthday: days };
}

function daysIn(month: number): number {
  return new Date(Date.UTC(FIRST_YEAR, month, 0)).getUTCDate();
}

function momentOf({ local, from }: Change): number {
  return Date.parse(local + from);
}
