import { defineElements } from "../components/base/connect";
import { ELEMENTS } from "../components/elements.visit";

// For the learner's visit page, and for the clinician who reads one. `course.ts` gives them their diary.
defineElements(ELEMENTS);
