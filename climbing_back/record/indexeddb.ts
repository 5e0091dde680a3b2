import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB, type OpenDBCallbacks } from "idb";
import { merged, news, type Entry } from "./entries";
import { Log } from "./log";
import { overwrite } from "./overwrite";
import { DiaryError, type DiaryStore, type Home } from "./store";

/** Never tied to the book's path or version: a book that moves on its site finds its diary again. */
const NAME = "climbing-back";
const VERSION = 2;

/** Below this, a page may not be able to write down the next weeks. */
const LITTLE_ROOM_BYTES = 5_000_000;

const BLOCKED = "This browser does not let pages keep things.";
const FULL = "This device has no room left for your diary.";
const LITTLE_ROOM = "This device has little room left for your diary.";
const NEWER =
  "Your diary here was opened with a newer version of this course. " +
  "Load this page again, with a connection, to get that version.";

/** As JSON: a browser reads years of entries several times faster so than one by one. */
type Piece = string;

/** From this length on, a piece stays as it is. */
const LONG_PIECE = 20_000;

/** More short pieces than this are put together when the diary is opened. */
const MANY_PIECES = 200;

/** The log in pieces: what was written together, and what was put together later. */
interface DiaryDatabase extends DBSchema {
  pieces: { key: number; value: Piece };
  /** How version 1 kept it: entry by entry. */
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
  /** A probe that is under way. */
  #trying: Promise<string> | undefined;
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
    // Another tab may have been first, its word still on the way: twice is once for a reader.
    await this.#write((store) => store.add(JSON.stringify(added)));
    this.#log.add(added);
    this.#log.tell();
    this.#otherTabs.postMessage({ added });
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.#load();
    const unwanted = new Set(ids);
    // In a step of its own, since what is only removed may stay where it was on the disk.
    if (this.#log.entries.every(({ id }) => unwanted.has(id))) await this.#write(overwrite);
    await this.#write(async (store) => {
      for await (const cursor of store) {
        const piece = read(cursor.value);
        const rest = piece.filter(({ id }) => !unwanted.has(id));
        if (!rest.length) await cursor.delete();
        else if (rest.length < piece.length) await cursor.update(JSON.stringify(rest));
      }
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
      trouble: await this.#tryOut(),
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

  /** One try answers all who ask at the same time. */
  #tryOut(): Promise<string> {
    this.#trying ??= this.#probe().finally(() => (this.#trying = undefined));
    return this.#trying;
  }

  /** Write something, read it back and take it out again, unseen by others. */
  async #probe(): Promise<string> {
    try {
      // Whoever wants to see the diary comes first.
      await this.#load();
      await this.#write(async (store) => {
        const key = await store.add("[]");
        if (!(await store.get(key))) throw new DiaryError(BLOCKED);
        await store.delete(key);
      });
    } catch (error) {
      return (error as DiaryError).message;
    }
    const estimate = await navigator.storage?.estimate?.().catch(() => undefined);
    const room = (estimate?.quota ?? Infinity) - (estimate?.usage ?? 0);
    return room < LITTLE_ROOM_BYTES ? LITTLE_ROOM : "";
  }

  async #write(work: (store: Writable) => Promise<unknown>): Promise<void> {
    try {
      const db = await this.#open();
      // Strict: done means written to the disk, not to a buffer that a dead battery takes along.
      const transaction = db.transaction("pieces", "readwrite", { durability: "strict" });
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
    const pieces = await (await this.#open()).getAll("pieces");
    // Not joined to what was read before: another tab may have taken entries out.
    this.#log.entries = merged([], pieces.flatMap(read));
    // If that fails, the diary is as good as before.
    if (pieces.filter(isShort).length > MANY_PIECES) this.#putTogether().catch(() => {});
  }

  /** Make one piece of many short ones. */
  #putTogether(): Promise<void> {
    return this.#write(async (store) => {
      const entries: Entry[] = [];
      for await (const cursor of store) {
        if (!isShort(cursor.value)) continue;
        entries.push(...read(cursor.value));
        await cursor.delete();
      }
      await store.add(JSON.stringify(entries));
    });
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
    this.#db ??= openDB<DiaryDatabase>(NAME, VERSION, {
      upgrade,
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

type Writable = IDBPObjectStore<DiaryDatabase, ["pieces"], "pieces", "readwrite">;

function read(piece: Piece): Entry[] {
  return JSON.parse(piece) as Entry[];
}

function isShort(piece: Piece): boolean {
  return piece.length < LONG_PIECE;
}

const upgrade: NonNullable<OpenDBCallbacks<DiaryDatabase>["upgrade"]> = async (db, from, _to, transaction) => {
  const pieces = db.createObjectStore("pieces", { autoIncrement: true });
  if (from !== 1) return;
  await pieces.add(JSON.stringify(await transaction.objectStore("entries").getAll()));
  db.deleteObjectStore("entries");
};

/** What the browser says, in words for the learner. */
function inWords(error: unknown): DiaryError {
  if (DiaryError.is(error)) return error;
  const { name } = error as DOMException;
  const known: Record<string, string> = { QuotaExceededError: FULL, VersionError: NEWER };
  return new DiaryError(known[name] ?? BLOCKED, { cause: error });
}
