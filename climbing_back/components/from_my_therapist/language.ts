import { PAGE_LANGUAGE, t } from "../../language/t";
import type { KnownLanguage } from "../element/known";
import { element } from "../kit/dom";

const WHOLE_TAG = (tag: string) => tag.toLowerCase();
const FIRST_OF_TAG = (tag: string) => WHOLE_TAG(tag).replace(/-.*/s, "");

/** The edition of the course for a language: of that country or script, or else of that language. */
export function editionFor(language: string, editions: readonly KnownLanguage[]): KnownLanguage | undefined {
  for (const part of [WHOLE_TAG, FIRST_OF_TAG]) {
    const found = editions.find((each) => part(each.language) === part(language));
    if (found) return found;
  }
  return undefined;
}

/**
 * The same page, with the same link, in the language in which an assignment was made: if the course
 * has it, and this page, at `address`, is in another. Editions lie beside each other in their folders.
 */
export function inItsLanguage(
  language: string | undefined,
  address: string,
  editions: readonly KnownLanguage[],
  here = PAGE_LANGUAGE,
): HTMLElement[] {
  const there = language && editionFor(language, editions);
  const own = editionFor(here, editions);
  if (!there || !own || there === own) return [];
  const out = own.folder.replaceAll(/[^/]+/g, "..");
  // Pages of the book lie in one folder.
  const page = new URL(address);
  const href = new URL(`../${out}${there.folder}book/${page.pathname.replace(/.*\//, "")}${page.hash}`, page).href;
  const way = element("a", { href, hreflang: there.language, lang: there.language, className: "cb-button" }, there.name);
  return [element("div", { className: "cb-remark" }, element("p", {}, t("This was made in another language. Here it is in that:")), element("p", {}, way))];
}
