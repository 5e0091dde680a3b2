import { counted, t } from "../../language/t";
import type { DataOf, Dose } from "../format/diary.gen";

/** What an amount counts. */
export type Counted = "sets" | "reps" | "hold" | "minutes";

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
    reps && numberInWords("reps", reps),
    minutes && numberInWords("minutes", minutes),
    hold && counted(hold, "hold {count} second", "hold {count} seconds"),
  ].filter((part) => part !== undefined);
  if (!sets || sets === 1) return [first ?? t("your own amount"), ...more].join(", ");
  const rounds = numberInWords("sets", sets);
  if (!first) return rounds;
  const whole = reps || minutes ? t("{rounds} of {first}", { rounds, first }) : `${rounds}, ${first}`;
  return [whole, ...more].join(", ");
}

/** One number of an amount: "3 rounds", "1 time", "20 seconds". */
export function numberInWords(part: Counted, count: number): string {
  switch (part) {
    case "sets":
      return counted(count, "{count} round", "{count} rounds");
    case "reps":
      return counted(count, "{count} time", "{count} times");
    case "hold":
      return counted(count, "{count} second", "{count} seconds");
    case "minutes":
      return counted(count, "{count} minute", "{count} minutes");
  }
}

/** Of which side of the body a plan speaks. */
export function sideInWords(side: NonNullable<DataOf["exercise-plan"]["items"][number]["side"]>): string {
  return { left: t("Left side"), right: t("Right side"), both: t("Both sides") }[side];
}
