import type { BundleEntry, Coding, Extension, Questionnaire, QuestionnaireItem } from "fhir/r4";
import type { Colour } from "../../diary/format/diary.gen";
import type { Shape } from "../../diary/format/forms";
import { COLOURS, KINDS } from "../../diary/words/days";
import { foreign } from "./codes";
import { ours, placed, type Sources } from "./naming";
import { narrative } from "./text";

/** A questionnaire is the course's: the same for everybody who has this version of it. */
export function questionnaire(
  id: string,
  title: string,
  item: QuestionnaireItem[],
  sources: Sources,
): BundleEntry {
  const resource: Questionnaire = {
    resourceType: "Questionnaire",
    text: narrative(
      title,
      item.map(({ text = "" }) => [text]),
    ),
    url: questionnaireUrl(id),
    title,
    status: "active",
    subjectType: ["Patient"],
    code: foreign(sources, id),
    item,
  };
  return placed(id, resource);
}

export function questionnaireUrl(id: string): string {
  return ours(`questionnaire:${id}`);
}

/** The shape of each single answer, and whether there may be several. */
export function shapeOf(field: Shape): { shape: Shape; repeats: boolean } {
  if (field.shape === "list") return { shape: field.each, repeats: true };
  return { shape: field, repeats: field.shape === "choices" };
}

const TYPES = {
  words: "text",
  day: "date",
  time: "time",
  item: "choice",
  entry: "reference",
  yes: "boolean",
  choice: "choice",
  choices: "choice",
  step: "integer",
  number: "integer",
  group: "group",
  list: "group",
} as const satisfies Record<Shape["shape"], QuestionnaireItem["type"]>;

/** What a form asks for. The path of a field never changes, so it names the question. */
export function question(
  field: Shape,
  kind: string,
  linkId: string,
  sources: Sources,
): QuestionnaireItem {
  const { shape, repeats } = shapeOf(field);
  const options = "choices" in shape ? shape.choices : [];
  return {
    linkId,
    text: field.title,
    type: TYPES[shape.shape],
    code: foreign(sources, `${kind}.${linkId}`),
    repeats: repeats || undefined,
    extension: "min" in shape ? limits(shape.min, shape.max) : [],
    answerOption: options.map((choice) => ({ valueCoding: chosen(kind, linkId, choice) })),
    item: ("fields" in shape ? shape.fields : []).map((inner) =>
      question(inner, kind, `${linkId}.${inner.name}`, sources),
    ),
  };
}

/** The least and the most that a number may be. */
export function limits(min: number, max: number | undefined): Extension[] {
  const limit = (name: string, valueInteger: number | undefined) =>
    valueInteger === undefined
      ? []
      : [{ url: `http://hl7.org/fhir/StructureDefinition/${name}`, valueInteger }];
  return [...limit("minValue", min), ...limit("maxValue", max)];
}

/** A choice in a code system of ours. The kinds of day are the same wherever they are picked. */
export function chosen(kind: string, linkId: string, choice: string): Coding {
  if ((COLOURS as readonly string[]).includes(choice)) return kindOfDay(choice as Colour);
  return { system: ours(`${kind}.${linkId}`), code: choice, display: choice };
}

export function kindOfDay(colour: Colour): Coding {
  return { system: ours("kind-of-day"), code: colour, display: KINDS[colour] };
}
