import { counted, t } from "../../language/t";
import type { DataOf, Dose } from "../format/diary.gen";

/** Whether it says no amount at all. */
export function isEmptyDose(dose: Dose): boolean {
  return Object.keys(dose).length === 0;
}

/**
 * How much of something, for people: "2 rounds of 5 times, hold 20 seconds", "10 minutes".
 *
 * Words that were written for it win: they are the library's or the therapist's own.
 */
export function doseInWords(dose: Dose): string {
  if (dose.words) return dose.words;
  const { hold, minutes } = dose;
  // Rounds of one time are times.
  const isTimes = dose.sets !== undefined && dose.reps === 1;
  const [sets, reps] = isTimes ? [1, dose.sets] : [dose.sets, dose.reps];
  const [first, ...more] = [
    reps && counted(reps, "{count} time", "{count} times"),
    minutes && counted(minutes, "{count} minute", "{count} minutes"),
    hold && counted(hold, "hold {count} second", "hold {count} seconds"),
  ].filter((part) => part !== undefined);
  if (!sets || sets === 1) return [first ?? t("your own amount"), ...more].join(", ");
  const rounds = counted(sets, "{count} round", "{count} rounds");
  if (!first) return rounds;
  const whole = reps || minutes ? t("{rounds} of {first}", { rounds, first }) : `${rounds}, ${first}`;
  return [whole, ...more].join(", ");
}

/** Of which side of the body a plan speaks. */
export function sideInWords(side: NonNullable<DataOf["exercise-plan"]["items"][number]["side"]>): string {
  return { left: t("Left side"), right: t("Right side"), both: t("Both sides") }[side];
}
