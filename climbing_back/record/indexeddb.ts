import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB, unwrap } from "idb";
import { news, type Entry } from "./entries";
import { Log } from "./log";
import { DiaryError, type DiaryStore, type Home } from "./store";

/** Never tied to the book's path or version: a book that moves on its site finds its diary again. */
const NAME = "climbing-back";

/** Below this, a page may not be able to write down the next weeks. */
const LITTLE_ROOM_BYTES = 5_000_000;

const BLOCKED = "This browser does not let pages keep things.";
const FULL = "This device has no room left for your diary.";
const LITTLE_ROOM = "This device has little room left for your diary.";
const NEWER =
  "Your diary here was opened with a newer version of this course. " +
  "Load this page again, with a connection, to get that version.";

interface DiaryDatabase extends DBSchema {
  entries: { key: string; value: Entry };
}

/** What one tab tells the others. */
interface Change {
  added?: readonly Entry[];
  removed?: readonly string[];
}

/** The diary in this browser, shared by all open tabs of the book. */
export class IndexedDBStore implements DiaryStore {
  readonly savedMessage = "✓ Saved on this device";
  readonly slowMessage = "Not saved yet: this device is slow to answer. Please keep the page open.";
  #db: Promise<IDBPDatabase<DiaryDatabase>> | undefined;
  readonly #log = new Log();
  /** Done when the log has been read; undefined when it has to be read again. */
  #read: Promise<void> | undefined;
  readonly #otherTabs = new BroadcastChannel(NAME);

  constructor() {
    this.#otherTabs.onmessage = ({ data }: MessageEvent<Change>) => void this.#hear(data);
    // A page that comes back from the back-forward cache slept through the messages.
    window.addEventListener("pageshow", (event) => event.persisted && this.#readAgain());
  }

  async entries(): Promise<readonly Entry[]> {
    await this.#load();
    return this.#log.entries;
  }

  async add(entries: readonly Entry[]): Promise<void> {
    await this.#load();
    const added = news(this.#log.entries, entries);
    if (!added.length) return;
    await this.#write(async (store) => {
      for (const entry of added) addOnce(unwrap(store), entry);
    });
    this.#log.add(added);
    this.#log.tell();
    this.#otherTabs.postMessage({ added });
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.#load();
    await this.#write(async (store) => {
      await Promise.all(ids.map((id) => store.delete(id)));
    });
    if (!this.#log.remove(ids)) return;
    this.#log.tell();
    this.#otherTabs.postMessage({ removed: ids });
  }

  watch(listener: () => void): () => void {
    return this.#log.watch(listener);
  }

  async describe(): Promise<Home> {
    const persisted = await navigator.storage?.persisted?.().catch(() => false);
    const home: Home = {
      trouble: await this.#probe(),
      place: "Your diary is in this browser, on this device. It is sent nowhere.",
      promise: persisted
        ? "This browser has promised to keep it until you erase it."
        : "This browser has not promised to keep it. It may clear it when room is short, " +
          "or after a week without a visit. A private window forgets it when it closes.",
      mayBeCleared: !persisted,
      canBeShared: true,
    };
    if (persisted || !navigator.storage?.persist) return home;
    return { ...home, ask: () => navigator.storage.persist().catch(() => false) };
  }

  /** Write something, read it back and take it out again, unseen by others. */
  async #probe(): Promise<string> {
    const probe: Entry = { id: "probe", type: "probe", at: "", data: {} };
    try {
      // Whoever wants to see the diary comes first.
      await this.#load();
      await this.#write(async (store) => {
        await store.put(probe);
        if (!(await store.get(probe.id))) throw new DiaryError(BLOCKED);
        await store.delete(probe.id);
      });
    } catch (error) {
      return (error as DiaryError).message;
    }
    const estimate = await navigator.storage?.estimate?.().catch(() => undefined);
    const room = (estimate?.quota ?? Infinity) - (estimate?.usage ?? 0);
    return room < LITTLE_ROOM_BYTES ? LITTLE_ROOM : "";
  }

  async #write(work: (store: Writable) => Promise<void>): Promise<void> {
    try {
      const db = await this.#open();
      // Strict: done means written to the disk, not to a buffer that a dead battery takes along.
      const transaction = db.transaction("entries", "readwrite", { durability: "strict" });
      await Promise.all([work(transaction.store), transaction.done]);
    } catch (error) {
      throw inWords(error);
    }
  }

  #load(): Promise<void> {
    this.#read ??= this.#readAll().catch((error: unknown) => {
      this.#read = undefined;
      throw inWords(error);
    });
    return this.#read;
  }

  async #readAll(): Promise<void> {
    const entries = await (await this.#open()).getAll("entries");
    // Not joined to what was read before: another tab may have taken entries out.
    this.#log.entries = entries;
  }

  /** Another tab has changed the diary. */
  async #hear({ added, removed }: Change): Promise<void> {
    // What a tab with another version of the course says, this one may not understand.
    if (!this.#read || !(added ?? removed)) return this.#readAgain();
    await this.#read.catch(() => {});
    this.#log.add(added ?? []);
    this.#log.remove(removed ?? []);
    this.#log.tell();
  }

  #readAgain(): void {
    this.#read = undefined;
    this.#log.tell();
  }

  /** Opened when it is needed, and again after the browser has closed it under us. */
  #open(): Promise<IDBPDatabase<DiaryDatabase>> {
    const forget = () => {
      this.#db = undefined;
      this.#read = undefined;
    };
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
}

type Writable = IDBPObjectStore<DiaryDatabase, ["entries"], "entries", "readwrite">;

/** Add an entry unless it is there: another tab may have been first, its word still on the way. */
function addOnce(store: IDBObjectStore, entry: Entry): void {
  const request = store.add(entry);
  request.onerror = (event) => {
    // Not handled, it would undo the whole write.
    if (request.error?.name !== "ConstraintError") return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** What the browser says, in words for the learner. */
function inWords(error: unknown): DiaryError {
  if (DiaryError.is(error)) return error;
  const { name } = error as DOMException;
  const known: Record<string, string> = { QuotaExceededError: FULL, VersionError: NEWER };
  return new DiaryError(known[name] ?? BLOCKED, { cause: error });
}
