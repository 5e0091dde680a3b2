import { calendarFile } from "../sharing/calendar";
import { widget } from "./base/live";
import { ELEMENTS } from "./elements.plan";
import { ExercisePlanElement } from "./exercise_plan/element";

// A notebook's module imports nothing later, so the writer of calendar files is in it.
ExercisePlanElement.calendar = () => Promise.resolve(calendarFile);

export default widget(ELEMENTS);
