import type { Entry } from "../format/entries";
import { note, noted, notesOf, watchNotesOf } from "./notes";
import { pieceOf } from "./pieces";

/** Entries that wait in a note; behind it stands which page left them. */
const NOTE = "waiting-";

/**
 * What a page was told and its home has not kept yet. When the page is left, it waits in a note, and
 * the next page of the book that opens the diary takes it in. An entry that is known by then is kept
 * once, so it does no harm when both come through.
 */
export class Waiting {
  readonly #entries = new Map<string, Entry>();
  #leaving = false;
  #note = "";

  constructor() {
    // Elements hear of it as well, before this or after: what they say then is noted at once.
    const leave = () => this.#leave(true);
    window.addEventListener("pagehide", leave);
    window.addEventListener("pageshow", () => this.#leave(false));
    document.addEventListener("visibilitychange", () => this.#leave(document.hidden));
  }

  /** Hold these until they are let go. */
  hold(entries: readonly Entry[]): void {
    for (const entry of entries) this.#entries.set(entry.id, entry);
    if (this.#leaving) this.#write();
  }

  /** They are kept. */
  letGo(entries: readonly Entry[]): void {
    for (const { id } of entries) this.#entries.delete(id);
    this.#write();
  }

  /** They could not be kept, and the page says so. When nobody sees it any more, they wait. */
  giveUp(entries: readonly Entry[]): void {
    if (!this.#leaving) this.letGo(entries);
  }

  #leave(leaving: boolean): void {
    this.#leaving = leaving;
    if (leaving) this.#write();
  }

  #write(): void {
    const [first] = this.#entries.keys();
    if (first && this.#leaving) {
      this.#note ||= NOTE + first;
      note(this.#note, pieceOf([...this.#entries.values()]));
    } else if (!first && this.#note) {
      note(this.#note, undefined);
      this.#note = "";
    }
  }
}

/** Call `came` when a page leaves something waiting. Firefox may hand that over when others have looked. */
export function watchLeft(came: () => void): void {
  watchNotesOf(NOTE, came);
}

/** The pieces that pages left waiting, and how to say that they are kept. */
export function left(): { pieces: string[]; areKept: () => void } {
  const notes = notesOf(NOTE);
  return {
    pieces: notes.map((name) => noted(name) ?? ""),
    areKept: () => notes.forEach((name) => note(name, undefined)),
  };
}
