import { LANGUAGE, t } from "../../language/t";
import { isA, type Entry } from "../format/entries";
import type { Field, Form, Shape } from "../format/forms";
import { FORMS } from "../format/forms.gen";
import { dayInWords, reasonInWords } from "./days";
import { signed } from "./phrases";
import { doneInWords, planItemInWords } from "./plan";

/** The words for ids: `symptoms` for a checklist, `symptoms.pain` for one of its items. */
export type Names = Readonly<Record<string, string>>;

/** One thing that an entry says: its title and its words, or those of each part of a list. */
export type Line = [title: string, ...words: string[]];

type Data = Readonly<Record<string, unknown>>;

const MONTH = new Intl.DateTimeFormat(LANGUAGE, { month: "long", year: "numeric", timeZone: "UTC" });

/** "November 2026" for 2026-11. */
export function monthInWords(month: string): string {
  return MONTH.format(new Date(`${month}-01`));
}

/** How entries of a type are told; one that this version does not know has a title and no fields. */
export function formOf(type: string): Form {
  return own(FORMS, type) ?? { title: t("From a newer version of the course ({type})", { type }), fields: [] };
}

export function kindInWords(type: string): string {
  return formOf(type).title;
}

/** What an entry says, line by line. Its day goes without saying when it stands under that day. */
export function entryInWords(entry: Entry, names: Names, under: string): Line[] {
  const { day, ...rest } = entry.data as Data;
  const data = (day === under ? rest : entry.data) as Data;
  const told = toldWhole(entry, names);
  return formOf(entry.type).fields.flatMap((field) => {
    const words = told[field.name] ?? wordsOf(field, data[field.name], names, data);
    return words.length ? [[field.title, ...words] satisfies Line] : [];
  });
}

/** What makes no sense field by field is told in sentences, by field. */
function toldWhole(entry: Entry, names: Names): Readonly<Record<string, readonly string[]>> {
  if (isA(entry, "exercise-plan")) {
    return { items: entry.data.items.map((item) => planItemInWords(item, (id) => own(names, id))) };
  }
  if (isA(entry, "session")) {
    return { items: entry.data.items.map((each) => doneInWords(each, nameOf(each.item, names))) };
  }
  if (isA(entry, "not-today")) return { reason: [reasonInWords(entry.data.reason)] };
  if (isA(entry, "goal")) {
    const steps = entry.data.steps ?? [];
    return { steps: steps.flatMap((step, n) => (step.trim() ? [`${signed(n - 2)}: ${step}`] : [])) };
  }
  return {};
}

/** What a field says; each part of a list by itself. */
function wordsOf(field: Field, value: unknown, names: Names, data: Data): string[] {
  const values = field.shape === "list" ? ((value ?? []) as unknown[]) : [value];
  const shape = field.shape === "list" ? field.each : field;
  return values.flatMap((each) => valueInWords(shape, each, names, data) || []);
}

function valueInWords(shape: Shape, value: unknown, names: Names, beside: Data): string {
  if (value === undefined || value === null || value === "") return "";
  switch (shape.shape) {
    case "day":
      return dayInWords(String(value));
    case "yes":
      return value ? t("yes") : t("no");
    case "step":
      return shape.min === 0 ? t("{value} of {max}", { value: Number(value), max: shape.max }) : signed(Number(value));
    case "item":
      return nameOf(String(value), names, beside);
    case "entry":
      return "";
    case "choices":
      return (value as string[]).join(", ");
    case "list":
      return (value as unknown[])
        .map((each) => valueInWords(shape.each, each, names, beside))
        .join(" · ");
    case "group":
      return shape.fields
        .flatMap((field) => inOneLine(field, value as Data, names) || [])
        .join(", ");
    default:
      return String(value);
  }
}

/** A name speaks for itself, a number needs its title: "minutes: 20". */
function inOneLine(field: Field, data: Data, names: Names): string {
  const words = valueInWords(field, data[field.name], names, data);
  if (!words || field.shape === "item" || field.shape === "words") return words;
  return `${field.title.toLowerCase()}: ${words}`;
}

/** An item of a checklist or a quick check has its own name in each of them; a name we do not have reads as its id. */
export function nameOf(id: string, names: Names, { checklist, check }: Data = {}): string {
  return own(names, `${String(checklist ?? check)}.${id}`) ?? own(names, id) ?? id.replaceAll("-", " ");
}

/** What is in a record under a name that may be anything, such as "constructor". */
function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
