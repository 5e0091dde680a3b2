/*
 * A notebook that runs in the browser lies beside the book, at the same address. So its cells have the book's
 * own diary. Python, which runs in a worker, hears of it: from whichever cell comes first.
 */
import { type Entry, news } from "../../diary/format/entries";
import { IndexedDBStore } from "../../diary/homes/indexeddb";
import type { DiaryStore } from "../../diary/homes/store";

/** The part of anywidget's model that is used here. */
interface Model {
  get(name: "kernel"): string;
  send(message: { keep: readonly Entry[] } | { takeOut: readonly string[] }): void;
}

/** What all cells of a page share. Each brings its script along, so it hangs on the page. */
interface Shared {
  diary: DiaryStore;
  /** What each Python has been told. One that was started anew knows nothing. */
  told: Map<string, readonly Entry[]>;
}

const page = globalThis as { climbingBackDiary?: Shared };

/** The book's diary, for a cell. What it says, the cell's Python hears too, as long as the cell is there. */
export function beside(model: Model, signal: AbortSignal): DiaryStore {
  const shared = (page.climbingBackDiary ??= { diary: new IndexedDBStore(), told: new Map() });
  // What is wrong with the diary, the element says, which asks for it as well.
  const tell = () => void tellPython(model, shared).catch((error: unknown) => console.info("Python was not told.", error));
  signal.addEventListener("abort", shared.diary.watch(tell));
  tell();
  return shared.diary;
}

async function tellPython(model: Model, { diary, told }: Shared): Promise<void> {
  const log = await diary.entries();
  const kernel = model.get("kernel");
  const before = told.get(kernel) ?? [];
  told.set(kernel, log);
  const added = news(before, log);
  const here = new Set(log.map(({ id }) => id));
  const removed = before.filter(({ id }) => !here.has(id)).map(({ id }) => id);
  if (added.length) model.send({ keep: added });
  if (removed.length) model.send({ takeOut: removed });
}
