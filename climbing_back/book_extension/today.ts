import { defineElements } from "../components/base/connect";
import { ELEMENTS } from "../components/elements.today";

// For the daily pages. `course.ts` gives the elements their diary.
defineElements(ELEMENTS);
