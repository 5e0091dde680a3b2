import { t } from "../../language/t";
import { BackupError, CHOOSE } from "./backup-file";
import { inOrder, type Entry } from "./entries";
import fits from "./fits.gen";
import { FORMAT, VERSION } from "./write-backup";

/** Entries of the course are five levels deep. What is much deeper is not from a diary. */
const DEEPEST = 32;

/** What is deeper than this is cut out unread: a browser could be busy with it for minutes. */
const DEEPEST_READ = 100;

/** Thirty a day for ninety years. A page would be busy for minutes with what is much more. */
const MOST_ENTRIES = 1_000_000;

/** Half an emoji. Python's check of the format cannot take one in the name of a field or a type. */
const HALF_SIGN = /\p{Surrogate}/u;

/** How the first line of a file begins. */
const HEAD = new RegExp(`^\\{"format":"${FORMAT}","version":([0-9]{1,9}),`);

const FOREIGN = t("This is not a diary file of this course.");

/** What a file holds. */
export interface Reading {
  /** What can be used, each id once. */
  entries: Entry[];
  /** How many entries cannot be used. */
  leftOut: number;
  /** Whether the end of the file is not there. */
  cutOff: boolean;
  /** Whether some signs of it could not be read. They show as �. */
  garbled: boolean;
}

/** How a reading differs from the diary. */
export interface Comparison {
  added: Entry[];
  /** How many entries the diary has already. */
  known: number;
  /** How many have the id of an entry of the diary and say something else. */
  different: number;
}

/**
 * Read the text of a backup file.
 *
 * @throws BackupError when nothing of it can be used.
 */
export function readBackup(text: string): Reading {
  const found = whole(text) ?? lineByLine(text);
  const entries = new Map<string, Entry>();
  // What the first of those says that came again. It may be long, so it is put into words once.
  const said = new Map<string, string>();
  let leftOut = 0;
  for (const entry of found.entries) {
    if (!isEntry(entry)) {
      leftOut++;
      continue;
    }
    const known = entries.get(entry.id);
    if (!known) entries.set(entry.id, entry);
    else {
      if (!said.has(entry.id)) said.set(entry.id, inWords(known));
      if (inWords(entry) !== said.get(entry.id)) leftOut++;
    }
  }
  if (!entries.size && (leftOut || found.cutOff)) {
    throw new BackupError(
      t("Nothing in this file can be read as a diary."),
      t("Choose another copy of it, if you have one."),
    );
  }
  const garbled = text.includes("\ufffd");
  return { entries: [...entries.values()], leftOut, cutOff: found.cutOff, garbled };
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
  if (format !== FORMAT) throw new BackupError(FOREIGN, CHOOSE);
  checkVersion(version);
  if (!Array.isArray(entries)) throw new BackupError(FOREIGN, CHOOSE);
  checkCount(entries.length);
  return { entries, cutOff: false };
}

/** A file that is cut off or damaged still has whole lines. Each but the first is an entry. */
function lineByLine(text: string): Found {
  const lines = text.split(/[\r\n]+/, MOST_ENTRIES + 2);
  const head = lines.shift() ?? "";
  const version = HEAD.exec(head)?.[1];
  checkVersion(version && Number(version));
  checkCount(lines.length);
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
  if (!Number.isSafeInteger(version)) throw new BackupError(FOREIGN, CHOOSE);
  if (version === VERSION) return;
  throw new BackupError(
    t("This file was made by another version of the course ({version}).", { version: String(version) }),
    t("Load the newest version of the course and try again."),
  );
}

function checkCount(entries: number): void {
  if (entries > MOST_ENTRIES) {
    throw new BackupError(t("This file has more than a million lines. A diary has fewer."), CHOOSE);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(withoutDepths(text));
  } catch {
    return undefined;
  }
}

/** What is nested too deep becomes null. It stays deep enough there that no entry can be made of it. */
function withoutDepths(text: string): string {
  let [depth, from, isWords, kept] = [0, 0, false, ""];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (isWords) {
      if (sign === "\\") at++;
      else if (sign === '"') isWords = false;
    } else if (sign === '"') isWords = true;
    else if (sign === "[" || sign === "{") {
      if (depth++ === DEEPEST_READ) kept += `${text.slice(from, at)}null`;
    } else if (sign === "]" || sign === "}") {
      if (--depth === DEEPEST_READ) from = at + 1;
    }
  }
  return depth > DEEPEST_READ ? kept : kept + text.slice(from);
}

function isEntry(candidate: unknown): candidate is Entry {
  return (
    canBeKept(candidate, DEEPEST) && fits(candidate) && !HALF_SIGN.test((candidate as Entry).type)
  );
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

/** What a value says, whatever the order of its fields. These may have any name, even one that objects have. */
function inWords(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) => {
    if (typeof part !== "object" || !part || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([one], [other]) => inOrder(one, other)));
  });
}

function same(one: unknown, other: unknown): boolean {
  // Most often they are the same to the letter.
  return JSON.stringify(one) === JSON.stringify(other) || inWords(one) === inWords(other);
}
