import { encode } from "uqr";

/** A QR code: whether each of its squares is dark, row by row. */
export interface Code {
  readonly version: number;
  readonly rows: readonly (readonly boolean[])[];
}

/**
 * Above either, squares are too small for a trembling hand with an old phone, at 50 mm on paper.
 */
const LONGEST = 400;
const HIGHEST_VERSION = 15;

/** The code of a link; undefined when it would be too fine. */
export function codeOf(link: string): Code | undefined {
  if (link.length > LONGEST) return undefined;
  const { version, data } = encode(link, { ecc: "M", border: 0 });
  return version <= HIGHEST_VERSION ? { version, rows: data } : undefined;
}
