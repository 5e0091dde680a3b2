import { defineElements } from "../components/base/connect";
import { ELEMENTS } from "../components/elements.diary";

// A second script, for the pages that need it. `course.ts` gives the elements their diary.
defineElements(ELEMENTS);
