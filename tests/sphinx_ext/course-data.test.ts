/** What the book says of itself as data is said in words that schema.org has, each where it belongs. */
import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

// The built book's own. `make build` makes it.
const PAGES = globSync("_build/html/book/**/*.html").toSorted();
const VOCABULARY = readFileSync("node_modules/schema-dts/dist/schema.d.ts", "utf8");
const DATA = /<script type="application\/ld\+json">(.*?)<\/script>/s;

interface Kind {
  above: string[];
  words: Set<string>;
}

/** The types of schema.org: the words that each adds, and the types whose words it has, too. */
const KINDS = new Map<string, Kind>(
  [...VOCABULARY.matchAll(/^(?:export )?interface (\w+)(?: extends ([\w, <>]+))? \{$(.*?)^\}$/gms)].map(([, name = "", above = "", inside = ""]) => [
    name,
    { above: above.split(", ").filter(Boolean), words: new Set([...inside.matchAll(/^ {4}"(@?\w+)"\??:/gm)].map(([, word = ""]) => word)) },
  ]),
);

function knows(kind: string, word: string): boolean {
  const said = KINDS.get(kind);
  return Boolean(said && (said.words.has(word) || said.above.some((each) => knows(each, word))));
}

/** Every slip in a piece of data, as a line. */
function slips(data: unknown): string[] {
  if (Array.isArray(data)) return data.flatMap(slips);
  if (typeof data !== "object" || data === null) return [];
  const kinds = [(data as { "@type": string | string[] })["@type"]].flat();
  const unknown = kinds.filter((kind) => !KINDS.has(`${kind}Leaf`)).map((kind) => `no type ${kind}`);
  const words = Object.keys(data).filter((word) => !word.startsWith("@") && !kinds.some((kind) => knows(`${kind}Leaf`, word)));
  return [...unknown, ...words.map((word) => `${kinds.join()}: ${word}`), ...Object.values(data).flatMap(slips)];
}

describe("the data of a page", () => {
  it("is looked at with the words of schema.org", () => {
    expect(KINDS.size).toBeGreaterThan(900);
    expect(slips({ "@type": "Course", teaches: "x", jobTitle: "y" })).toEqual(["Course: jobTitle"]);
    expect(slips({ "@type": "Curse" })).toEqual(["no type Curse"]);
  });

  it.each(PAGES)("%s", (page) => {
    const found = DATA.exec(readFileSync(page, "utf8"))?.[1];
    expect(slips(JSON.parse(found ?? ""))).toEqual([]);
  });
});
