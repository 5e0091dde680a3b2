/// <reference types="vite/client" />
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { openDB } from "idb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { byId, newEntry, type Entry } from "../../climbing_back/record/entries";
import { IndexedDBStore } from "../../climbing_back/record/indexeddb";
import { MemoryStore } from "../../climbing_back/record/memory";
import { run, type Table } from "./behaviour";
import text from "./store_behaviour.json?raw";

const TABLE = JSON.parse(text) as Table;

// What the stores listen to and keep in a browser, and Node does not have.
const session = new Map<string, string>();
const sessionStorage = {
  getItem: (key: string) => session.get(key) ?? null,
  setItem: (key: string, value: string) => void session.set(key, value),
  removeItem: (key: string) => void session.delete(key),
};
const channels: BroadcastChannel[] = [];
class Channel extends BroadcastChannel {
  constructor(name: string) {
    super(name);
    channels.push(this);
  }
}
vi.stubGlobal("window", { addEventListener: () => {} });
vi.stubGlobal("navigator", {});
vi.stubGlobal("sessionStorage", sessionStorage);
vi.stubGlobal("BroadcastChannel", Channel);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  session.clear();
  // The tabs of the test before are closed.
  for (const channel of channels.splice(0)) channel.close();
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
    expect(now.flatMap((piece) => JSON.parse(piece) as Entry[])).toHaveLength(400);
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
    expect(await pieces()).toEqual([JSON.stringify(entries)]);
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
    expect(session.size).toBe(0);
    first.handOver();
    const second = new MemoryStore();
    expect(await second.entries()).toEqual([entry]);
    expect(session.size).toBe(0);

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
