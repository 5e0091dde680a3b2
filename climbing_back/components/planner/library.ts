import type { Known, KnownExercise, KnownSet } from "../element/known";

/** What the library offers. */
export interface Library {
  readonly exercises: ReadonlyMap<string, KnownExercise>;
  readonly sets: readonly KnownSet[];
  /** What is said wherever one stands up. */
  readonly standing: string;
  /** What is asked before that, and the learner's own yes. */
  readonly gate: Known["gate"];
  /** The signs of an emergency, for the top of a sheet. */
  readonly emergency: string;
}

export function libraryOf({ exercises, sets, standing, gate, emergency }: Known): Library {
  return { exercises: new Map(exercises.map((each) => [each.id, each])), sets, standing, gate, emergency };
}
