import { addDays, weekdayOf } from "../format/days";
import type { DataOf } from "../format/diary.gen";
import { inEffectOf, type Entry } from "../format/entries";
import { bestWords, plansByStart, SHARES, type PlanItem } from "./plan";
import { frozenDays } from "./setbacks";

/** The score, 0 to 1, at the end of one day, and whether it waited on that day. */
export interface DayScore {
  day: string;
  score: number;
  frozen: boolean;
}

/**
 * View: how steadily the plan was done, for every day from the start of the first plan up to `day`.
 * It is never about the body.
 *
 * The score is an exponential moving average of the share of the plan that was done, so no one day
 * weighs much and no day is ever wiped out. It starts at 0. A day that counts changes it to
 * `score * m + share * (1 - m)` with `m = 0.5 ** (sqrt(f) / 13)`, where `f` is the part of the
 * week, 0 to 1, on which the plan in force plans anything, be it exercise or rest.
 *
 * - A day in ground zero or a reserve day is frozen: the score stays.
 * - A day on which nothing is planned leaves the score alone, unless its sessions name something.
 * - The share is the mean over the items planned for that day in the size of the day's last
 *   session: 1 for all, 0.5 for part, 0 for none or nothing said. So the off-day version, done on
 *   an off day, is a full day.
 * - Several sessions of a day are one: the best word about each item counts.
 * - What the sessions name beside those items plays no part. But when they name none of those
 *   items, the share is the mean over what they do name, so an unplanned day counts as well, and
 *   so does a day on which something else was done.
 * - "Not today" is no session. The day counts like any other on which nothing was done.
 * - `day` itself, usually today, is not over: it is in the list once it has a session or is frozen.
 */
export function consistency(log: readonly Entry[], day: string): DayScore[] {
  const plans = plansByStart(log);
  const frozen = frozenDays(log, day);
  const sessions = new Map<string, DataOf["session"][]>();
  for (const { data } of inEffectOf(log, "session")) {
    const others = sessions.get(data.day);
    if (others) others.push(data);
    else sessions.set(data.day, [data]);
  }

  const scores: DayScore[] = [];
  const first = [...plans.keys()].sort()[0];
  if (first === undefined) return scores;
  let score = 0;
  let keep = 1;
  let items: readonly PlanItem[] = [];
  const counts = (now: string) =>
    now < day || (now === day && (sessions.has(now) || frozen.has(now)));
  for (let now = first; counts(now); now = addDays(now, 1)) {
    const starting = plans.get(now);
    if (starting) {
      items = starting.data.items;
      keep = 0.5 ** (Math.sqrt(new Set(items.flatMap((item) => item.days)).size / 7) / 13);
    }
    const weekday = weekdayOf(now);
    const planned = items.filter((item) => item.days.includes(weekday));
    const share = shareOf(planned, sessions.get(now) ?? []);
    if (!frozen.has(now) && share !== null) score = score * keep + share * (1 - keep);
    scores.push({ day: now, score, frozen: frozen.has(now) });
  }
  return scores;
}

/** How much of a day's plan was done; null when the day says nothing either way. */
function shareOf(planned: readonly PlanItem[], sessions: readonly DataOf["session"][]) {
  const said = bestWords(sessions);
  const size = sessions.at(-1)?.size;
  if (!size || !said.size) return planned.length ? 0 : null;
  const due = planned.filter((item) => item.sizes[size]).map(({ item }) => item);
  const words = due.some((item) => said.has(item))
    ? due.map((item) => said.get(item) ?? "none")
    : [...said.values()];
  return words.reduce((sum, word) => sum + SHARES[word], 0) / words.length;
}
