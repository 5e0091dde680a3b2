import { counted, t } from "../../language/t";

/** "1 day", "9 days". */
export function daysCounted(days: number): string {
  return counted(days, "{count} day", "{count} days");
}

/** "1 entry", "10,000 entries". */
export function countOf(entries: number): string {
  return counted(entries, "{count} entry", "{count} entries");
}

/** What no file holds yet: "3 things that you wrote, changed or removed". */
export function changesCounted(changes: number): string {
  return counted(changes, "{count} thing that you wrote, changed or removed", "{count} things that you wrote, changed or removed");
}

/** "1 exercise", "3 exercises". */
export function exercisesCounted(exercises: number): string {
  return counted(exercises, "{count} exercise", "{count} exercises");
}

/** "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length > 1 ? t("{parts} and {last}", { parts: parts.slice(0, -1).join(", "), last }) : last;
}

/** With its full stop, if it has none. */
export function ended(words: string): string {
  const said = words.trim();
  return /[.?!…]$/.test(said) ? said : `${said}.`;
}

/** "Lie down:" for "Lie down." */
export function before(words: string): string {
  return `${words.trim().replace(/[.:]$/, "")}:`;
}

/** "+2", "0", "−1", as the steps of goals are written. */
export function signed(step: number): string {
  return step > 0 ? `+${step}` : String(step).replace("-", "−");
}

/** How often the learner started again, counted and honoured. */
export function restartsInWords(times: number): string {
  return counted(times, "You started again once.", "You started again {count} times.");
}
