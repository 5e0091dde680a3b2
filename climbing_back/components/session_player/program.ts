/** How much of an exercise, in one size of day, as the fragment says it. */
export interface Dose {
  sets: number;
  reps?: number;
  /** Seconds. */
  hold?: number;
  minutes?: number;
  /** Seconds. */
  rest?: number;
  each_side?: boolean;
}

/** One part of doing an exercise. */
export interface Phase {
  /** `own` is done as the words say it, without a number. */
  readonly kind: "set-up" | "ready" | "hold" | "rest" | "side" | "reps" | "minutes" | "own";
  /** How many seconds, minutes or times the set asks for. */
  readonly asked?: number;
  /** How long it takes by the clock. Without it, the learner says when it is over. */
  readonly seconds?: number;
  /** Whether the next part follows by itself: what one got ready for, or a rest. All else waits. */
  readonly flows?: true;
  /** Which time this is, of how many: of holds, or of rounds. */
  readonly time?: number;
  readonly times?: number;
  readonly side?: 1 | 2;
}

const GET_READY_SECONDS = 5;

/** The smallest thing that still counts. */
export const SMALLEST: readonly Phase[] = [{ kind: "own" }];

/** The parts of an exercise in order; without timers, the learner says when each is over. */
export function programOf(dose: Dose, timers: boolean): readonly Phase[] {
  const phases = [...rounds(dose)];
  return timers ? phases : phases.filter(({ kind }) => kind !== "ready").map(untimed);
}

/** Whether something is done in it that counts. */
export function isDoing({ kind }: Phase): boolean {
  return kind === "hold" || kind === "reps" || kind === "minutes" || kind === "own";
}

function* rounds(dose: Dose): Generator<Phase> {
  yield { kind: "set-up" };
  for (let round = 1; round <= dose.sets; round++) {
    if (round > 1) yield resting(dose);
    for (const side of dose.each_side ? ([1, 2] as const) : [undefined]) {
      if (side === 2) yield { kind: "side", side };
      const which = side ? { side } : {};
      if (dose.hold) yield* holds(dose, dose.hold, which);
      else yield { ...counted(dose), time: round, times: dose.sets, ...which };
    }
  }
}

function* holds(dose: Dose, seconds: number, side: Pick<Phase, "side">): Generator<Phase> {
  const { reps: times = 1, rest } = dose;
  for (let time = 1; time <= times; time++) {
    const restNext = rest !== undefined && time < times;
    yield { kind: "ready", seconds: GET_READY_SECONDS, flows: true, time, times, ...side };
    const hold: Phase = { kind: "hold", asked: seconds, seconds, time, times, ...side };
    yield restNext ? { ...hold, flows: true } : hold;
    if (restNext) yield resting(dose);
  }
}

function counted({ minutes, reps }: Dose): Phase {
  if (minutes) return { kind: "minutes", asked: minutes, seconds: minutes * 60 };
  return reps ? { kind: "reps", asked: reps } : { kind: "own" };
}

function resting({ rest }: Dose): Phase {
  return rest ? { kind: "rest", seconds: rest } : { kind: "rest" };
}

function untimed({ seconds: _, flows: __, ...phase }: Phase): Phase {
  return phase;
}
