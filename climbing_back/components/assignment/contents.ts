import type { Assignment } from "../../sharing/assignment/assignment";
import type { Known, Listed } from "../element/known";
import { type Library, libraryOf } from "../planner/library";

/** What this copy of the course has of what can be assigned. */
export interface Contents {
  readonly chapters: ReadonlyMap<string, Listed>;
  readonly checklists: ReadonlyMap<string, Listed>;
  /** How often a checklist can be asked for, in words. */
  readonly often: Readonly<Record<Often, string>>;
  readonly library: Library;
}

export type Often = NonNullable<Assignment["checklists"]>[number]["often"];

export function contentsOf(known: Known): Contents {
  const { chapters, checklists, often } = known;
  return {
    chapters: byId(chapters),
    checklists: byId(checklists),
    often: often as Contents["often"],
    library: libraryOf(known),
  };
}

function byId(all: readonly Listed[]): ReadonlyMap<string, Listed> {
  return new Map(all.map((each) => [each.id, each]));
}
