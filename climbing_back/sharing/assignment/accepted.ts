import type { Dose } from "../../diary/format/diary.gen";
import { type Entry, type EntryOf, inEffectOf, perLog } from "../../diary/format/entries";
import { nameNow } from "../../diary/format/renamed";
import type { PlanItem } from "../../diary/views/plan";
import { COLOURS } from "../../diary/words/days";
import { t } from "../../language/t";

/*
 * What pages show in passing of the assignments that the learner keeps. It weighs little, because
 * every page loads it: what an entry holds is not checked as a whole, so each part is read with care.
 * `assigned.ts` reads all of it.
 */

/** What a page says in passing of an assignment. */
interface InPassing {
  readonly title: string;
  readonly chapters: readonly string[];
  /** When to stop, and when to ring; empty when the therapist said nothing of it. */
  readonly stop: string;
  readonly when: string;
  /** Whom to ring, in words and as a number. */
  readonly ring: { words: string; number: string } | undefined;
}

/** As in the schema of assignments. */
const NUMBER = /^[+0-9][-0-9 ()/.]{2,29}$/;
const LONGEST_LINE = 140;
const MOST_CHAPTERS = 40;

const DOSE_PARTS = ["sets", "reps", "hold", "minutes", "words"] as const satisfies (keyof Dose)[];

/**
 * What was accepted and not withdrawn, by the names of the assignments, in the order in which the
 * learner first said yes. Of each name, the newest version comes last; of equal ones, the last written.
 */
export const acceptedByName = perLog((log) => {
  const names = new Map<string, EntryOf<"assignment-accepted">[]>();
  for (const entry of inEffectOf(log, "assignment-accepted")) {
    const others = names.get(entry.data.assignment);
    if (others) others.push(entry);
    else names.set(entry.data.assignment, [entry]);
  }
  for (const each of names.values()) each.sort((a, b) => a.data.version - b.data.version);
  return names as ReadonlyMap<string, readonly EntryOf<"assignment-accepted">[]>;
});

/** The version that counts of each assignment. */
export const inPassing = perLog((log): readonly InPassing[] =>
  [...acceptedByName(log).values()].flatMap((versions) => {
    const contents = versions.map(({ data }) => data.content);
    const { title, chapters, stop, ring, ...who } = contents.findLast(isTitled) ?? {};
    if (typeof title !== "string") return [];
    const { when, number } = Object(ring) as Record<string, unknown>;
    return {
      title: title.slice(0, LONGEST_LINE),
      chapters: wordsIn(chapters).slice(0, MOST_CHAPTERS),
      stop: lineOf(stop),
      when: lineOf(when),
      ring: isNumber(number) ? { words: ringInWords(who, number), number } : undefined,
    };
  }),
);

function lineOf(words: unknown): string {
  return typeof words === "string" ? words.slice(0, LONGEST_LINE) : "";
}

/** The chapters that the learner says they have read. */
export const readOf = perLog(
  (log): ReadonlySet<string> =>
    new Set(inEffectOf(log, "chapter-read").map(({ data }) => data.chapter)),
);

/** "Ring Northside: 020 7946 0000". */
export function ringInWords(who: { service?: unknown; role?: unknown }, number: string): string {
  const named = [who.service, who.role].find((each) => typeof each === "string" && each);
  return t("Ring {named}: {number}", { named: String(named ?? t("my therapist")).slice(0, LONGEST_LINE), number });
}

/** Whether it can be rung: digits, with what people write between them. */
export function isNumber(candidate: unknown): candidate is string {
  return typeof candidate === "string" && NUMBER.test(candidate);
}

/** The address that makes a phone ring. */
export function telephone(number: string): string {
  // What stands in brackets behind a country's number is dialled from inside that country alone.
  const dialled = number.startsWith("+") ? number.replace(/\(0\)/, "") : number;
  return `tel:${dialled.replace(/[^+0-9]/g, "")}`;
}

/** Whether an item of the plan asks for other amounts than those that the learner accepted. */
export function isChanged(log: readonly Entry[], { assignment, exercise, sizes }: PlanItem): boolean {
  const versions = acceptedByName(log).get(assignment ?? "") ?? [];
  const given = versions
    .flatMap(({ data }) => listOf(data.content["exercises"]))
    .filter((each) => exerciseIn(each) === exercise);
  return given.length > 0 && !given.some((each) => areSame(Object(each).sizes, sizes));
}

/** The exercise under its name of today, if it is one of the library. */
function exerciseIn(given: unknown): string | undefined {
  const id: unknown = Object(given).exercise;
  return typeof id === "string" ? nameNow("exercise", id) : undefined;
}

/** How an item is marked that a therapist gave. */
export function markInWords(isChanged: boolean): string {
  return isChanged ? t("✓ From my therapist, changed by me") : t("✓ From my therapist");
}

function areSame(given: unknown, planned: PlanItem["sizes"]): boolean {
  return COLOURS.every((kind) => {
    const [one, other] = [Object(given)[kind] as Dose | undefined, planned[kind]];
    return !one === !other && DOSE_PARTS.every((part) => one?.[part] === other?.[part]);
  });
}

/** The least that a page can show something of. */
function isTitled({ title }: Record<string, unknown>): boolean {
  return typeof title === "string";
}

/** What there is of words in a list, each once. */
export function wordsIn(value: unknown): string[] {
  return [...new Set(listOf(value).filter((each) => typeof each === "string"))];
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
