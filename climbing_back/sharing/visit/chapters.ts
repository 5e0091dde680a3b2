import { type Entry, type EntryOf, perLog } from "../../diary/format/entries";
import { acceptedByName, readOf, wordsIn } from "../assignment/accepted";
import { byKey, type ChaptersLine } from "./lines";

/** What counts of each assignment that has chapters, by the key of its line. What an entry holds may be anything. */
export const withChapters = perLog((log): ReadonlyMap<string, EntryOf<"assignment-accepted">> => {
  const found = new Map<string, EntryOf<"assignment-accepted">>();
  for (const [name, versions] of acceptedByName(log)) {
    const newest = versions.findLast(({ data }) => typeof data.content["title"] === "string");
    if (newest && wordsIn(newest.data.content["chapters"]).length) found.set(`chapters ${name}`, newest);
  }
  return found;
});

/** The chapters of each assignment: those that the learner says they have read, and those that have time. */
export function chapterLines(log: readonly Entry[]): ChaptersLine[] {
  const all = readOf(log);
  return [...withChapters(log)]
    .map(([key, { data }]) => {
      const chapters = wordsIn(data.content["chapters"]);
      const read = chapters.filter((id) => all.has(id));
      return { key, title: String(data.content["title"]), read, toCome: chapters.filter((id) => !all.has(id)) };
    })
    .sort(byKey);
}
