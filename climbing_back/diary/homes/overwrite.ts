/*
 * What is erased is written over first. A browser that keeps its pages in place then holds nothing
 * of it any more. Others keep a log of all that was ever written, and clear it when they choose:
 * no page can reach that, so nothing more is promised.
 */

/** The cursors of an IndexedDB store that hold text, as the library `idb` gives them. */
interface Texts {
  [Symbol.asyncIterator](): AsyncIterableIterator<{
    readonly value: string;
    update(value: string): Promise<unknown>;
  }>;
}

/** Settings tell nothing of the learner's days. They stay. */
const SETTINGS = ["theme", "letters", "spacing", "typeface", "player", "shared-device"].map((name) => `climbing-back-${name}`);

/**
 * Write over every text of this store, each with as much of nothing. To be committed before the texts
 * are removed. Should the device stop in between, they read as lists without an entry.
 */
export async function overwrite(store: Texts): Promise<void> {
  for await (const cursor of store) {
    await cursor.update(`[${" ".repeat(Math.max(0, cursor.value.length - 2))}]`);
  }
}

/** Forget what these storages keep of the learner's doings, such as a run that is under way. */
export function overwriteStorage(...storages: Storage[]): void {
  for (const storage of storages) {
    for (const key of Object.keys(storage)) {
      if (!key.startsWith("climbing-back") || SETTINGS.includes(key)) continue;
      storage.setItem(key, " ".repeat(storage.getItem(key)?.length ?? 0));
      storage.removeItem(key);
    }
  }
}
