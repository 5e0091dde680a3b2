import type { calendarFile } from "../../sharing/calendar/calendar";
import type { fhirFile } from "../../sharing/fhir/file";
import type { Handouts } from "../assignment/handouts";

/** Code that weighs more than what asks for it, by the names that `bundles.json` gives it. */
interface Later {
  calendar: typeof calendarFile;
  fhir: typeof fhirFile;
  handouts: Handouts;
}

const ways: { [Name in keyof Later]?: () => Promise<Later[Name]> } = {};

/** Say how such code comes: in the book as a script of its own, in a notebook it is there already. */
export function comesBy<Name extends keyof Later>(name: Name, way: () => Promise<Later[Name]>): void {
  Object.assign(ways, { [name]: way });
}

/** Ask for such code. It does not come where its script cannot be had. */
export async function later<Name extends keyof Later>(name: Name): Promise<Later[Name]> {
  const way: (() => Promise<Later[Name]>) | undefined = ways[name];
  if (!way) throw new Error(`No bundle with this element names "${name}" in bundles.json.`);
  return way();
}
