import { CheckInElement } from "./check_in/element";
import { GroundZeroElement } from "./ground_zero/element";
import { RestartLadderElement } from "./restart_ladder/element";
import { TodayElement } from "./today/element";

/** The elements of the daily pages. */
export const ELEMENTS = [CheckInElement, GroundZeroElement, RestartLadderElement, TodayElement];
