import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Finder } from "../../climbing_back/sphinx_ext/search/finder";
import type { SearchIndex } from "../../climbing_back/sphinx_ext/search/search-index";
import TABLE from "./queries.json";

// The built book's own. `make build` makes it.
const SCRIPT = readFileSync("_build/html/_static/search-index.js", "utf8");
const INDEX = JSON.parse(SCRIPT.slice(SCRIPT.indexOf("{"), SCRIPT.lastIndexOf("}") + 1)) as SearchIndex;
const finder = new Finder(INDEX);

/** The pages in the order in which they are read. */
function pagesFor(query: string): string[] {
  return finder.find(query).groups.flatMap(({ pages }) => pages.map(({ page }) => page));
}

describe("what people type", () => {
  it.each(Object.entries(TABLE.first_three))("%s leads to %s", (query, page) => {
    expect(pagesFor(query).slice(0, 3)).toContain(page);
  });

  it.each(Object.entries(TABLE.first))("%s leads to %s before all else", (query, page) => {
    expect(pagesFor(query)[0]).toBe(page);
  });

  it.each(INDEX.everyday.flatMap(({ words, pages }) => words.map((word) => [word, pages[0]] as const)))(
    "the everyday word %s finds %s",
    (word, page) => expect(pagesFor(word)).toContain(page),
  );
});

describe("a slip of the finger", () => {
  it.each([
    ["tierd", "tired"],
    ["exausted legs", "exhausted legs"],
    ["why am I so tierd", "why am i so tired"],
    ["fatiuge", "fatigue"],
  ])("%s is understood as %s", (query, understood) => {
    expect(finder.find(query).understood).toBe(understood);
  });

  it.each(["tired", "spas", "cable", "zebra", "diet", "Can’t sleep"])("%s is taken as it is", (query) => {
    expect(finder.find(query).understood).toBeUndefined();
  });
});

describe("what is found", () => {
  it.each(["zebra", "diet", "", "  ", "?", "<zebra>"])("is nothing for %j", (query) => {
    expect(finder.find(query)).toEqual({ groups: [], count: 0 });
  });

  it("is counted, and each page is there once", () => {
    const pages = pagesFor("stiff legs");
    expect(finder.find("stiff legs").count).toBe(pages.length);
    expect(new Set(pages).size).toBe(pages.length);
  });

  it("is grouped, and the group of the best page comes first", () => {
    const names = finder.find("wheelchair").groups.map(({ name }) => name);
    expect(names).toEqual(["Chapters", "Exercises"]);
    expect(finder.find("backup").groups[0]?.name).toBe("Tools");
    // What clinicians look for comes after what learners do, and the meaning of a word after its chapter.
    expect(finder.find("note").groups.map(({ name }) => name)).toEqual(["Tools", "For clinicians", "Help"]);
    expect(finder.find("clonus").groups.at(-1)?.name).toBe("Words explained");
  });
});
