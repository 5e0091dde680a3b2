import type {
  BundleEntry,
  CarePlan,
  Goal,
  Meta,
  Observation,
  Patient,
  QuestionnaireResponse,
  Reference,
} from "fhir/r4";
import { v5 as uuid5 } from "uuid";
import type { Entry, EntryOf } from "../../diary/format/entries";
import type { Names } from "../../diary/words/entries";
import { t } from "../../language/t";
import type { Code } from "./codes";
import { type Line, narrative } from "./text";

/** What every part of the bundle is made from. */
export interface Sources {
  /** Oldest first. */
  log: readonly Entry[];
  /** Those that count, by the day on which they start. */
  plans: readonly EntryOf<"exercise-plan">[];
  names: Names;
  /** The items of each checklist, in order. */
  checklists: Readonly<Record<string, readonly string[]>>;
  codes: Readonly<Record<string, Code>>;
  patient: Reference;
  /** The day on which the bundle stands. */
  day: string;
}

/**
 * The name of a code system, questionnaire or extension of ours.
 *
 * FHIR wants each to be an absolute address. The course has no domain, and another's would lead
 * somewhere one day. A URN leads nowhere, and nobody else has ours; no registry knows it, either.
 */
export function ours(name: string): string {
  return `urn:climbing-back:${name}`;
}

// Drawn once. It sets our ids apart from those that others make in the same way.
const NAMESPACE = "6f0f9a53-8a5e-4f0b-9d0c-1c3b7f0a2e64";

/** The address of a resource, made from what it is and from the id of what it tells of. */
export function urlOf(resource: string, id: string): string {
  return `urn:uuid:${uuid5(`${resource} ${id}`, NAMESPACE)}`;
}

/** The address of the `QuestionnaireResponse` that tells an entry in full. */
export function responseUrl(entry: string): string {
  return urlOf("QuestionnaireResponse", entry);
}

export const SELF_REPORTED: Meta = {
  tag: [{ system: ours("tag"), code: "self-reported", display: "Self-reported" }],
};

/** What a learner's words may become: nothing that says what they have, or may come to have. */
type Told = CarePlan | Goal | Observation | Patient | QuestionnaireResponse;

/** A resource with what the learner said, for people to read as well. */
export function said(
  fullUrl: string,
  resource: Told,
  title: string,
  lines: readonly Line[] = [],
): BundleEntry {
  const text = narrative(`${t("Self-reported.")} ${title}`, lines);
  return { fullUrl, resource: { ...resource, meta: SELF_REPORTED, text } as Told };
}
