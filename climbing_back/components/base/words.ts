/** "1 entry", "10,000 entries". */
export function countOf(entries: number): string {
  return entries === 1 ? "1 entry" : `${entries.toLocaleString("en")} entries`;
}
