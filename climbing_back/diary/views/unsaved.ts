import { entriesById, inEffectOf, isA, withdrawnIds, type Entry, type EntryOf } from "../format/entries";
import { thingsWritten } from "./written";

/** What no backup file holds yet. */
export interface Unsaved {
  /** How much was written, changed or removed. */
  changes: number;
  /** When the oldest of them was written. */
  since?: Date;
  /** Whether there has ever been a backup file. */
  first: boolean;
}

/** View: what was written, changed or removed since the last backup file. */
export function unsaved(log: readonly Entry[]): Unsaved {
  const last = lastForAll(log, inEffectOf(log, "backup"));
  let [changes, oldest] = [0, undefined as Entry | undefined];
  const count = (entry: Entry) => {
    changes++;
    if (!oldest || entry.id < oldest.id) oldest = entry;
  };
  for (const entry of thingsWritten(log)) if (entry.id > last) count(entry);
  // What was removed is still in the file.
  const takenBack = withdrawnIds(log);
  const removals = new Map<string, Entry>();
  for (const entry of log) {
    if (entry.id <= last || !isA(entry, "withdrawal") || takenBack.has(entry.id)) continue;
    if (entry.data.entry <= last) removals.set(entry.id, entry);
  }
  removals.forEach(count);
  return { changes, ...(oldest && { since: new Date(oldest.at) }), first: !last };
}

/**
 * The newest note of a file that held all that there was before it.
 *
 * A note of another device knows nothing of what was here: then there are more entries before it.
 */
function lastForAll(log: readonly Entry[], notes: readonly EntryOf<"backup">[]): string {
  if (!notes.length) return "";
  const held = new Map(notes.map(({ id, data }) => [id, data.entries]));
  const ids = [...entriesById(log).keys()].sort();
  return ids.findLast((id, before) => before <= (held.get(id) ?? -1)) ?? "";
}
