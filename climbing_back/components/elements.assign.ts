import { AssignElement } from "./assign/element";

/** What a clinician hands out is put together with. */
export const ELEMENTS = [AssignElement];
