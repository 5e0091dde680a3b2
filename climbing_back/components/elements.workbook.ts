import type { ElementClass } from "./base/connect";

/** The elements in which learners write: goals, plans in words, thoughts. */
export const ELEMENTS: readonly ElementClass[] = [];
