import { merged, newEntry, newestId, type Entry, type Kind } from "../../diary/format/entries";
import { following } from "../../diary/format/following";
import { nameOfBackup, writeBackup } from "../../diary/format/write-backup";
import { DiaryError, type DiaryStore } from "../../diary/homes/store";
import { t } from "../../language/t";
import { button, element } from "../kit/dom";
import { handedOver, saveFile } from "../kit/save-file";
import { Cursor } from "./cursor";
import type { Edition } from "./edition";
import { guardPresses } from "./presses";
import type { Said } from "./said";
import { keepInSight } from "./sight";
import { WayBack } from "./way-back";

export type { Said } from "./said";

/** How long the learner waits for a press to be kept before the page says so. */
const PATIENCE_MS = 5000;

const STILL_WORKS = t("What you press stays here until you close this page. You can print it.");
const NOT_YET = t("You can save it to a file, or print this page.");
const UNKNOWN = t("Your diary does not answer.");

/**
 * Base of the course's custom elements.
 *
 * The fragment makes sense without this. `connect` adds the diary: it keeps what was pressed before
 * this script arrived, then shows the diary's answers, and from then on keeps every press.
 */
export abstract class DiaryElement extends HTMLElement {
  #store: DiaryStore | undefined;
  #edition: Edition | undefined;
  #unfollow: (() => void) | undefined;
  /** The newest id in the diary, which whatever is said next has to follow. */
  #newest: string | undefined;
  /** The log as it is on show, with what was said since. */
  #shown: readonly Entry[] | undefined;
  /** How often something was said here: tells a view of the log that came too late. */
  #timesSaid = 0;
  /** How many writes are under way. "Saved" is said when the last of them is done. */
  #writing = 0;
  /** What the diary would not take. It stays on the page and goes along with the next write. */
  #unsaved: Entry[] = [];
  /** Why it would not. */
  #trouble = "";
  /** The last write, done or not. */
  #keeping = Promise.resolve();
  readonly #status = document.createElement("p");
  readonly #wayBack = new WayBack(this, (entries) => this.#undo(entries));
  readonly #cursor = new Cursor(this);

  /** Show what the log says, without touching what is being typed. */
  protected abstract show(log: readonly Entry[]): void;

  /** Read at once what was pressed or typed on the bare page; say it once the log is known. */
  protected pressedSoFar(): (log: readonly Entry[]) => Said[] {
    return () => [];
  }

  /** Add what only a script can honour: listeners, ARIA, buttons. Called once; `.cb-later` is hidden. */
  protected abstract enhance(): void;

  /** The page goes to sleep or the element goes away: keep what still waits. */
  protected leave(): void {}

