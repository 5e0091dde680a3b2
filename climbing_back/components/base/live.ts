import { connectElements, defineElements } from "../elements";
import type { Entry } from "../../record/record.gen";
import type { DiaryStore } from "../../record/store";

/** The `diary` trait. Python writes `kept` and `answered`, the page writes `offered`. */
interface Diary {
  /** The entries that this component's view rests on. */
  kept: Entry[];
  /** What this page asks Python to keep. */
  offered: Entry[];
  /** What became of an offer, by id: nothing when it was kept, or why it was not. */
  answered: Record<string, string>;
}

/** The part of anywidget's model that is used here. */
interface Model {
  get(name: "html"): string;
  get(name: "diary"): Diary;
  set(name: "diary", value: Diary): void;
  save_changes(): void;
  on(event: "change:diary", listener: () => void): void;
  off(event: "change:diary", listener: () => void): void;
}

interface Waiting {
  entry: Entry;
  kept: () => void;
  refused: (why: Error) => void;
}

/** The diary of a running notebook, seen from a cell: Python keeps it. */
class LiveStore implements DiaryStore {
  readonly savedMessage = "✓ Saved in your diary on this computer";
  readonly slowMessage =
    "Not saved yet: Python is not answering. It may be busy. " +
    "If it has stopped, run this cell again and answer again.";
  readonly #model: Model;
  readonly #waiting = new Map<string, Waiting>();
  readonly #listeners = new Set<() => void>();

  constructor(model: Model, signal: AbortSignal) {
    this.#model = model;
    const changed = () => this.#changed();
    model.on("change:diary", changed);
    signal.addEventListener("abort", () => model.off("change:diary", changed));
  }

  async entries(): Promise<Entry[]> {
    const log = new Map(this.#model.get("diary").kept.map((entry) => [entry.id, entry]));
    for (const { entry } of this.#waiting.values()) log.set(entry.id, entry);
    return [...log.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async add(entries: Entry[]): Promise<void> {
    const answers = entries.map(
      (entry) =>
        new Promise<void>((kept, refused) => this.#waiting.set(entry.id, { entry, kept, refused })),
    );
    // Another view of the same widget may have offers under way: they stay.
    const diary = this.#model.get("diary");
    this.#model.set("diary", { ...diary, offered: [...diary.offered, ...entries] });
    this.#model.save_changes();
    await Promise.all(answers);
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #changed(): void {
    for (const [id, why] of Object.entries(this.#model.get("diary").answered)) {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (why) waiting?.refused(new Error(why));
      else waiting?.kept();
    }
    for (const listener of this.#listeners) listener();
  }
}

interface View {
  model: Model;
  el: HTMLElement;
  signal: AbortSignal;
}

/** Show the fragment in a cell and wake it up. */
function render({ model, el, signal }: View): void {
  defineElements();
  el.innerHTML = model.get("html");
  // The arrow keys choose a step here. JupyterLab would move to the next cell, and "b" insert one.
  for (const control of el.querySelectorAll<HTMLElement>("input, textarea, button")) {
    control.dataset["lmSuppressShortcuts"] = "true";
  }
  // The cell may not be in the page yet, and then the browser has not woken the tags by itself.
  customElements.upgrade(el);
  connectElements(el, new LiveStore(model, signal));
}

export default { render };
