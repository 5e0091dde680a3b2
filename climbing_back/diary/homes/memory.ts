import { t } from "../../language/t";
import type { Entry } from "../format/entries";
import { unsaved } from "../views/unsaved";
import { Log } from "./log";
import { isShared } from "./shared-device";
import { type Damage, type DiaryStore, type Home, NO_DAMAGE } from "./store";
import { Tabs } from "./tabs";

/** Where the log waits while the browser goes from one page of the book to the next. */
const HAND_OVER = "climbing-back-hand-over";

/** What one tab tells the others. A tab that has just opened asks for what they know. */
type Message = { added: readonly Entry[] } | { removed: readonly string[] } | { asking: true };

/**
 * The diary on a device that is shared with others: in the memory of the open tabs, nowhere else.
 *
 * On the way from one page of the book to the next it is handed over in the tab's own storage,
 * where the next page takes it out at once. A tab that is closed leaves nothing.
 */
export class MemoryStore implements DiaryStore {
  readonly savedMessage = t("✓ Noted until you close this tab");
  readonly slowMessage = t("This page is slow to answer. Please keep it open.");
  readonly #log = new Log();
  #isHandedOver = false;
  readonly #otherTabs = new Tabs<Message>("climbing-back-memory", (message) => this.#hear(message));

  constructor() {
    this.#takeOver();
    this.#otherTabs.tell({ asking: true });
    window.addEventListener("pageshow", (event) => event.persisted && this.#comeBack());
  }

  async entries(): Promise<readonly Entry[]> {
    return this.#log.entries;
  }

  async add(entries: readonly Entry[]): Promise<void> {
    if (!this.#log.add(entries)) return;
    // Elements say their last words after the page began to go.
    if (this.#isHandedOver) this.handOver();
    this.#log.tell();
    this.#otherTabs.tell({ added: entries });
  }

  async remove(ids: readonly string[]): Promise<void> {
    if (!this.#log.remove(ids)) return;
    this.#log.tell();
    this.#otherTabs.tell({ removed: ids });
  }

  watch(listener: () => void): () => void {
    return this.#log.watch(listener);
  }

  async describe(): Promise<Home> {
    return {
      trouble: "",
      place: t("This is a shared device: what you write is in this tab, not on the device."),
      promise: t("It goes when you close the tab or load it again. Save a file before you do."),
      mayBeCleared: true,
      canBeShared: true,
    };
  }

  async damage(): Promise<Damage> {
    return NO_DAMAGE;
  }

  async forgetDamage(): Promise<void> {}

  /** Whether something here is in no backup file, and goes with the tab. */
  get wouldBeLost(): boolean {
    return unsaved(this.#log.entries).changes > 0;
  }

  /** Whether it is small enough to be handed over: a tab's storage holds five million signs. */
  get fitsHandOver(): boolean {
    return JSON.stringify(this.#log.entries).length < 4_500_000;
  }

  /** Leave the log for the next page of the book. */
  handOver(): void {
    this.#isHandedOver = true;
    sessionStorage.setItem(HAND_OVER, JSON.stringify(this.#log.entries));
  }

  #takeOver(): void {
    try {
      const handed = sessionStorage.getItem(HAND_OVER);
      sessionStorage.removeItem(HAND_OVER);
      if (handed) this.#log.entries = JSON.parse(handed) as Entry[];
    } catch (error) {
      console.info("Nothing could be taken over from the page before.", error);
    }
  }

  /** The browser had put this page aside. What it remembers may have been erased meanwhile. */
  #comeBack(): void {
    this.#isHandedOver = false;
    if (!isShared()) this.#log.entries = [];
    this.#takeOver();
    this.#log.tell();
  }

  #hear(message: Message): void {
    if ("asking" in message) {
      const { entries } = this.#log;
      if (entries.length) this.#otherTabs.tell({ added: entries });
    } else if ("added" in message ? this.#log.add(message.added) : this.#log.remove(message.removed)) {
      this.#log.tell();
    }
  }
}
