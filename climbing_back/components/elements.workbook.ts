import { ActivitiesElement } from "./activities/element";
import { GoalsElement } from "./goal/element";

/** The elements in which learners write: goals, plans in words, thoughts. */
export const ELEMENTS = [ActivitiesElement, GoalsElement];
