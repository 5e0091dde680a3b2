import type { Known, KnownExercise, KnownSet } from "../element/known";

/** What the library offers. */
export interface Library {
  readonly exercises: ReadonlyMap<string, KnownExercise>;
  readonly sets: readonly KnownSet[];
  /** What is said wherever one stands up. */
  readonly standing: string;
  /** The signs of an emergency, for the top of a sheet. */
  readonly emergency: string;
}

export function libraryOf({ exercises, sets, standing, emergency }: Known): Library {
  return { exercises: new Map(exercises.map((each) => [each.id, each])), sets, standing, emergency };
}
