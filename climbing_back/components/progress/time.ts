import { addDays, daysBetween, mondayOf } from "../../diary/format/days";
import { inOrder } from "../../diary/format/entries";

/** How far back the pictures go, in days; "all" goes to the first day. */
const RANGES = new Map([
  ["month", 30],
  ["quarter", 91],
  ["year", 365],
]);

/** The shortest time that makes a picture. */
const LEAST_DAYS = 7;

/** What the pictures show: from one day to the day before another. */
export interface Time {
  from: string;
  /** The first day after it. */
  until: string;
}

/**
 * The time up to `today` that a range names. It does not go back before the first of `days`, the
 * days of which the diary says something.
 */
export function timeOf(range: string, days: Iterable<string>, today: string): Time {
  const until = addDays(today, 1);
  let from = addDays(until, -LEAST_DAYS);
  for (const day of days) if (day < from) from = day;
  const longest = RANGES.get(range);
  const start = longest ? addDays(until, -longest) : from;
  return { from: start > from ? start : from, until };
}

export function isIn(time: Time, day: string): boolean {
  return time.from <= day && day < time.until;
}

/** Each of `dated` in its week, by the Monday on which the week begins. Weeks without any are left out. */
export function byWeek<Dated extends { day: string }>(
  dated: readonly Dated[],
): Map<string, Dated[]> {
  const weeks = new Map<string, Dated[]>();
  for (const each of [...dated].sort((a, b) => inOrder(a.day, b.day))) {
    const monday = mondayOf(each.day);
    const others = weeks.get(monday);
    if (others) others.push(each);
    else weeks.set(monday, [each]);
  }
  return weeks;
}

/** Whether `day` comes right after `before`. */
export function isNext(before: string, day: string): boolean {
  return daysBetween(before, day) === 1;
}
