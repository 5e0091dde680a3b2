import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Entry } from "./record.gen";
import type { DiaryStore } from "./store";

/** Never tied to the book's path or version: a book that moves on its site finds its diary again. */
const NAME = "climbing-back";

interface DiaryDatabase extends DBSchema {
  entries: { key: string; value: Entry };
}

/** The diary in this browser, shared by all open tabs of the book. */
export class IndexedDBStore implements DiaryStore {
  readonly savedMessage = "✓ Saved on this device";
  readonly slowMessage = "Not saved yet: this device is slow to answer. Please keep the page open.";
  #db: Promise<IDBPDatabase<DiaryDatabase>> | undefined;
  readonly #otherTabs = new BroadcastChannel(NAME);
  readonly #listeners = new Set<() => void>();

  constructor() {
    this.#otherTabs.onmessage = () => this.#tell();
    // A page that comes back from the back-forward cache slept through the messages.
    window.addEventListener("pageshow", (event) => event.persisted && this.#tell());
  }

  async entries(): Promise<Entry[]> {
    return (await this.#open()).getAll("entries");
  }

  async add(entries: Entry[]): Promise<void> {
    const db = await this.#open();
    // Strict: resolved means written to the disk, not to a buffer that a dead battery takes along.
    const transaction = db.transaction("entries", "readwrite", { durability: "strict" });
    await Promise.all([
      ...entries.map(async (entry) => {
        if (!(await transaction.store.getKey(entry.id))) await transaction.store.add(entry);
      }),
      transaction.done,
    ]);
    this.#tell();
    this.#otherTabs.postMessage("added");
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Opened when it is needed, and again after the browser has closed it under us. */
  #open(): Promise<IDBPDatabase<DiaryDatabase>> {
    const forget = () => (this.#db = undefined);
    this.#db ??= openDB<DiaryDatabase>(NAME, 1, {
      upgrade: (fresh) => void fresh.createObjectStore("entries", { keyPath: "id" }),
      // A tab with a newer version of the book wants to change the store: make room for it.
      blocking: (_now, _wanted, event) => {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    }).catch((error: unknown) => {
      forget();
      throw error;
    });
    return this.#db;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
