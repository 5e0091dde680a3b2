import type { Colour } from "../../diary/format/diary.gen";
import type { Dose } from "./program";
import type { Exercise } from "./run";

/** An exercise as the fragment shows it. */
export interface ShownExercise extends Exercise {
  readonly name: string;
  /** What to do in each size, in words. */
  readonly words: Readonly<Partial<Record<Colour, string>>>;
  /** The smallest thing that still counts. */
  readonly floor: string;
  readonly picture: HTMLImageElement | null;
}

/** Read the exercises off the fragment: their words stand there once, for everybody. */
export function exercisesIn(fragment: HTMLElement): ShownExercise[] {
  const sections = fragment.querySelectorAll<HTMLElement>(".cb-exercise");
  return [...sections].map((section) => ({
    id: section.dataset["exercise"] ?? "",
    level: section.dataset["level"] ?? "",
    name: textOf(section, "h2"),
    steps: [...section.querySelectorAll("ol > li")].map((step) => step.textContent),
    doses: inEachSize(section, (size) => JSON.parse(size.dataset["dose"] ?? "") as Dose),
    words: inEachSize(section, (size) => textOf(size, "span")),
    floor: textOf(section, ".cb-floor > span"),
    picture: section.querySelector("img"),
  }));
}

function inEachSize<Value>(
  section: HTMLElement,
  read: (size: HTMLElement) => Value,
): Partial<Record<Colour, Value>> {
  const sizes = [...section.querySelectorAll<HTMLElement>("[data-size]")];
  const read_ = sizes.map((size) => [size.dataset["size"], read(size)] as const);
  return Object.fromEntries(read_) as Partial<Record<Colour, Value>>;
}

function textOf(part: HTMLElement, selector: string): string {
  return part.querySelector(selector)?.textContent ?? "";
}
