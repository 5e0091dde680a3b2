// Reads off the schema how each type of entry is told and edited: its fields, and what fits in them.

/** The fields of every type, by type. */
export function forms({ $defs }) {
  const kinds = Object.entries($defs).filter(([name]) => /^[a-z]/.test(name));
  return Object.fromEntries(
    kinds.map(([kind, { title, ...data }]) => [kind, { title, fields: fieldsOf(data, $defs) }]),
  );
}

function fieldsOf({ properties = {}, required = [] }, $defs) {
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    ...(required.includes(name) && { required: true }),
    ...fieldOf(schema, $defs),
  }));
}

function fieldOf({ $ref, title, readOnly, ...schema }, $defs) {
  const shared = $ref?.replace("#/$defs/", "");
  const { title: _, ...meant } = shared ? $defs[shared] : schema;
  return { title, ...(readOnly && { readOnly }), ...shapeOf(meant, shared, $defs) };
}

function shapeOf(schema, shared, $defs) {
  if (shared === "Words") return { shape: "words" };
  if (shared === "Day") return { shape: "day" };
  if (shared === "Time") return { shape: "time" };
  if (shared === "ItemId") return { shape: "item" };
  if (shared === "EntryId") return { shape: "entry" };
  if (schema.enum) return { shape: "choice", choices: schema.enum };
  if (schema.type === "boolean") return { shape: "yes" };
  const { minimum: min, maximum: max } = schema;
  if (max - min <= 10) return { shape: "step", min, max };
  if (schema.type === "integer") return { shape: "number", min, max };
  if (schema.items?.enum) return { shape: "choices", choices: schema.items.enum };
  if (schema.items) return { shape: "list", each: fieldOf(schema.items, $defs) };
  return { shape: "group", fields: fieldsOf(schema, $defs) };
}
