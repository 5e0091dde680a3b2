import { placeAfter } from "../../diary/format/clock";
import type { Colour, DataOf, Goal } from "../../diary/format/diary.gen";
import { inEffect, inEffectOf, type Entry, type EntryOf, type Kind } from "../../diary/format/entries";
import { writeBackup } from "../../diary/format/write-backup";
import { activities } from "../../diary/views/activities";
import { answersOf } from "../../diary/views/answers";
import { checkInOn } from "../../diary/views/check-ins";
import { goals } from "../../diary/views/goals";
import type { PlanItem } from "../../diary/views/plan";
import { wordsIn } from "../assignment/accepted";
import { withChapters } from "./chapters";
import { type Choice, type Cover, MEASURES, OWN_WORDS, QUESTIONS } from "./cover";
import { commentKey } from "./day-lines";
import type { Visit } from "./lines";
import { named, namingItem, plansIn, shownOf } from "./plans";
import { levelNow, placeOf, ratingNow, setbacksIn, visitOf } from "./visit";

const COLOURS = ["good", "so-so", "off"] as const satisfies readonly Colour[];

/** What of an entry goes in: nothing, or new data with those fields that the page shows. */
type Narrow = {
  [K in Kind]?: (data: DataOf[K], entry: EntryOf<K>) => DataOf[K] | undefined;
};

/**
 * The entries of a visit page, oldest first: what `visitOf` shows of `log` for this choice, and
 * nothing else.
 *
 * What was withdrawn or replaced stays at home, and so does every field that the page does not show.
 * Each entry stands by itself: an edit has the id of the entry with which its edits began, so that
 * it keeps its place.
 */
export function visitEntries(log: readonly Entry[], choice: Choice): Entry[] {
  const visit = visitOf(log, choice);
  const narrow: ReadonlyMap<string, (data: never, entry: never) => object | undefined> = new Map(
    Object.entries({
      ...ofGoals(log, visit),
      ...ofActivities(log, visit),
      ...ofDays(log, choice, visit),
      ...ofChapters(log, visit),
      ...ofSetbacks(log, visit),
      ...ofAnswers(log, visit),
    } satisfies Narrow),
  );
  const picked: Entry[] = [];
  for (const entry of inEffect(log)) {
    const data = narrow.get(entry.type)?.(entry.data as never, entry as never);
    if (!data) continue;
    const { type, at } = entry;
    picked.push({ id: later(placeOf(log, entry.id), picked.at(-1)?.id), type, at, data });
  }
  return picked;
}

/** The file of a visit page: a record that says what it is about. */
export function visitFile(log: readonly Entry[], choice: Choice): string {
  const { from, to, parts } = choice;
  return writeBackup(visitEntries(log, choice), { visit: { from, to, parts } satisfies Cover });
}

function ofGoals(log: readonly Entry[], visit: Visit): Narrow {
  const lines = new Map(visit.goals.map((line) => [line.key, line]));
  const shown = goals(log).filter(({ goal }) => lines.has(`goals ${goal}`));
  const steps = new Map(shown.map(({ entry, sets }) => [entry, sets.at(-1)?.steps ?? []]));
  const ratings = new Set(shown.map((goal) => levelNow(goal, visit.to)?.entry));
  return {
    goal: ({ goal, words }, { id }) => {
      const [line, own] = [lines.get(`goals ${goal}`), steps.get(id)];
      if (!line || !own) return undefined;
      const { isReached, now } = line;
      const step = (n: number) => (n === (now?.level ?? NaN) + 2 ? own[n] : "");
      return {
        goal,
        words,
        ...(now?.step && { steps: own.map((_, n) => step(n)) as NonNullable<Goal["steps"]> }),
        ...(isReached && { standing: "reached" }),
      };
    },
    "goal-rating": ({ goal, day, level, note }, { id }) =>
      ratings.has(id) ? { goal, day, level, ...(note && { note }) } : undefined,
  };
}

