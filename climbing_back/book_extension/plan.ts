import { defineElements } from "../components/base/connect";
import { ELEMENTS } from "../components/elements.plan";
import { ExercisePlanElement } from "../components/exercise_plan/element";
import { calendarOnRequest } from "./calendar-on-request";

ExercisePlanElement.calendar = calendarOnRequest;

// For the page with the exercise plan. `course.ts` gives the elements their diary.
defineElements(ELEMENTS);
