import { type Assignment, AssignmentError, FORMAT, readAssignment, type Reading } from "./assignment";

const LONGEST_FILE = 100_000;
const VERSION = 1;

/** An assignment as a file. */
export function assignmentFile(assignment: Assignment): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, assignment }, null, 2)}\n`;
}

/**
 * Read such a file.
 *
 * @throws AssignmentError with a sentence that says what is wrong and what to do.
 */
export function readAssignmentFile(text: string): Reading {
  if (text.length > LONGEST_FILE) throw new AssignmentError("This file is too long for an assignment. Choose the one that your therapist gave you.");
  const file = parsed(text) as { format?: unknown; version?: unknown; assignment?: unknown } | null | undefined;
  if (file?.format !== FORMAT) throw new AssignmentError("This is not an assignment of this course. Choose the file that your therapist gave you.");
  if (file.version !== VERSION) {
    throw new AssignmentError("This file was made by another version of the course. Load the newest version of this page and try again.");
  }
  return readAssignment(file.assignment);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
