import type { Dose } from "./record.gen";

/** How much of an exercise: in the words that were written, or else in words for its numbers. */
export function doseInWords({ words, sets = 1, reps, hold, minutes }: Dose): string {
  if (words) return words;
  const once = [
    ...(reps ? [counted(reps, "time")] : []),
    ...(minutes ? [counted(minutes, "minute")] : []),
    ...(hold ? [`hold ${counted(hold, "second")}`] : []),
  ].join(", ");
  if (sets === 1) return once || "As you like";
  return `${sets} rounds${once && ` of ${once}`}`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
