import { str as crc32 } from "crc-32";
import type { Entry } from "../format/entries";

/*
 * How the browser keeps the log: in pieces of text. A browser reads years of entries several times
 * faster so than one by one. Each piece is a checksum and JSON with one entry a line, so that of a
 * piece that was damaged the other lines can still be read.
 */

/** From this length on, a piece stays as it is. */
const LONG_PIECE = 20_000;

/** The length of a checksum, in hexadecimal digits. */
const SUM = 8;

/** What a piece holds. */
export interface PieceReading {
  readonly entries: Entry[];
  /** The lines that cannot be read, as they stand there. */
  readonly aside: string[];
}

/** A piece that holds these entries. `room`: how many blanks stand behind them. */
export function pieceOf(entries: readonly Entry[], room = 0): string {
  const text = `[\n${entries.map((entry) => JSON.stringify(entry)).join(",\n")}\n]${" ".repeat(room)}`;
  return sumOf(text) + text;
}

/** Read a piece. Whatever stands there, it does not throw. */
export function read(piece: unknown): PieceReading {
  const text = typeof piece === "string" ? piece.slice(startOf(piece)) : String(piece);
  const whole = parsed(text);
  if (!Array.isArray(whole)) return lineByLine(text);
  if (whole.every(isEntry)) return { entries: whole, aside: [] };
  const aside = whole.filter((each) => !isEntry(each)).map((each) => JSON.stringify(each));
  return { entries: whole.filter(isEntry), aside };
}

/** What is left of a piece that is no JSON any more. */
function lineByLine(text: string): PieceReading {
  const reading: PieceReading = { entries: [], aside: [] };
  for (const line of text.split("\n").map((each) => each.replace(/,$/, ""))) {
    const entry = parsed(line);
    if (isEntry(entry)) reading.entries.push(entry);
    else if (!["[", "]", ""].includes(line)) reading.aside.push(line);
  }
  return reading;
}

/** Whether a piece is what was written, letter for letter. Those of earlier versions cannot tell. */
export function isAsWritten(piece: unknown): boolean {
  if (typeof piece !== "string") return false;
  const start = startOf(piece);
  return start === 0 || piece.slice(0, SUM) === sumOf(piece.slice(start));
}

export function isShort(piece: unknown): boolean {
  return typeof piece === "string" && piece.length < LONG_PIECE;
}

/** Version 2 of the database kept pieces without a checksum. */
function startOf(piece: string): number {
  return piece[SUM] === "[" ? SUM : 0;
}

function sumOf(text: string): string {
  return (crc32(text) >>> 0).toString(16).padStart(SUM, "0");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether it has what every entry has. What a page wrote was checked, so this finds damage. */
function isEntry(candidate: unknown): candidate is Entry {
  const { id, type, at, data } = (candidate ?? {}) as Record<string, unknown>;
  return [id, type, at].every((each) => typeof each === "string") && data instanceof Object;
}
