import type { ElementClass } from "./base/connect";

/** The exercise plan, to be made and printed. */
export const ELEMENTS: readonly ElementClass[] = [];
