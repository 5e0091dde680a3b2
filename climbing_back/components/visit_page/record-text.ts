import { countPlanDays, type Group } from "../../diary/views/plan-days";
import { KINDS, lengthInWords } from "../../diary/words/days";
import { daysCounted, ended, signed } from "../../diary/words/phrases";
import { counted, t } from "../../language/t";
import { QUESTIONS } from "../../sharing/visit/cover";
import type { ChaptersLine, DoneLine, GoalLine, MeasureLine, QuestionLine, SetbackLine, Visit } from "../../sharing/visit/lines";
import { amountsInWords, reasonsInWords } from "./tables";
import { chaptersNamed, GROUPS, itemInWords, labelOf, type Names } from "./words";

/** What fits into a note of most records. */
const LONGEST = 2000;

/** How much of one line is copied. Whoever wrote more has it on the page. */
const LONGEST_LINE = 200;

/** What is said first, and stays longest when not all of it fits. */
const SECTIONS: readonly [title: string, lines: (visit: Visit, names: Names) => string[]][] = [
  [t("QUESTIONS FOR THE VISIT"), (visit, names) => visit.questions.map((line) => question(line, names))],
  [t("GOALS"), (visit, names) => visit.goals.map((line) => goal(line, names))],
  [t("ACTIVITIES, 0 TO 10"), (visit) => visit.activities.map(activity)],
  [t("PLAN"), (visit, names) => [...planDays(visit), ...visit.exercises.map((line) => exercise(line, names))]],
  [t("CHAPTERS"), (visit, names) => visit.chapters.map((line) => chapters(line, names))],
  [t("SETBACKS"), (visit) => visit.setbacks.map(setback)],
  [t("CHECK-INS"), (visit, names) => visit.checkIns.map((line) => checkIn(line, names))],
  [
    t("CHECKLISTS"),
    (visit, names) =>
      visit.checklists.map(({ checklist, items }) => {
        const words = items.map(({ item, rating }) => labelOf(checklist, item, names) + (rating === null ? "" : ` (${rating})`));
        return `${names.get(checklist) ?? checklist}: ${words.join("; ")}`;
      }),
  ],
  [t("IN THEIR WORDS"), (visit) => visit.comments.map(({ day, words }) => `${day}: “${words}”`)],
];

/**
 * The page as plain text for a record that takes nothing else: headings, lines, ISO days, and no table.
 *
 * At most 2,000 characters. What does not fit is counted in its last line, and stands on the page itself.
 */
export function recordText(visit: Visit, names: Names): string {
  const head = [
    t("Patient’s own report, {from} to {to}", { from: visit.from, to: visit.to }),
    t("Self-reported, in a diary. Not measured and not checked."),
  ];
  const blocks = SECTIONS.flatMap(([title, lines]) => {
    const told = lines(visit, names).map((line) => `- ${inOneLine(line)}`);
    return told.length ? [["", title, ...told]] : [];
  });
  const whole = [...head, ...blocks.flat()];
  let kept = whole.length;
  while (textOf(whole, kept).length > LONGEST) kept--;
  return textOf(whole, kept);
}

/** The first lines, without a heading that nothing follows, and how many more there are. */
function textOf(lines: readonly string[], kept: number): string {
  const isLine = (line: string) => line.startsWith("- ");
  const shown = lines.slice(0, kept);
  while (kept < lines.length && shown.length && !isLine(shown.at(-1) ?? "")) shown.pop();
  const more = lines.filter(isLine).length - shown.filter(isLine).length;
  const rest = more ? ["", counted(more, "{count} more line is on the visit page.", "{count} more lines are on the visit page.")] : [];
  return [...shown, ...rest].join("\n");
}

/** Whatever people typed is one line here, and nothing that a record could take for a heading of ours. */
function inOneLine(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 2)} …` : line;
}

function question({ item, words }: QuestionLine, names: Names): string {
  return [item && labelOf(QUESTIONS, item, names), words.trim() && `“${words.trim()}”`].filter(Boolean).join(" ");
}

function goal({ words, isReached, now }: GoalLine, names: Names): string {
  const reached = isReached ? ` ${t("Reached.")}` : "";
  if (!now) return `${words}:${reached} ${t("No step marked yet.")}`;
  const step = [signed(now.level), names.get(`goal.${now.level}`), now.step.trim()].filter(Boolean).join(", ");
  return `${words}:${reached} ${step} (${now.day})`;
}

function activity({ words, now }: Visit["activities"][number]): string {
  return now ? `${words}: ${now.rating} (${now.day})` : `${words}: ${t("Not rated yet.")}`;
}

/** "All of the plan: 9 days", and so on, each kind of day that there was. */
function planDays({ days }: Visit): string[] {
  const counts = countPlanDays(days);
  const planned = counts.planned ? [`${t("Planned and written about")}: ${daysCounted(counts.planned)}`] : [];
  const groups = (Object.keys(GROUPS) as Group[]).filter((group) => counts[group]);
  return [...planned, ...groups.map((group) => `${GROUPS[group]}: ${daysCounted(counts[group])}`)];
}

function exercise({ item, sizes, all, part, none, notToday }: DoneLine, names: Names): string {
  const of = (title: string, { length }: readonly unknown[]) => (length ? [`${title} ${length}`] : []);
  const said = [
    ...of(t("all"), all),
    ...of(t("part"), part),
    ...of(t("none"), none),
    ...of(t("not that day"), notToday).map((words) => `${words} (${reasonsInWords(notToday.map(({ reason }) => reason))})`),
  ];
  const asked = sizes.filter((line) => line.asked.length).map((line) => `${KINDS[line.size]} ${amountsInWords(line)}`);
  const planned = asked.length ? `${asked.join(", ")}; ` : "";
  return `${itemInWords(item, names)}: ${planned}${said.join(", ") || t("nothing written")}`;
}

function chapters({ title, read, toCome }: ChaptersLine, names: Names): string {
  return `${title}: ${[...chaptersNamed(read, names, t("read")), ...chaptersNamed(toCome, names, t("still to come"))].join("; ")}`;
}

function setback({ since, until, days, helped }: SetbackLine): string {
  const length = until ? lengthInWords(days) : t("{length} so far", { length: lengthInWords(days) });
  const what = helped ? `. ${t("What helped: {helped}", { helped: ended(helped) })}` : "";
  return `${t("Since {day}", { day: since })}: ${length}${what}`;
}

/** The span of what was said, and the last of it. Falls are summed: each was one. */
function checkIn({ measure, said }: MeasureLine, names: Names): string {
  const title = names.get(`check-in.${measure}`) ?? measure;
  const values = said.map(({ value }) => value);
  const on = daysCounted(said.length);
  if (measure === "falls") return `${title}: ${t("{falls} in all, answered on {days}", { falls: values.reduce((sum, value) => sum + value, 0), days: on })}`;
  const last = said.at(-1);
  const span = t("{least} to {most} of 10, on {days}", { least: Math.min(...values), most: Math.max(...values), days: on });
  return `${title}: ${span}; ${t("last {value} ({day})", { value: last?.value ?? "", day: last?.day ?? "" })}`;
}
