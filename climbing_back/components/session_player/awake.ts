/** Keeps the screen on while it is wanted, where the browser can do that and allows it. */
export class Awake {
  #wanted = false;
  #lock: WakeLockSentinel | undefined;

  constructor() {
    // The browser lets go of it whenever the page is out of sight.
    document.addEventListener("visibilitychange", () => void this.#hold());
  }

  want(wanted: boolean): void {
    this.#wanted = wanted;
    if (wanted) void this.#hold();
    else void this.#letGo();
  }

  async #hold(): Promise<void> {
    const held = this.#lock && !this.#lock.released;
    if (!this.#wanted || held || document.visibilityState !== "visible") return;
    try {
      this.#lock = await navigator.wakeLock.request("screen");
    } catch {
      // Not here, or not now. The screen then sleeps as it always does.
      return;
    }
    if (!this.#wanted) await this.#letGo();
  }

  async #letGo(): Promise<void> {
    await this.#lock?.release();
    this.#lock = undefined;
  }
}
