import { FromMyTherapistElement } from "./from_my_therapist/element";

/** What a therapist handed over. */
export const ELEMENTS = [FromMyTherapistElement];
