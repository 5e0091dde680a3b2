import type { DataOf } from "./diary.gen";

/** The types of entry that this version knows, as `diary.schema.json` lists them. */
export type Kind = keyof DataOf;

/** One entry of the log. What is not listed here is carried along. */
export interface Entry {
  readonly id: string;
  readonly type: string;
  readonly at: string;
  readonly replaces?: string;
  readonly data: object;
  readonly [field: string]: unknown;
}

export interface EntryOf<K extends Kind> extends Entry {
  readonly type: K;
  readonly data: DataOf[K];
}
