import { ChecklistElement } from "./checklist/element";

/** The elements of the chapters. */
export const ELEMENTS = [ChecklistElement];
