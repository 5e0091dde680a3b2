import type { Entry } from "../format/entries";
import { note, noted } from "./notes";

const NOTE = "count";

/**
 * How many entries are here, noted apart from them: a browser that throws the diary away may leave
 * the note, and then the learner hears of it.
 */
export class Count {
  /** How many were here and are not any more, though nobody took them out. */
  gone = 0;
  /** The newest entry that was counted. What comes back is older. */
  #newest = "";

  /** The diary was opened, and this is there. */
  opened(log: readonly Entry[]): void {
    const [count, newest = ""] = (noted(NOTE) ?? "0").split(" ");
    this.#newest = newest;
    this.gone = Math.max(0, Number(count) - log.length) || 0;
    this.#write(log);
  }

  /** These came, and the log is now this. */
  grown(added: readonly Entry[], log: readonly Entry[]): void {
    const back = this.gone && added.filter(({ id }) => id <= this.#newest).length;
    this.gone = Math.max(0, this.gone - back);
    this.#write(log);
  }

  /** The learner took some out. */
  shrunk(log: readonly Entry[]): void {
    this.#write(log);
  }

  /** The learner knows. */
  forget(log: readonly Entry[]): void {
    this.gone = 0;
    this.#write(log);
  }

  #write(log: readonly Entry[]): void {
    const newest = log.at(-1)?.id ?? "";
    if (newest > this.#newest) this.#newest = newest;
    const count = log.length + this.gone;
    note(NOTE, count ? `${count} ${this.#newest}` : undefined);
  }
}
