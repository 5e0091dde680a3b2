/** A page that can be found, or the meaning of a word on one. */
export interface IndexedPage {
  /** Its path in the book without the ending; behind a `#` the place on it. */
  readonly page: string;
  readonly title: string;
  /** What it is about, in a sentence. */
  readonly says: string;
  /** What it is about, in all words that say so. */
  readonly about: string;
  /** Words that stand in it, and in few other pages. */
  readonly text: string;
}

/** Pages that are shown together. */
export interface Group {
  readonly name: string;
  /** How much a page of this group counts beside one of the others. */
  readonly weight: number;
  readonly pages: readonly IndexedPage[];
}

/** Words that people use, and the pages that they mean: the best first. */
interface Everyday {
  readonly words: readonly string[];
  readonly pages: readonly string[];
  /** Whether the first of these pages comes before all others. */
  readonly urgent: boolean;
}

/** What there is to find, as `search/__init__.py` says it. */
export interface SearchIndex {
  readonly groups: readonly Group[];
  readonly everyday: readonly Everyday[];
}
