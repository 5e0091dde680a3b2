import type { PlanItem } from "../../diary/views/plan";
import type { Assignment } from "../../sharing/assignment/assignment";
import type { Week } from "../../sharing/assignment/weeks";

/** A week of a class while it is put together. Exercises have ids here: their places change. */
export interface DraftWeek {
  readonly title: string;
  readonly chapters: readonly string[];
  readonly checklists: readonly string[];
  readonly items: readonly string[];
}

export const EMPTY_WEEK: DraftWeek = { title: "", chapters: [], checklists: [], items: [] };

/** As an assignment says it, of what is handed over. */
export function weekOf(
  { title, chapters, checklists, items }: DraftWeek,
  said: Pick<Partial<Assignment>, "chapters" | "checklists">,
  usable: readonly PlanItem[],
): Week {
  const asked = said.checklists?.map(({ checklist }) => checklist) ?? [];
  return {
    title,
    chapters: said.chapters?.filter((id) => chapters.includes(id)) ?? [],
    checklists: asked.filter((id) => checklists.includes(id)),
    exercises: usable.flatMap(({ item }, place) => (items.includes(item) ? [place + 1] : [])),
  };
}

/** The other way. */
export function draftWeekOf({ exercises = [], ...week }: Week, items: readonly PlanItem[]): DraftWeek {
  return { ...EMPTY_WEEK, ...week, items: exercises.flatMap((place) => items[place - 1]?.item ?? []) };
}
