import { t } from "../../language/t";
import type { Assignment } from "../../sharing/assignment/assignment";
import { forEveryWeek, ofWeekAlone } from "../../sharing/assignment/weeks";
import { titleOfWeek } from "../assignment/words";
import { element } from "../kit/dom";
import { checklistsOf, listOf, part, type Room } from "./parts";

/** What of the page is open. It stays so when the page is drawn anew. */
export interface Folds {
  readonly open: Set<string>;
  /** What they are folds of. */
  readonly of: string;
}

/** What is to read and to do in one week, and what can be pressed there. */
interface Inside {
  readonly toRead: readonly HTMLElement[];
  readonly toDo: readonly HTMLElement[];
  /** Whether just that is in the plan. */
  readonly isInPlan?: boolean;
}

/** The weeks of a class, each closed, for the learner to open in any order. None has a date. */
export function weeksOf(
  assignment: Assignment,
  room: Room,
  folds: Folds,
  insideOf: (alone: Assignment, place: number) => Inside,
): HTMLElement[] {
  const weeks = (assignment.weeks ?? []).map((week, place) => {
    const alone = ofWeekAlone(assignment, place);
    const { toRead, toDo, isInPlan } = insideOf(alone, place);
    const words = titleOfWeek(week, place, room.contents);
    const title = isInPlan ? t("{week} (✓ in my plan)", { week: words }) : words;
    return foldOf(`week-${place + 1}`, title, folds, [
      ...part(t("To read"), toRead),
      ...part(t("To tick"), listOf("ul", checklistsOf(alone, room))),
      ...part(t("To do"), toDo),
    ]);
  });
  if (!weeks.length) return [];
  const { chapters, checklists, exercises } = forEveryWeek(assignment);
  const isCommon = [chapters, checklists, exercises].some((all) => all?.length);
  const common = isCommon ? [t("What stands above is for every week."), " "] : [];
  const hint = t("Open any week when you like, in any order, as often as you like. None has a date, and none is late. In your plan, one week takes the place of another.");
  return part(t("Week by week"), [element("p", { className: "cb-hint" }, ...common, hint), ...weeks]);
}

/** What waits behind one press, and is found open again. */
export function foldOf(name: string, title: string, folds: Folds, inside: readonly HTMLElement[]): HTMLElement {
  const key = `${name} ${folds.of}`;
  const summary = element("summary", {}, title);
  summary.dataset["key"] = key;
  const fold = element("details", { className: "cb-fold", open: folds.open.has(key) }, summary, ...inside);
  fold.addEventListener("toggle", () => (fold.open ? folds.open.add(key) : folds.open.delete(key)));
  return fold;
}
