import type { Coding } from "fhir/r4";

/** A code of somebody else's system, and where it was seen. */
export interface Code {
  system: string;
  code: string;
  display: string;
  seen: string;
}

/** Codes by our own names for the same thing, and the notices that their owners ask for. */
export interface Codes {
  notices: readonly string[];
  codes: Readonly<Record<string, Code>>;
}

/** The foreign code for something of ours, if there is one and it is wanted. */
export function foreign({ codes }: Pick<Codes, "codes">, name: string): Coding[] {
  const known = codes[name];
  return known ? [{ system: known.system, code: known.code, display: known.display }] : [];
}
