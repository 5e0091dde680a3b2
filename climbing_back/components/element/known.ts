import type { Colour, Dose } from "../../diary/format/diary.gen";

/** An exercise of the library. */
export interface KnownExercise {
  readonly id: string;
  readonly name: string;
  readonly position: "lying" | "sitting" | "standing";
  readonly level: "A" | "B" | "C";
  /** In sentences: of another way, too, where it is one of another level. */
  readonly levelName: string;
  /** Problems it is for and what it moves: the words by which it is looked up. */
  readonly lookUp: string;
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
  /** The sizes that are another movement, each with how it is done. */
  readonly ways: Readonly<Partial<Record<Colour, KnownWay>>>;
}

/** A way to do an exercise. */
export interface KnownWay {
  /** The name of its picture's file. */
  readonly name: string;
  /** What its picture shows. */
  readonly alt: string;
  readonly steps: readonly string[];
  /** Whether one stands in it, so that a therapist has to have said yes. */
  readonly stands: boolean;
  /** What keeps people safe in just this way. */
  readonly safety: KnownExercise["safety"];
}

/** Exercises that go together. */
export interface KnownSet {
  readonly name: string;
  readonly when: string;
  readonly exercises: readonly string[];
}

/** What a clinician can begin an assignment with. */
export interface KnownTemplate {
  readonly name: string;
  readonly chapters: readonly string[];
  /** How often each checklist is asked for. */
  readonly checklists: Readonly<Record<string, string>>;
  readonly exercises: readonly string[];
  /** What of it is for which week of a class; empty for one learner. */
  readonly weeks: readonly KnownWeek[];
}

/** What a week of a template names. */
export interface KnownWeek {
  readonly title: string;
  readonly chapters: readonly string[];
  readonly checklists: readonly string[];
  readonly exercises: readonly string[];
}

/** The course in one language: what its speakers call it, and the folder of its pages beside the others'. */
export interface KnownLanguage {
  readonly language: string;
  readonly name: string;
  readonly folder: string;
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
  readonly templates: readonly KnownTemplate[];
  /** What is said wherever one stands up. */
  readonly standing: string;
  /** What is asked before any standing exercise, with what else is as good; and the learner's own yes, in words. */
  readonly gate: {
    readonly yes: string;
    readonly questions: readonly (readonly [question: string, otherwise: string])[];
  };
  /** The signs of an emergency, once on top of what is printed. */
  readonly emergency: string;
  readonly languages: readonly KnownLanguage[];
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
