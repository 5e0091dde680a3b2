import { BOOK } from "./book-folder";

/** Of Trusted Types, what this book uses; not every browser has them yet. */
interface Policies {
  createPolicy(name: "default", rules: Rules): void;
}
interface Rules {
  createScriptURL(url: string): string | null;
}

/**
 * The page's policy takes no text as markup or as the address of a script unless these rules let it
 * pass. An address passes when it is in the book's own folder. Markup never does.
 */
export function trustThisBookAlone(): void {
  (self as { trustedTypes?: Policies }).trustedTypes?.createPolicy("default", {
    createScriptURL: (url) => (new URL(url, location.href).href.startsWith(BOOK.href) ? url : null),
  });
}
