import { today } from "../../diary/format/days";
import type { Colour } from "../../diary/format/diary.gen";
import type { Done } from "../../diary/views/plan";
import { type Dose, isDoing, type Phase, programOf, SMALLEST } from "./program";
import { type Countdown, countdown, endOf, going, left, stopped } from "./timing";

/** One exercise of the set. */
export interface Exercise {
  readonly id: string;
  /** A for lying, B for sitting, C for standing. */
  readonly level: string;
  readonly steps: readonly string[];
  /** What is left out is not done on such a day. */
  readonly doses: Readonly<Partial<Record<Colour, Dose>>>;
}

/** In which size someone does the set, and whether by the clock. */
export interface Choice {
  readonly size: Colour;
  readonly timers: boolean;
}

/** How far someone is in a set: plain data, never changed. Each press makes a new one from it. */
export interface Run extends Choice {
  /** The day on which it began, where the learner was. */
  readonly day: string;
  /** The exercises by id, in the order in which they are done. */
  readonly order: readonly string[];
  /** Which of them it is; past the last one, none. */
  readonly at: number;
  /** Whether the smallest thing that still counts is done in its place. */
  readonly smallest: boolean;
  /** Which part of the exercise it is. */
  readonly phase: number;
  /** The step that is marked. */
  readonly step: number;
  /** How often it was done, where times are counted. */
  readonly count: number;
  readonly time: Countdown | null;
  /** Whether some of this exercise is behind the learner, and whether some of it was left out. */
  readonly some: boolean;
  readonly cut: boolean;
  /** What is known of the exercises so far. */
  readonly done: Readonly<Record<string, Done>>;
  /** How long it took up to `since`, in milliseconds, without the pauses. */
  readonly spent: number;
  /** When it last went on; null while it is paused. */
  readonly since: number | null;
  /** Whether it has come to its end, and waits to be written down or not. */
  readonly over: boolean;
}

/** An exercise of which nothing is done yet. */
const FRESH = { smallest: false, phase: 0, step: 0, count: 0, time: null, some: false, cut: false };

const MINUTE_MS = 60_000;

/** What each press makes of a run through these exercises. `now` is the moment of the press. */
export class Guide {
  readonly exercises: readonly Exercise[];

  constructor(exercises: readonly Exercise[]) {
    this.exercises = exercises;
  }

  begin({ size, timers }: Choice, now: number): Run {
    return {
      size,
      timers,
      day: today(new Date(now)),
      order: this.#inSize(size).map(({ id }) => id),
      at: 0,
      ...FRESH,
      done: {},
      spent: 0,
      since: now,
      over: false,
    };
  }

  /** What was done without the guide, ready to be written down. */
  ticked(choice: Choice, ids: readonly string[], now: number): Run {
    const run = this.begin(choice, now);
    const done = Object.fromEntries(ids.map((id) => [id, "all"] as const));
    return { ...paused(run, now), done, at: run.order.length, over: true };
  }

