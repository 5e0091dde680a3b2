import { merged, type Entry } from "../../diary/format/entries";
import { Log } from "../../diary/homes/log";
import { isShared } from "../../diary/homes/shared-device";
import { type Damage, DiaryError, type DiaryStore, type Home } from "../../diary/homes/store";
import { t } from "../../language/t";
import { element } from "../kit/dom";
import { beside } from "./beside";
import { connectElements, defineElements, type ElementClass } from "./connect";
import type { Known } from "./known";
import { followTheme } from "./theme";
import { picturesAt } from "./ways";

/** What the page asks of Python. */
type Question =
  | "log, please"
  | { keep: readonly Entry[] }
  | { takeOut: readonly string[] }
  | "set aside, please"
  | "erase what is set aside, please";

/**
 * What Python says. The years travel once, when the page asks for them; after that, only what is new.
 * None of it is a trait: those an editor may save with the notebook.
 */
type Message = { /** What of the diary cannot be read, in words for the learner. */ trouble?: string } & (
  | { log: Entry[]; /** Where Python keeps the diary, in words. */ place: string }
  | { added: Entry[]; removed: string[] }
  /** What became of what was asked, by id: nothing when it was done, or why it was not. */
  | { answered: Record<string, string> }
  | { setAside: string[] }
  | { refused: string; to: string }
);

/** The part of anywidget's model that is used here. */
interface Model {
  get(name: "html"): string;
  /** What the course has. Elements whose script does not need it have nothing here. */
  get(name: "known"): Known;
  /** Which Python in this browser it is; nothing when Python itself has the diary. */
  get(name: "kernel"): string;
  /** Addresses of pictures, by name. Few components have them. */
  get(name: "pictures"): Record<string, string> | undefined;
  send(message: Question): void;
  on(event: Ending, listener: () => void): void;
  on(event: "msg:custom", listener: (message: Message) => void): void;
  off(event: "msg:custom" | Ending, listener: (message: Message) => void): void;
}

/** What a model says when Python has closed it. */
type Ending = "comm:close" | "destroy";

/** What Python has not answered yet. */
interface Asked {
  /** The ids, or the question, that still need an answer. */
  about: Set<string>;
  /** The entries to keep. */
  entries: readonly Entry[];
  /** Done, or why not. */
  settle: (why?: string) => void;
}

/** Long after the learner was told that Python is slow. What comes even later still counts. */
const PATIENCE_MS = 60_000;

const NO_ANSWER = t(
  "Python has not answered for a minute. If it is busy, wait and press again. If it has stopped, run this cell again.",
);
const GONE = t("Python has stopped, or has closed this cell. Run the cell again.");
const UNREADABLE = t("Python’s answer could not be read. Run this cell again.");

/** The diary of a running notebook, seen from a cell: Python keeps it. */
export class LiveStore implements DiaryStore {
  readonly savedMessage = t("✓ Saved in your diary on this computer");
  readonly slowMessage =
    t("Not saved yet: Python is not answering. It may be busy. If it has stopped, run this cell again and answer again.");
  readonly #model: Model;
  readonly #asked = new Set<Asked>();
  /** What Python has kept. */
  readonly #kept = new Log();
  /** Whether Python has said what it has kept. */
  #known = false;
  #place = "";
  #setAside: readonly string[] = [];
  #gone = false;

  constructor(model: Model, signal: AbortSignal) {
    this.#model = model;
    const hear = (message: Message) => this.#hear(message);
    const end = () => this.#end();
    model.on("msg:custom", hear);
    model.on("comm:close", end);
    model.on("destroy", end);
    signal.addEventListener("abort", () => {
      model.off("msg:custom", hear);
      model.off("comm:close", end);
      model.off("destroy", end);
    });
  }

