/// <reference types="vite/client" />
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { openDB } from "idb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { byId, newEntry, type Entry } from "../../climbing_back/diary/format/entries";
import { IndexedDBStore } from "../../climbing_back/diary/homes/indexeddb";
import { MemoryStore } from "../../climbing_back/diary/homes/memory";
import { pieceOf, read } from "../../climbing_back/diary/homes/pieces";
import { NO_DAMAGE } from "../../climbing_back/diary/homes/store";
import { run, type Table } from "./behaviour";
import { SmallStorage } from "./small-storage";
import text from "./store_behaviour.json?raw";

const TABLE = JSON.parse(text) as Table;

// What the stores listen to and keep in a browser, and Node does not have.
const [session, local] = [new SmallStorage(), new SmallStorage()];
const channels: BroadcastChannel[] = [];
class Channel extends BroadcastChannel {
  constructor(name: string) {
    super(name);
    channels.push(this);
  }
}

/** The page that is open: a new one for each test, since stores listen to it for ever. */
let page: EventTarget & { hidden?: boolean };

vi.stubGlobal("navigator", {});
vi.stubGlobal("sessionStorage", session);
vi.stubGlobal("localStorage", local);
vi.stubGlobal("BroadcastChannel", Channel);

/** The pages before are closed. */
function openPage(): void {
  for (const channel of channels.splice(0)) channel.close();
  page = new EventTarget();
  vi.stubGlobal("window", page);
  vi.stubGlobal("document", page);
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  session.clear();
  local.clear();
  openPage();
});

const tick = (item: string) =>
  newEntry("checklist-answer", { checklist: "symptoms", item, ticked: true });

async function pieces(): Promise<string[]> {
  const db = await openDB("climbing-back");
  const found = (await db.getAll("pieces")) as string[];
  db.close();
  return found;
}

describe("the diary in IndexedDB", () => {
  it.each(TABLE.scenarios)("$name", async (scenario) => {
    expect(await run(TABLE, scenario, () => new IndexedDBStore())).toEqual([]);
  });

  it("gives the same list until something changes", async () => {
    const store = new IndexedDBStore();
    await store.add([tick("pain")]);
    const before = await store.entries();
    expect(await store.entries()).toBe(before);
    await store.add([tick("pain")]);
    expect(await store.entries()).not.toBe(before);
    expect(before).toHaveLength(1);
  });

  it("keeps tabs in step, whether they have read the diary yet or not", async () => {
    const [here, reading, quiet] = [new IndexedDBStore(), new IndexedDBStore(), new IndexedDBStore()];
    await reading.entries();
    const told = (store: IndexedDBStore) => new Promise<void>((done) => store.watch(() => done()));
    const all = Promise.all([told(reading), told(quiet)]);
    const entry = tick("balance");
    await here.add([entry]);
    await all;
    expect(await reading.entries()).toEqual([entry]);
    expect(await quiet.entries()).toEqual([entry]);
    const gone = told(reading);
    await here.remove([entry.id]);
    await gone;
    expect(await reading.entries()).toEqual([]);
  });

  it("keeps an entry of another tab whose word has not come yet", async () => {
    const [here, there] = [new IndexedDBStore(), new IndexedDBStore()];
    await Promise.all([here.entries(), there.entries()]);
    const entry = tick("pain");
    await Promise.all([here.add([entry]), there.add([{ ...entry, data: {} }, tick("fatigue")])]);
    expect(await new IndexedDBStore().entries()).toContainEqual(entry);
    expect(await new IndexedDBStore().entries()).toHaveLength(2);
  });

  it("reads again when a tab with another version of the course says something else", async () => {
    const [here, there] = [new IndexedDBStore(), new IndexedDBStore()];
    await here.entries();
    const told = new Promise<void>((done) => here.watch(() => done()));
    const entry = tick("pain");
    await there.add([entry]);
    await told;
    const again = new Promise<void>((done) => here.watch(() => done()));
    new BroadcastChannel("climbing-back").postMessage("added");
    await again;
    expect(await here.entries()).toEqual([entry]);
  });

  it("opens again after it had to make room for another tab", async () => {
    const store = new IndexedDBStore();
    await store.add([tick("pain")]);
    indexedDB.deleteDatabase("climbing-back");
    await new Promise((resolve) => setTimeout(resolve, 50));
    const entry = tick("pain");
    await store.add([entry]);
    expect(await store.entries()).toEqual([entry]);
  });

  it("puts many short pieces together and keeps what is in them, in any number of tabs", async () => {
    const store = new IndexedDBStore();
    const entries = Array.from({ length: 400 }, (_, n) => tick(`item-${n}`));
    await store.add(entries.slice(0, 150));
    for (const entry of entries.slice(150)) await store.add([entry]);
    expect(await pieces()).toHaveLength(251);
    const [here, there] = [new IndexedDBStore(), new IndexedDBStore()];
    await Promise.all([here.entries(), there.entries()]);
    const last = tick("balance");
    await Promise.all([here.add([last]), there.remove([entries[399]!.id])]);
    const now = await pieces();
    expect(now.length).toBeLessThan(5);
    expect(now.flatMap((piece) => read(piece).entries)).toHaveLength(400);
    expect(await new IndexedDBStore().entries()).toEqual([...entries.slice(0, 399), last].sort(byId));
  });

  it("brings along what version 1 kept entry by entry", async () => {
    const entries = [tick("pain"), tick("fatigue")];
    const db = await openDB("climbing-back", 1, {
      upgrade: (fresh) => void fresh.createObjectStore("entries", { keyPath: "id" }),
    });
    for (const entry of entries) await db.add("entries", entry);
    db.close();
    expect(await new IndexedDBStore().entries()).toEqual(entries);
    expect(await new IndexedDBStore().entries()).toEqual(entries);
    expect(await pieces()).toEqual([pieceOf(entries)]);
  });

  it("tries itself out without leaving anything, and finds no fault", async () => {
    const store = new IndexedDBStore();
    expect((await store.describe()).trouble).toBe("");
    expect(await new IndexedDBStore().entries()).toEqual([]);
  });

  it("says so when a newer version of the course was here, and changes nothing", async () => {
    const newer = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open("climbing-back", 99);
      request.onsuccess = () => done(request.result);
    });
    newer.close();
    const store = new IndexedDBStore();
    await expect(store.entries()).rejects.toThrow("newer version of this course");
    await expect(store.add([tick("pain")])).rejects.toThrow("newer version of this course");
    expect((await store.describe()).trouble).toContain("newer version of this course");
  });

  it("brings along what version 2 kept without checksums", async () => {
    const entries = [tick("pain"), tick("fatigue")];
    const db = await openDB("climbing-back", 2, {
      upgrade: (fresh) => void fresh.createObjectStore("pieces", { autoIncrement: true }),
    });
    for (const entry of entries) await db.add("pieces", JSON.stringify([entry]));
    db.close();
    const store = new IndexedDBStore();
    expect(await store.entries()).toEqual(entries);
    expect(await store.damage()).toEqual(NO_DAMAGE);
  });
});

