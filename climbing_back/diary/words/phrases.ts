/** "1 day", "9 days", "2,000 days". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/** "1 entry", "10,000 entries". */
export function countOf(entries: number): string {
  return counted(entries, "entry", "entries");
}

/** "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length > 1 ? `${parts.slice(0, -1).join(", ")} and ${last}` : last;
}

/** With its full stop, if it has none. */
export function ended(words: string): string {
  const said = words.trim();
  return /[.?!…]$/.test(said) ? said : `${said}.`;
}

/** "+2", "0", "−1", as the steps of goals are written. */
export function signed(step: number): string {
  return step > 0 ? `+${step}` : String(step).replace("-", "−");
}

/** How often the learner started again, counted and honoured. */
export function restartsInWords(times: number): string {
  return `You started again ${times === 1 ? "once" : `${times} times`}.`;
}
