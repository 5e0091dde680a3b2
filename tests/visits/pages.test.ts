import { describe, expect, it } from "vitest";
import { spanInWords, visitInWords } from "../../climbing_back/components/visit_page/words";
import type { Entry } from "../../climbing_back/diary/format/entries";
import { coverIn } from "../../climbing_back/sharing/visit/cover";
import { lastWeeksOf, visitOf } from "../../climbing_back/sharing/visit/visit";
import table from "./pages.json";

describe.each(table.cases)("$name", ({ visit, entries, span, isWhole, sections }) => {
  it("says the same as in Python", () => {
    const log = entries as Entry[];
    const cover = coverIn({ visit });
    const page = visitOf(log, cover ?? lastWeeksOf(log));
    const told = visitInWords(page, new Map(Object.entries(table.names)));
    expect(!cover).toBe(isWhole);
    expect(spanInWords(page)).toBe(span);
    expect(
      told.map(({ part, title, scale = "", lines, table }) => [
        part,
        title,
        scale,
        lines.map(({ title, words }) => [title, words]),
        ...(table ? [[table.head, ...table.rows]] : []),
      ]),
    ).toEqual(sections);
  });
});