describe("a page that is left", () => {
  it("leaves what is not kept yet to the next page, which keeps it", async () => {
    const entries = [tick("pain"), tick("fatigue"), tick("balance")];
    // A browser that never gets round to it.
    const silent = Object.create(IDBOpenDBRequest.prototype, { addEventListener: { value() {} } });
    const opening = vi.spyOn(indexedDB, "open").mockReturnValue(silent);
    const store = new IndexedDBStore();
    void store.add([entries[0]!]);
    await vi.waitFor(() => expect(opening).toHaveBeenCalled());
    page.dispatchEvent(new Event("pagehide"));
    void store.add(entries.slice(1));
    opening.mockRestore();
    openPage();
    const next = new IndexedDBStore();
    expect(await next.entries()).toEqual(entries);
    await vi.waitFor(() => expect(Object.keys(local)).toEqual(["climbing-back-count"]));
    local.clear();
    openPage();
    expect(await new IndexedDBStore().entries()).toEqual(entries);
  });

  it("leaves what its home refused as well, once nobody sees that any more", async () => {
    const entry = tick("pain");
    const opening = vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("", "SecurityError");
    });
    const store = new IndexedDBStore();
    await expect(store.add([entry])).rejects.toThrow("does not let pages keep things");
    expect(Object.keys(local)).toEqual([]);
    page.hidden = true;
    page.dispatchEvent(new Event("visibilitychange"));
    await expect(store.add([entry])).rejects.toThrow("does not let pages keep things");
    opening.mockRestore();
    openPage();
    expect(await new IndexedDBStore().entries()).toEqual([entry]);
  });

  it("takes its note away when the diary has kept it after all", async () => {
    const store = new IndexedDBStore();
    page.dispatchEvent(new Event("pagehide"));
    const adding = store.add([tick("pain")]);
    expect(Object.keys(local).join()).toContain("climbing-back-waiting-");
    await adding;
    expect(Object.keys(local)).toEqual(["climbing-back-count"]);
  });
});

/** Put pieces there as they are. */
async function putPieces(...pieces: unknown[]): Promise<void> {
  await new IndexedDBStore().entries();
  const db = await openDB("climbing-back");
  for (const piece of pieces) await db.add("pieces", piece);
  db.close();
  openPage();
}

