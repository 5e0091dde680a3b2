import type { Entry } from "../format/entries";
import { type Database, UNWRITTEN } from "./database";
import { note, noted } from "./notes";
import { pieceOf, read } from "./pieces";
import { DiaryError } from "./store";

const NOTE = "doubt";

/** Chromium's file has blocks of half this size, and throws away what follows a tear in one of them. */
const PAST_THE_TEAR = 65_536;

/** How often it is tried. Chromium has begun a new file after the second time. */
const ROUNDS = 5;

/**
 * After a disk gave up in the middle of a write, a browser may say "done" and throw all of it away
 * when it opens its files anew. So from then on, a write is believed when it is there after that.
 * Until then, everything that a page knows is in a note too, as far as there is room.
 */
export class Doubt {
  readonly #database: Database;
  readonly #letGo: () => void;
  #isOn = false;
  #settling: Promise<void> | undefined;

  /** `letGo`: asks the other tabs to let go of the database. */
  constructor(database: Database, letGo: () => void) {
    this.#database = database;
    this.#letGo = letGo;
  }

  get isOn(): boolean {
    return this.#isOn || noted(NOTE) !== undefined;
  }

  /** The pieces that the note holds. */
  get pieces(): string[] {
    return [noted(NOTE) ?? []].flat();
  }

  begin(log: readonly Entry[]): void {
    this.#isOn = true;
    this.#rescue(log);
  }

  /**
   * Wait until all of the log was seen on the disk, and write again what was not.
   *
   * @throws DiaryError when it does not come to be there
   */
  async settle(log: () => readonly Entry[]): Promise<void> {
    if (!this.isOn) return;
    this.#settling ??= this.#settle(log).finally(() => (this.#settling = undefined));
    await this.#settling;
  }

  async #settle(log: () => readonly Entry[]): Promise<void> {
    let missing: readonly Entry[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      this.#rescue(log());
      // What was there before the tear can be read. It takes a new piece to see what is kept behind it.
      const proof = pieceOf(missing, PAST_THE_TEAR + round);
      await this.#database.add(proof);
      this.#letGo();
      await this.#database.rest();
      const pieces = await this.#database.pieces();
      const there = new Set(pieces.flatMap((piece) => read(piece).entries).map(({ id }) => id));
      missing = log().filter(({ id }) => !there.has(id));
      if (!missing.length && pieces.includes(proof)) return this.#end();
    }
    throw new DiaryError(UNWRITTEN);
  }

  async #end(): Promise<void> {
    this.#isOn = false;
    note(NOTE, undefined);
    await this.#database.write(async (pieces) => {
      for await (const cursor of pieces) if (isBlank(cursor.value)) await cursor.delete();
    });
  }

  /** Without room for all of it, the word that there is doubt. */
  #rescue(log: readonly Entry[]): void {
    if (!note(NOTE, pieceOf(log)) && noted(NOTE) === undefined) note(NOTE, pieceOf([]));
  }
}

function isBlank(piece: string): boolean {
  const { entries, aside } = read(piece);
  return !entries.length && !aside.length;
}
