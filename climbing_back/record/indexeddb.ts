import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Entry } from "./record.gen";
import type { DiaryStore } from "./store";

/** Never tied to the site's path or version: a book that moves or grows finds its diary again. */
const NAME = "climbing-back";

interface DiaryDatabase extends DBSchema {
  entries: { key: string; value: Entry };
}

/** The diary in this browser, shared by all open tabs of the book. */
export class IndexedDBStore implements DiaryStore {
  readonly keeps = true;
  readonly savedMessage = "✓ Saved on this device";
  readonly slowMessage = "Not saved yet: this device is slow to answer. Please keep the page open.";
  readonly #db: IDBPDatabase<DiaryDatabase>;
  readonly #otherTabs = new BroadcastChannel(NAME);
  readonly #listeners = new Set<() => void>();

  private constructor(db: IDBPDatabase<DiaryDatabase>) {
    this.#db = db;
    this.#otherTabs.onmessage = () => this.#tell();
    // A page that comes back from the back-forward cache slept through the messages.
    window.addEventListener("pageshow", (event) => event.persisted && this.#tell());
  }

  /** Rejects when the browser blocks storage. */
  static async open(): Promise<IndexedDBStore> {
    const db = await openDB<DiaryDatabase>(NAME, 1, {
      upgrade: (fresh) => void fresh.createObjectStore("entries", { keyPath: "id" }),
      // Let a tab with a newer version of the book upgrade the store at once.
      blocking: (_now, _wanted, event) => (event.target as IDBDatabase).close(),
    });
    return new IndexedDBStore(db);
  }

  entries(): Promise<Entry[]> {
    return this.#db.getAll("entries");
  }

  async add(entries: Entry[]): Promise<void> {
    // Strict: resolved means written to the disk, not to a buffer that a dead battery takes along.
    const transaction = this.#db.transaction("entries", "readwrite", { durability: "strict" });
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

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