describe("a damaged diary", () => {
  const [pain, fatigue] = [tick("pain"), tick("fatigue")];
  const whole = pieceOf([pain, fatigue]);

  it.each([
    ["cut off", whole.slice(0, -40), [pain]],
    ["cut off in its first line", whole.slice(0, 60), []],
    ["no JSON", "[{", []],
    ["no list", "null", []],
    ["a list of nothing", "[null]", []],
    ["an entry beside nothing", JSON.stringify([pain, null, 7]), [pain]],
    ["an entry without its data", pieceOf([{ ...pain, data: null } as unknown as Entry, fatigue]), [fatigue]],
    ["no text", { text: "[]" }, []],
    ["no text at all", 7, []],
  ])("has one piece that is %s, and the rest can be read, added to and erased", async (_, piece, some) => {
    const balance = tick("balance");
    await putPieces(piece, pieceOf([balance]));
    const store = new IndexedDBStore();
    expect(await store.entries()).toEqual([...some, balance]);
    const { unreadable, changed } = await store.damage();
    expect(unreadable.length).toBeGreaterThan(0);
    expect(unreadable.join("")).not.toBe("");
    expect((await store.describe()).trouble).toMatch(/(One part|\d parts) of your diary here cannot be read/);
    expect(changed).toBeLessThanOrEqual(some.length);
    await store.add([tick("weakness")]);
    await store.remove([balance.id]);
    expect((await new IndexedDBStore().damage()).unreadable).toHaveLength(unreadable.length);
    await store.forgetDamage();
    openPage();
    const mended = new IndexedDBStore();
    expect(await mended.damage()).toEqual(NO_DAMAGE);
    expect(await mended.entries()).toHaveLength(some.length + 1);
    expect((await mended.describe()).trouble).toBe("");
  });

  it("says when a word is not what was written", async () => {
    await putPieces(pieceOf([pain, fatigue]).replace("fatigue", "fatigus"), pieceOf([tick("balance")]));
    const store = new IndexedDBStore();
    expect(await store.entries()).toHaveLength(3);
    expect(await store.damage()).toEqual({ gone: 0, unreadable: [], changed: 2 });
  });

  it("that a browser threw away is noticed, and a file brings it back", async () => {
    const store = new IndexedDBStore();
    await store.add([pain, fatigue]);
    globalThis.indexedDB = new IDBFactory();
    openPage();
    const next = new IndexedDBStore();
    expect(await next.entries()).toEqual([]);
    expect((await next.describe()).trouble).toContain("is gone: 2 of your entries");
    const news = tick("balance");
    await next.add([news]);
    expect((await next.damage()).gone).toBe(2);
    openPage();
    const later = new IndexedDBStore();
    await later.entries();
    expect((await later.damage()).gone).toBe(2);
    await later.add([pain]);
    expect((await later.damage()).gone).toBe(1);
    await later.add([fatigue]);
    expect(await later.damage()).toEqual(NO_DAMAGE);
  });

  it("that was thrown away is forgotten when the learner says so", async () => {
    await new IndexedDBStore().add([pain]);
    globalThis.indexedDB = new IDBFactory();
    openPage();
    const store = new IndexedDBStore();
    await store.entries();
    await store.forgetDamage();
    openPage();
    expect(await new IndexedDBStore().damage()).toEqual(NO_DAMAGE);
  });

  it("that the learner erased is not missed", async () => {
    const store = new IndexedDBStore();
    await store.add([pain, fatigue]);
    await store.remove([pain.id, fatigue.id]);
    openPage();
    expect(await new IndexedDBStore().damage()).toEqual(NO_DAMAGE);
  });
});

describe("the diary on a shared device", () => {
  const kept = TABLE.scenarios.filter(({ steps }) => !steps.some((step) => "reopen" in step));

  it.each(kept)("$name", async (scenario) => {
    expect(await run(TABLE, scenario, () => new MemoryStore())).toEqual([]);
  });

  it("is handed to the next page and to tabs that open, and left nowhere", async () => {
    const entry = tick("pain");
    const first = new MemoryStore();
    await first.add([entry]);
    expect(Object.keys(session)).toEqual([]);
    first.handOver();
    const second = new MemoryStore();
    expect(await second.entries()).toEqual([entry]);
    expect(Object.keys(session)).toEqual([]);

    const third = new MemoryStore();
    await new Promise<void>((done) => third.watch(() => done()));
    expect(await third.entries()).toEqual([entry]);
    const gone = new Promise<void>((done) => third.watch(() => done()));
    await second.remove([entry.id]);
    await gone;
    expect(await third.entries()).toEqual([]);
  });

  it("knows whether something would go with the tab", async () => {
    const store = new MemoryStore();
    expect(store.wouldBeLost).toBe(false);
    await store.add([tick("pain")]);
    expect(store.wouldBeLost).toBe(true);
    await store.add([newEntry("backup", { entries: 1 })]);
    expect(store.wouldBeLost).toBe(false);
  });
});
