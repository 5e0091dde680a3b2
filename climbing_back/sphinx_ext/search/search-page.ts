import { element } from "../../components/kit/dom";
import { counted, t } from "../../language/t";
import { Finder, type Found } from "./finder";
import type { IndexedPage, SearchIndex } from "./search-index";

/** What `search-index.js` says. */
declare const climbingBackPages: SearchIndex;

/** So many pages of a group are shown; more are one press away, unless it is just one. */
const AT_FIRST = 3;

/** One letter is the beginning of a question, and no question yet. */
const FEWEST_LETTERS = 2;

/** Who has not typed for so long wants to hear what there is. */
const SETTLED_MS = 700;

const TITLE = document.title;

/** Answer what the address asks, and then what is typed, as it is typed. */
function answer(box: HTMLInputElement, part: HTMLElement): void {
  const finder = new Finder(climbingBackPages);
  const status = part.querySelector<HTMLElement>("[role=status]");
  let settling = 0;
  const show = () => {
    const query = box.value.trim();
    const found = query.length >= FEWEST_LETTERS ? finder.find(query) : undefined;
    draw(part, query, found);
    clearTimeout(settling);
    if (status) status.textContent = "";
    settling = setTimeout(() => {
      if (status && found) status.textContent = inWords(query, found);
      // By it one comes back to the same pages, and can send them to someone.
      history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    }, SETTLED_MS);
  };
  box.value = (new URLSearchParams(location.search).get("q") ?? "").slice(0, box.maxLength);
  box.addEventListener("input", show);
  show();
}

function draw(part: HTMLElement, query: string, found: Found | undefined): void {
  const [heading, pages, elsewhere] = [".cb-asked", ".cb-found-pages", ".cb-elsewhere"].map((name) =>
    part.querySelector<HTMLElement>(name),
  );
  if (!heading || !pages || !elsewhere) return;
  heading.hidden = !found;
  heading.textContent = found ? headingFor(query, found) : "";
  pages.replaceChildren(...(found?.groups ?? []).map(section));
  elsewhere.hidden = found?.count !== 0;
  document.title = found ? `${heading.textContent} - ${TITLE}` : TITLE;
}

function headingFor(query: string, { count, understood }: Found): string {
  if (!count) return t("Nothing found for “{words}”", { words: query });
  if (understood) return t("Showing results for “{words}”", { words: understood });
  return t("Results for “{words}”", { words: query });
}

function inWords(query: string, { count, understood }: Found): string {
  if (!count) return t("Try one short word, such as “tired” or “stairs”. Or go on from here.");
  const found = counted(count, "{count} page found.", "{count} pages found.");
  return understood ? `${t("You typed “{words}”.", { words: query })} ${found}` : found;
}

function section({ name, pages }: Found["groups"][number]): HTMLElement {
  const shown = pages.length > AT_FIRST + 1 ? AT_FIRST : pages.length;
  const more = pages.slice(shown);
  const fold = element(
    "details",
    { className: "cb-fold" },
    element("summary", {}, t("Show {count} more", { count: more.length })),
    list(more),
  );
  return element("section", {}, element("h3", {}, name), list(pages.slice(0, shown)), ...(more.length ? [fold] : []));
}

function list(pages: readonly IndexedPage[]): HTMLElement {
  return element("ul", {}, ...pages.map(line));
}

function line({ page, title, says }: IndexedPage): HTMLElement {
  const [name, place] = page.split("#");
  const href = `book/${name}.html${place ? `#${place}` : ""}`;
  return element("li", {}, element("a", { href }, title), " ", element("span", {}, says));
}

const box = document.querySelector<HTMLInputElement>(".cb-search input");
const part = document.querySelector<HTMLElement>(".cb-answer");
if (box && part) answer(box, part);