  async entries(): Promise<readonly Entry[]> {
    if (!this.#known) await this.#question("log, please");
    const waiting = [...this.#asked].flatMap(({ entries }) => entries);
    return merged(this.#kept.entries, waiting);
  }

  async add(entries: readonly Entry[]): Promise<void> {
    await this.#ask(entries.map(({ id }) => id), entries, () => this.#model.send({ keep: entries }));
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.#ask(ids, [], () => this.#model.send({ takeOut: ids }));
  }

  watch(listener: () => void): () => void {
    return this.#kept.watch(listener);
  }

  async describe(): Promise<Home> {
    if (!this.#known) await this.#question("log, please");
    return {
      // Each cell says it above its fragment.
      trouble: "",
      place: t("Your diary is here: {place}. It is sent nowhere.", { place: this.#place }),
      promise:
        t("To choose another place, set CLIMBING_BACK_DIARY before you start JupyterLab. What you erase is overwritten there. Backups of this computer may still have it, and a disk may keep old copies that take special tools to read."),
      mayBeCleared: false,
      canBeShared: false,
    };
  }

  /** What cannot be read, as it stands in Python's file. A row that was changed there is among it. */
  async damage(): Promise<Damage> {
    await this.#question("set aside, please");
    return { gone: 0, unreadable: this.#setAside, changed: 0 };
  }

  /** Take out for good what cannot be read. */
  async forgetDamage(): Promise<void> {
    await this.#question("erase what is set aside, please");
  }

  async #question(words: Question & string): Promise<void> {
    const alreadyAsked = [...this.#asked].some(({ about }) => about.has(words));
    await this.#ask([words], [], () => alreadyAsked || this.#model.send(words));
  }

  /**
   * Ask, and wait until Python has answered about each of `about`.
   *
   * @throws DiaryError when it will not, has gone, or has not answered for long
   */
  async #ask(about: readonly string[], entries: readonly Entry[], say: () => unknown): Promise<void> {
    if (!about.length) return;
    if (this.#gone) throw new DiaryError(GONE);
    const asked: Asked = { about: new Set(about), entries, settle: () => {} };
    this.#asked.add(asked);
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      await new Promise<void>((done, refused) => {
        asked.settle = (why) => (why ? refused(new DiaryError(why)) : done());
        timer = setTimeout(asked.settle, PATIENCE_MS, NO_ANSWER);
        say();
      });
    } catch (error) {
      // The way to Python is closed.
      throw DiaryError.is(error) ? error : new DiaryError(GONE, { cause: error });
    } finally {
      clearTimeout(timer);
      this.#asked.delete(asked);
    }
  }

  #answer(what: string, why?: string): void {
    for (const { about, settle } of this.#asked) {
      if (!about.delete(what)) continue;
      if (why || !about.size) settle(why);
    }
  }

  #end(): void {
    this.#gone = true;
    for (const { settle } of this.#asked) settle(GONE);
  }

  #hear(message: Message): void {
    // Python may be of another version, and then it says what is not known here.
    if (typeof message !== "object" || !message) return;
    if ("refused" in message) return this.#answer(message.to, message.refused || UNREADABLE);
    if ("setAside" in message) {
      this.#setAside = message.setAside;
      this.#answer("set aside, please");
      return this.#answer("erase what is set aside, please");
    }
    if ("answered" in message) {
      for (const [id, why] of Object.entries(message.answered ?? {})) this.#answer(id, String(why));
      return;
    }
    if ("log" in message) {
      if (!Array.isArray(message.log)) return this.#answer("log, please", UNREADABLE);
      this.#kept.entries = message.log;
      this.#place = message.place;
      this.#known = true;
      this.#answer("log, please");
    } else {
      this.#kept.add(message.added ?? []);
      this.#kept.remove(message.removed ?? []);
    }
    this.#kept.tell();
  }
}

/** One line above the fragment, when some of the diary cannot be read. */
function troubleLine(model: Model, signal: AbortSignal): HTMLElement {
  const line = element("p", { className: "cb-waits", hidden: true });
  const hear = (message: Message) => {
    if (typeof message?.trouble !== "string") return;
    line.textContent = message.trouble;
    line.hidden = !message.trouble;
  };
  model.on("msg:custom", hear);
  signal.addEventListener("abort", () => model.off("msg:custom", hear));
  return line;
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
      el.prepend(element("div", { className: "cb" }, troubleLine(model, signal)));
      // The arrow keys choose a step here. JupyterLab would go to the next cell, and "b" insert one.
      el.addEventListener("focusin", ({ target }) => {
        (target as HTMLElement).dataset["lmSuppressShortcuts"] = "true";
      });
      // The cell may not be in the page yet, and then the browser has not woken the tags by itself.
      customElements.upgrade(el);
      // On a shared device nothing is kept, and Python's memory is what all cells share.
      const inBrowser = model.get("kernel") && !isShared();
      connectElements(el, inBrowser ? beside(model, signal) : new LiveStore(model, signal), {
        get known() {
          return model.get("known");
        },
        pictureOf: picturesAt((name) => model.get("pictures")?.[name] ?? ""),
        pageOf: () => undefined,
      });
      followTheme(el, signal);
    },
  };
}
