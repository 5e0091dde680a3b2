/*
 * What a page writes down for the next one, in the browser's small storage: it answers at once, so
 * it also works in the last moment of a page. It may be blocked or full, and then there is no note.
 */

import { isShared } from "./shared-device";

/** All that the course keeps there. Whoever erases everything, or finishes on a shared device, takes it along. */
const OURS = "climbing-back-";

/** On this device until it is taken away, or in this tab alone. */
export type Where = "device" | "tab";

/** Where words of the learner may wait: on a device that others use too, they go with the tab. */
export function whereWordsWait(): Where {
  return isShared() ? "tab" : "device";
}

export function noted(name: string, where: Where = "device"): string | undefined {
  return quietly(() => storageOf(where).getItem(OURS + name)) ?? undefined;
}

/** Write a note; without words, there is none. Whether it stands there now. */
export function note(name: string, words: string | undefined, where: Where = "device"): boolean {
  return !!quietly(() => {
    if (words === undefined) storageOf(where).removeItem(OURS + name);
    else storageOf(where).setItem(OURS + name, words);
    return true;
  });
}

/** The names of the notes on this device that begin so. */
export function notesOf(name: string): string[] {
  const keys = quietly(() => Object.keys(localStorage)) ?? [];
  return keys.filter((key) => key.startsWith(OURS + name)).map((key) => key.slice(OURS.length));
}

/** Call `changed` when another tab wrote this note, or took it away. */
export function watchNote(name: string, where: Where, changed: () => void): void {
  window.addEventListener("storage", ({ key, storageArea }) => {
    const isIt = key === OURS + name || key === null;
    if (isIt && storageArea === quietly(() => storageOf(where))) changed();
  });
}

/** Call `came` when another tab wrote a note on this device that begins so. */
export function watchNotesOf(name: string, came: () => void): void {
  window.addEventListener("storage", ({ key, newValue }) => {
    if (newValue !== null && key?.startsWith(OURS + name)) came();
  });
}

function storageOf(where: Where): Storage {
  return where === "device" ? localStorage : sessionStorage;
}

function quietly<Value>(what: () => Value): Value | undefined {
  try {
    return what();
  } catch {
    return undefined;
  }
}
