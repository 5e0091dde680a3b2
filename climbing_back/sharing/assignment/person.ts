// What may name a person, or tell who they are. It asks for a second look; it blocks nothing.
const SIGNS: readonly RegExp[] = [
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Herr|Frau|Mme|Sr|Sra)\.? \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*/u,
  /\b[Pp]atient \p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}'’-]+)*/u,
  /\b(?:name|patient|pt)\s*[:=]\s*\S+/iu,
  /\b(?:[Ff]or|[Ww]ith|[Aa]bout) (?!\p{L}+day|MS\b)\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}'’-]+)?\b/u,
  /\b(?:born\b|birth\b|dob\b|d\.o\.b\.).{0,20}/iu,
  /\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d\b/u,
  /\b(?:19|20)\d\d-\d\d-\d\d\b/u,
  /\b(?:mrn|nhs|record|hospital|chart)\b\D{0,12}\d[\d ]{3,}/iu,
  /\b\d(?:[ -]?\d){5,}\b/u,
];

/** The words in a text that may tell who someone is: a name, a birth date, a record number. */
export function mayTellWho(text: string): string | undefined {
  return SIGNS.map((sign) => sign.exec(text)?.[0]).find((found) => found !== undefined);
}
