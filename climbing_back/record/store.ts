import type { Entry } from "./record.gen";

/** A home for the log. Every home behaves alike: the browser's, and the live notebook's. */
export interface DiaryStore {
  /** Words for the learner: where what was just said now is. */
  readonly savedMessage: string;
  /** Words for the learner when keeping takes long. */
  readonly slowMessage: string;
  /** The whole log, oldest first. Rejects when the home is shut. */
  entries(): Promise<Entry[]>;
  /** Keep entries; an id that is known already is left as it is. Durable once resolved. */
  add(entries: Entry[]): Promise<void>;
  /** Call `listener` after each addition, from here or from elsewhere; the result stops it. */
  watch(listener: () => void): () => void;
}
