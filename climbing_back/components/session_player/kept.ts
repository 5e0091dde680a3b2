import { note, noted, watchNote, whereWordsWait } from "../../diary/homes/notes";
import type { Told } from "./end";
import type { Run } from "./run";

/** A run as it is kept: with all that it takes to write it down, whatever the set is by then. */
export interface Kept {
  readonly run: Run;
  /** What is known of each exercise so far. */
  readonly told: readonly Told[];
  /** When it was kept. */
  readonly at: number;
}

/**
 * The run of a set. It is kept on this device until it is settled, and outlives the tab. On a device
 * that is shared it goes with the tab, as all that is written there.
 */
export class KeptRun {
  readonly #note: string;

  constructor(set: string) {
    this.#note = `run-${set}`;
  }

  keep(kept: Kept): void {
    note(this.#note, JSON.stringify(kept), whereWordsWait());
  }

  forget(): void {
    note(this.#note, undefined, whereWordsWait());
  }

  find(): Kept | undefined {
    const kept = parsed(noted(this.#note, whereWordsWait()));
    return isKept(kept) ? kept : undefined;
  }

  /** Call `changed` when another tab went on with it, or settled it. */
  watch(changed: () => void): void {
    watchNote(this.#note, whereWordsWait(), changed);
    // A page that comes back from the back-forward cache slept through that.
    window.addEventListener("pageshow", ({ persisted }) => persisted && changed());
  }
}

/** Whether there is enough to write down. An older page may have kept something else. */
function isKept(kept: unknown): kept is Kept {
  const { run, told, at } = Object(kept) as Partial<Kept>;
  const isDated = typeof at === "number" && !Number.isNaN(Date.parse(run?.day ?? ""));
  const isSized = ["good", "so-so", "off"].includes(run?.size ?? "");
  return isDated && isSized && Array.isArray(told) && told.every(isTold);
}

function isTold(each: unknown): each is Told {
  const { item, name, done } = Object(each) as Partial<Told>;
  const isNamed = typeof item === "string" && typeof name === "string";
  return isNamed && ["all", "part", "none"].includes(done ?? "");
}

const SWITCHES = "player";

/** Which switches are on, by name. Like the theme, they are the same on every page. */
export function keepSwitches(on: readonly string[]): void {
  note(SWITCHES, on.join(" "));
}

export function keptSwitches(): string[] {
  return noted(SWITCHES)?.split(" ") ?? [];
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return undefined;
  }
}
