import { v7 as uuid7 } from "uuid";
import type { ChecklistAnswer, Entry, Withdrawal } from "./record.gen";

/** The types of entry that this version writes, with what each one says. */
interface DataOf {
  "checklist-answer": ChecklistAnswer["data"];
  withdrawal: Withdrawal["data"];
}

/** What an entry is to follow: the newest id so far, and the entry that it replaces. */
interface Place {
  after?: string | undefined;
  replaces?: string | undefined;
}

/** Make an entry, dated now on the learner's own clock. */
export function newEntry<Kind extends keyof DataOf>(
  type: Kind,
  data: DataOf[Kind],
  { after, replaces }: Place = {},
): Entry {
  const entry = { id: nextId(after), type, at: localMoment(new Date()), data };
  return (replaces ? { ...entry, replaces } : entry) as Entry;
}

/** Ids sort by time. A clock that was set back must not make today older than yesterday. */
function nextId(after = ""): string {
  const id = uuid7();
  if (id > after) return id;
  const milliseconds = Number.parseInt(after.replace("-", "").slice(0, 12), 16);
  return uuid7({ msecs: milliseconds + 1 });
}

/** Local time with its distance from UTC, which `toISOString` would throw away. */
export function localMoment(date: Date): string {
  const minutes = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  const two = (n: number) => String(Math.floor(n)).padStart(2, "0");
  const distance = Math.abs(minutes);
  return `${local}${minutes < 0 ? "-" : "+"}${two(distance / 60)}:${two(distance % 60)}`;
}

/**
 * The entries that still count, oldest first, without the withdrawals themselves.
 *
 * An entry counts unless a withdrawal that counts names it, or an entry that was not withdrawn
 * replaces it, directly or through a chain of edits. The order of the input plays no part.
 */
export function inEffect(entries: Iterable<Entry>): Entry[] {
  const byId = new Map([...entries].map((entry) => [entry.id, entry]));
  const withdrawn = withdrawnIds(byId.values());

  const replaced = new Set<string>();
  for (const entry of byId.values()) {
    if (withdrawn.has(entry.id)) continue;
    let older = replacedBy(entry);
    while (older !== undefined && !replaced.has(older)) {
      replaced.add(older);
      older = replacedBy(byId.get(older));
    }
  }

  return [...byId.values()]
    .filter((entry) => !withdrawn.has(entry.id) && !replaced.has(entry.id) && !isWithdrawal(entry))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The ids taken back, starting from the withdrawals that nobody took back. */
function withdrawnIds(entries: Iterable<Entry>): Set<string> {
  const target = new Map<string, string>();
  for (const entry of entries) if (isWithdrawal(entry)) target.set(entry.id, entry.data.entry);
  const undecided = new Map<string, number>();
  for (const named of target.values()) undecided.set(named, (undecided.get(named) ?? 0) + 1);

  const withdrawn = new Set<string>();
  const decided = [...target.keys()].filter((key) => !undecided.get(key));
  for (let key = decided.pop(); key !== undefined; key = decided.pop()) {
    const named = target.get(key);
    if (named === undefined || withdrawn.has(named)) continue;
    if (!withdrawn.has(key)) {
      withdrawn.add(named);
      decided.push(named);
    } else {
      const left = (undecided.get(named) ?? 0) - 1;
      undecided.set(named, left);
      if (left === 0) decided.push(named);
    }
  }
  return withdrawn;
}

function replacedBy(entry: Entry | undefined): string | undefined {
  return entry?.replaces as string | undefined;
}

export function isWithdrawal(entry: Entry): entry is Withdrawal {
  return entry.type === "withdrawal";
}

export function isChecklistAnswer(entry: Entry): entry is ChecklistAnswer {
  return entry.type === "checklist-answer";
}
