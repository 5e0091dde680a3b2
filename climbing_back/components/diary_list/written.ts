import { entriesById, perLog, startOfChain, type Entry } from "../../diary/format/entries";
import { thingsWritten } from "../../diary/views/written";

/** An entry, where it stands among the others, and the day on which it was first written. */
export interface Written {
  entry: Entry;
  /** The id with which its edits began: it stays the same whatever is changed. */
  place: string;
  day: string;
}

/** What was written, oldest first, by where it stands. */
export const inPlaces = perLog((log): readonly Written[] =>
  thingsWritten(log).map((entry) => {
    const place = startOfChain(log, entry.id);
    // Most was never edited, and then nothing has to be looked up.
    const first = place === entry.id ? entry : (entriesById(log).get(place) ?? entry);
    return { entry, place, day: first.at.slice(0, 10) };
  }),
);

/** The same, day by day. */
export function byDay(written: readonly Written[]): Written[][] {
  const days = new Map<string, Written[]>();
  for (const each of written) days.set(each.day, [...(days.get(each.day) ?? []), each]);
  return [...days.values()];
}
