import type { Bundle, BundleEntry, CompositionSection } from "fhir/r4";
import { t } from "../../language/t";
import { idFrom, ours, refToEntry, said, SELF_REPORTED, type Sources } from "./naming";
import { type Line, moment, narrative, tidy } from "./text";

/** One part of a visit page, as it stands there. */
export interface Part {
  part: string;
  title: string;
  /** What its numbers mean. */
  scale: string;
  lines: readonly string[];
}

/** A visit page: what it says, part by part, and the file that holds it. */
export interface Page {
  from: string;
  to: string;
  /** The days that it is about, in words. */
  span: string;
  parts: readonly Part[];
  file: string;
}

/** The resources that tell a part of the page once more, for programs. */
export type Resources = Readonly<Record<string, readonly BundleEntry[]>>;

/**
 * The page as a FHIR document: a table of contents in words, and all that it names.
 *
 * Nothing is in it that the contents do not lead to. What no part of the page tells in words is for programs.
 */
export function documentOf(
  page: Page,
  resources: Resources,
  forPrograms: readonly BundleEntry[],
  { patient, made }: Sources,
  person: BundleEntry,
): Bundle {
  const shown = new Set(page.parts.map(({ part }) => part));
  // What is told under several headings is led to from the first of them.
  const isFirst = ({ part }: Part, place: number) => page.parts.findIndex((each) => each.part === part) === place;
  const beside = Object.entries(resources).flatMap(([part, entries]) => (shown.has(part) ? [] : entries));
  const composition = said(
    `${patient.reference} ${made}`,
    {
      resourceType: "Composition",
      status: "final",
      type: { coding: [{ system: ours("document"), code: "visit-page", display: "Visit page" }], text: t("Visit page") },
      subject: patient,
      date: moment(made),
      author: [patient],
      title: t("Visit page, reported by the patient, {span}", { span: page.span }),
      event: [{ period: { start: page.from, end: page.to } }],
      section: [
        ...page.parts.map((part, place) => sectionOf(part, isFirst(part, place) ? (resources[part.part] ?? []) : [])),
        {
          title: t("For programs"),
          text: narrative(t("The same page as a file of its own, and what tells it in FHIR."), []),
          entry: [...beside, ...forPrograms].map(refToEntry),
        },
      ],
    },
    t("Visit page, {span}. The patient wrote this in a diary and chose what is shown. Nothing of it was measured or checked. There is no name in it.", { span: page.span }),
  );
  const entry = [composition, person, ...Object.values(resources).flat(), ...forPrograms];
  const bundle = tidy<Bundle>({
    resourceType: "Bundle",
    meta: SELF_REPORTED,
    type: "document",
    timestamp: moment(made),
    entry,
  });
  // It is of this file alone, and drawn from all that is in it.
  const value = `urn:uuid:${idFrom(JSON.stringify(bundle))}`;
  return { ...bundle, identifier: { system: "urn:ietf:rfc:3986", value } };
}

function sectionOf({ part, title, scale, lines }: Part, entries: readonly BundleEntry[]): CompositionSection {
  return {
    title,
    code: { coding: [{ system: ours("visit-page"), code: part, display: title }] },
    text: narrative(scale, lines.map((line): Line => [line])),
    entry: entries.map(refToEntry),
  };
}
