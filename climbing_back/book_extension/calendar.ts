import { calendarFile } from "../sharing/calendar";

// A script of its own, asked for by `plan.ts` and `assign.ts` (see `on-request.ts`).
document.currentScript?.dispatchEvent(new CustomEvent("calendar", { detail: calendarFile }));
