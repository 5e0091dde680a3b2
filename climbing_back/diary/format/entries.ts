import { leavesRoom, localMoment, nextId } from "./clock";
import type { DataOf } from "./diary.gen";
import type { Entry, EntryOf, Kind } from "./entry";
import { grown } from "./grown";
import { asNamedNow } from "./renamed";

export type { Entry, EntryOf, Kind };

/** What an entry is to follow: the newest id so far, and the entry that it replaces. */
interface Place {
  after?: string | undefined;
  replaces?: string | undefined;
}

/** Make an entry, dated now on the learner's own clock. */
export function newEntry<K extends Kind>(
  type: K,
  data: DataOf[K],
  { after, replaces }: Place = {},
): EntryOf<K> {
  const entry = { id: nextId(after), type, at: localMoment(new Date()), data };
  return replaces ? { ...entry, replaces } : entry;
}

/** Whether `entry` is of one of the types that this version knows. */
export function isA<K extends Kind>(entry: Entry, kind: K): entry is EntryOf<K> {
  return entry.type === kind;
}

/** The last written entry of a type, of those that count. */
export function latest<K extends Kind>(log: readonly Entry[], kind: K): EntryOf<K> | undefined {
  return inEffectOf(log, kind).at(-1);
}

/** The id that what is written next has to follow: the newest one that leaves room. */
export function newestId(log: readonly Entry[]): string | undefined {
  return log.findLast(({ id }) => leavesRoom(id))?.id;
}

/** What of `more` is not in the log yet, oldest first, every id once: the first to come stays. */
export function news(log: readonly Entry[], more: Iterable<Entry>): Entry[] {
  const each = new Map<string, Entry>();
  for (const entry of more) if (!each.has(entry.id)) each.set(entry.id, entry);
  const fresh = [...each.values()].sort(byId);
  const [newest, first] = [log.at(-1), fresh[0]];
  // What was said just now comes last: no need to go through the years before it.
  if (!newest || !first || byId(newest, first) < 0) return fresh;
  const known = new Set(log.map((entry) => entry.id));
  return fresh.filter(({ id }) => !known.has(id));
}

/** What each log last became, and with what: the page shows a press before its home has kept it. */
const became = new WeakMap<readonly Entry[], { added: readonly Entry[]; both: readonly Entry[] }>();

/**
 * Both logs in one, oldest first. An entry that is known is never changed.
 *
 * The same log with the same news is the same array again, so what is worked out of it stays.
 */
export function merged(log: readonly Entry[], more: Iterable<Entry>): readonly Entry[] {
  const added = news(log, more);
  const [newest, first] = [log.at(-1), added[0]];
  if (!first) return log;
  const before = became.get(log);
  if (before?.added.length === added.length && before.added.every((entry, n) => entry === added[n])) {
    return before.both;
  }
  const all = [...log, ...added];
  const isNewer = !newest || byId(newest, first) < 0;
  const both = isNewer ? all : all.sort(byId);
  const counts = counting.get(log);
  if (isNewer && counts) grewOutOf.set(both, { log, added, counts });
  became.set(log, { added, both });
  return both;
}

/** The order of ids, days and moments as they are written. */
export function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function byId(a: Entry, b: Entry): number {
  return inOrder(a.id, b.id);
}

/** A log is never changed, only replaced by a longer one: what is read off it is worked out once. */
export function perLog<Value>(read: (log: readonly Entry[]) => Value): typeof read {
  const known = new WeakMap<readonly Entry[], { value: Value }>();
  return (log) => {
    const found = known.get(log) ?? { value: read(log) };
    known.set(log, found);
    return found.value;
  };
}

/** The entries of a log by their ids. */
export const entriesById = perLog(
  (log): ReadonlyMap<string, Entry> => new Map(log.map((entry) => [entry.id, entry])),
);

/**
 * The entries that still count, oldest first, without the withdrawals themselves.
 *
 * An entry counts unless a withdrawal that counts names it, or an entry that was not withdrawn
 * replaces it, directly or through a chain of edits. An edit stands where the first of its chain
 * stood: to mend an old answer does not make it the newest. The order of the input plays no part.
 */
export function inEffect(log: readonly Entry[]): readonly Entry[] {
  return countingIn(log).all;
}

/** Those entries of one type that still count, in the order of `inEffect`. */
export function inEffectOf<K extends Kind>(log: readonly Entry[], kind: K): readonly EntryOf<K>[] {
  return (countingIn(log).byKind.get(kind) ?? NONE) as readonly EntryOf<K>[];
}

/**
 * Work out something of the entries of these types that count, and of nothing else. What does not concern them
 * leaves the value as it is.
 */
export function perKinds<Value>(kinds: readonly Kind[], read: (log: readonly Entry[]) => Value): typeof read {
  let last: { of: (readonly Entry[])[]; value: Value } | undefined;
  return perLog((log) => {
    const of = kinds.map((kind): readonly Entry[] => inEffectOf(log, kind));
    if (!last?.of.every((entries, n) => entries === of[n])) last = { of, value: read(log) };
    return last.value;
  });
}

/** The entries of a log that count: all, and by their types. */
interface Counting {
  readonly all: readonly Entry[];
  readonly byKind: ReadonlyMap<string, readonly Entry[]>;
}

const NONE: readonly Entry[] = [];

const counting = new WeakMap<readonly Entry[], Counting>();

