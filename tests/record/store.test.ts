import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { newEntry } from "../../climbing_back/record/entries";
import { IndexedDBStore } from "../../climbing_back/record/indexeddb";
import { MemoryStore } from "../../climbing_back/record/memory";

// What `indexeddb.ts` listens to in a browser and Node does not have.
Object.assign(globalThis, { window: globalThis, addEventListener: () => {} });

const tick = (item: string) =>
  newEntry("checklist-answer", { checklist: "symptoms", item, ticked: true });

describe.each([
  ["memory", async () => new MemoryStore()],
  ["IndexedDB", () => IndexedDBStore.open()],
])("the diary in %s", (_home, open) => {
  it("keeps each entry once, oldest first, and never changes it", async () => {
    const store = await open();
    const [first, second] = [tick("pain"), tick("fatigue")];
    await store.add([second]);
    await store.add([first, second]);
    await store.add([{ ...first, data: { checklist: "symptoms", item: "pain", ticked: false } }]);
    const mine = new Set([first.id, second.id]);
    expect((await store.entries()).filter((entry) => mine.has(entry.id))).toEqual([first, second]);
  });

  it("tells those who watch, until they stop", async () => {
    const store = await open();
    let told = 0;
    const stop = store.watch(() => told++);
    await store.add([tick("pain")]);
    expect(told).toBe(1);
    stop();
    await store.add([tick("pain")]);
    expect(told).toBe(1);
  });
});

it("finds in IndexedDB what an earlier visit wrote, and tells other tabs", async () => {
  const [here, there] = [await IndexedDBStore.open(), await IndexedDBStore.open()];
  const told = new Promise<void>((resolve) => there.watch(() => resolve()));
  const entry = tick("balance");
  await here.add([entry]);
  await told;
  expect(await there.entries()).toContainEqual(entry);
});
