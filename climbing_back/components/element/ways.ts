import type { Colour } from "../../diary/format/diary.gen";
import type { PlanItem } from "../../diary/views/plan";
import { COLOURS, KINDS } from "../../diary/words/days";
import { keyOf, type Photos } from "../../sharing/assignment/photos";
import type { KnownExercise, KnownWay } from "./known";
import { ownSafety } from "./safety";

/** A picture of an exercise, as an `<img>` takes it. */
export interface Picture {
  readonly src: string;
  /** What it shows. */
  readonly alt: string;
  /** A photo is told from a drawing. */
  readonly className?: string;
}

/** The picture of a way to do an exercise; undefined when there is none. */
export type PictureOf = (way: Pick<KnownWay, "name" | "alt">) => Picture | undefined;

/** The same for pictures that lie at these addresses; a name that has none is "". */
export function picturesAt(addressOf: (name: string) => string): PictureOf {
  return ({ name, alt }) => {
    const src = addressOf(name);
    return src ? { src, alt } : undefined;
  };
}

/** The same with photos of exercises that are not of the library. A photo that did not come along is none. */
export function withPhotos(pictureOf: PictureOf, photos: Photos): PictureOf {
  return (way) => {
    if (!way.name.startsWith(OWN)) return pictureOf(way);
    const photo = photos.get(way.name.slice(OWN.length));
    return photo && { ...photo, className: "cb-photo" };
  };
}

/** Before the name of what is no picture of the library. */
const OWN = "own ";

/** How an exercise is done in such a size: in its own way, unless this size is another movement. */
export function wayOf(exercise: KnownExercise, size: Colour): KnownWay {
  const { id, alt, steps, level, safety } = exercise;
  return exercise.ways[size] ?? { name: id, alt, steps, stands: level === "C", safety };
}

/**
 * How what is planned is done on one kind of day. Another way to do it is said in words: numbers alone are
 * about the exercise as it is called.
 */
export function wayOn({ sizes }: Pick<PlanItem, "sizes">, colour: Colour, exercise: KnownExercise): KnownWay {
  const dose = sizes[colour];
  return wayOf(exercise, dose && !dose.words ? "good" : colour);
}

/** A way to do what is planned, with the kinds of day on which it is done that way. */
export interface WayOfDays extends KnownWay {
  readonly colours: readonly Colour[];
}

export function kindsInWords({ colours }: WayOfDays): string {
  return colours.map((colour) => KINDS[colour]).join(", ");
}

/** What tells how something planned is done. */
type Planned = Pick<PlanItem, "sizes" | "steps" | "photo" | "assignment" | "safety">;

/**
 * The ways to do what is planned, each of them once. What is planned for no kind of day has one, too; what somebody
 * has written themselves, one for all kinds, if they said how.
 */
export function waysOf(item: Planned, exercise: KnownExercise | undefined): WayOfDays[] {
  if (!exercise) return ownWay(item);
  const planned = COLOURS.filter((colour) => item.sizes[colour]);
  const found = new Map<string, WayOfDays>();
  for (const colour of planned.length ? planned : COLOURS.slice(0, 1)) {
    const way = wayOn(item, colour, exercise);
    const colours = [...(found.get(way.name)?.colours ?? []), colour];
    found.set(way.name, { ...way, colours });
  }
  return [...found.values()];
}

function ownWay(item: Planned): WayOfDays[] {
  const { steps = [], sizes, photo } = item;
  if (!steps.length && !photo) return [];
  const colours = COLOURS.filter((colour) => sizes[colour]);
  return [{ name: `${OWN}${keyOf(item)}`, alt: "", steps, stands: false, safety: ownSafety(item), colours }];
}
