/** Keeps the screen on while it is wanted, where the browser can do that and lets us. */
export class Awake {
  #wanted = false;
  #asking = false;
  #lock: WakeLockSentinel | undefined;

  constructor() {
    // The browser takes the lock away whenever the page is out of sight.
    document.addEventListener("visibilitychange", () => void this.#settle());
  }

  want(wanted: boolean): void {
    this.#wanted = wanted;
    void this.#settle();
  }

  async #settle(): Promise<void> {
    if (this.#asking) return;
    if (!this.#wanted) {
      await this.#lock?.release();
      this.#lock = undefined;
    } else if ((!this.#lock || this.#lock.released) && document.visibilityState === "visible") {
      this.#lock = await this.#ask();
      // The answer may have come too late.
      if (!this.#wanted) await this.#settle();
    }
  }

  async #ask(): Promise<WakeLockSentinel | undefined> {
    this.#asking = true;
    try {
      return await navigator.wakeLock.request("screen");
    } catch {
      // Not here, or not now. The screen then sleeps as it always does.
      return undefined;
    } finally {
      this.#asking = false;
    }
  }
}
