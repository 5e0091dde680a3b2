import type { Known, KnownExercise, KnownSet } from "../element/known";

/** An exercise as the library offers it to a plan. */
export type Offered = Omit<KnownExercise, "levelName" | "steps" | "careful" | "askFirst">;

/** What the library offers. */
export interface Library {
  readonly exercises: ReadonlyMap<string, Offered>;
  readonly sets: readonly KnownSet[];
  /** What is said wherever one stands up. */
  readonly standing: string;
}

export function libraryOf({ exercises, sets, standing }: Known): Library {
  return { exercises: new Map(exercises.map((each) => [each.id, each])), sets, standing };
}
