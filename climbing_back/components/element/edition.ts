import type { Known } from "./known";
import type { PictureOf } from "./pictures";

/** What the course offers an element around the diary. It differs between the book and a cell. */
export interface Edition {
  /** What the course has; only for elements whose script says that it needs to know (`bundles.json`). */
  readonly known: Known;
  /** The picture of an exercise in the size that is meant; only for elements that need to know. */
  readonly pictureOf: PictureOf;
  /** The address of a page, such as `today`; undefined where it is not there, as in a cell. */
  pageOf(page: string): string | undefined;
}
