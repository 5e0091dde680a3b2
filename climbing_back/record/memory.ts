import type { Entry } from "./record.gen";
import type { DiaryStore } from "./store";

/** Keeps the log until the page closes: for tests, and for a browser that blocks storage. */
export class MemoryStore implements DiaryStore {
  readonly keeps = false;
  readonly savedMessage =
    "Not saved: this browser does not let pages keep things. Your answers stay until you close this page. You can print it.";
  readonly slowMessage = "Still working …";
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<() => void>();

  async entries(): Promise<Entry[]> {
    return [...this.#entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async add(entries: Entry[]): Promise<void> {
    for (const entry of entries) {
      if (!this.#entries.has(entry.id)) this.#entries.set(entry.id, entry);
    }
    for (const listener of this.#listeners) listener();
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
