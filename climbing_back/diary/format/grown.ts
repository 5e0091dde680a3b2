import type { Entry } from "./entry";
import { asNamedNow } from "./renamed";

/** What counts in a log that has become longer, and the types of which something came, changed or went. */
export interface Grown {
  readonly counting: readonly Entry[];
  readonly types: ReadonlySet<string>;
}

/**
 * What counts after `added`, out of what counted in `log` before: a press adds one entry to years of them.
 *
 * `added` are newer than all in `log`. Nothing, when that takes more than a look at what they name: then
 * all is worked out anew. The result is the same, entry by entry.
 */
export function grown(
  log: readonly Entry[],
  before: readonly Entry[],
  added: readonly Entry[],
): Grown | undefined {
  const ids = new Set(added.map(({ id }) => id));
  // What came before may name what comes now: clocks go wrong, and files come in any order.
  if ([...log, ...added].some((entry) => names(entry).some((id) => ids.has(id)))) return undefined;
  const counting = [...before];
  const types = new Set<string>();
  for (const entry of added) {
    const named = names(entry);
    types.add(entry.type);
    if (!named.length && entry.type !== "withdrawal") {
      counting.push(...asNamedNow([entry]));
      continue;
    }
    const place = counting.findLastIndex(({ id }) => id === named[0]);
    const old = counting[place];
    if (!old || named.length > 1) return undefined;
    types.add(old.type);
    if (entry.type === "withdrawal") {
      // Of an edit, what it replaced comes back.
      if (old.replaces) return undefined;
      counting.splice(place, 1);
    } else {
      // Two edits of one entry stand side by side, in their own order.
      if (counting[place + 1]?.replaces) return undefined;
      counting.splice(place, 1, ...asNamedNow([entry]));
    }
  }
  return { counting, types };
}

/** The entries that this one takes back or stands for. */
function names({ type, replaces, data }: Entry): string[] {
  const takesBack = type === "withdrawal" ? [(data as { entry: string }).entry] : [];
  return replaces ? [...takesBack, replaces] : takesBack;
}
