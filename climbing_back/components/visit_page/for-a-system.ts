import type { Entry } from "../../diary/format/entries";
import type { Page } from "../../sharing/fhir/document";
import type { Choice } from "../../sharing/visit/cover";
import { visitOf } from "../../sharing/visit/visit";
import { visitEntries, visitFile } from "../../sharing/visit/visit-entries";
import type { Known } from "../element/known";
import { later } from "../element/later";
import { wordsOf } from "../element/safety";
import { plainParts } from "./plain";
import { namesOf } from "./sheet";
import { type Names, spanInWords } from "./words";

/**
 * Writes the page as a FHIR document, for a clinic's system.
 *
 * The code for it comes when it is asked for; undefined where it does not come.
 */
export async function fhirWriter(known: Known, hasAnswers: boolean) {
  const fhir = await later("fhir").catch(() => undefined);
  const words = { names: wordsOf(known), checklists: known.items };
  return (
    fhir &&
    ((log: readonly Entry[], choice: Choice) =>
      fhir(visitEntries(log, choice), pageOf(log, choice, namesOf(known)), words, hasAnswers))
  );
}

/** What the page says, as people read it, and its own file. */
export function pageOf(log: readonly Entry[], choice: Choice, names: Names): Page {
  const visit = visitOf(log, choice);
  const { from, to } = visit;
  return { from, to, span: spanInWords(visit), parts: plainParts(visit, names), file: visitFile(log, choice) };
}
