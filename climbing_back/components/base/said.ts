import { chainOf, type Entry, type Kind } from "../../record/entries";
import type { DataOf } from "../../record/record.gen";

/** What the learner says: a type of entry, what it holds, and the entry that it is an edit of. */
export type Said = { [K in Kind]: [type: K, data: DataOf[K], replaces?: string | undefined] }[Kind];

/** An entry is taken back with all its edits, or the words before the last one would be back. */
export function saidOfRemoval(log: readonly Entry[], id: string): Said[] {
  return chainOf(log, id).map((entry) => ["withdrawal", { entry }]);
}
