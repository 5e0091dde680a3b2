import { t } from "../../language/t";

/*
 * From the bytes of a file to the text in it, or to one sentence on why there is none.
 * `backup_file.py` says the same; `tests/diary/backup.json` holds both to it.
 */

/** A diary of many decades is smaller; a page that reads much more may stop answering. */
const LARGEST_BYTES = 64 * 1024 * 1024;

const NOTHING_CHANGED = t("Your diary is as it was.");
export const CHOOSE = t("Choose a file whose name begins with climbing-back-diary.");

/** A file cannot be used at all. The message says why, in words for the learner. */
export class BackupError extends Error {
  /** Why, without the learner's diary and what they could do now. */
  readonly why: string;

  constructor(why: string, help: string) {
    super(`${why} ${NOTHING_CHANGED} ${help}`);
    this.why = why;
  }
}

/** What else people choose, by how such a file begins. */
const OTHERS: [begins: RegExp, why: string, help: string][] = [
  [
    /^(PK[\x03\x05]|\x1f\x8b|7z\xbc\xaf|Rar!)/,
    t("This file is packed (zip)."),
    `${t("Unpack it first.")} ${CHOOSE}`,
  ],
  [
    /^(\x89PNG|\xff\xd8\xff|GIF8|RIFF[^]{4}WEBP|[^]{4}ftyp(hei|mif|avif))/,
    t("This is a picture and not a diary file."),
    CHOOSE,
  ],
  [/^%PDF/, t("This is a page for printing (PDF) and not a diary file."), CHOOSE],
];

/** What a browser says when it cannot read a file that was chosen. */
const TROUBLES: Record<string, [why: string, help: string]> = {
  NotFoundError: [t("This file is not there."), t("Look where you saved it, and choose it there.")],
  NotReadableError: [t("This file cannot be opened."), t("Copy it to another folder and choose the copy.")],
};

/**
 * The text in a file that was chosen.
 *
 * @throws BackupError when it is too large, cannot be read, or holds something else than text.
 */
export async function textOf(file: Blob): Promise<string> {
  if (file.size > LARGEST_BYTES) {
    const megabytes = Math.round(file.size / 1024 / 1024);
    throw new BackupError(t("This file is too large for a diary ({megabytes} MB).", { megabytes }), CHOOSE);
  }
  const bytes = await file.arrayBuffer().catch((error: unknown) => {
    const trouble = TROUBLES[(error as DOMException).name];
    throw trouble ? new BackupError(...trouble) : error;
  });
  return textIn(new Uint8Array(bytes));
}

function textIn(bytes: Uint8Array): string {
  if (!bytes.length) {
    throw new BackupError(t("This file is empty."), t("Choose another copy of it, if you have one."));
  }
  const first = String.fromCharCode(...bytes.subarray(0, 16));
  for (const [begins, why, help] of OTHERS) if (begins.test(first)) throw new BackupError(why, help);
  return new TextDecoder(encodingOf(first)).decode(bytes);
}

/** Some programs save text in two bytes a sign, with a mark at the front that says so. */
function encodingOf(first: string): string {
  return first.startsWith("\xff\xfe") ? "utf-16le" : first.startsWith("\xfe\xff") ? "utf-16be" : "utf-8";
}
