import type { Colour, DataOf } from "../../diary/format/diary.gen";
import { inEffectOf, type Entry, type EntryOf } from "../../diary/format/entries";
import type { Done } from "../../diary/views/plan";
import { checkInOn, toldAsOne } from "../check_in/said";
import { saidOfRemoval, type Said } from "../element/said";

/** Why something was not for today. */
export type Reason = DataOf["not-today"]["reason"];

type Session = EntryOf<"session">;
type NotToday = EntryOf<"not-today">;

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
    ...without(log, others, item),
    ...saidOfRemoval(log, leftOut),
    keeper
      ? ["session", { ...keeper.data, size, items: withDone(keeper, item, done) }, keeper.id]
      : ["session", { day, size, items: [{ item, done }] }],
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
    ...without(log, naming, item ?? ""),
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
    ...without(log, naming, item ?? ""),
  ];
}

/** What was left out on a day, in the order in which it was said. */
export function notTodayOn(log: readonly Entry[], day: string): NotToday[] {
  return inEffectOf(log, "not-today").filter(({ data }) => data.day === day);
}

function sessionsOn(log: readonly Entry[], day: string): Session[] {
  return inEffectOf(log, "session").filter(({ data }) => data.day === day);
}

function names({ data }: Session, item: string): boolean {
  return data.items.some((said) => said.item === item);
}

function withDone({ data }: Session, item: string, done: Done): Session["data"]["items"] {
  const said = data.items.find((each) => each.item === item);
  if (!said) return [...data.items, { item, done }];
  // It may be named twice in one session. One word is enough.
  return data.items.flatMap((each) => {
    if (each === said) return [{ ...each, done }];
    return each.item === item ? [] : [each];
  });
}

/** Sessions that say no more of an item. Those that say nothing else go. */
function without(log: readonly Entry[], sessions: readonly Session[], item: string): Said[] {
  const rest = ({ data }: Session) => data.items.filter((said) => said.item !== item);
  const saysMore = (session: Session) =>
    rest(session).length > 0 || Boolean(session.data.note || session.data.minutes);
  const stay = sessions.filter(saysMore);
  const go = sessions.filter((each) => !saysMore(each));
  return [
    ...stay.map((each): Said => ["session", { ...each.data, items: rest(each) }, each.id]),
    ...saidOfRemoval(log, go),
  ];
}
