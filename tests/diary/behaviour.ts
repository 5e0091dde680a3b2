// Runs the scenarios of store_behaviour.json against a home of the diary, in Node or in a browser.
import type { Entry } from "../../climbing_back/diary/format/entries";
import type { DiaryStore } from "../../climbing_back/diary/homes/store";

export interface Table {
  entries: Record<string, Entry>;
  scenarios: Scenario[];
}

export interface Scenario {
  name: string;
  steps: { [what: string]: string[] | number | boolean }[];
}

/** Run one scenario; `open` opens the same home each time. Returns what differs from the table. */
export async function run(
  { entries }: Table,
  scenario: Scenario,
  open: () => DiaryStore,
): Promise<string[]> {
  const differs: string[] = [];
  const same = (what: string, found: unknown, wanted: unknown) => {
    if (JSON.stringify(found) !== JSON.stringify(wanted)) {
      differs.push(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
    }
  };
  const named = (names: string[]) => names.map((name) => entries[name] as Entry);
  const many = (count: number) => Array.from({ length: count }, (_, n) => nth(named(["many"])[0]!, n));
  let told = 0;
  let store = open();
  store.watch(() => told++);
  for (const step of scenario.steps) {
    const [[what, value]] = Object.entries(step) as [[string, never]];
    if (what === "add") await store.add(named(value));
    else if (what === "remove") await store.remove(named(value).map(({ id }) => id));
    else if (what === "expect") same(what, await store.entries(), named(value));
    else if (what === "add_many") await store.add([...many(value)].reverse());
    else if (what === "expect_many") same(what, await store.entries(), many(value));
    else if (what === "told") {
      same(what, told, value);
      told = 0;
    } else if (what === "reopen") {
      store = open();
      store.watch(() => told++);
    } else throw new Error(`There is no step ${what}.`);
  }
  return differs;
}

function nth(entry: Entry, n: number): Entry {
  return { ...entry, id: entry.id.slice(0, -12) + n.toString(16).padStart(12, "0") };
}