  async connect(store: DiaryStore, edition: Edition): Promise<void> {
    if (this.#store) return;
    this.#store = store;
    this.#edition = edition;
    this.#status.className = "cb-status";
    this.#status.setAttribute("role", "status");
    (this.querySelector(".cb-panel") ?? this).append(this.#status);
    guardPresses(this, this.#status);
    this.#lookAfterPresses();

    const early = this.pressedSoFar();
    for (const part of this.querySelectorAll<HTMLElement>(".cb-later")) part.hidden = true;
    this.enhance();
    this.dataset["awake"] = "";
    this.#follow(store);
    const log = await this.#read();
    const said = early(log ?? []);
    if (said.length) await this.#keep(said.map((each) => this.#entry(each)));
    await this.#refresh();
    // The diary was asked, and what it says is on show.
    this.dataset["read"] = "";
  }

  /** The learner's diary; there from `connect` on. */
  protected get store(): DiaryStore {
    if (!this.#store) throw new Error("This element has no diary yet.");
    return this.#store;
  }

  /** What the course offers around the diary; there from `connect` on. */
  protected get edition(): Edition {
    if (!this.#edition) throw new Error("This element is in no edition yet.");
    return this.#edition;
  }

  /** The part of the fragment that `selector` names. */
  protected find<Part extends HTMLElement = HTMLElement>(selector: string): Part {
    const found = this.querySelector<Part>(selector);
    if (!found) throw new Error(`<${this.localName}> has no ${selector}.`);
    return found;
  }

  /** A way on to another page of the book; nothing in a cell, where there are no pages. */
  protected wayTo(page: string, words: string, className = "cb-button cb-quiet"): HTMLElement[] {
    const href = this.edition.pageOf(page);
    return href ? [element("p", {}, element("a", { href, className }, words))] : [];
  }

  /** Do this when that part is pressed; when it cannot be done, say why. */
  protected onPress(selector: string, what: () => unknown): void {
    this.find(selector).addEventListener("click", async () => {
      const slow = setTimeout(() => this.warn(this.store.slowMessage), PATIENCE_MS);
      try {
        await what();
      } catch (error) {
        this.warn(inWords(error));
      } finally {
        clearTimeout(slow);
      }
    });
  }

  /** Tell the learner, on screen and aloud, without moving them. */
  protected say(message: string): void {
    this.#status.textContent = message;
    this.#status.classList.remove("cb-warning");
  }

  /** The same, for what should not be overlooked. */
  protected warn(message: string): void {
    this.say(message);
    this.#status.classList.add("cb-warning");
  }

  /** JupyterLab takes cells out of the page and puts them back as they scroll by. */
  connectedCallback(): void {
    if (!this.#store || this.#unfollow) return;
    this.#follow(this.#store);
    void this.#refresh();
  }

  disconnectedCallback(): void {
    this.#leave();
    this.#unfollow?.();
    this.#unfollow = undefined;
  }

  /**
   * Keep what one press said, all of it or nothing, with a way back beside "saved". It shows at once:
   * the next press, which may come before this one is kept, knows of it. Returns the entries' ids.
   * `words` say that it is saved; they stand alone where the page has a way back of its own.
   */
  protected tell(said: readonly Said[], words?: string): readonly string[] {
    const entries = said.map((each) => this.#entry(each));
    const ids = entries.map(({ id }) => id);
    this.#wayBack.opens(words === undefined ? ids : []);
    this.#showLog(merged(this.#shown ?? [], entries));
    this.#keeping = this.#keep(entries, words);
    return ids;
  }

  /** Whether the diary has all that was told here, as soon as it has answered. */
  protected async isKept(): Promise<boolean> {
    await this.#keeping;
    return !this.#unsaved.length;
  }

  #entry([type, data, replaces]: Said): Entry {
    const entry = newEntry<Kind>(type, data, { after: this.#newest, replaces });
    this.#newest = entry.id;
    return entry;
  }

  #follow(store: DiaryStore): void {
    const stopWatching = store.watch(() => void this.#refresh());
    // The last moments at which a page can write: before a phone lets it sleep, and before it goes.
    const parting = new AbortController();
    const { signal } = parting;
    const part = () => {
      this.#leave();
      if (this.#unsaved.length) void this.#keep([]);
    };
    document.addEventListener("visibilitychange", part, { signal });
    window.addEventListener("pagehide", part, { signal });
    this.#unfollow = () => {
      stopWatching();
      parting.abort();
    };
  }

  #leave(): void {
    if (!this.#store) return;
    this.#cursor.leave();
    this.leave();
  }

  #undo(entries: readonly string[]): void {
    const back = entries.map((entry) => this.#entry(["withdrawal", { entry }]));
    // The button goes; whoever pressed it by key is still here.
    this.#status.tabIndex = -1;
    this.#status.focus({ preventScroll: true });
    this.#showLog(merged(this.#shown ?? [], back));
    void this.#keep(back, t("✓ Undone. It is as it was before."));
  }

  async #keep(entries: Entry[], done = this.store.savedMessage): Promise<void> {
    const all = [...this.#unsaved, ...entries];
    this.#unsaved = [];
    this.#timesSaid++;
    this.#writing++;
    this.say(t("Saving …"));
    const slow = setTimeout(() => this.warn(this.store.slowMessage), PATIENCE_MS);
    try {
      await this.store.add(all);
    } catch (error) {
      this.#trouble = inWords(error);
      this.#unsaved = [...this.#unsaved, ...all];
    } finally {
      clearTimeout(slow);
      this.#writing--;
    }
    if (this.#writing) return;
    if (this.#unsaved.length) this.#sayUnsaved();
    else if (!this.#asksForSomething) this.#sayDone(done);
    await this.#refresh();
  }

  /** Something else was found wrong while the diary was writing. That it wrote can go without saying. */
  get #asksForSomething(): boolean {
    return this.#status.classList.contains("cb-warning") && this.#status.textContent !== this.store.slowMessage;
  }

  #sayDone(done: string): void {
    this.say(done);
    for (const offer of this.#wayBack.offer()) this.#status.append(" ", offer);
  }

  #sayUnsaved(): void {
    this.warn(t("Not saved. {trouble} {notYet}", { trouble: this.#trouble, notYet: NOT_YET }));
    this.#status.append(" ", button(t("Save it to a file"), () => this.#saveUnsaved()));
  }

  /** The whole diary, and what it would not take. */
  #saveUnsaved(): void {
    const name = nameOfBackup();
    saveFile(name, writeBackup(merged(this.#shown ?? [], this.#unsaved)), "application/json");
    this.warn(`${handedOver(name)} ${t("Keep it: it holds what is not in your diary.")}`);
  }

  async #refresh(): Promise<void> {
    // A view without what is being written would take the learner's press back.
    if (this.#writing) return;
    const timesSaid = this.#timesSaid;
    const log = await this.#read();
    // What was pressed since is not in this view yet. It brings a view of its own.
    if (timesSaid !== this.#timesSaid || !(log ?? this.#unsaved.length)) return;
    this.#showLog(merged(following(this.#shown ?? [], log ?? []), this.#unsaved));
  }

  #showLog(log: readonly Entry[]): void {
    // What a press said is on show already when its home has kept it.
    if (log === this.#shown) return;
    this.#shown = log;
    const settle = keepInSight(this);
    this.show(log);
    settle();
  }

  /** What a press does without the diary is in sight as well. */
  #lookAfterPresses(): void {
    const look = ({ target }: Event) => {
      const pressed = (target as Element).closest("button, summary, input");
      if (pressed) requestAnimationFrame(keepInSight(this, pressed));
    };
    this.addEventListener("click", look, { capture: true });
  }

  async #read(): Promise<readonly Entry[] | undefined> {
    try {
      const log = await this.store.entries();
      const last = newestId(log);
      if (last && last > (this.#newest ?? "")) this.#newest = last;
      return log;
    } catch (error) {
      if (!this.#unsaved.length) this.warn(`${inWords(error)} ${STILL_WORKS}`);
      return undefined;
    }
  }
}

/** Why the diary could not be read or written, for the learner. */
function inWords(error: unknown): string {
  console.info("The diary did not do what it was asked.", error);
  return DiaryError.is(error) ? error.message : UNKNOWN;
}
