import { beforeEach, describe, expect, it, vi } from "vitest";
import { newEntry, type Entry } from "../../climbing_back/diary/format/entries";
import type { Database } from "../../climbing_back/diary/homes/database";
import { Doubt } from "../../climbing_back/diary/homes/doubt";
import { pieceOf } from "../../climbing_back/diary/homes/pieces";
import { note } from "../faults";
import { SmallStorage } from "./small-storage";

const local = new SmallStorage();
vi.stubGlobal("localStorage", local);

beforeEach(() => local.clear());

const LOG = ["pain", "fatigue", "balance"].map((item) =>
  newEntry("checklist-answer", { checklist: "symptoms", item, ticked: true }),
);

/** How Chromium's files behave after a write that was cut short: see the real thing in `test_full_disk.py`. */
class TornFile {
  #disk: string[];
  #memory: string[];
  #opened = 0;
  /** How much was written behind the tear. */
  #written = 0;
  readonly #mends: number;

  /** `mends`: after which opening the file is a new one; before that it is found to be beyond repair. */
  constructor(before: readonly Entry[], { mends = 3 } = {}) {
    this.#disk = [pieceOf(before)];
    this.#memory = [...this.#disk];
    this.#mends = mends;
  }

  async add(piece: string): Promise<void> {
    this.#memory.push(piece);
    this.#written += piece.length;
    // Behind the tear nothing is found again.
    if (this.#opened >= this.#mends) this.#disk.push(piece);
  }

  async write(): Promise<void> {}

  async pieces(): Promise<string[]> {
    return this.#memory;
  }

  async rest(): Promise<void> {
    this.#opened++;
    if (this.#opened === this.#mends && this.#written > 32_768) this.#disk = [];
    this.#memory = [...this.#disk];
  }
}

describe("a disk that gave up in the middle of a write", () => {
  it("is not believed before it has what the page knows", async () => {
    const file = new TornFile(LOG.slice(0, 1));
    const doubt = new Doubt(file as unknown as Database, () => {});
    doubt.begin(LOG.slice(0, 1));
    await file.add(pieceOf(LOG.slice(1)));
    await doubt.settle(() => LOG);
    await file.rest();
    const kept = (await file.pieces()).join();
    const lost = LOG.filter(({ id }) => !kept.includes(id)).length;
    note({
      fault: "The disk is full in the middle of a write, then there is room again",
      how: "a file that forgets what follows the tear when it is opened anew, and then all of it",
      where: "TypeScript",
      said: LOG.length,
      lost,
    });
    expect(lost).toBe(0);
    expect(doubt.isOn).toBe(false);
    expect(Object.keys(local)).toEqual([]);
  });

  it("is doubted by the next page, too, which has what this one knew", () => {
    const doubt = new Doubt(new TornFile([]) as unknown as Database, () => {});
    doubt.begin(LOG);
    const next = new Doubt(new TornFile([]) as unknown as Database, () => {});
    expect(next.isOn).toBe(true);
    expect(next.pieces).toEqual([pieceOf(LOG)]);
  });

  it("is doubted where there is no room for a note of all", () => {
    const full = vi.spyOn(SmallStorage.prototype, "setItem").mockImplementation((key, value) => {
      if (value.length > 100) throw new DOMException("", "QuotaExceededError");
      local[key] = value;
    });
    new Doubt(new TornFile([]) as unknown as Database, () => {}).begin(LOG);
    full.mockRestore();
    expect(new Doubt(new TornFile([]) as unknown as Database, () => {}).isOn).toBe(true);
  });

  it("that never comes to have it is said, and stays in doubt", async () => {
    const file = new TornFile(LOG.slice(0, 1), { mends: 99 });
    const doubt = new Doubt(file as unknown as Database, () => {});
    doubt.begin(LOG);
    await expect(doubt.settle(() => LOG)).rejects.toThrow("could not write to your device");
    expect(doubt.isOn).toBe(true);
  });

  it("asks the other tabs to let go, or the browser would not open it anew", async () => {
    const letGo = vi.fn();
    const file = new TornFile(LOG, { mends: 0 });
    const doubt = new Doubt(file as unknown as Database, letGo);
    doubt.begin(LOG);
    await doubt.settle(() => LOG);
    expect(letGo).toHaveBeenCalledOnce();
  });
});
