import type { DataOf } from "../../diary/format/diary.gen";
import { chainsOf, type Entry, type Kind } from "../../diary/format/entries";

/** What the learner says: a type of entry, what it holds, and the entry that it is an edit of. */
export type Said = { [K in Kind]: [type: K, data: DataOf[K], replaces?: string | undefined] }[Kind];

/** Entries are taken back with all their edits, or the words before the last one would be back. */
export function saidOfRemoval(log: readonly Entry[], entries: readonly Pick<Entry, "id">[]): Said[] {
  return chainsOf(log, entries).map((entry) => ["withdrawal", { entry }]);
}
