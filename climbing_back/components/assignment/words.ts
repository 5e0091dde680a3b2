import { nameOfItem, type PlanItem } from "../../diary/views/plan";
import type { Exercise } from "../../sharing/assignment/assigned";
import type { Assignment } from "../../sharing/assignment/assignment";
import type { Listed } from "../element/known";
import type { Contents } from "./contents";

/** Who set it: "Physical therapist, Northside". */
export function whoIn({ role, service }: Assignment): string {
  return [role, service].filter(Boolean).join(", ");
}

/** The title, or what the id says when this copy of the course does not have it. */
export function titleIn(listed: ReadonlyMap<string, Listed>, id: string): string {
  return listed.get(id)?.title ?? id.replaceAll("-", " ");
}

/** What an exercise is called, in the library or by the clinician. */
export function nameIn({ library }: Contents, exercise: Exercise): string {
  const item = { item: exercise.exercise ?? "", ...exercise } as PlanItem;
  return nameOfItem(item, (id) => library.exercises.get(id)?.name).name;
}
