import type { Colour, DataOf } from "../../diary/format/diary.gen";
import type { Entry, EntryOf } from "../../diary/format/entries";
import { checkInOn } from "../../diary/views/check-ins";
import { type Done, planOn, sessionsOn } from "../../diary/views/plan";
import { notTodayOn } from "../../diary/views/plan-days";
import { toldAsOne } from "../check_in/said";
import { saidOfRemoval, type Said } from "../element/said";

/** Why something was not for today. */
export type Reason = DataOf["not-today"]["reason"];

type Session = EntryOf<"session">;
type SessionItems = Session["data"]["items"];

/** The learner picks the kind of day. What was done that day is then of that size. */
export function saidOfColour(log: readonly Entry[], day: string, colour: Colour): Said[] {
  const last = sessionsOn(log, day).at(-1);
  const checkIn = toldAsOne(log, { ...checkInOn(log, day), colour });
  if (!last || last.data.size === colour) return checkIn;
  return [...checkIn, ["session", { ...last.data, size: colour }, last.id]];
}

/** One item of the plan was done, whole or in part. Then it was not left out. */
export function saidOfDone(
  log: readonly Entry[],
  day: string,
  size: Colour,
  item: string,
  done: Done,
): Said[] {
  const sessions = sessionsOn(log, day);
  const naming = sessions.filter((session) => names(session, item));
  const keeper = naming.at(-1) ?? sessions.at(-1);
  const others = naming.filter((session) => session !== keeper);
  const leftOut = notTodayOn(log, day).filter(({ data }) => data.item === item || !data.item);
  return [
    ...without(log, others, [item]),
    ...saidOfRemoval(log, leftOut),
    keeper
      ? ["session", { ...keeper.data, size, items: withDone(keeper.data.items, item, done) }, keeper.id]
      : ["session", { day, size, items: [{ item, done }] }],
  ];
}

/** All of these items were done, in one press. Then none of them was left out. */
export function saidOfAll(log: readonly Entry[], day: string, size: Colour, items: readonly string[]): Said[] {
  const sessions = sessionsOn(log, day);
  const keeper = sessions.at(-1);
  const others = sessions.filter((session) => session !== keeper && items.some((item) => names(session, item)));
  const leftOut = notTodayOn(log, day).filter(({ data }) => !data.item || items.includes(data.item));
  const before = keeper?.data ?? { day, size, items: [] };
  const done = items.reduce((all, item) => withDone(all, item, "all"), before.items);
  return [
    ...without(log, others, items),
    ...saidOfRemoval(log, leftOut),
    ["session", { ...before, size, items: done }, keeper?.id],
  ];
}

/** One item, or the whole plan, was not for today. It is a full entry, with a reason. */
export function saidOfNotToday(
  log: readonly Entry[],
  day: string,
  item: string | undefined,
  reason: Reason,
): Said[] {
  const before = notTodayOn(log, day).filter(({ data }) => data.item === item);
  const last = before.pop();
  const naming = item ? sessionsOn(log, day).filter((session) => names(session, item)) : [];
  return [
    ...saidOfRemoval(log, before),
    ...without(log, naming, item ? [item] : []),
    ["not-today", { ...last?.data, day, ...(item && { item }), reason }, last?.id],
  ];
}

/** What was said of an item, or of the whole plan, is taken back. */
export function saidOfNothing(
  log: readonly Entry[],
  day: string,
  item: string | undefined,
): Said[] {
  const leftOut = notTodayOn(log, day).filter(({ data }) => data.item === item);
  const naming = item ? sessionsOn(log, day).filter((session) => names(session, item)) : [];
  return [
    ...saidOfRemoval(log, leftOut),
    ...without(log, naming, item ? [item] : []),
  ];
}

/** The items of the day of which nothing was said; undefined before there are some. */
export function stillOpen(log: readonly Entry[], day: string): string[] | undefined {
  const { colour, items } = planOn(log, day);
  const planned = colour ? items.filter(({ dose }) => dose) : [];
  if (!planned.length) return undefined;
  const leftOut = new Set(notTodayOn(log, day).map(({ data }) => data.item));
  return planned.flatMap(({ item, done }) => (done || leftOut.has(item.item) ? [] : [item.item]));
}

function names({ data }: Session, item: string): boolean {
  return data.items.some((said) => said.item === item);
}

function withDone(items: SessionItems, item: string, done: Done): SessionItems {
  const said = items.find((each) => each.item === item);
  if (!said) return [...items, { item, done }];
  // It may be named twice in one session. One word is enough.
  return items.flatMap((each) => {
    if (each === said) return [{ ...each, done }];
    return each.item === item ? [] : [each];
  });
}

/** Sessions that say no more of these items. Those that say nothing else go. */
function without(log: readonly Entry[], sessions: readonly Session[], items: readonly string[]): Said[] {
  const rest = ({ data }: Session) => data.items.filter((said) => !items.includes(said.item));
  const saysMore = (session: Session) =>
    rest(session).length > 0 || Boolean(session.data.note || session.data.minutes);
  const stay = sessions.filter(saysMore);
  const go = sessions.filter((each) => !saysMore(each));
  return [
    ...stay.map((each): Said => ["session", { ...each.data, items: rest(each) }, each.id]),
    ...saidOfRemoval(log, go),
  ];
}
