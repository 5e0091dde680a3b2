import { t } from "../../language/t";

/** Sphinx's own translations, on the search page only. */
declare const Documentation: { TRANSLATIONS: Record<string, string> } | undefined;

/** Sphinx speaks to programmers and finds the reader at fault. Say the same in plain words. */
export function speakPlainlyInSearch(): void {
  if (typeof Documentation === "undefined") return;
  // Sphinx would write down what was searched for, to mark it on the next page.
  Object.assign(window, { SPHINX_HIGHLIGHT_ENABLED: false });
  Object.assign(Documentation.TRANSLATIONS, {
    "Search Results": t("What we found"),
    "Your search did not match any documents. Please make sure that all words are spelled correctly and that you've selected enough categories.":
      t("Nothing found for these words. Try one short word, or pick a chapter below."),
    "Search finished, found ${resultCount} page(s) matching the search query.":
      t("Pages with these words: {count}", { count: "${resultCount}" }),
  });
}
