import { merged, type Entry } from "../../record/entries";
import { DiaryError, type DiaryStore, type Home } from "../../record/store";
import { connectElements, defineElements, type ElementClass } from "./connect";

/** The `diary` trait. Python writes `kept`, `answered` and `place`, the page writes the others. */
interface Diary {
  /** The entries that this component's view rests on. */
  kept: Entry[];
  /** What this page asks Python to keep. */
  offered: Entry[];
  /** The ids that this page asks Python to take out. */
  unwanted: string[];
  /** What became of what was asked, by id: nothing when it was done, or why it was not. */
  answered: Record<string, string>;
  /** Where Python keeps the diary, in words for the learner. */
  place: string;
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

/** What Python has not answered yet. */
interface Waiting {
  /** The entry to keep; none when one is to be taken out. */
  entry?: Entry;
  done: () => void;
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
  #log: readonly Entry[];

  constructor(model: Model, signal: AbortSignal) {
    this.#model = model;
    this.#log = this.#read();
    const changed = () => this.#changed();
    model.on("change:diary", changed);
    signal.addEventListener("abort", () => model.off("change:diary", changed));
  }

  async entries(): Promise<readonly Entry[]> {
    return this.#log;
  }

  async add(entries: readonly Entry[]): Promise<void> {
    // Another view of the same widget may have asked for something too: it stays.
    const { offered } = this.#model.get("diary");
    await this.#ask(
      { offered: [...offered, ...entries] },
      entries.map((entry) => [entry.id, entry]),
    );
  }

  async remove(ids: readonly string[]): Promise<void> {
    const { unwanted } = this.#model.get("diary");
    await this.#ask(
      { unwanted: [...unwanted, ...ids] },
      ids.map((id) => [id, undefined]),
    );
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async describe(): Promise<Home> {
    return {
      trouble: "",
      place: `Your diary is here: ${this.#model.get("diary").place}. It is sent nowhere.`,
      promise: "To choose another place, set CLIMBING_BACK_DIARY before you start JupyterLab.",
      mayBeCleared: false,
    };
  }

  async #ask(what: Partial<Diary>, about: [string, Entry | undefined][]): Promise<void> {
    const answers = about.map(
      ([id, entry]) =>
        new Promise<void>((done, refused) =>
          this.#waiting.set(id, { ...(entry && { entry }), done, refused }),
        ),
    );
    this.#model.set("diary", { ...this.#model.get("diary"), ...what });
    this.#model.save_changes();
    this.#log = this.#read();
    await Promise.all(answers);
  }

  #read(): readonly Entry[] {
    const { kept } = this.#model.get("diary");
    return merged(kept, [...this.#waiting.values()].flatMap(({ entry }) => entry ?? []));
  }

  #changed(): void {
    for (const [id, why] of Object.entries(this.#model.get("diary").answered)) {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (why) waiting?.refused(new DiaryError(why));
      else waiting?.done();
    }
    this.#log = this.#read();
    for (const listener of this.#listeners) listener();
  }
}

interface View {
  model: Model;
  el: HTMLElement;
  signal: AbortSignal;
}

/** What anywidget asks of a module: show the fragment in a cell and wake it up. */
export function widget(elements: readonly ElementClass[]): { render: (view: View) => void } {
  return {
    render({ model, el, signal }) {
      defineElements(elements);
      el.innerHTML = model.get("html");
      // The arrow keys choose a step here. JupyterLab would go to the next cell, and "b" insert one.
      el.dataset["lmSuppressShortcuts"] = "true";
      // The cell may not be in the page yet, and then the browser has not woken the tags by itself.
      customElements.upgrade(el);
      connectElements(el, new LiveStore(model, signal));
    },
  };
}
