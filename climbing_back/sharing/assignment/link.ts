import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import { t } from "../../language/t";
import {
  type Assignment,
  AssignmentError,
  canonicalText,
  checksumOf,
  nameOfAssignment,
  readAssignment,
  type AssignmentReading,
  versionOf,
} from "./assignment";
import DICTIONARY from "./link-dictionary.json";
import { undone, waysToRead } from "./on-the-way";

/** How the rest of a link is to be read. It goes up when older pages could not, or when the dictionary changes. */
const VERSION = "1";

/** A number of 32 bits, written with 36 digits. */
const LONGEST_CHECKSUM = 7;

const NEWER_LINK = /(?:^|#)(?!1\.)[1-9][0-9]{0,3}\.[-\w]+\.[0-9a-z]/;

/** A longer one is not read, so none is handed over. */
export const LONGEST_LINK = 20_000;

/** A link may stand in the middle of a mail, with all the mails before it. */
const LONGEST_PASTE = 50_000;

/** What a link may unfold to. A byte can be made to hold a thousand: the longest link, 15 megabytes. */
const LONGEST_TEXT = 100_000;

/** Room for one text, used again for each. What is too much for it goes nowhere. No text holds a zero. */
const room = new Uint8Array(LONGEST_TEXT);

/**
 * How many pieces of a text are tried. A checksum has 32 bits, and one that is compared with the
 * beginning of whatever stands there is right by chance seven times in 2 ** 32. So a text that holds
 * no whole link seems to hold one less often than once in ten million, and that would have to be an
 * assignment besides.
 */
const MOST_TRIES = 40;

/** Shorter than this, it may be two words of a mail with a full stop between them. */
const SHORTEST_PIECE = 24;

const OTHER_WAYS = t("The sheet, the file and the QR code hold the same.");
const COPY = t("Copy the whole link from the message, down to its last sign, and paste it.");
const NOT_A_LINK = t("This holds no link of this course. {copy} {otherWays}", { copy: COPY, otherWays: OTHER_WAYS });
const CUT = t("The end of this link is missing. {copy} {otherWays}", { copy: COPY, otherWays: OTHER_WAYS });
const CHANGED =
  t("Something inside this link was changed on the way. Sent the same way, it would be changed again. Ask for the sheet, the file or the QR code: each holds the same.");
const ONE_CASE =
  t("On the way, all letters of this link were made capital, or all of them small. It cannot be read any more. Ask for the sheet, the file or the QR code: each holds the same.");
const TOO_LONG = `${t("This is too long for a link of this course. Paste the link alone.")} ${OTHER_WAYS}`;
const NEWER = t("This link was made by a newer version of the course. Load the newest version of this page and open it again.");

/** Words that both ends know, so that a link need not carry them. It stays as it is for this version. */
const dictionary = strToU8((DICTIONARY as string[]).join(""));

/** A link that arrived with a part missing or changed. */
export class BrokenLinkError extends AssignmentError {
  /** Text that could be read, up to where it breaks. Numbers in it may be cut: no amount is safe. */
  readonly readable: string;

  constructor(message: string, readable: string) {
    super(message);
    this.readable = readable;
  }
}

/** An assignment that came with a link, and the link's own signs, which can be sent on. */
export interface LinkReading extends AssignmentReading {
  readonly payload: string;
}

/** What may be a link: what stands between its full stops. */
interface Piece {
  readonly packed: string;
  /** What stands behind the second: it begins with the checksum. Undefined when there is no second. */
  readonly rest: string | undefined;
  /** Whether it stands where a link holds it. */
  readonly isMarked: boolean;
}

interface Try {
  readonly piece: Piece;
  readonly reading?: LinkReading;
  /** Why it cannot be read, or what it holds is no assignment. */
  readonly trouble?: AssignmentError;
}

/** What follows the `#` in a link: the assignment as a whole. It is never sent to a server. */
export function payloadOf(assignment: Assignment): string {
  const text = canonicalText(assignment);
  const packed = deflateSync(strToU8(text), { level: 9, mem: 12, dictionary });
  return [VERSION, base64url(packed), checksumOf(text).toString(36)].join(".");
}

/**
 * Read what follows the `#`, or any text around it, whatever a program did to it on the way. Of two
 * links, the first.
 *
 * @throws AssignmentError with a sentence that says what is wrong and what to do.
 */
export function readLink(text: string): LinkReading {
  return readLinks(text)[0];
}

/**
 * Read all links in a text: one or more, each assignment once, of its versions the newest.
 *
 * @throws AssignmentError with a sentence that says what is wrong and what to do.
 */
export function readLinks(text: string): [LinkReading, ...LinkReading[]] {
  if (text.length > LONGEST_PASTE) throw new AssignmentError(TOO_LONG);
  const tries = new Map<string, Try>();
  for (const way of waysToRead(text)) {
    for (const piece of piecesIn(way)) {
      const key = `${piece.packed}.${piece.rest}`;
      if (tries.size < MOST_TRIES && !tries.has(key)) tries.set(key, tryToRead(piece));
    }
    const [first, ...others] = newestOf(tries.values());
    if (first) return [first, ...others];
  }
  throw troubleWith(undone(text), [...tries.values()]);
}

/** Whether there may be a link in it, whole or not; a place on a page is none. */
export function mayHoldLink(text: string): boolean {
  const plain = undone(text);
  return NEWER_LINK.test(plain) || piecesIn(plain).some(({ isMarked }) => isMarked);
}

/** Everything that may be a link, first what stands where a link holds it. */
function piecesIn(text: string): Piece[] {
  const parts = text.split(".");
  const pieces = parts.flatMap((part, place): Piece[] => {
    if (!part.endsWith(VERSION)) return [];
    const whole = parts[place + 1] ?? "";
    const [packed = ""] = /^[-\w]*/.exec(whole) ?? [];
    const rest = packed === whole ? parts[place + 2]?.slice(0, LONGEST_CHECKSUM) : undefined;
    return [{ packed, rest, isMarked: /^$|[#*/?&=!]$/.test(part.slice(0, -VERSION.length)) }];
  });
  return pieces.sort((a, b) => Number(b.isMarked) - Number(a.isMarked));
}

/** Read the assignment in a piece, if the checksum proves it right. */
function tryToRead(piece: Piece): Try {
  const { packed, rest = "" } = piece;
  try {
    if (packed.length > LONGEST_LINK) throw new AssignmentError(TOO_LONG);
    const text = unpacked(packed);
    const checksum = checksumOf(text).toString(36);
    // Words, a bracket or more of an address may stand right behind it.
    if (!text || !rest.startsWith(checksum)) {
      if (isOfOneCase(packed)) throw new AssignmentError(ONE_CASE);
      const [signs = ""] = /^[0-9a-z]*/.exec(rest) ?? [];
      throw new BrokenLinkError(checksum.startsWith(signs) ? CUT : CHANGED, text);
    }
    const reading = readAssignment(JSON.parse(text));
    // No link of ours carries a photo, and none of another's is looked at.
    delete reading.assignment.photos;
    return { piece, reading: { ...reading, payload: [VERSION, packed, checksum].join(".") } };
  } catch (error) {
    if (error instanceof SyntaxError) return { piece, trouble: new AssignmentError(NOT_A_LINK) };
    if (error instanceof AssignmentError) return { piece, trouble: error };
    throw error;
  }
}

/** Each assignment once, of its versions the newest. */
function newestOf(tries: Iterable<Try>): LinkReading[] {
  const newest = new Map<string, LinkReading>();
  for (const { reading } of tries) {
    if (!reading) continue;
    const name = nameOfAssignment(reading.assignment);
    const known = newest.get(name);
    if (!known || versionOf(known.assignment) < versionOf(reading.assignment)) newest.set(name, reading);
  }
  return [...newest.values()];
}

function troubleWith(plain: string, tries: readonly Try[]): AssignmentError {
  const [first] = tries.filter(({ piece }) => piece.isMarked || piece.packed.length >= SHORTEST_PIECE);
  if (!first?.piece.isMarked && NEWER_LINK.test(plain)) return new AssignmentError(NEWER);
  return first?.trouble ?? new AssignmentError(NOT_A_LINK);
}

function isOfOneCase(packed: string): boolean {
  return packed.length >= SHORTEST_PIECE && !(/[a-z]/.test(packed) && /[A-Z]/.test(packed));
}

/** As much of the text as can be unpacked. */
function unpacked(packed: string): string {
  room.fill(0);
  try {
    inflateSync(bytesOf(packed), { dictionary, out: room });
  } catch {
    // What comes before the break is there.
  }
  const end = room.indexOf(0);
  if (end < 0) throw new AssignmentError(TOO_LONG);
  return strFromU8(room.subarray(0, end));
}

/** Words in signs that come through every program, to stand beside a link in an address. */
export function packedWords(words: string): string {
  return base64url(strToU8(words));
}

/** The other way; what is no such words is none. */
export function unpackedWords(packed: string): string {
  try {
    return strFromU8(bytesOf(packed));
  } catch {
    return "";
  }
}

function base64url(bytes: Uint8Array): string {
  const binary = String.fromCharCode(...bytes);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function bytesOf(text: string): Uint8Array {
  const known = text.replace(/[^-\w]/g, "").replaceAll("-", "+").replaceAll("_", "/");
  // One sign alone is less than a byte.
  const whole = known.length % 4 === 1 ? known.slice(0, -1) : known;
  return Uint8Array.from(atob(whole), (sign) => sign.charCodeAt(0));
}
