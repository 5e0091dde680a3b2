import type { Colour, Dose } from "../../diary/format/diary.gen";

/** An exercise of the library. */
export interface KnownExercise {
  readonly id: string;
  readonly name: string;
  readonly position: "lying" | "sitting" | "standing";
  readonly level: "A" | "B" | "C";
  readonly levelName: string;
  readonly minutes: number;
  readonly bothSides: boolean;
  readonly steps: readonly string[];
  /** What to look out for while one does it. */
  readonly careful: readonly string[];
  /** When to stop, what to hold on to and who asks first: lines, each with its title. */
  readonly safety: readonly (readonly [title: string, words: string])[];
  /** On how many days a week a plan starts with it, and the typical start in words. */
  readonly days: number;
  readonly start: string;
  /** Typical sizes to start with. */
  readonly sizes: Readonly<Record<Colour, Dose>>;
  /** Their words, with a mark on each number that can be changed: `{reps: 8 times}`. */
  readonly phrases: Readonly<Record<Colour, string>>;
  /** The smallest thing that still counts. */
  readonly floor: string;
  /** What its own picture shows. */
  readonly alt: string;
  /** The sizes that are another movement, each with the picture that shows it. */
  readonly pictures: Readonly<Partial<Record<Colour, KnownPicture>>>;
}

/** A picture of another way to do an exercise. */
export interface KnownPicture {
  /** The name of its file. */
  readonly name: string;
  readonly alt: string;
}

/** Exercises that go together. */
export interface KnownSet {
  readonly name: string;
  readonly when: string;
  readonly exercises: readonly string[];
}

/** A chapter or a checklist of this copy of the course. */
export interface Listed {
  readonly id: string;
  readonly title: string;
  /** The page it is on. */
  readonly page: string;
}

/** What elements know of the course: once for all of them, as `known.py` says it. */
export interface Known {
  readonly exercises: readonly KnownExercise[];
  readonly sets: readonly KnownSet[];
  /** What is said wherever one stands up. */
  readonly standing: string;
  /** What is asked before any standing exercise, with what else is as good; and the learner's own yes, in words. */
  readonly gate: {
    readonly yes: string;
    readonly questions: readonly (readonly [question: string, otherwise: string])[];
  };
  /** The signs of an emergency, once on top of what is printed. */
  readonly emergency: string;
  readonly chapters: readonly Listed[];
  readonly checklists: readonly Listed[];
  /** How often a checklist can be asked for, in words. */
  readonly often: Readonly<Record<string, string>>;
  /** The items of each checklist, in order. */
  readonly items: Readonly<Record<string, readonly string[]>>;
  /** The words for ids, such as `bridge`, `symptoms` and `symptoms.pain`; those of former days too. */
  readonly names: Readonly<Record<string, string>>;
}

/** What something is called by its id. An id from a foreign plan may mean something to the browser. */
export function nameIn({ names }: Known, id: string): string | undefined {
  return Object.hasOwn(names, id) ? names[id] : undefined;
}

/** The exercise of the library with this id. */
export function exerciseIn({ exercises }: Known, id: string | undefined): KnownExercise | undefined {
  return exercises.find((each) => each.id === id);
}
