import type { Bundle } from "fhir/r4";
import { byId, entriesById, inEffect, inOrder, type Entry } from "../../diary/format/entries";
import { plansByStart } from "../../diary/views/plan";
import type { Names } from "../../diary/words/entries";
import { t } from "../../language/t";
import { checklists } from "./checklists";
import type { Codes } from "./codes";
import { diary } from "./diary";
import { goalsAndRatings } from "./goals";
import { said, SELF_REPORTED, urlOf } from "./naming";
import { exercisePlans, namesOfItems } from "./plans";
import { moment, tidy } from "./text";

export type { Codes } from "./codes";

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
  /** When the file is made, as entries write it. Left out, the file stands as of its last entry. */
  made?: string;
}

/**
 * Write what a learner chose to show of their diary as FHIR R4, for another program to read.
 *
 * Each entry that counts is told in full as a `QuestionnaireResponse`; goals, their ratings and
 * exercise plans are told once more in resources of their own. What was replaced or taken back is
 * not told. The same entries make the same bundle, to the letter.
 */
export function fhirBundle(
  diaryLog: readonly Entry[],
  { names, checklists: items }: Words,
  { codes, made }: Wanted = {},
): Bundle {
  const log = counting(diaryLog);
  // A person of this file alone: nobody else shall be taken for them.
  const patient = urlOf("Patient", log[0]?.id ?? "");
  const plans = [...plansByStart(log).values()].sort((a, b) =>
    inOrder(a.data.starts, b.data.starts),
  );
  const sources = {
    log,
    plans,
    names: { ...names, ...namesOfItems(plans, names) },
    checklists: items,
    codes: codes?.codes ?? {},
    patient: { reference: patient },
    day: (
      made ??
      log
        .map(({ at }) => at)
        .sort()
        .at(-1) ??
      ""
    ).slice(0, 10),
  };
  return tidy<Bundle>({
    resourceType: "Bundle",
    meta: SELF_REPORTED,
    type: "collection",
    timestamp: made && moment(made),
    entry: [
      said(
        patient,
        { resourceType: "Patient" },
        t("The person who wrote the diary. No name is given."),
      ),
      ...checklists(sources),
      ...diary(sources),
      ...goalsAndRatings(sources),
      ...exercisePlans(sources),
    ],
  });
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
