import { t } from "../../language/t";
import type { Voice } from "../planner/planner";

/** What differs from a learner's own plan. */
export const CLINICIAN: Voice = {
  back: t("Back to the assignment"),
  typicalStart: t("A typical start. Change it as you see fit."),
  isIn: t("✓ In the assignment"),
  wholeLibrary: true,
  position: t("Lying, sitting or standing?"),
  own: t("An exercise of our own"),
  ownDays: t("On which days?"),
  safety: t("For safety, needed: when to stop, what to hold on to"),
  note: t("A cue in your own words"),
  longest: 140,
  most: { sets: 20, reps: 100, hold: 600, minutes: 120 },
  calendar: {
    about: t("A file for the calendar that your patient has. It needs no account, and nothing is sent."),
    how: t("Hand the file over with the sheet. They open it with their calendar, and can delete the events."),
  },
  marksTherapist: false,
};
