import { defineElements } from "../components/base/connect";
import { ELEMENTS } from "../components/elements.plan";

// For the page with the exercise plan. `course.ts` gives the elements their diary.
defineElements(ELEMENTS);
