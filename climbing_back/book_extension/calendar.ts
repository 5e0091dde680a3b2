import { calendarFile } from "../sharing/calendar";

// A script of its own, asked for by `plan.ts`. It hands itself over through its own element,
// because classic scripts export nothing, and modules may not run from file://.
document.currentScript?.dispatchEvent(new CustomEvent("calendar", { detail: calendarFile }));