function ofActivities(log: readonly Entry[], visit: Visit): Narrow {
  const keys = keysOf(visit.activities);
  const shown = activities(log).filter(({ activity }) => keys.has(`activities ${activity}`));
  const entries = new Set(shown.map(({ entry }) => entry));
  const ratings = new Set(shown.map((activity) => ratingNow(activity, visit.to)?.entry));
  return {
    activity: ({ activity, words }, { id }) => (entries.has(id) ? { activity, words } : undefined),
    "activity-rating": ({ activity, day, rating, note }, { id }) =>
      ratings.has(id) ? { activity, day, rating, ...(note && { note }) } : undefined,
  };
}

/** What several parts speak about: plans, sessions and check-ins. Each takes its own fields. */
function ofDays(log: readonly Entry[], choice: Choice, visit: Visit): Narrow {
  const hasDays = choice.parts.includes("days");
  const comments = keysOf(visit.comments);
  const measures = keysOf(visit.checkIns);
  const isIn = (day: string) => visit.from <= day && day <= visit.to;
  const noteIf = (key: string, note: string | undefined) =>
    note && comments.has(key) ? { note } : {};

  const inForce = new Set(hasDays ? plansIn(log, choice).map(({ id }) => id) : []);
  // What an exercise was called in an older plan is not shown.
  const names = new Set(
    [...visit.exercises, ...visit.comments].map(
      ({ item }) => item && namingItem(log, item.item, choice),
    ),
  );
  const lastOfDay = new Map(inEffectOf(log, "check-in").map(({ id, data }) => [data.day, id]));

  return {
    "exercise-plan": ({ starts, items }, { id }) => {
      const kept = items.filter((each) => inForce.has(id) || names.has(each));
      if (!kept.length && !inForce.has(id)) return undefined;
      return {
        starts,
        items: kept.map((each) => ({
          ...(names.has(each) && nameIn(each)),
          ...timesIn(each, inForce.has(id) && shownIn(items).has(each)),
        })),
      };
    },
    session: ({ day, size, items, note }) => {
      if (!isIn(day)) return undefined;
      const kept = items.flatMap(({ item, done, note }) => {
        const words = noteIf(commentKey("item", day, item), note);
        return hasDays || words.note ? [{ item, done, ...words }] : [];
      });
      const words = noteIf(commentKey("session", day), note);
      return hasDays || kept.length || words.note ? { day, size, items: kept, ...words } : undefined;
    },
    "not-today": ({ day, item, reason, note }) => {
      if (!isIn(day)) return undefined;
      const words = noteIf(commentKey("not-today", day, item), note);
      return hasDays || words.note ? { day, ...(item && { item }), reason, ...words } : undefined;
    },
    "reserve-day": ({ day }) => (hasDays && isIn(day) ? { day } : undefined),
    "check-in": ({ day }, { id }) => {
      if (!isIn(day) || lastOfDay.get(day) !== id) return undefined;
      const known = checkInOn(log, day);
      const kept = {
        ...(hasDays && known.colour && { colour: known.colour }),
        ...Object.fromEntries(
          MEASURES.flatMap((measure) =>
            measures.has(`check-ins ${measure}`) && known[measure] !== undefined
              ? [[measure, known[measure]]]
              : [],
          ),
        ),
        ...noteIf(commentKey("check-in", day), known.note),
      };
      return Object.keys(kept).length ? { day, ...kept } : undefined;
    },
  };
}

function nameIn({ exercise, words }: PlanItem): Partial<PlanItem> {
  return { ...(exercise && { exercise }), ...(words && { words }) };
}

/** On which days of the week and on which kinds of day it is planned; how much of it, where the page says so. */
function timesIn({ item, days, sizes }: PlanItem, withAmounts: boolean): PlanItem {
  const planned = COLOURS.flatMap((each) => {
    const dose = sizes[each];
    return dose ? [[each, withAmounts ? shownOf(dose) : {}] as const] : [];
  });
  return { item, days, sizes: Object.fromEntries(planned) };
}

