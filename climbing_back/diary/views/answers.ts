import type { DataOf } from "../format/diary.gen";
import { inEffectOf, perKinds, type Entry } from "../format/entries";

/** What the learner last said about one item; a rating of null is no rating. */
export interface Answer {
  ticked: boolean;
  rating: number | null;
  note: string;
}

const byChecklist = perKinds(["checklist-answer"], (log) => {
  const checklists = new Map<string, DataOf["checklist-answer"][]>();
  for (const { data } of inEffectOf(log, "checklist-answer")) {
    const others = checklists.get(data.checklist);
    if (others) others.push(data);
    else checklists.set(data.checklist, [data]);
  }
  return checklists;
});

/**
 * View: the current answer for each item of a checklist that the learner spoke about.
 *
 * Each of tick, rating and note stands as it was last said, whatever was said about the others,
 * so two devices that answered different parts both keep their part.
 */
export function answersOf(log: readonly Entry[], checklist: string): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const { item, ticked, rating, note } of byChecklist(log).get(checklist) ?? []) {
    const known = answers.get(item) ?? { ticked: false, rating: null, note: "" };
    answers.set(item, {
      ticked: ticked ?? known.ticked,
      rating: rating === undefined ? known.rating : rating,
      note: note ?? known.note,
    });
  }
  return answers;
}
