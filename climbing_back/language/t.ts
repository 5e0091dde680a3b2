/** The language of these pages, as the browser's own services name it. */
export const LANGUAGE = "en-GB";

type Value = string | number;

/** What stands in braces in these words. */
type Names<Words extends string> = Words extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** Nothing where there are no braces, and otherwise something for each of them. */
type Values<Words extends string> = [Names<Words>] extends [never]
  ? []
  : [values: Readonly<Record<Names<Words>, Value>>];

/**
 * Words that people read: `t("Kept on {day}", { day })`.
 *
 * Whatever is read on a page or told to someone is marked like this, as a whole sentence where it can
 * be: the words that are marked are the ones that a translator gets.
 */
export function t<const Words extends string>(words: Words, ...[values]: Values<Words>): string {
  return values ? filled(words, values) : words;
}

/** "1 day", "9 days", "2,000 days": `counted(count, "{count} day", "{count} days")`. */
export function counted(count: number, one: string, many: string, values: Readonly<Record<string, Value>> = {}): string {
  return filled(count === 1 ? one : many, { ...values, count });
}

/** What is put in is only ever text, braces and all. */
function filled(words: string, values: Readonly<Record<string, Value>>): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? "";
    return typeof value === "number" ? value.toLocaleString(LANGUAGE) : value;
  });
}
