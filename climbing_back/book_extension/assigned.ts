import { defineElements } from "../components/base/connect";
import { ELEMENTS } from "../components/elements.assigned";

// For the page with what a therapist handed over. `course.ts` gives the element its diary.
defineElements(ELEMENTS);
