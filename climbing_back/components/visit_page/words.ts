import { addDays } from "../../diary/format/days";
import { nameOfItem } from "../../diary/views/plan";
import { countPlanDays, type Group } from "../../diary/views/plan-days";
import { KINDS, lengthInWords, reasonInWords, shortDayOf, shortRangeOf, shortWeekday, weekOf } from "../../diary/words/days";
import { before, daysCounted, ended, signed } from "../../diary/words/phrases";
import { DONE } from "../../diary/words/plan";
import { onPlannedDays } from "../../diary/words/plan-days";
import { counted, t } from "../../language/t";
import { type Part, QUESTIONS } from "../../sharing/visit/cover";
import type { ChaptersLine, CommentLine, DayLine, DoneLine, GoalLine, ItemLine, MeasureLine, QuestionLine, SetbackLine, Visit } from "../../sharing/visit/lines";
import { exercisesTable, MEASURES, type Table, weeksTable } from "./tables";

/** What is called by an id: `symptoms` for a checklist, `symptoms.pain` for its item, `bridge`. */
export type Names = ReadonlyMap<string, string>;

/** One line of the page. What has a key can stay out by itself. */
export interface Line {
  key?: string;
  title: string;
  words: string;
}

/** One part of the page, or a half of it. */
export interface Section {
  part: Part;
  title: string;
  /** What its numbers mean. */
  scale?: string;
  table?: Table | undefined;
  lines: Line[];
}

const ACTIVITY_SCALE = t("0 is not at all, 10 is as well as I like.");
const AMOUNT_SCALE = t("How much the plan asked for, and on how many days all, part or none of it was done.");
const DAY_SCALE = t("How many days were good, so-so or off; and of the planned days in the diary, on how many I did all or part of that day’s version.");
const STEP_SCALE = t("Stiffness, fatigue and pain: 0 is none, 10 is the worst.");

/** What can be told of a day, in the order in which it is. */
export const GROUPS: Record<Group, string> = {
  all: t("All of the plan"),
  part: t("Part of the plan"),
  other: t("Something besides the plan"),
  "not-today": t("Not that day"),
  unticked: t("Nothing ticked"),
  unknown: t("Nothing written about the plan"),
  reserve: t("Reserve days"),
  "ground zero": t("In a setback"),
};

/** What the page says, part by part, the learner's questions first; empty parts stay out. */
export function visitInWords(visit: Visit, names: Names): Section[] {
  const day = (when: string) => shortDayOf(when, visit.to);
  const name = (item: ItemLine) => itemInWords(item, names);
  const weeks = weeksTable(visit);
  const hasDays = visit.days.length > 0;
  const sections: Section[] = [
    {
      part: "questions",
      title: t("Questions for my visit"),
      lines: visit.questions.map((line) => question(line, names)),
    },
    { part: "goals", title: t("My goals"), lines: visit.goals.map((line) => goal(line, names, day)) },
    {
      part: "activities",
      title: t("My activities"),
      scale: ACTIVITY_SCALE,
      lines: visit.activities.map(({ key, words, now }) => ({
        key,
        title: words,
        words: now
          ? t("{rating} of 10, on {day}.", { rating: now.rating, day: day(now.day) }) + quoted(now.note)
          : t("Not rated yet."),
      })),
    },
    {
      part: "days",
      title: t("My plan and my days"),
      ...(hasDays && weeks && { scale: DAY_SCALE, table: weeks }),
      lines: days(visit.days),
    },
    {
      part: "days",
      title: t("My exercises"),
      scale: AMOUNT_SCALE,
      table: exercisesTable(visit.exercises, ({ item }) => name(item)),
      lines: whenToStop(visit.exercises, names),
    },
    {
      part: "days",
      title: t("Chapters from my therapist"),
      lines: visit.chapters.map((line) => chapters(line, names)),
    },
    {
      part: "setbacks",
      title: t("Setbacks"),
      lines: visit.setbacks.map((line) => setback(line, visit.to)),
    },
    {
      part: "check-ins",
      title: t("My check-ins"),
      scale: STEP_SCALE,
      // One view of each day: where the days have a table, it has these columns, too.
      table: hasDays ? undefined : weeks,
      lines: visit.checkIns.map((line) => checkIn(line, day)),
    },
    {
      part: "comments",
      title: t("In my words"),
      lines: visit.comments.map((line) => comment(line, name, day)),
    },
    {
      part: "checklists",
      title: t("Checklists"),
      lines: visit.checklists.map(({ key, checklist, items }) => ({
        key,
        title: names.get(checklist) ?? plain(checklist),
        words: items
          .map(({ item, rating, note }) => {
            const rated = rating === null ? "" : `, ${t("{rating} of 10", { rating })}`;
            return `${ended(`${labelOf(checklist, item, names)}${rated}`)}${quoted(note)}`;
          })
          .join(" "),
      })),
    },
  ];
  return sections.filter(({ lines, table }) => lines.length || table);
}

/** "26 Oct to 22 Nov 2026". */
export function spanInWords({ from, to }: Pick<Visit, "from" | "to">): string {
  return shortRangeOf(from, to, "");
}

