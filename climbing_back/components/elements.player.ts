import { PlanPlayerElement } from "./plan_player/element";
import { SessionPlayerElement } from "./session_player/element";

/** The guided run of a set of exercises, or of the plan. It comes to the pages that have one. */
export const ELEMENTS = [PlanPlayerElement, SessionPlayerElement];
