import { str as crc32 } from "crc-32";
import { nameNow } from "../../diary/format/renamed";
import { t } from "../../language/t";
import { validate } from "./assignment-fits.gen";
import type { Assignment } from "./assignment.gen";

export type { Assignment } from "./assignment.gen";

/** A file or a link is an assignment with this around it. */
export const FORMAT = "climbing-back-assignment";

/** An assignment that was read, and what of it could not be used. */
export interface AssignmentReading {
  readonly assignment: Assignment;
  /** How much of it was no part of an assignment, or could not be meant. */
  readonly leftOut: number;
}

/** Why something that was handed over is no assignment, in a sentence for the learner. */
export class AssignmentError extends Error {}

const NOT_ONE = t("This is not an assignment from this course.");

/** What would move the words around it, or make them end, on a screen. */
const CONTROLS = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/** An assignment is five levels deep. */
const DEEPEST = 16;

/** More slips than this, and nobody can tell what was meant. */
const MOST_SLIPS = 50;

/**
 * The text of an assignment: the same for the same choices, whatever the order they were made in.
 *
 * Photos are no part of it. A link carries this text alone, and what came as a link is the same
 * assignment when it comes as a file.
 */
export function canonicalText({ photos: _, ...words }: Assignment): string {
  return JSON.stringify(sorted(words));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sorted(v)]));
}

/** A number from the text, which another text hardly shares: it shows slips of the pen. */
export function checksumOf(text: string): number {
  return crc32(text) >>> 0;
}

/** What all versions of an assignment share. The first is named after what it holds. */
export function nameOfAssignment(assignment: Assignment): string {
  return assignment.name ?? `a-${checksumOf(canonicalText(assignment)).toString(16).padStart(8, "0")}`;
}

export function versionOf(assignment: Assignment): number {
  return assignment.version ?? 1;
}

/**
 * Read an assignment out of anything. What does not fit is left out, if it is one of several things.
 *
 * @throws AssignmentError when the whole does not fit.
 */
export function readAssignment(candidate: unknown): AssignmentReading {
  const assignment = cleaned(candidate);
  for (let leftOut = 0; leftOut <= MOST_SLIPS; leftOut++) {
    if (validate(assignment)) {
      const read = leftOut ? named(assignment as Assignment, candidate) : (assignment as Assignment);
      return { assignment: asNamedNow(read), leftOut };
    }
    const [problem] = (validate as { errors?: Problem[] | null }).errors ?? [];
    if (!problem || !leaveOut(assignment, problem)) break;
  }
  throw new AssignmentError(NOT_ONE);
}

/** With a part left out, a first version is still called after the whole: the next one will be. */
function named(assignment: Assignment, whole: unknown): Assignment {
  const unnamed = { ...(cleaned(whole) as Assignment), name: undefined };
  return { name: nameOfAssignment(unnamed as unknown as Assignment), ...assignment };
}

/** With the names of today for what it names of the course. Its own name stays what it was called after. */
function asNamedNow(assignment: Assignment): Assignment {
  const { chapters, checklists, exercises, weeks } = assignment;
  const renamed: Assignment = {
    ...assignment,
    ...(chapters && { chapters: [...new Set(chapters.map((id) => nameNow("chapter", id)))] }),
    ...(checklists && {
      checklists: checklists.map((each) => ({ ...each, checklist: nameNow("checklist", each.checklist) })),
    }),
    ...(exercises && {
      exercises: exercises.map((each) =>
        each.exercise === undefined ? each : { ...each, exercise: nameNow("exercise", each.exercise) },
      ),
    }),
    ...(weeks && {
      weeks: weeks.map((week) => ({
        ...week,
        ...(week.chapters && { chapters: week.chapters.map((id) => nameNow("chapter", id)) }),
        ...(week.checklists && { checklists: week.checklists.map((id) => nameNow("checklist", id)) }),
      })),
    }),
  };
  const isSame = canonicalText(renamed) === canonicalText(assignment);
  return isSame ? assignment : { ...renamed, name: nameOfAssignment(assignment) };
}

/** A copy in which text is one line of plain characters. */
function cleaned(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return value.replace(CONTROLS, " ").trim();
  if (typeof value !== "object" || value === null) return value;
  // A long text can nest deeper than any page can follow.
  if (depth > DEEPEST) throw new AssignmentError(NOT_ONE);
  if (Array.isArray(value)) return value.map((each) => cleaned(each, depth + 1));
  const fields = Object.entries(value).map(([name, inner]) => [name, cleaned(inner, depth + 1)]);
  return Object.fromEntries(fields);
}

interface Problem {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
}

/**
 * Take out the smallest whole thing around a problem: a field, or an item of a list. An exercise
 * without one of its amounts would be another exercise.
 */
function leaveOut(assignment: unknown, { instancePath, keyword, params }: Problem): boolean {
  const path = instancePath.split("/").slice(1).map(unescaped);
  // Of a list that is too long its end goes; of what stands there twice, the second.
  const [extra] = [params["additionalProperty"], params["i"]].filter((each) => each !== undefined);
  if (extra !== undefined) path.push(String(extra));
  if (keyword === "maxItems") path.push(String(params["limit"]));
  // Without one of its fields, a week is still that week; without a whole one, those after it would have other numbers.
  const depth = path[0] === "weeks" ? 3 : 2;
  const place = path.slice(0, Math.min(path.length, depth) - 1).reduce(inside, assignment);
  const last = path.slice(0, depth).at(-1);
  if (last === undefined || typeof place !== "object" || place === null) return false;
  if (!Array.isArray(place)) return Reflect.deleteProperty(place, last);
  place.splice(Number(last), 1);
  if (place === inside(assignment, "exercises")) renumber(inside(assignment, "weeks"), Number(last) + 1);
  return true;
}

/** Weeks name exercises by their places: those behind the one that is `gone` move up. What is no week is left to the check. */
function renumber(weeks: unknown, gone: number): void {
  for (const week of Array.isArray(weeks) ? weeks : []) {
    const places: unknown = Object(week).exercises;
    if (!Array.isArray(places)) continue;
    week.exercises = places.filter((place) => place !== gone).map((place) => (place > gone ? place - 1 : place));
  }
}

function inside(value: unknown, name: string): unknown {
  return (value as Record<string, unknown> | undefined)?.[name];
}

function unescaped(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}