  /** Whether this is a run through these exercises. An older page may have kept another one. */
  knows(run: Run): boolean {
    const parts = Object.keys(this.begin({ size: "good", timers: true }, 0));
    const isWhole = parts.every((part) => part in Object(run));
    if (!isWhole || run.order.length !== this.#inSize(run.size).length) return false;
    const isKnown = (id: string) => this.exercises.some((exercise) => exercise.id === id);
    return run.order.every(isKnown) && (run.over || this.phaseIn(run) !== undefined);
  }

  /** The exercise that it is; none when there are no more. */
  exerciseIn({ order, at }: Run): Exercise | undefined {
    return this.exercises.find(({ id }) => id === order[at]);
  }

  /** Which part of the exercise it is. */
  phaseIn(run: Run): Phase | undefined {
    return this.#phases(run)[run.phase];
  }

  /** Where the clock has brought it: what follows by itself has followed. */
  caughtUp(run: Run, now: number): Run {
    let here = run;
    while (isTimeUp(here, now) && this.phaseIn(here)?.flows) {
      const end = here.time ? endOf(here.time, now) : now;
      here = this.#enter(this.#behind(here), here.phase + 1, end);
    }
    return here;
  }

  /** The next part of the exercise, or the next exercise after its last part. */
  goOn(run: Run, now: number): Run {
    const behind = this.#left(run, now);
    const next = run.phase + 1;
    const isLast = next === this.#phases(run).length;
    return isLast ? this.#finish(behind, now) : this.#enter(behind, next, now);
  }

  /** Done once more, where times are counted. */
  again(run: Run): Run {
    return { ...run, count: run.count + 1 };
  }

  /** Mark the next step; after the last one, the first. */
  nextStep(run: Run): Run {
    return { ...run, step: (run.step + 1) % (this.exerciseIn(run)?.steps.length ?? 1) };
  }

  /** The learner says that this exercise is done. Who never pressed Begin did it their own way. */
  next(run: Run, now: number): Run {
    if (this.phaseIn(run)?.kind === "set-up") return this.#finish({ ...run, some: true }, now);
    const leftOut = this.#phases(run).slice(run.phase + 1).some(isDoing);
    const behind = this.#left(run, now);
    return this.#finish({ ...behind, cut: behind.cut || leftOut }, now);
  }

  skip(run: Run, now: number): Run {
    return this.#finish({ ...this.#behind(run), cut: true }, now);
  }

  /** What can be done instead: the exercises of the set that ask for no more than this one. */
  insteadIn(run: Run): Exercise[] {
    const here = this.exerciseIn(run);
    if (!here) return [];
    const others = this.#inSize(run.size).filter(({ id }) => id !== here.id);
    return others.filter(({ level }) => level <= here.level);
  }

  /** Another exercise in this place. One that is still to come changes places with this one. */
  swap(run: Run, id: string, now: number): Run {
    const order = [...run.order];
    const later = order.indexOf(id, run.at + 1);
    const here = order[run.at];
    if (later > 0 && here) order[later] = here;
    order[run.at] = id;
    return resumed({ ...run, done: this.#doneSoFar(run), order, ...FRESH }, now);
  }

  /** The smallest thing that still counts, in place of the whole exercise. */
  chooseSmallest(run: Run, now: number): Run {
    const { some } = this.#behind(run);
    return resumed({ ...run, ...FRESH, some, smallest: true }, now);
  }

  stop(run: Run, now: number): Run {
    return { ...paused(run, now), over: true };
  }

  /** On with a run that was stopped. */
  goBack(run: Run, now: number): Run {
    return { ...resumed(run, now), over: false };
  }

  /** What was done of each exercise of the set, in the set's order. */
  told(run: Run): { item: string; done: Done }[] {
    const done = this.#doneSoFar(run);
    return this.#inSize(run.size).map(({ id }) => ({ item: id, done: done[id] ?? "none" }));
  }

  #inSize(size: Colour): Exercise[] {
    return this.exercises.filter(({ doses }) => doses[size]);
  }

  #phases(run: Run): readonly Phase[] {
    if (run.smallest) return SMALLEST;
    const dose = this.exerciseIn(run)?.doses[run.size];
    return dose ? programOf(dose, run.timers) : [];
  }

  #enter(run: Run, phase: number, when: number): Run {
    const seconds = this.#phases(run)[phase]?.seconds;
    return { ...run, phase, count: 0, time: seconds ? countdown(seconds, when) : null };
  }

  /** With this part behind the learner: what they did in it counts. */
  #behind(run: Run): Run {
    const phase = this.phaseIn(run);
    const some = phase && isDoing(phase) && (phase.kind !== "reps" || run.count > 0);
    return some ? { ...run, some } : run;
  }

  /** The same, where it was the learner who left it, maybe before its end. */
  #left(run: Run, now: number): Run {
    const phase = this.phaseIn(run);
    const early =
      phase?.kind === "reps"
        ? run.count < (phase.asked ?? 0)
        : phase && isDoing(phase) && run.time !== null && !isTimeUp(run, now);
    return { ...this.#behind(run), cut: run.cut || early === true };
  }

  #finish(run: Run, now: number): Run {
    const id = run.order[run.at] ?? "";
    const whole = run.some && !run.cut && !run.smallest;
    const done = whole ? { ...run.done, [id]: "all" as const } : this.#doneSoFar(run);
    const on = { ...run, done, ...FRESH, at: run.at + 1 };
    return on.at < on.order.length ? resumed(on, now) : this.stop(on, now);
  }

  /** What is known when this exercise goes no further. What was done of it before still stands. */
  #doneSoFar(run: Run): Run["done"] {
    const { id } = this.exerciseIn(run) ?? {};
    if (id === undefined || run.done[id] === "all") return run.done;
    const some = this.#behind(run).some || run.done[id] === "part";
    return { ...run.done, [id]: some ? "part" : "none" };
  }
}

/** Whether the time of this part is over, so that it waits for a press. */
export function isTimeUp({ time }: Run, now: number): boolean {
  return time !== null && left(time, now) === 0;
}

export function paused(run: Run, now: number): Run {
  if (run.since === null) return run;
  const spent = run.spent + Math.max(0, now - run.since);
  return { ...run, time: run.time && stopped(run.time, now), spent, since: null };
}

export function resumed(run: Run, now: number): Run {
  if (run.since !== null) return run;
  return { ...run, time: run.time && going(run.time, now), since: now };
}

/** How long a run took that has stopped, in whole minutes; none when it was not timed. */
export function minutesOf({ spent }: Run): number | undefined {
  return spent > 0 ? Math.max(1, Math.round(spent / MINUTE_MS)) : undefined;
}
