import type { Dose } from "../format/diary.gen";
import { counted } from "./phrases";

/**
 * How much of something, for people: "2 rounds of 5 times, hold 20 seconds", "10 minutes".
 *
 * Words that were written for it win: they are the library's or the therapist's own.
 */
export function doseInWords({ words, sets, reps, hold, minutes }: Dose): string {
  if (words) return words;
  const [first, ...more] = [
    reps && counted(reps, "time"),
    minutes && counted(minutes, "minute"),
    hold && `hold ${counted(hold, "second")}`,
  ].filter((part) => part !== undefined);
  if (!sets || sets === 1) return [first ?? "your own amount", ...more].join(", ");
  const rounds = counted(sets, "round");
  if (!first) return rounds;
  const whole = reps || minutes ? `${rounds} of ${first}` : `${rounds}, ${first}`;
  return [whole, ...more].join(", ");
}
