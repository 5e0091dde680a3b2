import { defineElements } from "../components/base/connect";
import { ELEMENTS } from "../components/elements.plan";
import { ExercisePlanElement } from "../components/exercise_plan/element";
import type { WriteCalendar } from "../components/exercise_plan/reminders";

const HERE = (document.currentScript as HTMLScriptElement).src;

/** The writer of calendar files weighs more than the rest of the plan: it comes when asked for. */
ExercisePlanElement.calendar = () =>
  new Promise<WriteCalendar>((arrived, refused) => {
    const script = document.createElement("script");
    script.src = new URL("calendar.js", HERE).href;
    script.addEventListener("calendar", (event) =>
      arrived((event as CustomEvent<WriteCalendar>).detail),
    );
    // When it is there and has not handed anything over, it never will.
    script.addEventListener("load", refused);
    script.addEventListener("error", refused);
    document.head.append(script);
  });

// For the page with the exercise plan. `course.ts` gives the elements their diary.
defineElements(ELEMENTS);
