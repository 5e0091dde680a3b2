import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB, type OpenDBCallbacks } from "idb";
import { t } from "../../language/t";
import type { Entry } from "../format/entries";
import { ask } from "./ask";
import { pieceOf } from "./pieces";
import { DiaryError } from "./store";
import { UnderWay } from "./under-way";

/** Never tied to the book's path or version: a book that moves on its site finds its diary again. */
const NAME = "climbing-back";

/** The browser numbers the pieces as they come. */
const NUMBERED = { autoIncrement: true };

/** It goes up when older pages could not read what this one writes. */
const VERSION = 3;

export const BLOCKED = t("This browser does not let pages keep things.");
const FULL = t("This device has no room left for your diary.");
const NEWER =
  t("Your diary here was opened with a newer version of this course. Load this page again, with a connection, to get that version.");

/** The disk gave up in the middle: what is on it now is not known. */
export const UNWRITTEN =
  t("This browser could not write to your device. Its disk may be full or broken.");

/** A browser closes its files a while after the last page let go of them: Chromium after two seconds. */
const CLOSING_MS = 3000;

/** What browsers say when they keep nothing for a page, from the start and with no harm done. */
const REFUSALS = ["SecurityError", "InvalidStateError", "NotAllowedError", "TypeError", "ReferenceError"];

interface DiaryDatabase extends DBSchema {
  /** The log in pieces: what was written together, and what was put together later. */
  pieces: { key: number; value: string };
  /** How version 1 kept it: entry by entry. */
  entries: { key: string; value: Entry };
}

type Upgrade = Parameters<NonNullable<OpenDBCallbacks<DiaryDatabase>["upgrade"]>>[3];

export type Pieces = IDBPObjectStore<DiaryDatabase, ["pieces"], "pieces", "readwrite">;

interface Hearing {
  /** The browser has closed it under us: what was read may not be there any more. */
  closed: () => void;
  /** Something ended with UNWRITTEN. */
  torn: () => void;
}

/** The browser's database: opened when it is needed, and again after the browser has closed it. */
export class Database {
  readonly name = NAME;
  #db: Promise<IDBPDatabase<DiaryDatabase>> | undefined;
  #rested = Promise.resolve();
  readonly #underWay = new UnderWay();
  readonly #hear: Hearing;

  constructor(hear: Hearing) {
    this.#hear = hear;
  }

  /**
   * All that lies here; a piece that the browser cannot give back is a sentence that says so.
   *
   * @throws DiaryError
   */
  async pieces(): Promise<unknown[]> {
    try {
      const db = await this.#open();
      return await all(db).catch(() => eachOf(db));
    } catch (error) {
      throw this.#inWords(error);
    }
  }

  /**
   * Do this with the pieces, all of it or nothing; on the disk once resolved.
   *
   * @throws DiaryError
   */
  async write(work: (pieces: Pieces) => Promise<unknown>): Promise<void> {
    try {
      const db = await this.#open();
      // Strict: done means written to the disk, not to a buffer that a dead battery takes along.
      const transaction = db.transaction("pieces", "readwrite", { durability: "strict" });
      await this.#underWay.follow(transaction, work(transaction.store));
    } catch (error) {
      throw this.#inWords(error);
    }
  }

  /**
   * Add a piece.
   *
   * @throws DiaryError
   */
  async add(piece: string): Promise<void> {
    await this.write((pieces) => {
      const added = pieces.add(piece);
      // A page that is left now would otherwise take back what nobody committed.
      pieces.transaction.commit();
      return added;
    });
  }

  /** Let go of it for so long that the browser closes its files. Whoever wants it meanwhile waits. */
  rest(): Promise<void> {
    this.#close();
    this.#rested = new Promise((done) => setTimeout(done, CLOSING_MS));
    return this.#rested;
  }

  #inWords(error: unknown): DiaryError {
    const words = inWords(error);
    // What failed once may fail for ever: in Firefox, when a disk was full. The next one opens it anew.
    this.#close();
    if (words.message === UNWRITTEN) this.#hear.torn();
    return words;
  }

  #close(): void {
    this.#db?.then((db) => db.close()).catch(() => {});
    this.#db = undefined;
  }

  #open(): Promise<IDBPDatabase<DiaryDatabase>> {
    const forget = () => {
      this.#db = undefined;
      this.#hear.closed();
    };
    const open = () =>
      openDB<DiaryDatabase>(NAME, VERSION, {
        upgrade: (db, from, _to, transaction) => {
          // Where it fails, the opening does.
          this.#underWay.follow(transaction, upgrade(db, from, transaction)).catch(() => {});
        },
        // A tab with a newer version of the book wants to change the store: make room for it.
        blocking: (_now, _wanted, event) => {
          (event.target as IDBDatabase).close();
          forget();
        },
        terminated: forget,
      });
    this.#db ??= this.#rested.then(makeAside).then(open).catch((error: unknown) => {
      forget();
      throw error;
    });
    return this.#db;
  }
}

/**
 * Where there is no database yet, make it in a frame, which goes with the page. A page that is left in
 * the middle of making one keeps all others waiting for as long as Safari holds it for the Back button.
 */
async function makeAside(): Promise<void> {
  // Who cannot say which databases there are makes it on the page itself.
  const known = await ask(() => indexedDB.databases(), undefined);
  if (!known || known.some(({ name }) => name === NAME)) return;
  let leave = () => {};
  // Where that cannot be, the page makes it.
  await ask(() => {
    const frame = document.createElement("iframe");
    leave = () => frame.remove();
    frame.hidden = true;
    document.body.append(frame);
    window.addEventListener("pagehide", leave);
    return makeIn(frame);
  }, undefined);
  window.removeEventListener("pagehide", leave);
  leave();
}

function makeIn({ contentWindow }: HTMLIFrameElement): Promise<void> | undefined {
  const request = contentWindow?.indexedDB.open(NAME, VERSION);
  if (!request) return undefined;
  request.onupgradeneeded = () => request.result.createObjectStore("pieces", NUMBERED);
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result.close());
    request.onerror = () => failed(request.error);
  });
}

/** All at once: a page that is left before it has them keeps nobody waiting. */
async function all(db: IDBPDatabase<DiaryDatabase>): Promise<unknown[]> {
  const { store, done } = db.transaction("pieces");
  const [found] = await Promise.all([store.getAll(), store.transaction.commit(), done]);
  return found;
}

/** One by one, so that one that cannot be given back does not hide the others. */
async function eachOf(db: IDBPDatabase<DiaryDatabase>): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const key of await db.getAllKeys("pieces")) {
    found.push(await db.get("pieces", key).catch((error: unknown) => `Piece ${key}: ${error}`));
  }
  return found;
}

async function upgrade(db: IDBPDatabase<DiaryDatabase>, from: number, transaction: Upgrade): Promise<void> {
  // Version 2 had pieces already, without their checksums.
  if (from === 2) return;
  const pieces = db.createObjectStore("pieces", NUMBERED);
  if (from !== 1) return;
  await pieces.add(pieceOf(await transaction.objectStore("entries").getAll()));
  db.deleteObjectStore("entries");
}

/** What the browser says, in words for the learner. */
function inWords(error: unknown): DiaryError {
  if (DiaryError.is(error)) return error;
  const { name } = error as DOMException;
  const known: Record<string, string> = { QuotaExceededError: FULL, VersionError: NEWER };
  const words = known[name] ?? (REFUSALS.includes(name) ? BLOCKED : UNWRITTEN);
  return new DiaryError(words, { cause: error });
}
