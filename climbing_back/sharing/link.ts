import { deflateSync, Inflate, strFromU8, strToU8 } from "fflate";
import {
  type Assignment,
  AssignmentError,
  canonicalText,
  checksumOf,
  readAssignment,
  type Reading,
} from "./assignment";
import DICTIONARY from "./link-dictionary.json";

/** How the rest of a link is to be read. It goes up when older pages could not, or when the dictionary changes. */
const VERSION = "1";

/** No link of ours is near this. */
const LONGEST_LINK = 20_000;

/** What a link may unfold to: a few bytes can be made to hold a gigabyte. */
const LONGEST_TEXT = 100_000;

const ASK_AGAIN = "Ask for it again, or for the file or the sheet.";
const CUT = `A part of this link is missing or changed. ${ASK_AGAIN}`;
const TOO_LONG = `This is too long for a link of this course. ${ASK_AGAIN}`;
const NOT_A_LINK = `This is not a link of this course. ${ASK_AGAIN}`;
const NEWER = "This link was made by a newer version of the course. Load the newest version of this page and open it again.";

/** Words that both ends know, so that a link need not carry them. It stays as it is for this version. */
const dictionary = strToU8((DICTIONARY as string[]).join(""));

/** A link that arrived with a part missing. */
export class BrokenLinkError extends AssignmentError {
  /** Text that could be read, up to where it breaks. Numbers in it may be cut: no amount is safe. */
  readonly readable: string;

  constructor(readable: string) {
    super(CUT);
    this.readable = readable;
  }
}

/** What follows the `#` in a link: the assignment as a whole. It is never sent to a server. */
export function payloadOf(assignment: Assignment): string {
  const text = canonicalText(assignment);
  const packed = deflateSync(strToU8(text), { level: 9, mem: 12, dictionary });
  return [VERSION, base64url(packed), checksumOf(text).toString(36)].join(".");
}

/**
 * Read what follows the `#`, or a whole link that was pasted.
 *
 * @throws AssignmentError with a sentence that says what is wrong and what to do.
 */
export function readLink(link: string): Reading {
  if (link.length > LONGEST_LINK) throw new AssignmentError(TOO_LONG);
  const payload = withoutSpaces(link).replace(/^.*#/s, "");
  const [version = "", packed = "", rest = ""] = payload.split(".");
  // A bracket or more of an address may stand behind it.
  const [checksum = ""] = /^[0-9a-z]*/.exec(rest) ?? [];
  if (!/^[1-9][0-9]{0,3}$/.test(version)) throw new AssignmentError(NOT_A_LINK);
  if (version !== VERSION) throw new AssignmentError(NEWER);
  const text = unpacked(packed);
  if (checksumOf(text).toString(36) !== checksum) throw new BrokenLinkError(text);
  try {
    return readAssignment(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) throw new BrokenLinkError(text);
    throw error;
  }
}

/** A mail program may have broken a long link into lines. */
function withoutSpaces(link: string): string {
  return link.replace(/\s+/g, "");
}

/** As much of the text as can be read. */
function unpacked(packed: string): string {
  const read = new Uint8Array(LONGEST_TEXT);
  let length = 0;
  const inflate = new Inflate({ dictionary }, (part) => {
    if (length + part.length > LONGEST_TEXT) throw new AssignmentError(TOO_LONG);
    read.set(part, length);
    length += part.length;
  });
  // A few bytes at a time: what comes before a break can be read, and a flood is noticed early.
  const bytes = bytesOf(packed);
  try {
    for (let start = 0; start < bytes.length; start += 16) {
      inflate.push(bytes.subarray(start, start + 16), start + 16 >= bytes.length);
    }
  } catch (error) {
    if (error instanceof AssignmentError) throw error;
  }
  return strFromU8(read.subarray(0, length));
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