function goal(
  { key, words, isReached, now }: GoalLine,
  names: Names,
  day: (when: string) => string,
): Line {
  const reached = isReached ? `${t("Reached.")} ` : "";
  if (!now) return { key, title: words, words: `${reached}${t("No step marked yet.")}` };
  const means = names.get(`goal.${now.level}`);
  const step = [signed(now.level), means].filter(Boolean).join(", ");
  const own = now.step.trim() && `: ${now.step.trim()}`;
  const said = `${ended(`${step}${own}`)} ${t("On {day}.", { day: day(now.day) })}`;
  return { key, title: words, words: `${reached}${said}${quoted(now.note)}` };
}

/** On how many planned days all of the day's version was done; before that, how many there are. */
function days(lines: readonly DayLine[]): Line[] {
  const counts = countPlanDays(lines);
  const on = onPlannedDays(counts);
  if (on) return [{ title: t("My day’s version"), words: `${on}.` }];
  return counts.planned ? [{ title: t("Planned and written about"), words: `${daysCounted(counts.planned)}.` }] : [];
}

function whenToStop(lines: readonly DoneLine[], names: Names): Line[] {
  const words = lines.flatMap(({ item }) => {
    const stop = names.get(`${item.exercise ?? ""}.stop`);
    return stop ? [`${before(nameOfItem(item, (id) => names.get(id)).name)} ${stop}`] : [];
  });
  return words.length ? [{ title: t("When to stop"), words: words.join(" ") }] : [];
}

function chapters({ key, title, read, toCome }: ChaptersLine, names: Names): Line {
  const words = [...chaptersNamed(read, names, t("Read")), ...chaptersNamed(toCome, names, t("Still to come"))];
  return { key, title: title.trim() || t("From my therapist"), words: words.map(ended).join(" ") };
}

/** "Read: Stiff muscles, Falls"; nothing when there are none. */
export function chaptersNamed(ids: readonly string[], names: Names, how: string): string[] {
  return ids.length ? [`${how}: ${ids.map((id) => names.get(`chapter.${id}`) ?? plain(id)).join(", ")}`] : [];
}

/** "3 to 9 on 50 days. Last: 4, on 13 Sept." */
function checkIn({ key, measure, said }: MeasureLine, day: (when: string) => string): Line {
  const title = MEASURES[measure];
  if (measure === "falls") return { key, title, words: fallsInWords(said, day) };
  const values = said.map(({ value }) => value);
  const last = said.at(-1);
  const words = t("{least} to {most} on {days}. Last: {last}, on {day}.", {
    least: Math.min(...values),
    most: Math.max(...values),
    days: daysCounted(said.length),
    last: last?.value ?? "",
    day: day(last?.day ?? ""),
  });
  return { key, title, words };
}

/** "8 Nov: 1 fall, 15 Nov: 12 falls. No fall on 3 days." */
function fallsInWords(said: MeasureLine["said"], day: (when: string) => string): string {
  const some = said.filter(({ value }) => value);
  const falls = some.map(({ day: when, value }) => counted(value, "{day}: {count} fall", "{day}: {count} falls", { day: day(when) }));
  const none = said.length - some.length;
  return [
    ...(falls.length ? [`${falls.join(", ")}.`] : []),
    ...(none ? [counted(none, "No fall on {count} day.", "No fall on {count} days.")] : []),
  ].join(" ");
}

function setback({ key, since, until, days, firstRung, helped }: SetbackLine, to: string): Line {
  const length = lengthInWords(days);
  const words = [
    until ? `${length}.` : t("{length} so far.", { length }),
    firstRung && t("First rung on {day}: {rung}", { day: shortDayOf(firstRung.day, to), rung: ended(firstRung.rung) }),
    helped && t("What helped: {helped}", { helped: ended(helped) }),
  ];
  const isRange = until !== null && days > 0;
  const title = isRange ? shortRangeOf(since, addDays(until, -1), to) : t("Since {day}", { day: shortDayOf(since, to) });
  return { key, title, words: words.filter(Boolean).join(" ") };
}

function comment(
  { key, day: when, item, size, done, reason, words }: CommentLine,
  name: (item: ItemLine) => string,
  day: (when: string) => string,
): Line {
  const about = [
    size && t("{kind} size", { kind: KINDS[size] }),
    done && DONE[done],
    reason && t("Not that day ({reason})", { reason: reasonInWords(reason) }),
  ].filter(Boolean);
  const title = item ? `${name(item)}, ${day(when)}` : day(when);
  return { key, title, words: `${about.length ? ended(about.join(", ")) : ""}${quoted(words)}`.trim() };
}

function question({ key, item, words }: QuestionLine, names: Names): Line {
  if (!item) return { key, title: t("My own question"), words: quoted(words).trim() };
  return { key, title: labelOf(QUESTIONS, item, names), words: quoted(words).trim() };
}

/** Its name, what it is to mind, and the days of the week on which it is planned. */
export function itemInWords(item: ItemLine, names: Names): string {
  const { name, cue } = nameOfItem(item, (id) => names.get(id));
  const days = weekOf(item.days);
  const week = days.map(shortWeekday).join(" ");
  const when = !days.length ? t("not in the plan") : days.length === 7 ? t("every day") : week;
  return `${name}${cue && `, ${cue}`} (${when})`;
}

export function labelOf(checklist: string, item: string, names: Names): string {
  return names.get(`${checklist}.${item}`) ?? plain(item);
}

function plain(id: string): string {
  return id.replaceAll("-", " ");
}

function quoted(words: string): string {
  return words.trim() && ` “${words.trim()}”`;
}

/** The title as it stands before the words. A question has its own end. */
export function titled({ title, words }: Line): string {
  return words && !/[.!?…:]$/.test(title) ? `${title}:` : title;
}
