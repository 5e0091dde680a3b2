import { addDays } from "../../diary/format/days";
import type { Colour } from "../../diary/format/diary.gen";
import { nameOfItem } from "../../diary/views/plan";
import { countPlanDays, daysIn, type Group } from "../../diary/views/plan-days";
import { COLOURS, datesInWords, KINDS, lengthInWords, reasonInWords, shortDayOf, shortRangeOf, shortWeekday, weekOf } from "../../diary/words/days";
import { daysCounted, ended, signed } from "../../diary/words/phrases";
import { DONE } from "../../diary/words/plan";
import { onPlannedDays } from "../../diary/words/plan-days";
import { counted, t } from "../../language/t";
import { type Part, QUESTIONS } from "../../sharing/visit/cover";
import type { CommentLine, DayLine, DoneLine, GoalLine, ItemLine, MeasureLine, QuestionLine, SetbackLine, Visit } from "../../sharing/visit/lines";

/** What is called by an id: `symptoms` for a checklist, `symptoms.pain` for its item, `bridge`. */
export type Names = ReadonlyMap<string, string>;

/** One line of the page. What has a key can stay out by itself. */
export interface Line {
  key?: string;
  title: string;
  words: string;
}

/** One part of the page. */
export interface Section {
  part: Part;
  title: string;
  /** What its numbers mean. */
  scale?: string;
  lines: Line[];
}

const TITLES: Record<Part, string> = {
  goals: t("My goals"),
  activities: t("My activities"),
  days: t("My plan and my days"),
  setbacks: t("Setbacks"),
  "check-ins": t("My check-ins"),
  comments: t("In my words"),
  checklists: t("Checklists"),
  questions: t("Questions for my visit"),
};

const DAYS_OF: Record<Colour, string> = {
  good: t("Good days"),
  "so-so": t("So-so days"),
  off: t("Off days"),
};

const ACTIVITY_SCALE = t("0 is not at all, 10 is as well as I like.");
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

