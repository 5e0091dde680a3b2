import { t } from "../../language/t";
import { merged, news, type Entry } from "../format/entries";
import { ask } from "./ask";
import { Count } from "./count";
import { damageInWords } from "./damage";
import { BLOCKED, Database, type Pieces } from "./database";
import { Doubt } from "./doubt";
import { Log } from "./log";
import { overwrite } from "./overwrite";
import { isAsWritten, isShort, pieceOf, read } from "./pieces";
import { type Damage, DiaryError, type DiaryStore, type Home } from "./store";
import { Tabs } from "./tabs";
import { left, Waiting, watchLeft } from "./waiting";

/** Below this, a page may not be able to write down the next weeks. */
const LITTLE_ROOM_BYTES = 5_000_000;

const LITTLE_ROOM = t("This device has little room left for your diary.");
const SILENT = t("Your diary does not answer yet.");

/** More short pieces than this are put together when the diary is opened. */
const MANY_PIECES = 200;

/** The place of what is only written to be read back: none that the browser gives to a piece. */
const PROBE = -1;

/** What one tab tells the others. */
interface Change {
  added?: readonly Entry[];
  removed?: readonly string[];
  /** Let go of the database, so that the browser closes its files. */
  letGo?: true;
}

/** The diary in this browser, shared by all open tabs of the book. */
export class IndexedDBStore implements DiaryStore {
  readonly savedMessage = t("✓ Saved on this device");
  readonly slowMessage = t("Not saved yet: this device is slow to answer. Please keep the page open.");
  readonly #log = new Log();
  readonly #count = new Count();
  readonly #waiting = new Waiting();
  readonly #database = new Database({
    closed: () => (this.#read = undefined),
    torn: () => this.#doubt.begin(this.#log.entries),
  });
  readonly #otherTabs = new Tabs<Change>(this.#database.name, (change) => void this.#hear(change));
  readonly #doubt = new Doubt(this.#database, () => this.#otherTabs.tell({ letGo: true }));
  /** Done when the log has been read; undefined when it has to be read again. */
  #read: Promise<void> | undefined;
  /** A probe that is under way. */
  #trying: Promise<string> | undefined;
  #unreadable: readonly string[] = [];

  constructor() {
    // A page that comes back from the back-forward cache slept through the messages.
    window.addEventListener("pageshow", (event) => event.persisted && this.#readAgain());
    watchLeft(() => this.#readAgain());
  }

  async entries(): Promise<readonly Entry[]> {
    await this.#load();
    return this.#log.entries;
  }

  async add(entries: readonly Entry[]): Promise<void> {
    this.#waiting.hold(entries);
    try {
      await this.#add(entries);
      this.#waiting.letGo(entries);
    } catch (error) {
      this.#waiting.giveUp(entries);
      throw error;
    }
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.#load();
    const unwanted = new Set(ids);
    // In a step of its own, since what is only removed may stay where it was on the disk.
    if (this.#log.entries.every(({ id }) => unwanted.has(id))) await this.#database.write(overwrite);
    await this.#database.write((pieces) => withoutEntries(pieces, unwanted));
    if (!this.#log.remove(ids)) return;
    await this.#doubt.settle(() => this.#log.entries);
    this.#count.shrunk(this.#log.entries);
    this.#log.tell();
    this.#otherTabs.tell({ removed: ids });
  }

  watch(listener: () => void): () => void {
    return this.#log.watch(listener);
  }

  async describe(): Promise<Home> {
    const persisted = await ask(() => navigator.storage?.persisted?.(), false);
    const damage = () => damageInWords({ gone: this.#count.gone, unreadable: this.#unreadable });
    const home: Home = {
      trouble: (await ask(() => this.#tryOut(), SILENT)) || damage(),
      place: t("Your diary is in this browser, on this device. It is sent nowhere."),
      promise: persisted
        ? t("This browser has promised to keep it until you erase it.")
        : t("This browser has not promised to keep it. It may clear it when room is short, or after a week without a visit. A private window forgets it when it closes."),
      mayBeCleared: !persisted,
      canBeShared: true,
    };
    if (persisted || !navigator.storage?.persist) return home;
    return { ...home, ask: () => navigator.storage.persist().catch(() => false) };
  }

  async damage(): Promise<Damage> {
    await this.#load();
    const pieces = await this.#database.pieces();
    const changed = pieces.filter((piece) => !isAsWritten(piece));
    return {
      gone: this.#count.gone,
      unreadable: this.#unreadable,
      changed: changed.flatMap((piece) => read(piece).entries).length,
    };
  }

  async forgetDamage(): Promise<void> {
    await this.#load();
    await this.#database.write(mended);
    this.#unreadable = [];
    this.#count.forget(this.#log.entries);
    this.#log.tell();
  }

  async #add(entries: readonly Entry[]): Promise<void> {
    await this.#load();
    const added = news(this.#log.entries, entries);
    // Another tab may have been first, its word still on the way: twice is once for a reader.
    if (added.length) await this.#database.add(pieceOf(added));
    this.#log.add(added);
    await this.#doubt.settle(() => this.#log.entries);
    if (!added.length) return;
    this.#count.grown(added, this.#log.entries);
    this.#log.tell();
    this.#otherTabs.tell({ added });
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
      await this.#database.write(async (pieces) => {
        // All at once: a page that is left in the middle would keep the next one waiting.
        const [, found] = await Promise.all([
          pieces.put(pieceOf([]), PROBE),
          pieces.get(PROBE),
          pieces.delete(PROBE),
          pieces.transaction.commit(),
        ]);
        if (!found) throw new DiaryError(BLOCKED);
      });
    } catch (error) {
      return (error as DiaryError).message;
    }
    const estimate = await ask(() => navigator.storage?.estimate?.(), {});
    const room = (estimate.quota ?? Infinity) - (estimate.usage ?? 0);
    return room < LITTLE_ROOM_BYTES ? LITTLE_ROOM : "";
  }

  #load(): Promise<void> {
    this.#read ??= this.#readAll().catch((error: unknown) => {
      this.#read = undefined;
      throw error;
    });
    return this.#read;
  }

  async #readAll(): Promise<void> {
    const pieces = await this.#database.pieces();
    const waiting = left();
    const readings = pieces.map(read);
    const kept = merged([], readings.flatMap(({ entries }) => entries));
    const others = [...waiting.pieces, ...this.#doubt.pieces].map(read);
    // Not joined to what was read before: another tab may have taken entries out.
    const before = this.#doubt.isOn ? this.#log.entries : [];
    this.#log.entries = merged(kept, [...others.flatMap(({ entries }) => entries), ...before]);
    this.#unreadable = readings.flatMap(({ aside }) => aside);
    this.#count.opened(this.#log.entries);
    // If one of these fails, the diary is as good as before, and it is tried at the next opening.
    const tidy = this.#tidyUp(pieces, news(kept, this.#log.entries), waiting.areKept);
    tidy.catch((error: unknown) => console.info("Not yet tidy.", error));
  }

  async #tidyUp(pieces: readonly unknown[], waited: Entry[], areKept: () => void): Promise<void> {
    if (waited.length) await this.#database.add(pieceOf(waited));
    areKept();
    await this.#doubt.settle(() => this.#log.entries);
    if (pieces.filter(isShort).length > MANY_PIECES) await this.#database.write(putTogether);
  }

  /** Another tab has changed the diary. */
  async #hear({ added, removed, letGo }: Change): Promise<void> {
    if (letGo) return this.#database.rest();
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
}

