import type { Colour, Dose } from "../../diary/format/diary.gen";
import { inOrder, perLog, type Entry, type EntryOf } from "../../diary/format/entries";
import { bestWords, type Done, planInForce, plansInOrder, sessionsOn, type PlanItem } from "../../diary/views/plan";
import { notTodayOn } from "../../diary/views/plan-days";
import { type Cover, daysOf } from "./cover";
import type { DoneLine, ItemLine, SizeLine } from "./lines";

const COLOURS = ["good", "so-so", "off"] as const satisfies readonly Colour[];

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
export function named(items: readonly PlanItem[]): [string, PlanItem][] {
  return items.map((each): [string, PlanItem] => [each.item, each]).reverse();
}

export function itemLine(log: readonly Entry[], item: string, cover: Cover): ItemLine {
  const { exercise, words, days = [] } = namingItem(log, item, cover) ?? {};
  return { item, ...(exercise && { exercise }), ...(words && { words }), days };
}

/** Each exercise of the plans, newest plan first, and after them what was done besides. */
export function exercises(log: readonly Entry[], cover: Cover): DoneLine[] {
  const lines = new Map<string, DoneLine>();
  const done = new Map<string, Record<Done, number>>();
  const lineOf = (item: string) => {
    const none = { sizes: [], all: [], part: [], none: [], notToday: [] };
    const line = lines.get(item) ?? { item: itemLine(log, item, cover), ...none };
    lines.set(item, line);
    return line;
  };
  for (const { data } of plansIn(log, cover).reverse()) for (const { item } of data.items) lineOf(item);
  for (const day of daysOf(cover)) {
    const sessions = sessionsOn(log, day).map(({ data }) => data);
    for (const [item, word] of [...bestWords(sessions)].sort(([a], [b]) => inOrder(a, b))) {
      lineOf(item)[word].push(day);
      const isIt = (each: { item: string; done: Done }) => each.item === item && each.done === word;
      const size = sessions.findLast(({ items }) => items.some(isIt))?.size ?? "";
      const times = done.get(`${item} ${size}`) ?? { all: 0, part: 0, none: 0 };
      done.set(`${item} ${size}`, { ...times, [word]: times[word] + 1 });
    }
    for (const { data } of notTodayOn(log, day)) {
      if (data.item) lineOf(data.item).notToday.push({ day, reason: data.reason });
    }
  }
  const asked = amountsIn(log, cover);
  return [...lines.values()].map((line) => {
    const sizes = COLOURS.flatMap((size): SizeLine[] => {
      const key = `${line.item.item} ${size}`;
      const [doses, times] = [asked.get(key), done.get(key)];
      return doses || times ? [{ size, asked: doses ?? [], done: times ?? { all: 0, part: 0, none: 0 } }] : [];
    });
    return { ...line, sizes };
  });
}

/** What the plans asked of each exercise on each kind of day, oldest first. The same amount is said once. */
function amountsIn(log: readonly Entry[], cover: Cover): ReadonlyMap<string, Dose[]> {
  const asked = new Map<string, Dose[]>();
  for (const { data } of plansIn(log, cover)) {
    for (const [item, { sizes }] of new Map(named(data.items))) {
      for (const size of COLOURS) {
        const dose = sizes[size];
        if (!dose) continue;
        const others = asked.get(`${item} ${size}`) ?? [];
        const shown = shownOf(dose);
        const isNew = Object.keys(shown).length > 0 && !others.some((each) => JSON.stringify(each) === JSON.stringify(shown));
        asked.set(`${item} ${size}`, isNew ? [...others, shown] : others);
      }
    }
  }
  return asked;
}

/** What the page shows of an amount: the words for it, or else its numbers. */
export function shownOf({ words, sets, reps, hold, minutes }: Dose): Dose {
  if (words) return { words };
  return { ...(sets && { sets }), ...(reps && { reps }), ...(hold && { hold }), ...(minutes && { minutes }) };
}
