import { defineElements } from "../components/base/connect";
import { ELEMENTS } from "../components/elements.progress";

// For the page that looks back. `course.ts` gives the elements their diary.
defineElements(ELEMENTS);
