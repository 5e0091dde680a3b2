import { defineElements } from "../components/base/connect";
import { ELEMENTS } from "../components/elements.visit";
import { VisitPageElement } from "../components/visit_page/element";
import { onRequest } from "./on-request";

VisitPageElement.fhir = () => onRequest("fhir");

// For the learner's visit page, and for the clinician who reads one. `course.ts` gives them their diary.
defineElements(ELEMENTS);
