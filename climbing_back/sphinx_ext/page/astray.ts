import { undone } from "../../sharing/assignment/on-the-way";

/** What is known of an address that this book does not have. */
interface Astray {
  /** The book's folder, as an address with a slash at its end. */
  readonly book: string;
  /** The page that was meant, if a program put something behind its name that belongs elsewhere. */
  readonly meant?: string;
}

/** A page's name, whole or cut off in its ending, and whatever a program left behind it. */
const PAGE = /^book\/((?:[a-z0-9-]+\/)*[a-z0-9-]+)(?:\.(?:h(?:t(?:ml?)?)?)?)?(.*)$/is;

/**
 * Tell which page was meant by an address like `…/book/today.html%23now`, and where the book is. Both
 * are on the host of that address, and the page is below the book's folder.
 */
export function astray({ protocol, host, pathname, search, hash }: URL | Location): Astray {
  // Every page is below a folder of this name, and none in another such folder inside it.
  const [, folder = pathname.replace(/[^/]*$/, "")] = /^(.*?\/)book\/(?!book\/)/i.exec(pathname) ?? [];
  const book = `${protocol}//${host}${folder}`;
  const [, name, behind = ""] = PAGE.exec(undone(pathname.slice(folder.length) + search + hash)) ?? [];
  if (!name) return { book };
  const page = `${book}book/${name.toLowerCase()}.html`;
  // An address without fault is that of a page which is not there.
  if (page === `${protocol}//${host}${pathname}`) return { book };
  const [place] = /[a-z0-9].*/is.exec(behind) ?? [];
  return { book, meant: place ? `${page}#${place}` : page };
}
