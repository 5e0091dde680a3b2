import type { Course } from "../components/base/course";

/** The book's folder: the script stands in its `_static`. */
export const BOOK = new URL("..", (document.currentScript as HTMLScriptElement).src);

/** What the book offers its elements. */
export const COURSE: Course = {
  pictureOf: (exercise) => (exercise ? new URL(`_static/figures/${exercise}.svg`, BOOK).href : ""),
  pageOf: (page) => new URL(`book/${page}.html`, BOOK).href,
};
