import type { Entry } from "./entries";
import fits from "./fits.gen";
import { FORMAT, VERSION } from "./write-backup";

/** A diary of many decades is smaller; a page that reads much more may stop answering. */
const LARGEST_BYTES = 64 * 1024 * 1024;

/** Entries of the course are five levels deep. What is much deeper is not from a diary. */
const DEEPEST = 32;

/** Half an emoji. Python's check of the format cannot take one in the name of a field or a type. */
const HALF_SIGN = /\p{Surrogate}/u;

/** The first id of the year 2100. A later one would leave no room for what is written after it. */
const TOO_LATE = "03bb2cc3-d800";

/** How the first line of a file begins. */
const HEAD = new RegExp(`^\\{"format":"${FORMAT}","version":([0-9]{1,9}),`);

const NOTHING_CHANGED = "Your diary is as it was.";
const FOREIGN = "This is not a diary file of this course.";

/** A file cannot be used at all. The message says why, in words for the learner. */
export class BackupError extends Error {
  /** Why, without the learner's diary and what they could do now. */
  readonly why: string;

  constructor(why: string, help = "") {
    super(`${why} ${NOTHING_CHANGED} ${help}`.trim());
    this.why = why;
  }
}

/** What a file holds. */
export interface Reading {
  /** What can be used, each id once. */
  entries: Entry[];
  /** How many entries cannot be used. */
  leftOut: number;
  /** Whether the end of the file is not there. */
  cutOff: boolean;
}

/** How a reading differs from the diary. */
export interface Comparison {
  added: Entry[];
  /** How many entries the diary has already. */
  known: number;
  /** How many have the id of an entry of the diary and say something else. */
  different: number;
}

/** Refuse what is too large before it is read into memory. */
export function checkSize(bytes: number): void {
  if (bytes <= LARGEST_BYTES) return;
  const megabytes = Math.round(bytes / 1024 / 1024);
  throw new BackupError(
    `This file is too large for a diary (${megabytes} MB).`,
    "Choose a file whose name begins with climbing-back-diary.",
  );
}

/**
 * Read a backup file.
 *
 * @throws BackupError when nothing of it can be used.
 */
export function readBackup(text: string): Reading {
  const found = whole(text) ?? lineByLine(text);
  const entries = new Map<string, Entry>();
  let leftOut = 0;
  for (const entry of found.entries) {
    if (!isEntry(entry)) leftOut++;
    else if (!entries.has(entry.id)) entries.set(entry.id, entry);
    else if (!same(entries.get(entry.id), entry)) leftOut++;
  }
  if (!entries.size && (leftOut || found.cutOff)) {
    throw new BackupError("Nothing in this file can be read as a diary.");
  }
  return { entries: [...entries.values()], leftOut, cutOff: found.cutOff };
}

/** The fields of a file that stand beside its entries; of one that is cut off, those of its first line. */
export function fieldsOf(text: string): Readonly<Record<string, unknown>> {
  const record = parsed(text) ?? parsed(`${text.split(/[\r\n]/, 1)[0]}]}`);
  return (record ?? {}) as Record<string, unknown>;
}

export function compare(log: readonly Entry[], { entries }: Reading): Comparison {
  const diary = new Map(log.map((entry) => [entry.id, entry]));
  const added = entries.filter(({ id }) => !diary.has(id));
  const different = entries.filter((each) => !same(diary.get(each.id) ?? each, each)).length;
  return { added, known: entries.length - added.length - different, different };
}

interface Found {
  entries: unknown[];
  cutOff: boolean;
}

function whole(text: string): Found | undefined {
  const record = parsed(text);
  if (record === undefined) return undefined;
  const { format, version, entries } = (record ?? {}) as Record<string, unknown>;
  if (format !== FORMAT) throw new BackupError(FOREIGN);
  checkVersion(version);
  if (!Array.isArray(entries)) throw new BackupError(FOREIGN);
  return { entries, cutOff: false };
}

/** A file that is cut off or damaged still has whole lines. Each but the first is an entry. */
function lineByLine(text: string): Found {
  const [head = "", ...lines] = text.split(/[\r\n]+/);
  const version = HEAD.exec(head)?.[1];
  checkVersion(version && Number(version));
  const end = lines.lastIndexOf("]}");
  const cutOff = end < 0;
  const entries = lines
    .slice(0, cutOff ? lines.length : end)
    .map((line) => parsed(line.replace(/,[ \t]*$/, "")));
  // The line at which the file breaks off is seldom a whole entry.
  if (cutOff && !isEntry(entries.at(-1))) entries.pop();
  return { entries, cutOff };
}

function checkVersion(version: unknown): void {
  if (!Number.isSafeInteger(version)) throw new BackupError(FOREIGN);
  if (version === VERSION) return;
  throw new BackupError(
    `This file was made by another version of the course (${version as number}).`,
    "Load the newest version of the course and try again.",
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isEntry(candidate: unknown): candidate is Entry {
  if (!canBeKept(candidate, DEEPEST) || !fits(candidate)) return false;
  const { id, type } = candidate as Entry;
  return id < TOO_LATE && !HALF_SIGN.test(type);
}

/** Not too deep for the browser's stores, every number is one and every name is whole. */
function canBeKept(value: unknown, levels: number): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) return true;
  return (
    levels > 0 &&
    Object.entries(value).every(
      ([name, inner]) => !HALF_SIGN.test(name) && canBeKept(inner, levels - 1),
    )
  );
}

/** Whether two values say the same. Their fields may have any name, even one that objects have. */
function same(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return one === other;
  const [fields, others] = [Object.entries(one), new Map(Object.entries(other))];
  return (
    Array.isArray(one) === Array.isArray(other) &&
    fields.length === others.size &&
    fields.every(([name, value]) => same(value, others.get(name)))
  );
}
