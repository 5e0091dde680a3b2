import { defineElements } from "../components/base/connect";
import { ELEMENTS } from "../components/elements.player";

// For the pages with a set of exercises. `course.ts` gives the element its diary.
defineElements(ELEMENTS);
