import { formOf, LANGUAGE, PAGE_LANGUAGE } from "./spoken.gen";

export { LANGUAGE, PAGE_LANGUAGE };

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

/**
 * "1 day", "9 days", "2,000 days": `counted(count, "{count} day", "{count} days")`.
 *
 * A language may have one form for all numbers, or six. A build puts them in the place of `one`.
 */
export function counted(
  count: number,
  one: string | readonly string[],
  many: string,
  values: Readonly<Record<string, Value>> = {},
): string {
  const forms = typeof one === "string" ? [one, many] : one;
  return filled(forms[formOf(count)] ?? many, { ...values, count });
}

/** What is put in is only ever text, braces and all. */
function filled(words: string, values: Readonly<Record<string, Value>>): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? "";
    return typeof value === "number" ? value.toLocaleString(LANGUAGE) : value;
  });
}
