import type { Narrative } from "fhir/r4";

/** What is said, and of what. */
export type Line = readonly [what: string, words?: string];

/**
 * Words as FHIR takes them: without signs that nobody sees, and with no white space but blanks,
 * tabs and line ends. Nothing at all when nothing is left.
 */
export function plain(words: string): string {
  return words
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/\p{Cs}|[\ufffe\uffff]/gu, "\ufffd")
    .replace(/[^\S\n\t]/g, " ")
    .trim();
}

/** Stands for words that were left out of a list: what comes after keeps its place. */
export const BLANK = "–";

/** What a resource says, for people: a title if it needs one, and one line for each thing said. */
export function narrative(title: string, lines: readonly Line[]): Narrative {
  const said = lines
    .map((line) => line.map((words = "") => markup(words)))
    .filter((line) => line.at(-1));
  const rows = said.map((line) => `<li>${line.join(": ")}</li>`).join("");
  const list = rows && `<ul>${rows}</ul>`;
  const head = title && `<p>${markup(title)}</p>`;
  const div = `<div xmlns="http://www.w3.org/1999/xhtml">${head}${list}</div>`;
  return { status: "generated", div };
}

/** The learner's words are words, whatever signs are in them. */
function markup(words: string): string {
  return plain(words)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\n", "<br/>");
}

/** A moment of the diary. FHIR knows no clock that is more than 14 hours from UTC. */
export function moment(at: string): string {
  return at.slice(-5) > "14:00" ? new Date(at).toISOString() : at;
}

/** As FHIR wants it: all words plain, and nothing that is empty, be it words, lists or objects. */
export function tidy<Part>(part: Part): Part {
  if (typeof part === "string") return plain(part) as Part;
  if (Array.isArray(part)) return part.map(tidy).filter(saysSomething) as Part;
  if (!(part instanceof Object)) return part;
  const fields = Object.entries(part).map(([name, value]) => [name, tidy(value)] as const);
  return Object.fromEntries(fields.filter(([, value]) => saysSomething(value))) as Part;
}

function saysSomething(value: unknown): boolean {
  if (value instanceof Object) return Object.keys(value).length > 0;
  return value !== undefined && value !== "";
}
