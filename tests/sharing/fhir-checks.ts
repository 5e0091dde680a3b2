import type { Bundle, FhirResource, Narrative, QuestionnaireItem, QuestionnaireResponseItem } from "fhir/r4";
import { lantanaFlaws, medplumFlaws, schemaFlaws } from "./fhir-validators";

/** Where a bundle is not as FHIR R4 has it, first by three validators, then by what none of them sees. */
export function flawsIn(bundle: Bundle): string[] {
  const found = schemaFlaws(bundle);
  if (found.length) return found;
  const resources = bundle.entry!.map(({ resource }) => resource as FhirResource);
  const names = resources.map(nameOf);
  return [
    ...medplumFlaws(bundle),
    ...lantanaFlaws(bundle),
    ...(new Set(names).size === names.length ? [] : ["Two resources have one name."]),
    ...flawsOf(bundle, "Bundle", new Set(names)),
    ...documentFlaws(bundle),
    ...resources.flatMap((resource) => textFlaws(resource)),
    ...unasked(resources),
  ];
}

function nameOf({ resourceType, id }: Pick<FhirResource, "resourceType" | "id">): string {
  return `${resourceType}/${id}`;
}

/** What HL7 asks of a document: what it is first, whose words it is and when, and that all of it is led to. */
function documentFlaws({ type, identifier, timestamp, entry }: Bundle): string[] {
  const all = new Map(entry!.map(({ resource }) => [nameOf(resource as FhirResource), resource as FhirResource]));
  const [first] = all;
  const reached = new Set<string>();
  const go = (name: string) => {
    if (reached.has(name)) return;
    reached.add(name);
    for (const next of referencesIn(all.get(name))) go(next);
  };
  if (first) go(first[0]);
  return [
    ...(type === "document" ? [] : ["It is no document."]),
    ...(first?.[1].resourceType === "Composition" ? [] : ["It does not begin with what it is."]),
    ...(identifier?.system && /^urn:uuid:/.test(identifier.value ?? "") ? [] : ["It has no id of its own."]),
    ...(timestamp ? [] : ["It has no moment."]),
    ...entry!.flatMap(({ fullUrl, resource }) =>
      fullUrl === `https://climbing-back.invalid/fhir/${nameOf(resource as FhirResource)}` ? [] : [`${fullUrl} is another's address.`],
    ),
    ...[...all.keys()].filter((name) => !reached.has(name)).map((name) => `Nothing leads to ${name}.`),
  ];
}

function referencesIn(part: unknown): string[] {
  if (!(part instanceof Object)) return [];
  const { reference } = part as { reference?: unknown };
  return [...(typeof reference === "string" ? [reference] : []), ...Object.values(part).flatMap(referencesIn)];
}

function flawsOf(part: unknown, path: string, names: ReadonlySet<unknown>): string[] {
  if (part === null || part === undefined || part === "") return [`${path} says nothing`];
  if (typeof part === "string") {
    const isClean = part === part.trim() && !/[\p{Cs}\ufffe\uffff]|[^\P{Cc}\n\t]/u.test(part);
    return isClean ? [] : [`${path} has signs that have no place there`];
  }
  if (!(part instanceof Object)) return [];
  const { reference } = part as { reference?: unknown };
  return [
    ...(Object.keys(part).length ? [] : [`${path} says nothing`]),
    ...(reference === undefined || names.has(reference) ? [] : [`${path} leads nowhere`]),
    ...Object.entries(part).flatMap(([name, inner]) => flawsOf(inner, `${path}.${name}`, names)),
  ];
}

/** A text has a few tags, each of them closed, and signs of markup nowhere else. */
function textFlaws(resource: FhirResource): string[] {
  const { text } = resource as { text?: Narrative };
  const sections = resource.resourceType === "Composition" ? resource.section! : [];
  return [text, ...sections.map(({ text }) => text)].flatMap((each) =>
    isText(each) ? [] : [`${resource.resourceType} has no text: ${each?.div}`],
  );
}

function isText(text: Narrative | undefined): boolean {
  const words = (text?.div ?? "")
    .replace(/^<div xmlns="http:\/\/www\.w3\.org\/1999\/xhtml">(?:<p>(.*?)<\/p>)?/s, "$1")
    .replace(/<ul>((?:<li>[^<>]*(?:<br\/>[^<>]*)*<\/li>)+)<\/ul><\/div>$|<\/div>$/, "$1")
    .replace(/<\/?li>|<br\/>|&(amp|lt|gt);/g, "");
  return text?.status === "generated" && words.trim() !== "" && !/[<>&]/.test(words);
}

/** Answers to what no questionnaire of the bundle asks. */
function unasked(resources: FhirResource[]): string[] {
  const asked = new Map<string | undefined, string[]>();
  for (const each of resources) {
    if (each.resourceType === "Questionnaire") asked.set(each.url, linkIds(each.item));
  }
  return resources.flatMap((each) =>
    each.resourceType === "QuestionnaireResponse"
      ? linkIds(each.item).filter((linkId) => !asked.get(each.questionnaire)?.includes(linkId))
      : [],
  );
}

function linkIds(items: (QuestionnaireItem | QuestionnaireResponseItem)[] = []): string[] {
  return items.flatMap(({ linkId, item }) => [linkId, ...linkIds(item)]);
}
