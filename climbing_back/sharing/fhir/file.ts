import { localMoment } from "../../diary/format/clock";
import type { Entry } from "../../diary/format/entries";
import { fhirBundle, type Page, type Words } from "./";
import codes from "./codes.json";

/** Writes a visit page as a FHIR file. */
export type WriteFhir = (entries: readonly Entry[], page: Page, words: Words, hasAnswers: boolean) => string;

/** The file for a clinic's system. Without the codes it says the same in our own words alone. */
export const fhirFile: WriteFhir = (entries, page, words, hasAnswers) =>
  JSON.stringify(fhirBundle(entries, page, words, { codes, made: localMoment(new Date()), hasAnswers }));
