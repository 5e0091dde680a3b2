import { localMoment } from "../../diary/format/clock";
import type { Entry } from "../../diary/format/entries";
import { fhirBundle, type Words } from "./";
import codes from "./codes.json";

/** Writes entries as a FHIR file. */
export type WriteFhir = (entries: readonly Entry[], words: Words) => string;

/** The file for a clinic's system. Without the codes it says the same in our own words alone. */
export const fhirFile: WriteFhir = (entries, words) =>
  JSON.stringify(fhirBundle(entries, words, { codes, made: localMoment(new Date()) }), null, 2);
