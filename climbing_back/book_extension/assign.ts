import { AssignElement } from "../components/assign/element";
import { defineElements } from "../components/base/connect";
import { ELEMENTS } from "../components/elements.assign";
import { onRequest } from "./on-request";

AssignElement.calendar = () => onRequest("calendar");

// For the page on which clinicians assign. `course.ts` gives the elements what is around them.
defineElements(ELEMENTS);