/** What a log was when that was last worked out, and what came since; until it is worked out again. */
const grewOutOf = new WeakMap<
  readonly Entry[],
  { log: readonly Entry[]; added: readonly Entry[]; counts: Counting }
>();

function countingIn(log: readonly Entry[]): Counting {
  const found = counting.get(log) ?? longer(log) ?? workedOut(log);
  counting.set(log, found);
  grewOutOf.delete(log);
  return found;
}

function workedOut(log: readonly Entry[]): Counting {
  const all = asNamedNow(findInEffect(log));
  return { all, byKind: byKind(all) };
}

/** The same from what is known already; types that nothing happened to keep their array. */
function longer(log: readonly Entry[]): Counting | undefined {
  const before = grewOutOf.get(log);
  const now = before && grown(before.log, before.counts.all, before.added);
  if (!now) return undefined;
  const changed = byKind(now.counting.filter(({ type }) => now.types.has(type)));
  const kinds = new Map([...before.counts.byKind].filter(([type]) => !now.types.has(type)));
  return { all: now.counting, byKind: new Map([...kinds, ...changed]) };
}

function byKind(entries: readonly Entry[]): ReadonlyMap<string, Entry[]> {
  const kinds = new Map<string, Entry[]>();
  for (const entry of entries) {
    const others = kinds.get(entry.type);
    if (others) others.push(entry);
    else kinds.set(entry.type, [entry]);
  }
  return kinds;
}

function findInEffect(log: readonly Entry[]): Entry[] {
  const entries = entriesById(log);
  const withdrawn = withdrawnIds(log);

  const replaced = new Set<string>();
  for (const entry of log) {
    if (!entry.replaces || withdrawn.has(entry.id)) continue;
    let older: string | undefined = entry.replaces;
    while (older !== undefined && !replaced.has(older)) {
      replaced.add(older);
      older = entries.get(older)?.replaces;
    }
  }

  const places = new Map<string, string>();
  const [asWritten, edited]: [Entry[], Entry[]] = [[], []];
  for (const entry of entries.values()) {
    if (withdrawn.has(entry.id) || replaced.has(entry.id) || isA(entry, "withdrawal")) continue;
    if (entry.replaces) places.set(entry.id, startOfChain(log, entry.id));
    (entry.replaces ? edited : asWritten).push(entry);
  }
  const place = ({ id }: Entry) => places.get(id) ?? id;
  edited.sort((a, b) => inOrder(place(a), place(b)) || byId(a, b));
  return woven(asWritten.sort(byId), edited, place);
}

/** Both in one, in order. Most of a diary was never edited: to sort it all again takes too long. */
function woven(
  asWritten: readonly Entry[],
  edited: readonly Entry[],
  place: (entry: Entry) => string,
): Entry[] {
  const all: Entry[] = [];
  let next = 0;
  for (const entry of asWritten) {
    for (let edit = edited[next]; edit && place(edit) < entry.id; edit = edited[++next]) all.push(edit);
    all.push(entry);
  }
  return [...all, ...edited.slice(next)];
}

/** For each edit of a log, the earliest id of its chain. Each link of a chain is walked once. */
const startsOfEdits = perLog((log): ReadonlyMap<string, string> => {
  const starts = new Map<string, string>();
  const edited = log.filter(({ replaces }) => replaces);
  if (!edited.length) return starts;
  const entries = entriesById(log);
  for (const { id } of edited) {
    const path: string[] = [];
    let at = id;
    // An id on the path is noted as the start of itself, so a ring comes to an end.
    for (let older = entries.get(at)?.replaces; older && !starts.has(at); ) {
      path.push(at);
      starts.set(at, at);
      at = older;
      older = entries.get(at)?.replaces;
    }
    const ring = path.includes(at) ? path.slice(path.indexOf(at)) : [];
    let start = ring.reduce(earlier, starts.get(at) ?? at);
    for (let one = path.pop(); one !== undefined; one = path.pop()) {
      start = earlier(start, one);
      starts.set(one, start);
    }
  }
  return starts;
});

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

/** The earliest id of the chain of edits that leads to `id`, even if that entry is not in the log. */
export function startOfChain(log: readonly Entry[], id: string): string {
  return startsOfEdits(log).get(id) ?? id;
}

/** The edits of a log by the first id of their chain. */
const edits = perLog((log) => {
  const chains = new Map<string, string[]>();
  for (const { id, replaces } of log) {
    if (!replaces) continue;
    const start = startOfChain(log, id);
    const others = chains.get(start);
    if (others) others.push(id);
    else chains.set(start, [id]);
  }
  return chains;
});

/** The ids of these entries, of what they are edits of, and of all other edits of that, each once. */
export function chainsOf(log: readonly Entry[], these: readonly Pick<Entry, "id">[]): string[] {
  const starts = new Set(these.map(({ id }) => startOfChain(log, id)));
  const chains = [...starts].flatMap((start) => {
    const known = entriesById(log).has(start) ? [start] : [];
    return [...known, ...(edits(log).get(start) ?? [])];
  });
  return [...new Set(chains)];
}

/** The ids taken back, starting from the withdrawals that nobody took back. */
export function withdrawnIds(log: readonly Entry[]): Set<string> {
  const target = new Map<string, string>();
  for (const entry of log) if (isA(entry, "withdrawal")) target.set(entry.id, entry.data.entry);
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