/** What the page says, part by part, in the order in which clinicians want it; empty parts stay out. */
export function visitInWords(visit: Visit, names: Names): Section[] {
  const day = (when: string) => shortDayOf(when, visit.to);
  const name = (item: ItemLine) => itemInWords(item, names);
  const sections: Section[] = [
    { part: "goals", title: TITLES.goals, lines: visit.goals.map((line) => goal(line, names, day)) },
    {
      part: "activities",
      title: TITLES.activities,
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
      title: TITLES.days,
      lines: [
        ...days(visit.days, visit.to),
        ...visit.exercises.map((line) => exercise(line, name, names, visit.to)),
      ],
    },
    {
      part: "setbacks",
      title: TITLES.setbacks,
      lines: visit.setbacks.map((line) => setback(line, day)),
    },
    {
      part: "check-ins",
      title: TITLES["check-ins"],
      scale: STEP_SCALE,
      lines: visit.checkIns.map(({ key, measure, said }) => ({
        key,
        title: names.get(`check-in.${measure}`) ?? measure,
        words: measure === "falls" ? fallsInWords(said, visit.to) : `${valuesInWords(said, visit.to)}.`,
      })),
    },
    {
      part: "comments",
      title: TITLES.comments,
      lines: visit.comments.map((line) => comment(line, name, day)),
    },
    {
      part: "checklists",
      title: TITLES.checklists,
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
    {
      part: "questions",
      title: TITLES.questions,
      lines: visit.questions.map((line) => question(line, names)),
    },
  ];
  return sections.filter(({ lines }) => lines.length);
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

function days(lines: readonly DayLine[], to: string): Line[] {
  const counts = countPlanDays(lines);
  const on = onPlannedDays(counts);
  const groups = (Object.keys(GROUPS) as Group[]).flatMap((group): Line[] => {
    const said = daysIn(group, lines);
    if (!said.length) return [];
    const told = group === "not-today" ? said : said.map(({ day }) => ({ day, reasons: [] }));
    return [{ title: `${GROUPS[group]}, ${daysCounted(counts[group])}`, words: `${daysWithReasons(told, to)}.` }];
  });
  const picked = COLOURS.flatMap((colour): Line[] => {
    const said = lines.filter((line) => line.colour === colour).map(({ day }) => day);
    if (!said.length) return [];
    return [{ title: `${DAYS_OF[colour]}, ${said.length}`, words: `${dates(said, to)}.` }];
  });
  const planned = counts.planned ? [{ title: t("Planned and written about"), words: `${daysCounted(counts.planned)}.` }] : [];
  return [...(on ? [{ title: t("My day’s version"), words: `${on}.` }] : planned), ...groups, ...picked];
}

function exercise(
  { item, all, part, none, notToday }: DoneLine,
  name: (item: ItemLine) => string,
  names: Names,
  to: string,
): Line {
  const list = (title: string, on: string[]) => (on.length ? [`${title}: ${dates(on, to)}.`] : []);
  const off = notToday.map(({ day, reason }) => ({ day, reasons: [reason] }));
  const words = [
    ...(all.length ? [t("All of it on {days}.", { days: daysCounted(all.length) })] : []),
    ...list(t("Part of it"), part),
    ...list(t("None of it"), none),
    ...(off.length ? [t("Not that day: {days}.", { days: daysWithReasons(off, to) })] : []),
    names.get(`${item.exercise ?? ""}.stop`) ?? "",
  ].filter(Boolean);
  return { title: name(item), words: words.join(" ") };
}

/** "26, 28 Oct, 3 to 7 Nov". */
function dates(days: readonly string[], to: string): string {
  return datesInWords(days.map((day) => ({ day, why: "" })), to);
}

/** "26 Oct (heat), 28 Oct". */
function daysWithReasons(lines: readonly Pick<DayLine, "day" | "reasons">[], to: string): string {
  return datesInWords(
    lines.map(({ day, reasons }) => ({ day, why: reasons.map(reasonInWords).join(", ") })),
    to,
  );
}

/** "8 Nov: 1 fall, 15 Nov: 12 falls. No fall on 3 days." */
function fallsInWords(said: MeasureLine["said"], to: string): string {
  const some = said.filter(({ value }) => value);
  const falls = some.map(({ day, value }) => counted(value, "{day}: {count} fall", "{day}: {count} falls", { day: shortDayOf(day, to) }));
  const none = said.length - some.length;
  return [
    ...(falls.length ? [`${falls.join(", ")}.`] : []),
    ...(none ? [counted(none, "No fall on {count} day.", "No fall on {count} days.")] : []),
  ].join(" ");
}

/** "26 to 28 Oct: 3, 4, 4 · 1 Nov: 5": each number with its day, a week at most in one go. */
function valuesInWords(said: readonly { day: string; value: number }[], to: string): string {
  const runs: { since: string; values: number[] }[] = [];
  for (const { day, value } of said) {
    const last = runs.at(-1);
    const goesOn = last && last.values.length < 7 && addDays(last.since, last.values.length) === day;
    if (goesOn) last.values.push(value);
    else runs.push({ since: day, values: [value] });
  }
  return runs
    .map(({ since, values }) => {
      const span = shortRangeOf(since, addDays(since, values.length - 1), to);
      return `${span}: ${values.join(", ")}`;
    })
    .join(" · ");
}

function setback(line: SetbackLine, day: (when: string) => string): Line {
  const { key, since, until, days, firstRung, helped } = line;
  const length = lengthInWords(days);
  const words = [
    until ? `${length}.` : t("{length} so far.", { length }),
    firstRung && t("First rung on {day}: {rung}", { day: day(firstRung.day), rung: ended(firstRung.rung) }),
    helped && t("What helped: {helped}", { helped: ended(helped) }),
  ];
  return { key, title: t("Since {day}", { day: day(since) }), words: words.filter(Boolean).join(" ") };
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


