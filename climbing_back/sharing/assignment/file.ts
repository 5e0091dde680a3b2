import { FORMAT as DIARY_FORMAT } from "../../diary/format/write-backup";
import { t } from "../../language/t";
import { type Assignment, AssignmentError, FORMAT, readAssignment, type AssignmentReading } from "./assignment";

/** It goes up when older pages could not read the file. */
const VERSION = 1;

/** The words of an assignment are nowhere near this. */
const LONGEST_WORDS = 100_000;

/** Twenty photos have room in it. */
const LARGEST_BYTES = 1_500_000;

const LONGEST_NAME = 140;

const CHOOSE = t("Choose the file of an assignment.");
const NO_JSON = `${t("This file cannot be read: it is no assignment, or a part of it is missing.")} ${CHOOSE}`;
const OTHER = `${t("This file holds something else than an assignment.")} ${CHOOSE}`;
const DIARY = t("This file holds something else than an assignment: a diary, or a visit page. Open it on the page “My diary and my data”, or on “Read a visit page”.");
const TOO_LARGE = `${t("This file is too large for an assignment.")} ${CHOOSE}`;
const NEWER =
  t("This file was made by a newer version of the course. Load the newest version of this page and choose it again.");

/** What a file says: an assignment, and what it is called where it is a template for others. */
export interface FileReading extends AssignmentReading {
  /** Empty when it is no template. */
  readonly template: string;
}

/** The file that carries an assignment, for those who get no link; with a name, as a template for colleagues. */
export function assignmentFile(assignment: Assignment, template = ""): string {
  const file = { format: FORMAT, version: VERSION, ...(template && { template }), assignment };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Refuse what is too large before it is read into memory. */
export function checkFileSize(bytes: number): void {
  if (bytes > LARGEST_BYTES) throw new AssignmentError(TOO_LARGE);
}

/**
 * Read the text of a file that carries an assignment.
 *
 * @throws AssignmentError with a sentence that says what is wrong and what to do.
 */
export function readAssignmentFile(text: string): FileReading {
  checkFileSize(text.length);
  const { format, version, assignment, template } = fieldsOf(text);
  if (format === DIARY_FORMAT) throw new AssignmentError(DIARY);
  if (format !== FORMAT || !Number.isInteger(version)) throw new AssignmentError(OTHER);
  if (Number(version) > VERSION) throw new AssignmentError(NEWER);
  if (text.length - lengthOfPhotos(assignment) > LONGEST_WORDS) throw new AssignmentError(TOO_LARGE);
  const called = typeof template === "string" ? template.trim().slice(0, LONGEST_NAME) : "";
  return { ...readAssignment(assignment), template: called };
}

function lengthOfPhotos(assignment: unknown): number {
  const { photos } = Object(assignment) as Record<string, unknown>;
  const all = Array.isArray(photos) ? photos.map((each) => (Object(each) as Record<string, unknown>)["src"]) : [];
  return all.reduce((sum: number, src) => sum + (typeof src === "string" ? src.length : 0), 0);
}

function fieldsOf(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text));
  } catch {
    throw new AssignmentError(NO_JSON);
  }
}
