import { defineElements } from "../components/base/connect";
import { ELEMENTS } from "../components/elements.workbook";

// For the chapters with goals and plans in words. `course.ts` gives the elements their diary.
defineElements(ELEMENTS);