/** Of two with one name, the page tells the first. */
function shownIn(items: readonly PlanItem[]): ReadonlySet<PlanItem> {
  return new Set(new Map(named(items)).values());
}

/** Of an assignment its title and its chapters, and which of them were read. */
function ofChapters(log: readonly Entry[], visit: Visit): Narrow {
  const keys = keysOf(visit.chapters);
  const shown = new Set([...withChapters(log)].flatMap(([key, { id }]) => (keys.has(key) ? [id] : [])));
  const read = new Set(visit.chapters.flatMap((line) => line.read));
  return {
    "assignment-accepted": ({ assignment, version, content }, { id }) => {
      if (!shown.has(id)) return undefined;
      return { assignment, version, content: { title: content["title"], chapters: wordsIn(content["chapters"]) } };
    },
    "chapter-read": ({ chapter }) => (read.has(chapter) ? { chapter } : undefined),
  };
}

function ofSetbacks(log: readonly Entry[], visit: Visit): Narrow {
  const keys = keysOf(visit.setbacks);
  const shown = [...setbacksIn(log, visit)].filter(([key]) => keys.has(key));
  const begins = new Set(shown.map(([, { id }]) => id));
  const rungs = new Set(shown.map(([, { steps }]) => steps.find(({ day }) => day <= visit.to)));
  const ends = new Map(
    inEffectOf(log, "ground-zero-over").map(({ id, data }) => [placeOf(log, data.setback), id]),
  );
  return {
    "ground-zero": ({ since }, { id }) => (begins.has(id) ? { since } : undefined),
    "restart-step": (data) => {
      const { day, rung } = data;
      return rungs.has(data) ? { setback: placeOf(log, data.setback), day, rung } : undefined;
    },
    "ground-zero-over": ({ setback, day, helped }, { id }) => {
      const place = placeOf(log, setback);
      const isShown = keys.has(`setbacks ${place}`) && ends.get(place) === id;
      return isShown ? { setback: place, day, ...(helped && { helped }) } : undefined;
    },
  };
}

/** Of each answer, what was said last: what it said before stays at home. */
function ofAnswers(log: readonly Entry[], visit: Visit): Narrow {
  const questions = keysOf(visit.questions);
  const checklists = new Map(
    visit.checklists.map(({ checklist, items }) => [
      checklist,
      new Map(items.map(({ item, ...answer }) => [item, answer])),
    ]),
  );
  const last = new Map(
    inEffectOf(log, "checklist-answer").map(({ id, data }) => [`${data.checklist} ${data.item}`, id]),
  );
  const answers = answersOf(log, QUESTIONS);
  const ownWords = inEffectOf(log, "reflection").findLast(({ data }) => data.prompt === OWN_WORDS);
  return {
    "checklist-answer": ({ checklist, item }, { id }) => {
      if (last.get(`${checklist} ${item}`) !== id) return undefined;
      if (checklist === QUESTIONS) {
        const answer = answers.get(item);
        if (!answer || !questions.has(`questions ${item}`)) return undefined;
        const { ticked, note } = answer;
        return { checklist, item, ticked, ...(note && { note }) };
      }
      const answer = checklists.get(checklist)?.get(item);
      if (!answer) return undefined;
      const { ticked, rating, note } = answer;
      return { checklist, item, ticked, ...(rating !== null && { rating }), ...(note && { note }) };
    },
    reflection: ({ prompt, words }, { id }) =>
      ownWords?.id === id && questions.has(`questions ${OWN_WORDS}`) ? { prompt, words } : undefined,
  };
}

function keysOf(lines: readonly { key: string }[]): Set<string> {
  return new Set(lines.map(({ key }) => key));
}

/** The id, or the next one after `before`: two devices can have edited the same entry. */
function later(id: string, before = ""): string {
  if (id > before) return id;
  const place = placeAfter(before);
  // After the very last id comes none. No page makes it.
  return place ? `${place}-8000-000000000000` : id;
}
