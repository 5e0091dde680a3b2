import { LANGUAGE, t } from "../../language/t";
import type { Entry } from "../format/entries";
import type { Field, Form, Shape } from "../format/forms";
import { FORMS } from "../format/forms.gen";
import { dayInWords } from "./days";
import { signed } from "./phrases";

/** The words for ids: `symptoms` for a checklist, `symptoms.pain` for one of its items. */
export type Names = Readonly<Record<string, string>>;

/** One line of an entry in words. */
export type Line = [title: string, words: string];

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
  const data = day === under ? rest : entry.data;
  return linesOf(formOf(entry.type).fields, data as Data, names);
}

function linesOf(fields: readonly Field[], data: Data, names: Names): Line[] {
  return fields.flatMap((field) => {
    const words = valueInWords(field, data[field.name], names, data);
    return words ? [[field.title, words] satisfies Line] : [];
  });
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

/** "heel slides" and "done: all": a name speaks for itself, a number needs its title. */
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
