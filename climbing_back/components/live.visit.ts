import { fhirFile } from "../sharing/fhir/file";
import { widget } from "./base/live";
import { ELEMENTS } from "./elements.visit";
import { VisitPageElement } from "./visit_page/element";

// A notebook's module imports nothing later, so the writer of FHIR is in it.
VisitPageElement.fhir = () => Promise.resolve(fhirFile);

export default widget(ELEMENTS);
