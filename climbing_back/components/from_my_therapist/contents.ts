import { type Library, libraryIn } from "../exercise_plan/library";

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
  readonly library: Library;
}

/** Read the contents off the fragment. */
export function contentsIn(fragment: HTMLElement): Contents {
  const { chapters, checklists } = JSON.parse(fragment.dataset["contents"] ?? "") as Record<
    "chapters" | "checklists",
    Listed[]
  >;
  return { chapters: byId(chapters), checklists: byId(checklists), library: libraryIn(fragment) };
}

function byId(all: readonly Listed[]): ReadonlyMap<string, Listed> {
  return new Map(all.map((each) => [each.id, each]));
}
