/*
 * What a page writes down for the next one, in the browser's small storage: it answers at once, so
 * it also works in the last moment of a page. It may be blocked or full, and then there is no note.
 */

/** All that the course keeps there. Whoever finishes on a shared device takes it along. */
const OURS = "climbing-back-";

export function noted(name: string): string | undefined {
  return quietly(() => localStorage.getItem(OURS + name)) ?? undefined;
}

/** Write a note; without words, there is none. Whether it stands there now. */
export function note(name: string, words: string | undefined): boolean {
  return !!quietly(() => {
    if (words === undefined) localStorage.removeItem(OURS + name);
    else localStorage.setItem(OURS + name, words);
    return true;
  });
}

/** The names of the notes that begin so. */
export function notesOf(name: string): string[] {
  const keys = quietly(() => Object.keys(localStorage)) ?? [];
  return keys.filter((key) => key.startsWith(OURS + name)).map((key) => key.slice(OURS.length));
}

function quietly<Value>(what: () => Value): Value | undefined {
  try {
    return what();
  } catch {
    return undefined;
  }
}
