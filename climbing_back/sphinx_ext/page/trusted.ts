import { BOOK } from "./book-folder";

/** Of Trusted Types, what this book uses; not every browser has them yet. */
interface Policies {
  createPolicy(name: "default", rules: Rules): void;
}
interface Rules {
  createScriptURL(url: string): string | null;
  createHTML(text: string, type: string, sink: string): string | null;
}

/**
 * The page's policy takes no text as markup or as the address of a script unless these rules let it
 * pass. An address passes when it is in the book's own folder. Markup never does: only Sphinx's search
 * may read pages, which run nothing there, and put titles on show, where every `<` is just a sign.
 */
export function trustThisBookAlone(forSearch = typeof Documentation !== "undefined"): void {
  (self as { trustedTypes?: Policies }).trustedTypes?.createPolicy("default", {
    createScriptURL: (url) => (new URL(url, location.href).href.startsWith(BOOK.href) ? url : null),
    createHTML: (text, _type, sink) => {
      if (!forSearch) return null;
      return sink.startsWith("DOMParser") ? text : text.replaceAll("<", "&lt;");
    },
  });
}

/** Sphinx's own translations, on the search page only. */
declare const Documentation: unknown;
