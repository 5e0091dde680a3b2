import type { Assignment } from "../../sharing/assignment/assignment";
import { type Library, libraryIn } from "../planner/library";

/** A chapter or a checklist of this copy of the course. */
export interface Listed {
  readonly id: string;
  readonly title: string;
  /** The page it is on. */
  readonly page: string;
}

/** What this copy of the course has of what can be assigned. */
export interface Contents {
  readonly chapters: ReadonlyMap<string, Listed>;
  readonly checklists: ReadonlyMap<string, Listed>;
  /** How often a checklist can be asked for, in words. */
  readonly often: Readonly<Record<Often, string>>;
  readonly library: Library;
}

export type Often = NonNullable<Assignment["checklists"]>[number]["often"];

interface Written {
  readonly chapters: readonly Listed[];
  readonly checklists: readonly Listed[];
  readonly often: Contents["often"];
}

/** Read the contents off the fragment. */
export function contentsIn(fragment: HTMLElement): Contents {
  const { chapters, checklists, often } = JSON.parse(fragment.dataset["contents"] ?? "") as Written;
  const library = libraryIn(fragment);
  return { chapters: byId(chapters), checklists: byId(checklists), often, library };
}

function byId(all: readonly Listed[]): ReadonlyMap<string, Listed> {
  return new Map(all.map((each) => [each.id, each]));
}
