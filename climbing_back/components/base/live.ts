import { connectElements, defineElements } from "../elements";
import type { Entry } from "../../record/record.gen";
import type { DiaryStore } from "../../record/store";

/** The `diary` trait: what Python has kept, and what this page asks it to keep. */
interface Diary {
  kept: Entry[];
  offered: Entry[];
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

/** The diary of a running notebook, seen from a cell: Python keeps it. */
class LiveStore implements DiaryStore {
  readonly keeps = true;
  readonly savedMessage = "✓ Saved in your diary on this computer";
  readonly slowMessage = "Not saved yet: the notebook is not answering. Run its cells again.";
  readonly #model: Model;
  readonly #waiting = new Map<string, { entry: Entry; kept: () => void }>();
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
    return [...log.values()];
  }

  async add(entries: Entry[]): Promise<void> {
    const answers = entries.map(
      (entry) => new Promise<void>((kept) => this.#waiting.set(entry.id, { entry, kept })),
    );
    const offered = [...this.#waiting.values()].map(({ entry }) => entry);
    this.#model.set("diary", { kept: this.#model.get("diary").kept, offered });
    this.#model.save_changes();
    await Promise.all(answers);
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Python has answered: what it kept no longer waits. */
  #changed(): void {
    for (const { id } of this.#model.get("diary").kept) {
      this.#waiting.get(id)?.kept();
      this.#waiting.delete(id);
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
  // The cell may not be in the page yet, and then the browser has not woken the tags by itself.
  customElements.upgrade(el);
  connectElements(el, new LiveStore(model, signal));
}

export default { render };
