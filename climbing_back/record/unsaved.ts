import { inEffect, isA, type Entry } from "./entries";

/** What no backup file holds yet. */
export interface Unsaved {
  /** How many entries. */
  entries: number;
  /** When the oldest of them was written. */
  since?: Date;
  /** Whether there has ever been a backup file. */
  first: boolean;
}

/** View: what was written since the last backup file. */
export function unsaved(log: readonly Entry[]): Unsaved {
  let found: Unsaved = { entries: 0, first: true };
  for (const entry of inEffect(log)) {
    if (isA(entry, "backup")) found = { entries: 0, first: false };
    else found = { ...found, entries: found.entries + 1, since: found.since ?? new Date(entry.at) };
  }
  return found;
}
