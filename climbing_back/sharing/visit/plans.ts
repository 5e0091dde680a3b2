import { inOrder, perLog, type Entry, type EntryOf } from "../../diary/format/entries";
import { bestWords, planInForce, plansInOrder, sessionsOn, type PlanItem } from "../../diary/views/plan";
import { notTodayOn } from "../../diary/views/plan-days";
import { type Cover, daysOf } from "./cover";
import type { DoneLine, ItemLine } from "./lines";

/** The plans that were in force on some day of this time, oldest first. */
export function plansIn(log: readonly Entry[], { from, to }: Cover): EntryOf<"exercise-plan">[] {
  const first = planInForce(log, from)?.data.starts ?? from;
  return plansInOrder(log).filter(({ data }) => first <= data.starts && data.starts <= to);
}

/** An exercise as the last plan up to this time has it. */
export function namingItem(log: readonly Entry[], item: string, { to }: Cover): PlanItem | undefined {
  return itemsUpTo(log)(to).get(item);
}

/** Every exercise as the last plan up to a day has it. Pages ask about one day again and again. */
const itemsUpTo = perLog((log) => {
  const asked = new Map<string, ReadonlyMap<string, PlanItem>>();
  return (to: string) => {
    const known = asked.get(to);
    if (known) return known;
    const plans = plansInOrder(log).filter(({ data }) => data.starts <= to);
    const items = new Map(plans.flatMap(({ data }) => named(data.items)));
    asked.set(to, items);
    return items;
  };
});

/** Of two items with one name, the first comes last. */
function named(items: readonly PlanItem[]): [string, PlanItem][] {
  return items.map((each): [string, PlanItem] => [each.item, each]).reverse();
}

export function itemLine(log: readonly Entry[], item: string, cover: Cover): ItemLine {
  const { exercise, words, days = [] } = namingItem(log, item, cover) ?? {};
  return { item, ...(exercise && { exercise }), ...(words && { words }), days };
}

/** Each exercise of the plans, newest plan first, and after them what was done besides. */
export function exercises(log: readonly Entry[], cover: Cover): DoneLine[] {
  const lines = new Map<string, DoneLine>();
  const lineOf = (item: string) => {
    const none = { all: [], part: [], none: [], notToday: [] };
    const line = lines.get(item) ?? { item: itemLine(log, item, cover), ...none };
    lines.set(item, line);
    return line;
  };
  for (const { data } of plansIn(log, cover).reverse()) for (const { item } of data.items) lineOf(item);
  for (const day of daysOf(cover)) {
    const said = bestWords(sessionsOn(log, day).map(({ data }) => data));
    for (const [item, done] of [...said].sort(([a], [b]) => inOrder(a, b))) lineOf(item)[done].push(day);
    for (const { data } of notTodayOn(log, day)) {
      if (data.item) lineOf(data.item).notToday.push({ day, reason: data.reason });
    }
  }
  return [...lines.values()];
}
