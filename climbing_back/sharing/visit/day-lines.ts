import type { Entry } from "../../diary/format/entries";
import { type CheckIn, checkInOn, checkIns } from "../../diary/views/check-ins";
import { sessionsOn } from "../../diary/views/plan";
import { notTodayOn, planDays } from "../../diary/views/plan-days";
import { type Cover, daysOf, MEASURES } from "./cover";
import type { CommentLine, DayLine, MeasureLine, SetbackLine } from "./lines";
import { itemLine } from "./plans";

/** What was said of each day. It is in ground zero when a setback that is shown says so. */
export function dayLines(log: readonly Entry[], { from, to }: Cover, shown: readonly SetbackLine[]): DayLine[] {
  const isIn = (day: string) => shown.some(({ since, until }) => since <= day && (!until || day < until));
  return planDays(log, from, to, isIn).map((each) => {
    const reasons = notTodayOn(log, each.day).map(({ data }) => data.reason);
    return { ...each, reasons: [...new Set(reasons)] };
  });
}

export function measureLines(log: readonly Entry[], { from, to }: Cover): MeasureLine[] {
  const within = checkIns(log).filter(({ day }) => from <= day && day <= to);
  return MEASURES.flatMap((measure) => {
    const said = within.flatMap((checkIn: CheckIn) => {
      const value = checkIn[measure];
      return value === undefined ? [] : [{ day: checkIn.day, value }];
    });
    return said.length ? [{ key: `check-ins ${measure}`, measure, said }] : [];
  });
}

/** The learner's words about their days and their exercises, by day. */
export function commentLines(log: readonly Entry[], cover: Cover): CommentLine[] {
  return daysOf(cover).flatMap((day) => {
    const none = { day, item: null, size: null, done: null, reason: null };
    const about = (item: string) => ({ item: itemLine(log, item, cover) });
    const lines: CommentLine[] = [
      ...sessionsOn(log, day).flatMap(({ data: { size, items, note = "" } }) => [
        ...items.map(({ item, done, note = "" }) => ({
          ...none,
          ...about(item),
          key: commentKey("item", day, item),
          size,
          done,
          words: note,
        })),
        { ...none, key: commentKey("session", day), size, words: note },
      ]),
      ...notTodayOn(log, day).map(({ data: { item, reason, note = "" } }) => ({
        ...none,
        ...(item && about(item)),
        key: commentKey("not-today", day, item),
        reason,
        words: note,
      })),
      { ...none, key: commentKey("check-in", day), words: checkInOn(log, day).note ?? "" },
    ];
    return lines.filter(({ words }) => words.trim());
  });
}

/** What a comment is called: all that was said in one place of a day goes together. */
export function commentKey(
  where: "item" | "session" | "not-today" | "check-in",
  day: string,
  item = "",
): string {
  return `comments ${day} ${where} ${item}`.trim();
}
