import { ProgressElement } from "./progress/element";

/** What the diary shows over time. */
export const ELEMENTS = [ProgressElement];
