import type { Bundle } from "fhir/r4";
import { byId, entriesById, inEffect, inOrder, type Entry } from "../../diary/format/entries";
import { plansByStart } from "../../diary/views/plan";
import type { Names } from "../../diary/words/entries";
import { t } from "../../language/t";
import { checklists } from "./checklists";
import type { Codes } from "./codes";
import { diary } from "./diary";
import { documentOf, type Page } from "./document";
import { goalsAndRatings } from "./goals";
import { refTo, said, type Sources } from "./naming";
import { activityRatings, checkIns } from "./observations";
import { exercisePlans, namesOfItems } from "./plans";
import { visitFileIn } from "./visit-file";

export type { Codes } from "./codes";
export type { Page } from "./document";

/** What the course calls what entries name by id. */
export interface Words {
  /** As the diary's list has them: `bridge`, `symptoms`, `symptoms.fatigue`. */
  names: Names;
  /** The items of each checklist, in order. */
  checklists: Readonly<Record<string, readonly string[]>>;
}

export interface Wanted {
  /** Foreign codes, as `codes.json` holds them. Without them nothing is left out but they. */
  codes?: Codes;
  /** When the file is made, as entries write it. */
  made: string;
  /** Whether each entry is told in full as well, as the answers to a questionnaire. */
  hasAnswers?: boolean;
}

/**
 * Write a visit page as a FHIR R4 document, for another program to show, to file or to read.
 *
 * What the page says is its table of contents, in words. Goals and their ratings, activities, check-ins and
 * exercise plans are told once more in resources of their own, and each entry in full as a
 * `QuestionnaireResponse` where that is wanted. What was replaced or taken back is not told. The same page,
 * made at the same moment, makes the same document, to the letter.
 */
export function fhirBundle(
  diaryLog: readonly Entry[],
  page: Page,
  { names, checklists: items }: Words,
  { codes, made, hasAnswers = false }: Wanted,
): Bundle {
  const log = counting(diaryLog);
  // A person of this file alone: nobody else shall be taken for them.
  const id = log[0]?.id ?? "";
  const plans = [...plansByStart(log).values()].sort((a, b) =>
    inOrder(a.data.starts, b.data.starts),
  );
  const sources: Sources = {
    log,
    plans,
    names: { ...names, ...namesOfItems(plans, names) },
    checklists: items,
    codes: codes?.codes ?? {},
    patient: refTo("Patient", id),
    made,
    day: made.slice(0, 10),
    hasAnswers,
  };
  const resources = {
    goals: goalsAndRatings(sources),
    activities: activityRatings(sources),
    days: exercisePlans(sources),
    "check-ins": checkIns(sources),
  };
  const answers = hasAnswers ? [...checklists(sources), ...diary(sources)] : [];
  const person = said(id, { resourceType: "Patient" }, t("The person who wrote the diary. No name is given."));
  return documentOf(page, resources, [...answers, visitFileIn(page.file, sources)], sources, person);
}

/** What counts, with what it is an edit of: other entries may go on naming that. Oldest first. */
function counting(log: readonly Entry[]): Entry[] {
  const entries = entriesById(log);
  const found = new Map<string, Entry>();
  for (const entry of inEffect(log)) {
    let each: Entry | undefined = entry;
    while (each && !found.has(each.id)) {
      found.set(each.id, each);
      each = entries.get(each.replaces ?? "");
    }
  }
  return [...found.values()].sort(byId);
}
