import { CheckInElement } from "./check_in/element";

/** The elements of the daily pages. */
export const ELEMENTS = [CheckInElement];
