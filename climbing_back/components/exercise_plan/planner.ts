import type { PlanItem } from "../../record/plan";
import type { Items } from "./items";
import type { Library } from "./library";

/** What the lines about an item are made with. */
export interface Shelf {
  readonly library: Library;
  /** The address of an exercise's picture; empty when there is none. */
  pictureOf(exercise: string): string;
  /** Whether the learner changed the amounts that came with an assignment. */
  isChanged?(item: PlanItem): boolean;
}

/** What the parts of the plan ask of it. */
export interface Planner extends Shelf {
  /** Change one item. */
  change(id: string, change: (item: PlanItem) => PlanItem): void;
  /** Change the plan as a whole. */
  changeAll(change: (items: Items) => PlanItem[]): void;
  /** Keep the words of this box at each pause in typing. */
  typed(box: HTMLTextAreaElement, keep: (words: string) => void): void;
  /** Show words in such a box, unless someone is typing there. */
  showWords(box: HTMLTextAreaElement, words: string): void;
  /** Say what cannot be done, and what to do. */
  warn(message: string): void;
}
