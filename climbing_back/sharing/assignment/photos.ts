import { type Entry, isA, perLog } from "../../diary/format/entries";
import type { PlanItem } from "../../diary/views/plan";
import type { Assignment } from "./assignment";

/** As in the schema: a picture, made small, and nothing that could be run. */
const PHOTO = /^data:image\/(?:jpeg|png|webp);base64,[A-Za-z0-9+/]+={0,2}$/;
export const LONGEST_PHOTO = 65_536;
const LONGEST_LINE = 140;

/** A photo of an exercise. */
export interface Photo {
  readonly src: string;
  /** What it shows; empty when nobody said. */
  readonly alt: string;
}

/** Photos by what `keyOf` says of an exercise. */
export type Photos = ReadonlyMap<string, Photo>;

/** Which photo shows this exercise; empty when none does. Two assignments may give two photos one name. */
export function keyOf({ assignment = "", photo }: Pick<PlanItem, "assignment" | "photo">): string {
  return photo ? `photo:${assignment}:${photo}` : "";
}

/** The photos of an assignment that is not in the diary; while it is put together, it has no name. */
export function photosOf({ photos = [] }: Pick<Assignment, "photos">, assignment = ""): Photos {
  return new Map(photos.map(({ photo, src, alt = "" }) => [keyOf({ assignment, photo }), { src, alt }]));
}

/**
 * View: the photos that came with files the learner said yes to. What stays in the plan keeps its photo,
 * whatever became of the assignment. An entry may come from a foreign file, so each part is read with care.
 */
export const photosIn = perLog((log: readonly Entry[]): Photos => {
  const found = new Map<string, Photo>();
  for (const entry of log) {
    if (!isA(entry, "assignment-accepted")) continue;
    const { assignment, content } = entry.data;
    const photos: unknown = content["photos"];
    for (const each of Array.isArray(photos) ? photos : []) {
      const { photo, src, alt } = Object(each) as Record<string, unknown>;
      if (typeof photo !== "string" || !isPhoto(src)) continue;
      found.set(keyOf({ assignment, photo }), { src, alt: typeof alt === "string" ? alt.slice(0, LONGEST_LINE) : "" });
    }
  }
  return found;
});

function isPhoto(src: unknown): src is string {
  return typeof src === "string" && src.length <= LONGEST_PHOTO && PHOTO.test(src);
}
