import { fhirFile } from "../sharing/fhir/file";

// A script of its own, asked for by `visit.ts` (see `on-request.ts`).
document.currentScript?.dispatchEvent(new CustomEvent("fhir", { detail: fhirFile }));
