import type { Dose } from "../../diary/format/diary.gen";

/** As in the schema of assignments. */
export const MOST_STEPS = 12;
export const LONGEST_STEP = 240;
const LONGEST_NAME = 140;

/** An exercise as it was written elsewhere. */
export interface Copied {
  readonly name: string;
  readonly steps: readonly string[];
  /** The amounts that its words say, as a suggestion; the step that says nothing else is one of `onlyAmounts`. */
  readonly dose: Dose;
  readonly onlyAmounts: readonly string[];
  /** How many lines had no room. */
  readonly leftOut: number;
}

/** What programs put in front of a line: bullets, numbers, boxes. The last is what Word's own bullets become. */
const BULLET = /^\s*(?:[-–—•●◦▪■‣·*✓✔☐□\uf0b7]|\[[ x]?\]|o(?=\t)|\(?\d{1,2}[.):](?!\d)|\(?[a-z][.)](?=\s)|step \d{1,2}[.:)]?)\s*/i;

/** What cannot be seen. */
const UNSEEN = /[\p{Cf}\ufe00-\ufe0f]+/gu;

const A = String.raw`(\d{1,3})(?:\s*(?:-|–|to)\s*\d{1,3})?`;
const TIMES = String.raw`(?:x|×|\*|of|times)`;
const ROUNDS = "(?:sets?|rounds?|series)";
const REPS = "(?:reps?|repetitions?|repeats?|times)";
const SECONDS = "(?:seconds?|secs?|s)\\b";
const MINUTES = "(?:minutes?|mins?)\\b";

/** How often in a day or a week is about days, and no amount; nor is what one lifts, or how old one is. */
const OTHER = new RegExp(
  String.raw`(?:${A}\s*(?:x|×|times?)|once|twice)\s*(?:\/|per|an?|every|each|daily|weekly)\s*(?:day|week|hour|month)?s?|${A}\s*(?:kg|lbs?|cm|mm|m|%|°|degrees|years?|weeks?|days?|months?|hours?|h)\b`,
  "gi",
);

/** What amounts look like, the most telling first. What one has read, the next does not read again. */
const SHAPES: readonly (readonly [shape: string, ...parts: (keyof Dose)[]])[] = [
  [String.raw`\b${A}\s*${ROUNDS}?\s*${TIMES}\s*${A}\s*${SECONDS}`, "sets", "hold"],
  [String.raw`\b${A}\s*${ROUNDS}?\s*${TIMES}\s*${A}\s*${MINUTES}`, "sets", "minutes"],
  [String.raw`\b${A}\s*${REPS}\s*(?:x|×|for|in|,)?\s*${A}\s*${ROUNDS}\b`, "reps", "sets"],
  [String.raw`\b${A}\s*${ROUNDS}\s*(?:${TIMES}|,)?\s*${A}\b(?:\s*${REPS}\b)?`, "sets", "reps"],
  [String.raw`\b${A}\s*(?:x|×)\s*${A}\b(?:\s*${REPS}\b)?`, "sets", "reps"],
  [String.raw`\bhold\b[^.\d]{0,20}${A}\s*${SECONDS}`, "hold"],
  [String.raw`\b${A}[\s-]*${SECONDS}[\s-]*holds?\b`, "hold"],
  [String.raw`\b${A}\s*${MINUTES}`, "minutes"],
  [String.raw`\b${ROUNDS}\s*[:=]\s*${A}\b`, "sets"],
  [String.raw`\b${REPS}\s*[:=]\s*${A}\b`, "reps"],
  [String.raw`\bhold\s*[:=]\s*${A}\b(?:\s*${SECONDS})?`, "hold"],
  [String.raw`\b${A}\s*${ROUNDS}\b`, "sets"],
  [String.raw`\b${A}\s*(?:x\b|×|${REPS}\b)`, "reps"],
];

/** As high as an amount of an assignment may be. What is higher was no amount. */
const MOST: Readonly<Record<string, number>> = { sets: 20, reps: 100, hold: 600, minutes: 120 };

/** Beside amounts, these say nothing else. */
const FILLERS = /\b(?:do|for|repeat|perform|hold|and|then|of|about|each|side|on|both|sides|per|leg|arm|rest)\b|[^\p{L}\p{N}]/giu;

/** Read an exercise out of text from another program: its name on the first line, a step on each line after it. */
export function readCopied(text: string): Copied {
  const lines = text
    .replace(UNSEEN, "")
    .split(/\r\n?|[\n\v\f\u2028\u2029]/)
    .flatMap((line) => line.replace(BULLET, "").split("\t"))
    .map((line) => line.replace(BULLET, "").replace(/\s+/g, " ").trim())
    .filter(Boolean);
  const [first = "", ...others] = lines;
  const [name = "", ...more] = inPieces(first.replace(/:$/, ""), LONGEST_NAME);
  const steps = [...more, ...others].flatMap((line) => inPieces(line, LONGEST_STEP));
  const dose: Dose = {};
  const onlyAmounts: string[] = [];
  for (const line of [name, ...steps]) {
    const { found, rest } = amountsIn(line);
    // What is said first counts.
    Object.assign(dose, { ...found, ...dose });
    const isNothingElse = Object.keys(found).length > 0 && !rest.replace(FILLERS, "");
    if (isNothingElse && line !== name) onlyAmounts.push(line);
  }
  return { name, steps: steps.slice(0, MOST_STEPS), dose, onlyAmounts, leftOut: Math.max(0, steps.length - MOST_STEPS) };
}

/** What a person writes, a step on each line. */
export function stepsIn(text: string): string[] {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter(Boolean).flatMap((line) => inPieces(line, LONGEST_STEP));
}

function amountsIn(line: string): { found: Dose; rest: string } {
  const found: Dose = {};
  let rest = line.replace(OTHER, "~");
  for (const [shape, ...parts] of SHAPES) {
    rest = rest.replace(new RegExp(shape, "i"), (words, ...numbers: unknown[]) => {
      const amounts = parts.map((part, n) => [part, Number(numbers[n])] as const);
      const isAmount = amounts.every(([part, number]) => number >= 1 && number <= (MOST[part] ?? 0) && !(part in found));
      if (!isAmount) return words;
      Object.assign(found, Object.fromEntries(amounts));
      return " ";
    });
  }
  return { found, rest };
}

/** A long line is cut where a sentence ends, or else between two words, and nothing of it is lost. */
function inPieces(line: string, longest: number): string[] {
  if (line.length <= longest) return [line];
  const head = line.slice(0, longest + 1);
  const end = Math.max(...[". ", "! ", "? ", "; "].map((sign) => head.lastIndexOf(sign) + 1));
  const cut = end > 0 ? end : head.lastIndexOf(" ") > 0 ? head.lastIndexOf(" ") : longest;
  return [line.slice(0, cut).trim(), ...inPieces(line.slice(cut).trim(), longest)];
}
