import type { Run } from "./run";

/** The run of a set, for this tab only: it outlives a reload, and goes with the tab. */
export class KeptRun {
  readonly #key: string;

  constructor(set: string) {
    this.#key = `climbing-back-run-${set}`;
  }

  keep(run: Run): void {
    quietly(() => sessionStorage.setItem(this.#key, JSON.stringify(run)));
  }

  forget(): void {
    quietly(() => sessionStorage.removeItem(this.#key));
  }

  find(): Run | undefined {
    const kept = quietly(() => sessionStorage.getItem(this.#key));
    return kept ? quietly(() => JSON.parse(kept) as Run) : undefined;
  }
}

const SWITCHES = "climbing-back-player";

/** Which switches are on, by name. Like the theme, they are the same on every page. */
export function keepSwitches(on: readonly string[]): void {
  quietly(() => localStorage.setItem(SWITCHES, on.join(" ")));
}

export function keptSwitches(): string[] {
  return quietly(() => localStorage.getItem(SWITCHES))?.split(" ") ?? [];
}

/** A browser that blocks storage runs the set all the same. */
function quietly<Value>(what: () => Value): Value | undefined {
  try {
    return what();
  } catch {
    return undefined;
  }
}
