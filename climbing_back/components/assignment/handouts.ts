/** A part of a chapter on paper, as `handouts.py` says it. */
export interface HandoutSection {
  /** Empty for what the chapter is about. */
  readonly title: string;
  /** Whether it keeps people safe, and has a frame. */
  readonly framed: boolean;
  /** Its paragraphs; those of a list begin with a dash. */
  readonly lines: readonly string[];
}

/** Each chapter on a page of paper, by its id. */
export type Handouts = Readonly<Record<string, readonly HandoutSection[]>>;
