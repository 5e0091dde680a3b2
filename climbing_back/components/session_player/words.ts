import { dayInWords } from "../../diary/words/days";
import type { ShownExercise } from "./fragment";
import type { Phase } from "./program";
import type { Run } from "./run";
import { left, onTheClock } from "./timing";

/** Where a run is. */
export interface Moment {
  readonly run: Run;
  readonly exercise: ShownExercise;
  readonly phase: Phase;
  /** Whether the time of this part is over, so that it waits for a press. */
  readonly isOver: boolean;
}

/** What the page says at a moment. */
export interface Said {
  /** What to do now: shown, and told once. */
  line: string;
  /** What the big button says, and the one beside it if there is one. */
  act: string;
  more?: string;
  /** The step that is marked, from 0. */
  step?: number;
}

const READY = "when you are ready";

export function saidAt(moment: Moment): Said {
  const said = saidGoing(moment);
  if (moment.run.since !== null) return said;
  const { step } = said;
  const mark = step === undefined ? {} : { step };
  return { line: `Paused. Press Go on ${READY}.`, act: "Go on", ...mark };
}

function saidGoing({ run, exercise, phase, isOver }: Moment): Said {
  const { name, steps } = exercise;
  const { kind, asked = 0, seconds } = phase;
  const { count, step } = run;
  switch (kind) {
    case "set-up": {
      const first = `${name}. Press Begin ${READY}.`;
      // What a therapist wrote down has no steps here.
      if (!steps.length) return { line: first, act: "Begin" };
      return { line: (step && steps[step]) || first, act: "Begin", more: "Next step", step };
    }
    case "ready":
      return { line: "Get ready.", act: "Start now" };
    case "hold":
      if (isOver) return { line: `Let go slowly. Press Go on ${READY}.`, act: "Go on" };
      return {
        line: seconds ? "Hold. Keep breathing." : `Hold for about ${asked} seconds. Keep breathing.`,
        act: seconds ? "That is enough" : "Done one",
        ...holdStep(steps),
      };
    case "rest":
      if (isOver) return { line: `The rest is over. Press Go on ${READY}.`, act: "Go on" };
      return seconds
        ? { line: "Let go slowly, and rest.", act: "End the rest" }
        : { line: `Rest as long as you like. Press Go on ${READY}.`, act: "Go on" };
    case "side":
      return { line: `Now the other side. Press Go on ${READY}.`, act: "Go on" };
    case "reps": {
      if (count >= asked) {
        const line = `That is all of them. Press Go on ${READY}.`;
        return { line, act: "Done one", more: "Go on" };
      }
      const line = count ? `${asked - count} more.` : "Press after each one.";
      return { line, act: "Done one", more: "That is enough" };
    }
    case "minutes":
      if (isOver) return { line: `The time is over. Press Go on ${READY}.`, act: "Go on" };
      return seconds
        ? { line: "Go at your own pace.", act: "That is enough" }
        : { line: `${minutesInWords(asked)}, or as long as you like.`, act: "Done" };
    case "own":
      return { line: run.smallest ? "This small thing counts." : "Do it your own way.", act: "Done" };
  }
}

/** What a voice says. At the start of an exercise it goes through all the steps. */
export function readAloud({ run, exercise, phase }: Moment, { line }: Said): string[] {
  if (phase.kind !== "set-up" || run.step > 0 || run.since === null) return [line];
  return [`${exercise.name}. ${exercise.words[run.size]}`, ...exercise.steps];
}

/** The clock, or the count. */
export function numberAt({ run, phase }: Moment, now: number): string {
  if (phase.kind === "reps") return `${run.count} of ${phase.asked}`;
  return run.time ? onTheClock(left(run.time, now)) : "";
}

/** Which step, time, round or side it is. */
export function whereAt({ run, exercise, phase }: Moment): string {
  const { kind, time = 1, times = 1, side } = phase;
  const { length } = exercise.steps;
  if (kind === "set-up") return length ? `Step ${run.step + 1} of ${length}` : "";
  const name = kind === "hold" || kind === "ready" ? "Hold" : "Round";
  const count = times > 1 ? `${name} ${time} of ${times}` : "";
  const which = side ? (side === 1 ? "first side" : "other side") : "";
  const words = [count, which].filter(Boolean).join(", ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** How a run ended. What was done counts, however little it was. */
export function endInWords(did: number, all: number): string {
  if (did === 0) return "You stopped early today. That is fine.";
  return did === all ? `You did all ${all}. That counts.` : `You did ${did} of ${all}. That counts.`;
}

/** A run that was left, and cannot go on from there. What was done of it counts all the same. */
export function leftInWords(day: string, isToday: boolean): string {
  if (isToday) return "This has changed since you began. What you did can still be written down.";
  return `You were in the middle of this on ${dayInWords(day)}.`;
}

/** The step that says to hold is the one to keep in mind meanwhile. */
function holdStep(steps: readonly string[]): Pick<Said, "step"> {
  const step = steps.map((words) => /\bhold\b/i.test(words)).lastIndexOf(true);
  return step < 0 ? {} : { step };
}

function minutesInWords(minutes: number): string {
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}
