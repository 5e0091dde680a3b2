import type {
  BundleEntry,
  QuestionnaireResponseItem,
  QuestionnaireResponseItemAnswer,
  Reference,
} from "fhir/r4";
import {
  inEffect,
  inEffectOf,
  isA,
  startOfChain,
  type Entry,
  type Kind,
} from "../../diary/format/entries";
import type { Field, Shape } from "../../diary/format/forms";
import { activities } from "../../diary/views/activities";
import { goals } from "../../diary/views/goals";
import { entryInWords, formOf, nameOf } from "../../diary/words/entries";
import { ours, refTo, said, type Sources } from "./naming";
import { chosen, question, questionnaire, questionnaireUrl, shapeOf } from "./questionnaires";
import { BLANK, moment, plain } from "./text";

/** What the learner says of themself. Checklists are told apart; the rest is about the course. */
const TOLD: ReadonlySet<string> = new Set<Kind>([
  ...(["check-in", "goal", "goal-rating", "activity", "activity-rating", "if-then-plan"] as const),
  ...(["exercise-plan", "setback-plan", "restart-ladder", "session", "not-today"] as const),
  ...(["ground-zero", "restart-step", "ground-zero-over", "reserve-days", "reserve-day"] as const),
  "reflection",
]);

/** Every entry as the answers to a questionnaire, which is what the diary's own form asks. */
export function diary(sources: Sources): BundleEntry[] {
  const told = inEffect(sources.log)
    .filter(({ type }) => TOLD.has(type))
    .map(withoutEmptyMinutes);
  const kinds = [...new Set(told.map(({ type }) => type))].sort();
  const named = namedBy(sources);
  return [
    ...kinds.map((kind) => {
      const items = formOf(kind).fields.map((field) => question(field, kind, field.name, sources));
      return questionnaire(kind, formOf(kind).title, items, sources);
    }),
    ...told.map((entry) => response(entry, named, sources)),
  ];
}

/** A session of no minutes is no session of zero minutes: nothing was said of how long it took. */
function withoutEmptyMinutes(entry: Entry): Entry {
  if (!isA(entry, "session") || entry.data.minutes !== 0) return entry;
  const { minutes, ...data } = entry.data;
  return { ...entry, data };
}

function response(entry: Entry, named: Named, sources: Sources): BundleEntry {
  const { title, fields } = formOf(entry.type);
  const self = refTo("QuestionnaireResponse", entry.id).reference;
  const answers = fields.flatMap((field) =>
    answersTo(field, field.name, valueOf(entry.data, field), {
      kind: entry.type,
      // An activity that names itself says no more than that it is there.
      named: (name, id) => [named(name, id)].find((each) => each?.reference !== self),
      sources,
    }),
  );
  return said(
    entry.id,
    {
      resourceType: "QuestionnaireResponse",
      questionnaire: questionnaireUrl(entry.type),
      status: "completed",
      subject: sources.patient,
      authored: moment(entry.at),
      author: sources.patient,
      source: sources.patient,
      item: answers,
    },
    title,
    entryInWords(entry, sources.names, "").map(([about, ...words]) => [about, words.join("\n")] as const),
  );
}

interface Asked {
  kind: string;
  named: Named;
  sources: Sources;
}

function answersTo(
  field: Shape,
  linkId: string,
  value: unknown,
  asked: Asked,
): QuestionnaireResponseItem[] {
  if (value === undefined) return [];
  const { shape, repeats } = shapeOf(field);
  const values = repeats ? (value as unknown[]) : [value];
  const head = { linkId, text: field.title };
  if (shape.shape === "group") {
    return values.map((each) => ({
      ...head,
      item: shape.fields.flatMap((inner) =>
        answersTo(inner, `${linkId}.${inner.name}`, valueOf(each, inner), asked),
      ),
    }));
  }
  const answer = values.flatMap((each) => answerOf(shape, linkId, each, repeats, asked));
  return answer.length ? [{ ...head, answer }] : [];
}

function answerOf(
  shape: Shape,
  linkId: string,
  value: unknown,
  repeats: boolean,
  { kind, named, sources }: Asked,
): QuestionnaireResponseItemAnswer[] {
  switch (shape.shape) {
    case "words": {
      const words = plain(value as string) || (repeats ? BLANK : "");
      return words ? [{ valueString: words }] : [];
    }
    case "day":
      return [{ valueDate: value as string }];
    case "time":
      return [{ valueTime: `${value}:00` }];
    case "yes":
      return [{ valueBoolean: value as boolean }];
    case "step":
    case "number":
      return [{ valueInteger: value as number }];
    case "item": {
      const code = value as string;
      return [
        { valueCoding: { system: ours("item"), code, display: nameOf(code, sources.names) } },
      ];
    }
    case "entry": {
      const valueReference = named(linkId, value as string);
      return valueReference ? [{ valueReference }] : [];
    }
    default:
      return [{ valueCoding: chosen(kind, linkId, value as string) }];
  }
}

function valueOf(data: unknown, { name }: Field): unknown {
  return (data as Record<string, unknown>)[name];
}

/** Where something stands that an entry names: under the field that names it, and its id. */
type Named = (field: string, id: string) => Reference | undefined;

function namedBy({ log }: Sources): Named {
  // Steps go on naming a ground zero that was edited.
  const began = (id: string) => startOfChain(log, id);
  const found = new Map<string, Reference>();
  for (const { goal } of goals(log)) found.set(`goal ${goal}`, refTo("Goal", goal));
  for (const { activity, entry } of activities(log)) {
    found.set(`activity ${activity}`, refTo("QuestionnaireResponse", entry));
  }
  for (const { id } of inEffectOf(log, "ground-zero")) {
    found.set(`setback ${began(id)}`, refTo("QuestionnaireResponse", id));
  }
  return (field, id) => found.get(`${field} ${field === "setback" ? began(id) : id}`);
}
