import { type Entry, latest } from "../../diary/format/entries";
import { planOn, plansByStart } from "../../diary/views/plan";
import { dayInWords } from "../../diary/words/days";
import { listed } from "../../diary/words/phrases";
import { acceptedByName, isChanged } from "../../sharing/assignment/accepted";
import {
  type Assigned,
  assignments,
  type Exercise,
  isSame,
  knownExercises,
} from "../../sharing/assignment/assigned";
import {
  type Assignment,
  canonicalText,
  nameOfAssignment,
  versionOf,
} from "../../sharing/assignment/assignment";
import { changesBetween } from "../assignment/changes";
import type { Contents } from "../assignment/contents";
import { nameIn } from "../assignment/words";
import { areMany, type Items, nameOf } from "../planner/items";
import { isTakenOf, type Takes } from "./said";

const ASK = "Ask about it.";

/** How what is offered stands to what the learner keeps. */
export type Standing = "new" | "other" | "part" | "same" | "older";

/** An assignment on offer, seen beside the diary. */
export class Offer {
  readonly assignment: Assignment;
  readonly name: string;
  readonly version: number;
  /** The exercises that this copy of the course can show. */
  readonly exercises: readonly Exercise[];
  readonly #leftOut: number;
  readonly #contents: Contents;
  readonly #log: readonly Entry[];
  readonly #day: string;

  constructor(
    { assignment, leftOut }: { assignment: Assignment; leftOut: number },
    contents: Contents,
    log: readonly Entry[],
    day: string,
  ) {
    this.assignment = assignment;
    this.name = nameOfAssignment(assignment);
    this.version = versionOf(assignment);
    this.exercises = knownExercises(assignment, (id) => contents.library.exercises.has(id));
    this.#leftOut = leftOut;
    this.#contents = contents;
    this.#log = log;
    this.#day = day;
  }

  /** Whether the learner keeps this version. */
  get isKept(): boolean {
    const versions = acceptedByName(this.#log).get(this.name) ?? [];
    return versions.some(({ data }) => data.version === this.version);
  }

  get standing(): Standing {
    const kept = this.#kept;
    if (!kept) return "new";
    if (kept.now.version > this.version) return "older";
    if (canonicalText(kept.now.assignment) === canonicalText(this.assignment)) return "same";
    return isTakenOf(kept.now.assignment, this.assignment) ? "part" : "other";
  }

  /** What there is to take: a reading list, exercises or fewer of them than before, a ladder. */
  get takes(): Takes {
    const { chapters = [], checklists = [], rungs = [] } = this.assignment;
    const inPlan = this.#items.some(({ assignment }) => assignment === this.name);
    return {
      reading: chapters.length + checklists.length > 0,
      exercises: this.exercises.length > 0 || inPlan,
      ladder: rungs.length > 0,
    };
  }

  /** What the learner should know first: whether this is news. */
  get newsInWords(): string {
    const kept = this.#kept?.now;
    if (!kept) return "";
    const keeps = `You have version ${kept.version}, since ${dayInWords(kept.on)}.`;
    switch (this.standing) {
      case "same":
        return "You have this already.";
      case "part":
        return "You have a part of this already. You can take the rest.";
      case "older":
        return `${keeps} This is version ${this.version}, which is older. You need to do nothing.`;
      default:
        return kept.version === this.version
          ? `${keeps} This has the same number and says something else.`
          : `${keeps} This is version ${this.version}.`;
    }
  }

  /** What is different from what the learner keeps. */
  get changes(): string[] {
    const kept = this.#kept?.now;
    return kept && this.standing === "other"
      ? changesBetween(kept.assignment, this.assignment, this.#contents)
      : [];
  }

  /** What to know about the assignment itself. */
  get remarks(): string[] {
    const unknown = this.#unknown.map((id) => id.replaceAll("-", " "));
    const parts = this.#leftOut === 1 ? "One part" : `${this.#leftOut} parts`;
    return [
      unknown.length && `Not in this copy of the course: ${listed(unknown)}. ${ASK}`,
      this.#leftOut && `${parts} of it could not be read and stayed out. ${ASK}`,
    ].filter((words) => typeof words === "string");
  }

  /** What to know before the exercises come into the plan. */
  get planRemarks(): string[] {
    const twice = this.#inPlanAlready;
    const changed = this.#changed;
    const starts = [...plansByStart(this.#log).keys()].sort().find((start) => start > this.#day);
    return [
      areMany(this.exercises) &&
        `These are ${this.exercises.length} exercises. Three or fewer are easier to keep up. ` +
          "You can take them all, and ask which come first.",
      twice.length &&
        `In your plan already: ${listed(twice)}. Both stay. Ask which one counts.`,
      changed.length &&
        `You changed ${listed(changed)}. ` +
          "If you take the exercises, your therapist’s amounts are back.",
      starts && `From ${dayInWords(starts)} another plan of yours counts. It stays as it is.`,
    ].filter((words) => typeof words === "string");
  }

  /** What to know before the ladder comes in the place of another. */
  get ladderRemark(): string {
    const rungs = latest(this.#log, "restart-ladder")?.data.rungs ?? [];
    const isOther = rungs.length > 0 && rungs.join("\n") !== this.assignment.rungs?.join("\n");
    return isOther ? "It takes the place of your restart ladder, which stays in your diary." : "";
  }

  /** What this copy of the course does not have. */
  get #unknown(): string[] {
    const { chapters = [], checklists = [], exercises = [] } = this.assignment;
    const known = this.#contents;
    return [
      ...chapters.filter((id) => !known.chapters.has(id)),
      ...checklists.map(({ checklist }) => checklist).filter((id) => !known.checklists.has(id)),
      ...exercises.flatMap(({ exercise: id }) =>
        id && !known.library.exercises.has(id) ? [id] : [],
      ),
    ];
  }

  /** The names of exercises that the plan has from elsewhere, too. */
  get #inPlanAlready(): string[] {
    const others = this.#items.filter(({ assignment }) => assignment !== this.name);
    const twice = this.exercises.filter((each) => others.some((item) => isSame(each, item)));
    return [...new Set(twice.map((each) => nameIn(this.#contents, each)))];
  }

  /** The names of those items that came with it and that the learner changed. */
  get #changed(): string[] {
    const mine = this.#items.filter(({ assignment }) => assignment === this.name);
    const changed = mine.filter((item) => isChanged(this.#log, item));
    return changed.map((item) => nameOf(item, this.#contents.library));
  }

  get #kept(): Assigned | undefined {
    return assignments(this.#log).find(({ name }) => name === this.name);
  }

  get #items(): Items {
    return planOn(this.#log, this.#day).plan?.data.items ?? [];
  }
}
