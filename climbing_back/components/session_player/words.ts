import { dayInWords } from "../../diary/words/days";
import { counted, t } from "../../language/t";
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

export function saidAt(moment: Moment): Said {
  const said = saidGoing(moment);
  if (moment.run.since !== null) return said;
  const { step } = said;
  const mark = step === undefined ? {} : { step };
  return { line: t("Paused. Press Go on when you are ready."), act: t("Go on"), ...mark };
}

function saidGoing({ run, exercise, phase, isOver }: Moment): Said {
  const { name, steps } = exercise;
  const { kind, asked = 0, seconds } = phase;
  const { count, step } = run;
  switch (kind) {
    case "set-up": {
      const first = t("{name}. Press Begin when you are ready.", { name });
      // What a therapist wrote down has no steps here.
      if (!steps.length) return { line: first, act: t("Begin") };
      return { line: (step && steps[step]) || first, act: t("Begin"), more: t("Next step"), step };
    }
    case "ready":
      return { line: t("Get ready."), act: t("Start now") };
    case "hold":
      if (isOver) return { line: t("Let go slowly. Press Go on when you are ready."), act: t("Go on") };
      return {
        line: seconds ? t("Hold. Keep breathing.") : t("Hold for about {asked} seconds. Keep breathing.", { asked }),
        act: seconds ? t("That is enough") : t("Done one"),
        ...holdStep(steps),
      };
    case "rest":
      if (isOver) return { line: t("The rest is over. Press Go on when you are ready."), act: t("Go on") };
      return seconds
        ? { line: t("Let go slowly, and rest."), act: t("End the rest") }
        : { line: t("Rest as long as you like. Press Go on when you are ready."), act: t("Go on") };
    case "side":
      return { line: t("Now the other side. Press Go on when you are ready."), act: t("Go on") };
    case "reps": {
      if (count >= asked) {
        const line = t("That is all of them. Press Go on when you are ready.");
        return { line, act: t("Done one"), more: t("Go on") };
      }
      const line = count ? t("{asked} more.", { asked: asked - count }) : t("Press after each one.");
      return { line, act: t("Done one"), more: t("That is enough") };
    }
    case "minutes":
      if (isOver) return { line: t("The time is over. Press Go on when you are ready."), act: t("Go on") };
      return seconds
        ? { line: t("Go at your own pace."), act: t("That is enough") }
        : { line: t("{asked}, or as long as you like.", { asked: minutesInWords(asked) }), act: t("Done") };
    case "own":
      return { line: run.smallest ? t("This small thing counts.") : t("Do it your own way."), act: t("Done") };
  }
}

/** What a voice says. At the start of an exercise it goes through all the steps. */
export function readAloud({ run, exercise, phase }: Moment, { line }: Said): string[] {
  if (phase.kind !== "set-up" || run.step > 0 || run.since === null) return [line];
  return [`${exercise.name}. ${exercise.words[run.size]}`, ...exercise.steps];
}

/** The clock, or the count. */
export function numberAt({ run, phase }: Moment, now: number): string {
  if (phase.kind === "reps") return t("{count} of {asked}", { count: run.count, asked: phase.asked ?? 0 });
  return run.time ? onTheClock(left(run.time, now)) : "";
}

/** Which step, time, round or side it is. */
export function whereAt({ run, exercise, phase }: Moment): string {
  const { kind, time = 1, times = 1, side } = phase;
  const { length } = exercise.steps;
  if (kind === "set-up") return length ? t("Step {step} of {length}", { step: run.step + 1, length }) : "";
  const isHeld = kind === "hold" || kind === "ready";
  const counting = isHeld ? t("Hold {time} of {times}", { time, times }) : t("Round {time} of {times}", { time, times });
  const count = times > 1 ? counting : "";
  const which = side ? (side === 1 ? t("first side") : t("other side")) : "";
  const words = [count, which].filter(Boolean).join(", ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** How a run ended. What was done counts, however little it was. */
export function endInWords(did: number, all: number): string {
  if (did === 0) return t("You stopped early today. That is fine.");
  return did === all ? t("You did all {all}. That counts.", { all }) : t("You did {did} of {all}. That counts.", { did, all });
}

/** A run that was left, and cannot go on from there. What was done of it counts all the same. */
export function leftInWords(day: string, isToday: boolean): string {
  if (isToday) return t("This has changed since you began. What you did can still be written down.");
  return t("You were in the middle of this on {day}.", { day: dayInWords(day) });
}

/** The step that says to hold is the one to keep in mind meanwhile. */
function holdStep(steps: readonly string[]): Pick<Said, "step"> {
  const step = steps.map((words) => /\bhold\b/i.test(words)).lastIndexOf(true);
  return step < 0 ? {} : { step };
}

function minutesInWords(minutes: number): string {
  return counted(minutes, "{count} minute", "{count} minutes");
}
