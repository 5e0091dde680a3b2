import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { newEntry } from "../../climbing_back/record/entries";
import { IndexedDBStore } from "../../climbing_back/record/indexeddb";

// What `indexeddb.ts` listens to in a browser and Node does not have.
Object.assign(globalThis, { window: globalThis, addEventListener: () => {} });

const tick = (item: string) =>
  newEntry("checklist-answer", { checklist: "symptoms", item, ticked: true });

describe("the diary in IndexedDB", () => {
  it("keeps each entry once, oldest first, and never changes it", async () => {
    const store = new IndexedDBStore();
    const [first, second] = [tick("pain"), tick("fatigue")];
    await store.add([second]);
    await store.add([first, second]);
    await store.add([{ ...first, data: { checklist: "symptoms", item: "pain", ticked: false } }]);
    expect(await store.entries()).toEqual([first, second]);
  });

  it("tells those who watch, until they stop", async () => {
    const store = new IndexedDBStore();
    let told = 0;
    const stop = store.watch(() => told++);
    await store.add([tick("pain")]);
    expect(told).toBe(1);
    stop();
    await store.add([tick("pain")]);
    expect(told).toBe(1);
  });

  it("finds what an earlier visit wrote, and tells other tabs", async () => {
    const [here, there] = [new IndexedDBStore(), new IndexedDBStore()];
    const told = new Promise<void>((resolve) => there.watch(() => resolve()));
    const entry = tick("balance");
    await here.add([entry]);
    await told;
    expect(await there.entries()).toContainEqual(entry);
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
});
