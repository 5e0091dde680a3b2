import { nameOfItem, type PlanItem } from "../../diary/views/plan";
import type { Exercise } from "../../sharing/assignment/assigned";
import { t } from "../../language/t";
import type { Assignment } from "../../sharing/assignment/assignment";
import type { Week } from "../../sharing/assignment/weeks";
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

/** "Week 2: Loosen": in the clinician's words, or else by its first chapter, which costs a link nothing. */
export function titleOfWeek({ title, chapters = [] }: Week, place: number, contents: Contents): string {
  const [first] = chapters;
  const words = title ?? contents.chapters.get(first ?? "")?.title;
  return words ? t("Week {n}: {title}", { n: place + 1, title: words }) : t("Week {n}", { n: place + 1 });
}
