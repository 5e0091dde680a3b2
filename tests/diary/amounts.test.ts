import { expect, it } from "vitest";
import { doseInWords } from "../../climbing_back/diary/words/amounts";

it.each([
  [{}, "your own amount"],
  [{ sets: 1 }, "your own amount"],
  [{ reps: 1 }, "1 time"],
  [{ sets: 1, reps: 8 }, "8 times"],
  [{ sets: 2, reps: 5, hold: 20 }, "2 rounds of 5 times, hold 20 seconds"],
  [{ sets: 3, reps: 1, hold: 30 }, "3 times, hold 30 seconds"],
  [{ sets: 1, reps: 1 }, "1 time"],
  [{ sets: 3, hold: 1 }, "3 rounds, hold 1 second"],
  [{ sets: 3 }, "3 rounds"],
  [{ hold: 30 }, "hold 30 seconds"],
  [{ minutes: 10 }, "10 minutes"],
  [{ sets: 2, minutes: 1 }, "2 rounds of 1 minute"],
  [{ reps: 5, minutes: 2, hold: 3 }, "5 times, 2 minutes, hold 3 seconds"],
  [{ words: "Lift 8 times.", reps: 8 }, "Lift 8 times."],
  [{ words: "", reps: 8 }, "8 times"],
])("says %j as %s", (dose, words) => expect(doseInWords(dose)).toBe(words));
