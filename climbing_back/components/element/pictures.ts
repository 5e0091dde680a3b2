import type { Colour, Dose } from "../../diary/format/diary.gen";
import type { PlanItem } from "../../diary/views/plan";
import { COLOURS } from "../../diary/words/days";
import { exerciseIn, type Known } from "./known";

/** A picture of an exercise, as an `<img>` takes it. */
export interface Picture {
  readonly src: string;
  /** What it shows. */
  readonly alt: string;
}

/** The picture of an exercise as it is done in such a size; undefined when there is none. */
export type PictureOf = (exercise: string | undefined, size: Colour) => Picture | undefined;

/** The same for pictures that lie at these addresses; a name that has none is "". */
export function picturesAt(known: () => Known, addressOf: (name: string) => string): PictureOf {
  return (id, size) => {
    const exercise = exerciseIn(known(), id);
    if (!exercise) return undefined;
    const { name, alt } = exercise.pictures[size] ?? { name: exercise.id, alt: exercise.alt };
    const src = addressOf(name);
    return src ? { src, alt } : undefined;
  };
}

/**
 * The picture for what is planned, on one kind of day. Another way to do it is said in words: numbers
 * alone are about the exercise as it is called.
 */
export function pictureOn({ exercise, sizes }: Pick<PlanItem, "exercise" | "sizes">, colour: Colour, pictureOf: PictureOf): Picture | undefined {
  const dose: Dose | undefined = sizes[colour];
  return pictureOf(exercise, dose && !dose.words ? "good" : colour);
}

/** A picture of what is planned, with the kinds of day on which it is done that way. */
export interface PictureOfDays extends Picture {
  readonly colours: readonly Colour[];
}

/** The pictures of what is planned, each of them once. What is planned for no kind of day has one, too. */
export function picturesOf(item: Pick<PlanItem, "exercise" | "sizes">, pictureOf: PictureOf): PictureOfDays[] {
  const planned = COLOURS.filter((colour) => item.sizes[colour]);
  const found = new Map<string, PictureOfDays>();
  for (const colour of planned.length ? planned : COLOURS.slice(0, 1)) {
    const picture = pictureOn(item, colour, pictureOf);
    if (!picture) continue;
    const colours = [...(found.get(picture.src)?.colours ?? []), colour];
    found.set(picture.src, { ...picture, colours });
  }
  return [...found.values()];
}
