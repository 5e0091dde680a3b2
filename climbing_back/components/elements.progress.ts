import type { ElementClass } from "./base/connect";

/** What the diary shows over time. */
export const ELEMENTS: readonly ElementClass[] = [];
