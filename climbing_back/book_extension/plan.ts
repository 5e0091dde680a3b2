import { defineElements } from "../components/base/connect";
import { ELEMENTS } from "../components/elements.plan";
import { ExercisePlanElement } from "../components/exercise_plan/element";
import { onRequest } from "./on-request";

ExercisePlanElement.calendar = () => onRequest("calendar");

// For the page with the exercise plan. `course.ts` gives the elements their diary.
defineElements(ELEMENTS);
