import { type Entry, latest } from "../../diary/format/entries";
import { planOn, plansByStart } from "../../diary/views/plan";
import { dayInWords } from "../../diary/words/days";
import { listed } from "../../diary/words/phrases";
import { counted, t } from "../../language/t";
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
import { keyOf, photosIn } from "../../sharing/assignment/photos";
import { changesBetween } from "../assignment/changes";
import type { Contents } from "../assignment/contents";
import { nameIn } from "../assignment/words";
import { areMany, type Items, nameOf } from "../planner/items";
import { isTakenOf, type Takes } from "./said";

const ASK = t("Ask about it.");

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
    this.#leftOut = leftOut;
    this.#contents = contents;
    this.exercises = this.known(assignment);
    this.#log = log;
    this.#day = day;
  }

  /** The exercises of a part of it that this copy of the course can show. */
  known(part: Assignment): readonly Exercise[] {
    return knownExercises(part, (id) => this.#contents.library.exercises.has(id));
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
    if (canonicalText(kept.now.assignment) === canonicalText(this.assignment)) return this.#bringsPhotos ? "part" : "same";
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
    const keeps = t("You have version {version}, since {day}.", { version: kept.version, day: dayInWords(kept.on) });
    switch (this.standing) {
      case "same":
        return t("You have this already.");
      case "part":
        return t("You have a part of this already. You can take the rest.");
      case "older":
        return `${keeps} ${t("This is version {version}, which is older. You need to do nothing.", { version: this.version })}`;
      default:
        return kept.version === this.version
          ? `${keeps} ${t("This has the same number and says something else.")}`
          : `${keeps} ${t("This is version {version}.", { version: this.version })}`;
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
    const parts = counted(
      this.#leftOut,
      "One part of it could not be read and stayed out.",
      "{count} parts of it could not be read and stayed out.",
    );
    return [
      unknown.length && `${t("Not in this copy of the course: {unknown}.", { unknown: listed(unknown) })} ${ASK}`,
      this.#leftOut && `${parts} ${ASK}`,
    ].filter((words) => typeof words === "string");
  }

  /** What to know before the exercises come into the plan. */
  get planRemarks(): string[] {
    const twice = this.#inPlanAlready;
    const changed = this.#changed;
    const starts = [...plansByStart(this.#log).keys()].sort().find((start) => start > this.#day);
    return [
      areMany(this.exercises) &&
        t(
          "These are {exercises} exercises. Three or fewer are easier to keep up. You can take them all, and ask which come first.",
          { exercises: this.exercises.length },
        ),
      twice.length &&
        t("In your plan already: {twice}. Both stay. Ask which one counts.", { twice: listed(twice) }),
      changed.length &&
        t("You changed {changed}. If you take the exercises, your therapist’s amounts are back.", { changed: listed(changed) }),
      starts && t("From {day} another plan of yours counts. It stays as it is.", { day: dayInWords(starts) }),
    ].filter((words) => typeof words === "string");
  }

  /** What to know before the ladder comes in the place of another. */
  get ladderRemark(): string {
    const rungs = latest(this.#log, "restart-ladder")?.data.rungs ?? [];
    const isOther = rungs.length > 0 && rungs.join("\n") !== this.assignment.rungs?.join("\n");
    return isOther ? t("It takes the place of your restart ladder, which stays in your diary.") : "";
  }

  /** Whether there are photos in it that the diary does not have: it came as a link before, and now as a file. */
  get #bringsPhotos(): boolean {
    const had = photosIn(this.#log);
    return (this.assignment.photos ?? []).some(({ photo }) => !had.has(keyOf({ assignment: this.name, photo })));
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
