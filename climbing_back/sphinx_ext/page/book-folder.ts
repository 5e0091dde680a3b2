import type { Edition } from "../../components/element/edition";
import type { Known } from "../../components/element/known";
import { picturesAt } from "../../components/element/pictures";

/** What `known.js` says, on pages with a script that needs it. */
declare const climbingBackKnown: Known;

/** The book's folder: the script stands in its `_static`. */
export const BOOK = new URL("..", (document.currentScript as HTMLScriptElement).src);

/** The pages of a package for an LMS, which has a part of the book; undefined in the whole book. */
export const PAGES_HERE = document.documentElement.dataset["pages"]?.split(" ");

/** What the book offers its elements. */
export const BOOK_EDITION: Edition = {
  get known() {
    return climbingBackKnown;
  },
  pictureOf: picturesAt(() => climbingBackKnown, (name) => new URL(`_static/figures/${name}.svg`, BOOK).href),
  pageOf: (page) =>
    (PAGES_HERE?.includes(page) ?? true) ? new URL(`book/${page}.html`, BOOK).href : undefined,
};