async function withoutEntries(pieces: Pieces, unwanted: ReadonlySet<string>): Promise<void> {
  for await (const cursor of pieces) {
    const { entries, aside } = read(cursor.value);
    const rest = entries.filter(({ id }) => !unwanted.has(id));
    if (rest.length === entries.length) continue;
    if (rest.length) await cursor.update(pieceOf(rest));
    else await cursor.delete();
    // What cannot be read stays until the learner says otherwise.
    if (aside.length) await pieces.add(aside.join("\n"));
  }
}

/** Leave only what can be read, and take it for what was written. */
async function mended(pieces: Pieces): Promise<void> {
  for await (const cursor of pieces) {
    const { entries, aside } = read(cursor.value);
    if (!entries.length) await cursor.delete();
    else if (aside.length || !isAsWritten(cursor.value)) await cursor.update(pieceOf(entries));
  }
}

/** Make one piece of many short ones. */
async function putTogether(pieces: Pieces): Promise<void> {
  const short: Entry[] = [];
  for await (const cursor of pieces) {
    const { entries, aside } = read(cursor.value);
    if (!isShort(cursor.value) || aside.length || !isAsWritten(cursor.value)) continue;
    short.push(...entries);
    await cursor.delete();
  }
  await pieces.add(pieceOf(short));
}
