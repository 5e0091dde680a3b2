/** What a browser's reader view shows of each page, by the library that Firefox has for it. */
import { globSync, readFileSync } from "node:fs";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";

// The built book's own. `make build` makes it.
const PAGES = globSync("_build/html/book/**/*.html").toSorted();
// Pages for clinicians that are one long table: a reader view takes that alone out of them, whatever stands around it.
const TABLES = ["boundary", "evidence", "own-scores"].map((name) => `_build/html/book/for-clinicians/${name}.html`);

function readable(page: string) {
  const { document } = parseHTML(readFileSync(page, "utf8"));
  return new Readability(document as unknown as Document, { charThreshold: 0 }).parse();
}

describe("a reader view", () => {
  it("has every page to look at", () => expect(PAGES.length).toBeGreaterThan(90));

  it.each(PAGES.filter((page) => !TABLES.includes(page)))("keeps what to stop for, and who has read it: %s", (page) => {
    const words = readable(page)?.textContent ?? "";
    expect(words).toContain("Stop and get help");
    expect(words).toMatch(/awaiting clinical review|Read and approved by/);
    expect(words).toContain("a fall that hurt you");
  });

  it("says what the page is in short", () => {
    const said = readable("_build/html/book/move/loosen.html");
    expect(said?.title).toBe("Loosen");
    expect(said?.excerpt).toContain("A joint that stays still");
    expect(said?.siteName).toBe("Climbing Back");
  });
});
