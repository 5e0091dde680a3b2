import { mayHoldLink, readLinks } from "../../sharing/assignment/link";

/** The part of the address that holds a link: what follows the `#`, or what a program put in front of it. */
export function heldByAddress(): string {
  const { hash, search } = location;
  if (mayHoldLink(hash)) return hash;
  try {
    return readLinks(search) && search;
  } catch {
    // Whatever else is there was put there by others, and is no link that went wrong.
    return "";
  }
}
