import MiniSearch from "minisearch";
import type { Group, IndexedPage, SearchIndex } from "./search-index";
import { tellingOf, wordsIn } from "./words";

/** What was found, group by group; the group with the best page comes first. */
export interface Found {
  readonly groups: readonly { readonly name: string; readonly pages: readonly IndexedPage[] }[];
  /** How many pages these are. */
  readonly count: number;
  /** The words as they were understood, where a slip of the finger was put right. */
  readonly understood?: string;
}

/** How much a word counts where it stands. */
const BOOST = { title: 4, meant: 6, also: 3, about: 1.5 };

/** How much a word counts that begins like the one that was typed, beside that one itself. */
const WEIGHTS = { prefix: 0.15, fuzzy: 1 };

/** As MiniSearch has it, except that a page which many words mean is not the less meant by each. */
const BM25 = { k: 1.2, b: 0, d: 0.5 };

/** Pages with less than this share of the best page's score have little to do with what was asked. */
const LEAST_SHARE = 0.2;

/** From so many letters on, a word may be the beginning of another, or have one slip in it, or two. */
const BEGINS = 2;
const ONE_SLIP = 4;
const TWO_SLIPS = 7;

/** Finds pages by what they are about, in the words that people use for it. */
export class Finder {
  readonly #groupOf: ReadonlyMap<IndexedPage, Group>;
  readonly #pages: readonly IndexedPage[];
  readonly #urgent: readonly { readonly words: readonly string[]; readonly page: string | undefined }[];
  readonly #index = new MiniSearch<{ id: number }>({
    fields: Object.keys(BOOST),
    tokenize: (text) => [...tellingOf(wordsIn(text))],
    processTerm: (word) => word,
    searchOptions: { boost: BOOST, weights: WEIGHTS, bm25: BM25 },
  });

  constructor({ groups, everyday }: SearchIndex) {
    this.#groupOf = new Map(groups.flatMap((group) => group.pages.map((page) => [page, group] as const)));
    this.#pages = [...this.#groupOf.keys()];
    const leading = (name: string, isFirst: boolean) =>
      everyday
        .filter(({ pages }) => pages.includes(name) && (pages[0] === name) === isFirst)
        .flatMap(({ words }) => words)
        .join(" ");
    this.#index.addAll(
      this.#pages.map((page, id) => ({ ...page, id, meant: leading(page.page, true), also: leading(page.page, false) })),
    );
    this.#urgent = everyday
      .filter(({ urgent }) => urgent)
      .flatMap(({ words, pages: [page] }) => words.map((each) => ({ words: wordsIn(each), page })));
  }

  /** Find the pages for what someone typed. */
  find(query: string): Found {
    const said = wordsIn(query);
    const telling = tellingOf(said);
    const understood = said.map((word) => (telling.includes(word) ? this.#understood(word) : word));
    const pages = [...new Set([...this.#urgently(understood), ...this.#ranked(tellingOf(understood))])];
    const groups = [...new Set(pages.map((page) => this.#groupOf.get(page)))];
    return {
      groups: groups.map((group) => ({
        name: group?.name ?? "",
        pages: pages.filter((page) => this.#groupOf.get(page) === group),
      })),
      count: pages.length,
      ...(understood.join() !== said.join() && { understood: understood.join(" ") }),
    };
  }

  /** The pages for these words, the best first. */
  #ranked(words: readonly string[]): readonly IndexedPage[] {
    const results = this.#index.search(words.join(" "), {
      prefix: (word) => word.length >= BEGINS,
      boostDocument: (id) => this.#groupOf.get(this.#page(id))?.weight ?? 1,
    });
    const least = (results[0]?.score ?? 0) * LEAST_SHARE;
    const about = results.filter(({ score }) => score >= least).map(({ id }) => this.#page(id));
    const rare = words.filter((word) => !this.#knows(word));
    const inText = this.#pages.filter((page) => rare.some((word) => standsIn(page, word)));
    return [...about, ...inText];
  }

  /** The page that comes before all others, if these words ask for one. */
  #urgently(words: readonly string[]): readonly IndexedPage[] {
    const urgent = this.#urgent.find((each) => each.words.every((word) => words.includes(word)));
    return this.#pages.filter(({ page }) => page === urgent?.page);
  }

  #page(id: number): IndexedPage {
    return this.#pages[id] as IndexedPage;
  }

  /** The word itself where it is known, or the known one that was most likely meant. */
  #understood(word: string): string {
    if (this.#knows(word) || this.#pages.some((page) => standsIn(page, word))) return word;
    return swaps(word).find((each) => this.#knows(each, false)) ?? this.#near(word, 1) ?? this.#near(word, 2) ?? word;
  }

  /** Whether a page is about the word, or about one that begins like it. */
  #knows(word: string, prefix = word.length >= BEGINS): boolean {
    return this.#index.search(word, { prefix }).length > 0;
  }

  /** A known word that so many slips lead to. Short ones stay as they are: "diet" is no slip. */
  #near(word: string, slips: 1 | 2): string | undefined {
    if (word.length < (slips === 1 ? ONE_SLIP : TWO_SLIPS)) return undefined;
    const near = this.#index.search(word, { fuzzy: slips }).flatMap(({ terms }) => terms);
    return near.find((each) => each.length >= ONE_SLIP);
  }
}

/** Whether a page has the word, or one that begins like it, in its text and nowhere else. */
function standsIn({ text }: IndexedPage, word: string): boolean {
  return word.length >= BEGINS && ` ${text}`.includes(` ${word}`);
}

/** The spellings in which two neighbours have changed places: for hands one slip, for MiniSearch two. */
function swaps(word: string): string[] {
  const letters = [...word];
  const swapped = (n: number) => [...letters.slice(0, n), letters[n + 1], letters[n], ...letters.slice(n + 2)].join("");
  return letters.slice(1).map((_, n) => swapped(n));
}
