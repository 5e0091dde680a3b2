import { ReadVisitElement } from "./read_visit/element";
import { VisitPageElement } from "./visit_page/element";

/** The page for a visit: made by the learner, read by the clinician. */
export const ELEMENTS = [ReadVisitElement, VisitPageElement];
