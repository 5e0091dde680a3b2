import type {
  BundleEntry,
  CarePlan,
  Composition,
  DocumentReference,
  Goal,
  Meta,
  Observation,
  Patient,
  Questionnaire,
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
  /** When the bundle is made, as entries write it, and on which day. */
  made: string;
  day: string;
  /** Whether each entry is told in full as well, as the answers to a questionnaire. */
  hasAnswers: boolean;
}

/** What is in a bundle, and nothing that says what somebody has, or may come to have. */
type Told = CarePlan | Composition | DocumentReference | Goal | Observation | Patient | QuestionnaireResponse;
type Type = (Told | Questionnaire)["resourceType"];

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

/*
 * Where the resources of a bundle are, which is nowhere. They name each other as `Goal/…`, as on a server:
 * that tells a program what it will find, and some take no other way. Then FHIR wants each to have an
 * address in the same form. A name that ends in `.invalid` is nobody's, and never will be (RFC 2606).
 */
const NOWHERE = "https://climbing-back.invalid/fhir";

/** An id that is always the same for the same words. It tells nobody what they were. */
export function idFrom(words: string): string {
  return uuid5(words, NAMESPACE);
}

/** How resources name another: by what it is, and by the id of what it tells of. */
export function refTo(type: Type, id: string): Reference {
  return { reference: `${type}/${idFrom(`${type} ${id}`)}` };
}

/** How resources name an entry of a bundle. */
export function refToEntry({ resource }: BundleEntry): Reference {
  return { reference: `${resource?.resourceType}/${resource?.id}` };
}

/** A resource with its place in the bundle. */
export function placed<R extends Told | Questionnaire>(id: string, resource: R): BundleEntry {
  const { reference = "" } = refTo(resource.resourceType, id);
  const name = reference.slice(reference.indexOf("/") + 1);
  return { fullUrl: `${NOWHERE}/${reference}`, resource: { id: name, ...resource } };
}

/** What an entry is told in full by, if it is. */
export function inFull(entry: string, { hasAnswers }: Sources): Reference[] {
  return hasAnswers ? [refTo("QuestionnaireResponse", entry)] : [];
}

export const SELF_REPORTED: Meta = {
  tag: [{ system: ours("tag"), code: "self-reported", display: "Self-reported" }],
};

/** A resource with what the learner said, for people to read as well. */
export function said(
  id: string,
  resource: Told,
  title: string,
  lines: readonly Line[] = [],
): BundleEntry {
  const text = narrative(`${t("Self-reported.")} ${title}`, lines);
  return placed(id, { ...resource, meta: SELF_REPORTED, text } as Told);
}
