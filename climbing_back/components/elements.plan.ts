import { ExercisePlanElement } from "./exercise_plan/element";

/** The exercise plan, to be made and printed. */
export const ELEMENTS = [ExercisePlanElement];
