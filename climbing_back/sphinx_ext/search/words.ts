/** Words that stand in every question and lead nowhere. */
const SMALL = new Set(
  `a about am an and are as at be been being but by can cant could did do does dont for from get got had has have having how i id im
  in is it its ive me my of on or our should so some than that the their them then there these they this those to was
  were what when where which who why will with would you your`.split(/\s+/),
);

/** The words of a text as they are compared: "Can’t sleep" is `cant`, `sleep`. */
export function wordsIn(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/\bcan ?not\b/g, "cant");
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Those words that say something; all of them, where none does. */
export function tellingOf(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !SMALL.has(word));
  return telling.length ? telling : words;
}
