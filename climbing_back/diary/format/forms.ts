/** How the entries of each type are told and edited. `forms.mjs` reads it off the schema. */
export type Forms = Record<string, Form>;

export interface Form {
  title: string;
  fields: Field[];
}

/** One thing that an entry says. */
export type Field = Shape & { name: string; required?: true };

/** What fits there, and its title in plain words. */
export type Shape = { title: string; readOnly?: true } & (
  | { shape: "words" | "day" | "time" | "item" | "entry" | "yes" }
  | { shape: "choice" | "choices"; choices: string[] }
  | { shape: "step"; min: number; max: number }
  | { shape: "number"; min: number; max?: number }
  | { shape: "list"; each: Shape }
  | { shape: "group"; fields: Field[] }
);
