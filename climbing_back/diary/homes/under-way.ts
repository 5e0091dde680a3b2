import { t } from "../../language/t";
import { DiaryError } from "./store";

const LEFT = t("This page was left before that was done. Please do it again.");

interface Transaction {
  readonly done: Promise<void>;
  abort(): void;
}

/**
 * Transactions that need their page to go on. A page that sleeps would keep all others waiting:
 * Safari holds such a page for the Back button, and its transaction with it.
 */
export class UnderWay {
  readonly #all = new Set<Transaction>();
  readonly #left = new WeakSet<Transaction>();

  constructor() {
    window.addEventListener("pagehide", () => this.#end());
  }

  /**
   * Wait until that is done.
   *
   * @throws DiaryError when the page was left in the middle of it; then nothing of it was done
   */
  async follow(transaction: Transaction, work: Promise<unknown>): Promise<void> {
    this.#all.add(transaction);
    try {
      await Promise.all([work, transaction.done]);
    } catch (error) {
      throw this.#left.has(transaction) ? new DiaryError(LEFT, { cause: error }) : error;
    } finally {
      this.#all.delete(transaction);
    }
  }

  #end(): void {
    for (const transaction of this.#all) {
      try {
        transaction.abort();
        this.#left.add(transaction);
      } catch {
        // It is committed, and needs nobody any more.
      }
    }
  }
}
