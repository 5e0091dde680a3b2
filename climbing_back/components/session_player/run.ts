import type { Entry } from "../../diary/format/entries";
import { note, noted, whereWordsWait } from "../../diary/homes/notes";
import { bestWords, type Done, sessionsOn } from "../../diary/views/plan";
import { notTodayOn } from "../../diary/views/plan-days";

/** A walk through some exercises, one at a time. What was done of them is in the diary alone. */
export interface Run {
  /** The day that it belongs to. */
  readonly day: string;
  /** The exercises by the names that the diary has for them, and which of them is on show. */
  readonly items: readonly string[];
  readonly at: number;
  /** Whether the learner has said in it that standing is fine for them. */
  readonly stands: boolean;
}

/** What the diary says of an exercise on a day; "none" is: not today. Undefined before it was asked. */
export function answerOn(log: readonly Entry[], day: string, item: string): Done | undefined {
  const leftOut = notTodayOn(log, day).some(({ data }) => data.item === item);
  return leftOut ? "none" : bestWords(sessionsOn(log, day).map(({ data }) => data)).get(item);
}

/** Where a run is, kept from press to press. It outlives the tab, unless the device is shared. */
export class KeptRun {
  readonly #note: string;
  /** Where the browser keeps nothing, it lasts as long as the page. */
  #here: Run | undefined;

  constructor(set: string) {
    this.#note = `run-${set}`;
  }

  set run(run: Run | undefined) {
    const isKept = note(this.#note, run && JSON.stringify(run), whereWordsWait());
    this.#here = isKept ? undefined : run;
  }

  /** As the newest press has left it, maybe in another tab. */
  get run(): Run | undefined {
    try {
      const found: unknown = JSON.parse(noted(this.#note, whereWordsWait()) ?? "null");
      return isRun(found) ? found : this.#here;
    } catch {
      return this.#here;
    }
  }
}

/** An older page may have kept something else there. */
function isRun(found: unknown): found is Run {
  const { day, items, at } = Object(found) as Partial<Run>;
  const isDated = typeof day === "string" && !Number.isNaN(Date.parse(day));
  return isDated && Array.isArray(items) && typeof items[at ?? -1] === "string";
}
