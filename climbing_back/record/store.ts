import type { Entry } from "./record.gen";

/** A home for the log. Every home behaves alike: the browser's, the live notebook's, and memory. */
export interface DiaryStore {
  /** Whether what is added outlives the page. */
  readonly keeps: boolean;
  /** Words for the learner: where what was just said now is. */
  readonly savedMessage: string;
  /** Words for the learner when keeping takes long. */
  readonly slowMessage: string;
  /** The whole log, oldest first. */
  entries(): Promise<Entry[]>;
  /** Keep entries; an id that is known already is left as it is. Durable once resolved. */
  add(entries: Entry[]): Promise<void>;
  /** Call `listener` after each addition, from here or from elsewhere; the result stops it. */
  watch(listener: () => void): () => void;
}
