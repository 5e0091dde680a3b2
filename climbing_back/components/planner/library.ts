import type { Colour, Dose } from "../../diary/format/diary.gen";

/** An exercise as the library offers it to a plan. */
export interface Offered {
  readonly id: string;
  readonly name: string;
  readonly position: "lying" | "sitting" | "standing";
  readonly level: "A" | "B" | "C";
  readonly minutes: number;
  readonly bothSides: boolean;
  /** Typical sizes to start with. */
  readonly sizes: Readonly<Record<Colour, Dose>>;
  /** The smallest thing that still counts. */
  readonly floor: string;
  /** What its picture shows. */
  readonly alt: string;
}

/** Exercises that go together. */
export interface ReadySet {
  readonly name: string;
  readonly when: string;
  readonly exercises: readonly string[];
}

/** What the library offers. */
export interface Library {
  readonly exercises: ReadonlyMap<string, Offered>;
  readonly sets: readonly ReadySet[];
  /** What is said wherever one stands up. */
  readonly standing: string;
}

/** Read the library off the fragment. */
export function libraryIn(fragment: HTMLElement): Library {
  const { exercises, sets, standing } = JSON.parse(fragment.dataset["library"] ?? "") as {
    exercises: Offered[];
    sets: ReadySet[];
    standing: string;
  };
  return { exercises: new Map(exercises.map((each) => [each.id, each])), sets, standing };
}
