import { type Entry, inEffectOf } from "../../diary/format/entries";
import { type CheckIn, checkIns } from "../../diary/views/check-ins";
import { bestWords, planOn, sessionsOn } from "../../diary/views/plan";
import { t } from "../../language/t";
import { type Cover, daysOf, MEASURES } from "./cover";
import type { CommentLine, DayLine, MeasureLine, SetbackLine, State } from "./lines";
import { checkInOn, notTodayOn } from "./one-day";
import { itemLine } from "./plans";

/** What was said of each day. */
export function dayLines(log: readonly Entry[], cover: Cover, inSetback: readonly SetbackLine[]): DayLine[] {
  const reserve = new Set(inEffectOf(log, "reserve-day").map(({ data }) => data.day));
  return daysOf(cover).map((day) => {
    const sessions = sessionsOn(log, day);
    const plan = planOn(log, day);
    const colour = plan.colour ?? sessions.at(-1)?.data.size ?? null;
    const due = plan.items.filter(({ item }) => !colour || item.sizes[colour]);
    const words = bestWords(sessions.map(({ data }) => data));
    const done = [...words.values()].some((word) => word !== "none");
    const reasons = [...new Set(notTodayOn(log, day).map(({ data }) => data.reason))];
    const planned = due.length > 0;
    const state = (): State | null => {
      if (done && !planned) return "unplanned";
      if (done) return due.every((each) => each.done === "all") ? "all" : "part";
      if (reserve.has(day)) return "reserve";
      if (inSetback.some((each) => each.since <= day && (!each.until || day < each.until))) {
        return "setback";
      }
      if (reasons.length) return t("not today");
      // The last day, usually today, is not over.
      return planned && day < cover.to ? "nothing" : null;
    };
    return { day, planned, colour, state: state(), reasons };
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
