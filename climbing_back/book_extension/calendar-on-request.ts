import type { WriteCalendar } from "../components/exercise_plan/reminders";

const HERE = (document.currentScript as HTMLScriptElement).src;

/** The writer of calendar files weighs more than what asks for it: it comes when it is needed. */
export function calendarOnRequest(): Promise<WriteCalendar> {
  return new Promise<WriteCalendar>((arrived, refused) => {
    const script = document.createElement("script");
    script.src = new URL("calendar.js", HERE).href;
    script.addEventListener("calendar", (event) =>
      arrived((event as CustomEvent<WriteCalendar>).detail),
    );
    // When it is there and has not handed anything over, it never will.
    script.addEventListener("load", refused);
    script.addEventListener("error", refused);
    document.head.append(script);
  });
}
