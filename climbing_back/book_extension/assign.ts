import { AssignElement } from "../components/assign/element";
import { defineElements } from "../components/base/connect";
import { ELEMENTS } from "../components/elements.assign";
import { calendarOnRequest } from "./calendar-on-request";

AssignElement.calendar = calendarOnRequest;

// For the page on which clinicians assign. `course.ts` gives the elements what is around them.
defineElements(ELEMENTS);
