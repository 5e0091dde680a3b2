import { describe, expect, it } from "vitest";
import { newEntry, type Entry } from "../../climbing_back/diary/format/entries";
import { unsaved } from "../../climbing_back/diary/views/unsaved";

let last: string | undefined;
const said = (word: string): Entry => {
  const entry = newEntry("reflection", { prompt: "week", words: word }, { after: last });
  last = entry.id;
  return entry;
};
const backup = (entries: number): Entry => {
  const entry = newEntry("backup", { entries }, { after: last });
  last = entry.id;
  return entry;
};

describe("what is in no file yet", () => {
  it("is nothing in an empty diary", () => {
    expect(unsaved([])).toEqual({ changes: 0, first: true });
  });

  it("is what was written since the last file, from the oldest on", () => {
    const [one, two, three] = [said("one"), said("two"), said("three")];
    expect(unsaved([two, one, three])).toEqual({
      changes: 3,
      since: new Date(one.at),
      first: true,
    });
    const note = backup(3);
    expect(unsaved([one, two, three, note])).toEqual({ changes: 0, first: false });
    const four = said("four");
    expect(unsaved([one, two, three, note, four])).toMatchObject({ changes: 1, first: false });
  });

  it("counts a change of what is in a file", () => {
    const one = said("one");
    const note = backup(1);
    const edit = { ...said("one, mended"), replaces: one.id };
    expect(unsaved([one, note, edit])).toMatchObject({ changes: 1 });
  });

  it("counts a removal of what is in a file, and not of what is in none", () => {
    const one = said("one");
    const note = backup(1);
    const two = said("two");
    const removal = (entry: Entry): Entry => {
      const made = newEntry("withdrawal", { entry: entry.id }, { after: last });
      last = made.id;
      return made;
    };
    expect(unsaved([one, note, two, removal(one)])).toMatchObject({ changes: 2 });
    expect(unsaved([one, note, two, removal(two)])).toMatchObject({ changes: 0 });
  });

  it("takes no other device's word for what was here", () => {
    const here = said("here, never saved");
    const there = said("there");
    const note = backup(1);
    expect(unsaved([there, note])).toMatchObject({ changes: 0 });
    expect(unsaved([here, there, note])).toMatchObject({ changes: 2 });
    const both = backup(3);
    expect(unsaved([here, there, note, both])).toMatchObject({ changes: 0 });
  });
});
