import type { Entry } from "../format/entries";

/** A home for the log. Every home behaves alike: the browser's, the live notebook's, and memory. */
export interface DiaryStore {
  /** Words for the learner: where what was just said now is. */
  readonly savedMessage: string;
  /** Words for the learner when keeping takes long. */
  readonly slowMessage: string;
  /** The whole log, oldest first; the same array until it changes. */
  entries(): Promise<readonly Entry[]>;
  /** Keep entries; an id that is known already is left as it is. Durable once resolved. */
  add(entries: readonly Entry[]): Promise<void>;
  /**
   * Take entries out of this home, as if they had never been here. Durable once resolved.
   *
   * This is no part of the log: what the learner removes in daily use is withdrawn instead.
   */
  remove(ids: readonly string[]): Promise<void>;
  /** Call `listener` after each change, from here or from elsewhere; the result stops it. */
  watch(listener: () => void): () => void;
  /** Try this home out, and say where it is and what it promises. */
  describe(): Promise<Home>;
  /** Look at everything that lies here, and say what of it is damaged. */
  damage(): Promise<Damage>;
  /** Take out for good what cannot be read, and stop expecting what is gone. */
  forgetDamage(): Promise<void>;
}

/** What is wrong with the diary itself. */
export interface Damage {
  /** How many entries were here and are not any more, though nobody took them out. */
  readonly gone: number;
  /** What cannot be read, as it stands there. */
  readonly unreadable: readonly string[];
  /** How many entries can be read, and may not say any more what was written. */
  readonly changed: number;
}

export const NO_DAMAGE: Damage = { gone: 0, unreadable: [], changed: 0 };

/** What the learner should know of a home, in sentences. */
export interface Home {
  /** What is wrong here; nothing when all is well. */
  trouble: string;
  /** Where the diary is. */
  place: string;
  /** What this home can and cannot promise. */
  promise: string;
  /** Whether the diary may be cleared without the learner's doing. */
  mayBeCleared: boolean;
  /** Whether this home can be left for one that keeps nothing on the device. */
  canBeShared: boolean;
  /** Asks for the promise to keep the diary; there only when there is someone to ask. */
  ask?: () => Promise<boolean>;
}

/**
 * The diary cannot be read or written. The message says why, in one sentence for the learner.
 *
 * Known by its name: a page's two scripts have a class each.
 */
export class DiaryError extends Error {
  override readonly name = "DiaryError";

  static is(error: unknown): error is DiaryError {
    return error instanceof Error && error.name === "DiaryError";
  }
}
