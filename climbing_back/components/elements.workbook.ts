import { ActivitiesElement } from "./activities/element";
import { GoalsElement } from "./goal/element";
import { IfThenElement } from "./if_then/element";
import { ReflectionElement } from "./reflection/element";
import { SetbackPlanElement } from "./setback_plan/element";

/** The elements in which learners write: goals, plans in words, thoughts. */
export const ELEMENTS = [
  ActivitiesElement,
  GoalsElement,
  IfThenElement,
  ReflectionElement,
  SetbackPlanElement,
];
