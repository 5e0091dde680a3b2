import { merged, type Entry } from "../format/entries";

/** The log in memory, and those who want to hear of each change. */
export class Log {
  entries: readonly Entry[] = [];
  readonly #listeners = new Set<() => void>();

  /** Add what is new; true when something was. */
  add(more: Iterable<Entry>): boolean {
    return this.#become(merged(this.entries, more));
  }

  /** Take entries out; true when something went. */
  remove(ids: readonly string[]): boolean {
    const unwanted = new Set(ids);
    const rest = this.entries.filter(({ id }) => !unwanted.has(id));
    return rest.length < this.entries.length && this.#become(rest);
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #become(entries: readonly Entry[]): boolean {
    const changed = entries !== this.entries;
    this.entries = entries;
    return changed;
  }
}
