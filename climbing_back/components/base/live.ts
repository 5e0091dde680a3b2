import { merged, type Entry } from "../../record/entries";
import { Log } from "../../record/log";
import { type Damage, DiaryError, type DiaryStore, type Home, NO_DAMAGE } from "../../record/store";
import { connectElements, defineElements, type ElementClass } from "./connect";

/** The `diary` trait. Python writes `kept`, `answered` and `place`, the page writes the others. */
interface Diary {
  /** The entries that this component's view rests on; null when that is all of them. */
  kept: Entry[] | null;
  /** What this page asks Python to keep. */
  offered: Entry[];
  /** The ids that this page asks Python to take out. */
  unwanted: string[];
  /** What became of what was asked, by id: nothing when it was done, or why it was not. */
  answered: Record<string, string>;
  /** Where Python keeps the diary, in words for the learner. */
  place: string;
}

/**
 * What Python says to a component that shows the whole diary. The years travel once, when the page
 * asks for them; after that, only what is new.
 */
type Message = { log: Entry[] } | { added: Entry[]; removed: string[] };

/** The part of anywidget's model that is used here. */
interface Model {
  get(name: "html"): string;
  get(name: "diary"): Diary;
  /** Addresses of pictures, by exercise. Few components have them. */
  get(name: "pictures"): Record<string, string> | undefined;
  set(name: "diary", value: Diary): void;
  save_changes(): void;
  send(message: "log, please"): void;
  on(event: "change:diary", listener: () => void): void;
  on(event: "msg:custom", listener: (message: Message) => void): void;
  off(event: "change:diary" | "msg:custom", listener: (message: Message) => void): void;
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
  /** What Python has kept. */
  readonly #kept = new Log();
  /** Resolved when Python has sent the log that it was asked for. */
  #sent: Promise<void> | undefined;
  #arrived = () => {};

  constructor(model: Model, signal: AbortSignal) {
    this.#model = model;
    this.#kept.entries = model.get("diary").kept ?? [];
    const changed = () => this.#changed();
    const hear = (message: Message) => this.#hear(message);
    model.on("change:diary", changed);
    model.on("msg:custom", hear);
    signal.addEventListener("abort", () => {
      model.off("change:diary", changed);
      model.off("msg:custom", hear);
    });
  }

  async entries(): Promise<readonly Entry[]> {
    if (!this.#model.get("diary").kept && !this.#sent) {
      this.#sent = new Promise((arrived) => (this.#arrived = arrived));
      this.#model.send("log, please");
    }
    await this.#sent;
    const waiting = [...this.#waiting.values()].flatMap(({ entry }) => entry ?? []);
    return merged(this.#kept.entries, waiting);
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
    return this.#kept.watch(listener);
  }

  async describe(): Promise<Home> {
    return {
      trouble: "",
      place: `Your diary is here: ${this.#model.get("diary").place}. It is sent nowhere.`,
      promise: "To choose another place, set CLIMBING_BACK_DIARY before you start JupyterLab.",
      mayBeCleared: false,
      canBeShared: false,
    };
  }

  async damage(): Promise<Damage> {
    return NO_DAMAGE;
  }

  async forgetDamage(): Promise<void> {}

  async #ask(what: Partial<Diary>, about: [string, Entry | undefined][]): Promise<void> {
    const answers = about.map(
      ([id, entry]) =>
        new Promise<void>((done, refused) =>
          this.#waiting.set(id, { ...(entry && { entry }), done, refused }),
        ),
    );
    this.#model.set("diary", { ...this.#model.get("diary"), ...what });
    this.#model.save_changes();
    await Promise.all(answers);
  }

  #changed(): void {
    const { kept, answered } = this.#model.get("diary");
    for (const [id, why] of Object.entries(answered)) {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (why) waiting?.refused(new DiaryError(why));
      else waiting?.done();
    }
    if (kept) this.#kept.entries = kept;
    this.#kept.tell();
  }

  #hear(message: Message): void {
    if ("log" in message) {
      this.#kept.entries = message.log;
      this.#arrived();
    } else {
      this.#kept.add(message.added);
      this.#kept.remove(message.removed);
    }
    this.#kept.tell();
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
      el.addEventListener("focusin", ({ target }) => {
        (target as HTMLElement).dataset["lmSuppressShortcuts"] = "true";
      });
      // The cell may not be in the page yet, and then the browser has not woken the tags by itself.
      customElements.upgrade(el);
      connectElements(el, new LiveStore(model, signal), {
        pictureOf: (exercise) => model.get("pictures")?.[exercise] ?? "",
        pageOf: () => undefined,
      });
    },
  };
}
