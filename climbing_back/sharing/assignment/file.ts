import { t } from "../../language/t";
import { type Assignment, AssignmentError, FORMAT, readAssignment, type AssignmentReading } from "./assignment";

/** It goes up when older pages could not read the file. */
const VERSION = 1;

/** No assignment is near this. */
const LARGEST_BYTES = 100_000;

const CHOOSE = t("Choose the file of an assignment.");
const NO_JSON = `${t("This file cannot be read: it is no assignment, or a part of it is missing.")} ${CHOOSE}`;
const OTHER = `${t("This file holds something else than an assignment.")} ${CHOOSE}`;
const TOO_LARGE = `${t("This file is too large for an assignment.")} ${CHOOSE}`;
const NEWER =
  t("This file was made by a newer version of the course. Load the newest version of this page and choose it again.");

/** The file that carries an assignment, for those who get no link. */
export function assignmentFile(assignment: Assignment): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, assignment }, null, 2)}\n`;
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
export function readAssignmentFile(text: string): AssignmentReading {
  checkFileSize(text.length);
  const { format, version, assignment } = fieldsOf(text);
  if (format !== FORMAT || !Number.isInteger(version)) throw new AssignmentError(OTHER);
  if (Number(version) > VERSION) throw new AssignmentError(NEWER);
  return readAssignment(assignment);
}

function fieldsOf(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text));
  } catch {
    throw new AssignmentError(NO_JSON);
  }
}
