import { describe, expect, it } from "vitest";
import { type Dose, programOf } from "../../climbing_back/components/session_player/program";
import {
  type Exercise,
  Guide,
  isTimeUp,
  minutesOf,
  paused,
  resumed,
  type Run,
} from "../../climbing_back/components/session_player/run";
import {
  countdown,
  going,
  left,
  onTheClock,
  stopped,
} from "../../climbing_back/components/session_player/timing";

const NOON = new Date(2026, 10, 22, 12).getTime();
const SECOND = 1000;

describe("time", () => {
  it("runs down by the clock, however seldom anyone looks", () => {
    const time = countdown(20, NOON);
    expect(left(time, NOON)).toBe(20 * SECOND);
    expect(left(time, NOON + 19_999)).toBe(1);
    expect(left(time, NOON + 3600 * SECOND)).toBe(0);
  });

  it("waits while it is stopped", () => {
    const waiting = stopped(countdown(20, NOON), NOON + 8 * SECOND);
    expect(left(waiting, NOON + 3600 * SECOND)).toBe(12 * SECOND);
    const again = going(waiting, NOON + 3600 * SECOND);
    expect(left(again, NOON + 3605 * SECOND)).toBe(7 * SECOND);
  });

  it("does not grow when the clock is set back", () => {
    expect(left(countdown(20, NOON), NOON - 3600 * SECOND)).toBe(20 * SECOND);
  });

  it.each([
    [0, "0:00"],
    [1, "0:01"],
    [SECOND, "0:01"],
    [59_001, "1:00"],
    [125 * SECOND, "2:05"],
  ])("of %d ms reads %s", (milliseconds, words) => {
    expect(onTheClock(milliseconds)).toBe(words);
  });
});

/** The parts of an exercise in short: "hold 20>" is one after which the next follows by itself. */
function inShort(dose: Dose, timers = true): string[] {
  return programOf(dose, timers).map(({ kind, seconds, flows, side }) =>
    [kind, seconds, side && `side ${side}`].filter(Boolean).join(" ") + (flows ? ">" : ""),
  );
}

describe("the parts of an exercise", () => {
  it("are counted on one side and then on the other", () => {
    expect(inShort({ sets: 1, reps: 8, each_side: true })).toEqual([
      "set-up", "reps side 1", "side side 2", "reps side 2",
    ]);
  });

  it("lead into each hold, and from a hold into its rest; all else waits", () => {
    expect(inShort({ sets: 1, reps: 2, hold: 20, rest: 15 })).toEqual([
      "set-up", "ready 5>", "hold 20>", "rest 15", "ready 5>", "hold 20",
    ]);
  });

  it("wait after each hold where no rest is planned", () => {
    expect(inShort({ sets: 1, reps: 2, hold: 3 })).toEqual([
      "set-up", "ready 5>", "hold 3", "ready 5>", "hold 3",
    ]);
  });

  it("rest between rounds", () => {
    expect(inShort({ sets: 3, minutes: 2, rest: 120 })).toEqual([
      "set-up", "minutes 120", "rest 120", "minutes 120", "rest 120", "minutes 120",
    ]);
    expect(inShort({ sets: 2, reps: 8 })).toEqual(["set-up", "reps", "rest", "reps"]);
  });

  it("need no number", () => {
    expect(inShort({ sets: 1 })).toEqual(["set-up", "own"]);
  });

  it("have no clock without timers, and nothing follows by itself", () => {
    expect(inShort({ sets: 1, reps: 2, hold: 20, rest: 15, each_side: true }, false)).toEqual([
      "set-up", "hold side 1", "rest", "hold side 1",
      "side side 2", "hold side 2", "rest", "hold side 2",
    ]);
    const rounds = inShort({ sets: 2, minutes: 2 }, false);
    expect(rounds).toEqual(["set-up", "minutes", "rest", "minutes"]);
  });

  it("know which time it is, of how many", () => {
    const holds = programOf({ sets: 1, reps: 2, hold: 20, each_side: true }, true);
    const times = holds.filter(({ kind }) => kind === "hold");
    expect(times.map(({ time, times, side }) => [time, times, side])).toEqual([
      [1, 2, 1], [2, 2, 1], [1, 2, 2], [2, 2, 2],
    ]);
  });
});

function exercise(id: string, dose: Omit<Dose, "sets">, level = "B"): Exercise {
  const good = { sets: 1, ...dose };
  const doses = { good, "so-so": good, off: { sets: 1 } };
  return { id, level, steps: ["Sit.", "Hold.", "Let go."], doses };
}

const GUIDE = new Guide([
  exercise("stretch", { reps: 2, hold: 20, rest: 15 }),
  exercise("march", { reps: 3, each_side: true }),
  exercise("breathe", { minutes: 2 }, "A"),
]);
const GOOD = { size: "good", timers: true } as const;

/** Press these, one after the other, a moment apart. */
function after(presses: string, from: Run = GUIDE.begin(GOOD, NOON), now = NOON): Run {
  return presses.split(" ").reduce((run, press) => {
    const here = GUIDE.caughtUp(run, now);
    if (press === "go-on") return GUIDE.goOn(here, now);
    if (press === "again") return GUIDE.again(here);
    if (press === "next") return GUIDE.next(here, now);
    if (press === "skip") return GUIDE.skip(here, now);
    throw new Error(press);
  }, from);
}

function kindIn(run: Run): string | undefined {
  return GUIDE.phaseIn(run)?.kind;
}

function doneIn(run: Run): (string | undefined)[] {
  return GUIDE.told(run).map(({ done }) => done);
}

const THREE = "again again again";
/** Up to the other side of the march. */
const MARCH = `go-on ${THREE} go-on`;

describe("a run", () => {
  it("begins with getting into place, and no clock runs", () => {
    const run = GUIDE.begin(GOOD, NOON);
    expect([kindIn(run), run.time, run.day]).toEqual(["set-up", null, "2026-11-22"]);
    expect(GUIDE.caughtUp(run, NOON + 3600 * SECOND)).toBe(run);
  });

  it("goes from get ready through the hold to the rest, and waits there", () => {
    const run = after("go-on");
    const kinds = [0, 4.9, 5, 24.9, 25, 39.9, 40, 4000].map((seconds) => {
      const now = NOON + seconds * SECOND;
      const here = GUIDE.caughtUp(run, now);
      return `${kindIn(here)}${isTimeUp(here, now) ? "!" : ""}`;
    });
    expect(kinds).toEqual(["ready", "ready", "hold", "hold", "rest", "rest", "rest!", "rest!"]);
  });

  it("counts from the end of what came before, not from when the page woke up", () => {
    const now = NOON + 30 * SECOND;
    const here = GUIDE.caughtUp(after("go-on"), now);
    expect(left(here.time!, now)).toBe(10 * SECOND);
  });

  it("stands still while it is paused", () => {
    const waiting = paused(after("go-on"), NOON + 2 * SECOND);
    const later = NOON + 3600 * SECOND;
    expect(GUIDE.caughtUp(waiting, later)).toBe(waiting);
    expect(left(resumed(waiting, later).time!, later)).toBe(3 * SECOND);
    expect(paused(waiting, later)).toBe(waiting);
  });

  it("counts its minutes without the pauses", () => {
    const first = paused(GUIDE.begin(GOOD, NOON), NOON + 90 * SECOND);
    const run = GUIDE.stop(resumed(first, NOON + 3600 * SECOND), NOON + 3690 * SECOND);
    expect(minutesOf(run)).toBe(3);
    expect(minutesOf(GUIDE.ticked(GOOD, [], NOON))).toBeUndefined();
  });

  it("marks step after step, and begins again after the last", () => {
    const steps = [1, 2, 3, 4].map((times) => {
      let run = GUIDE.begin(GOOD, NOON);
      for (let n = 0; n < times; n++) run = GUIDE.nextStep(run);
      return run.step;
    });
    expect(steps).toEqual([1, 2, 0, 1]);
  });

  it("counts each side from the start", () => {
    expect(after("next go-on again again again go-on go-on").count).toBe(0);
  });

  it("may count further than asked", () => {
    expect(after("next go-on again again again again").count).toBe(4);
  });

  it.each([
    ["nothing", "", ["none", "none", "none"]],
    ["three times next: the learner did it their own way", "next next next", ["all", "all", "all"]],
    ["all the times of both sides", `skip ${MARCH} go-on ${THREE} go-on`, ["none", "all", "none"]],
    ["more than was asked", `skip ${MARCH} go-on ${THREE} again next`, ["none", "all", "none"]],
    ["one time too few", `skip ${MARCH} go-on again again go-on`, ["none", "part", "none"]],
    ["one side only", `skip go-on ${THREE} next`, ["none", "part", "none"]],
    ["no time at all", "skip go-on go-on go-on go-on", ["none", "none", "none"]],
    ["some times, then skip", "skip go-on again skip", ["none", "part", "none"]],
    ["some times, and then it stops there", "skip go-on again", ["none", "part", "none"]],
    ["a skip before anything", "skip skip skip", ["none", "none", "none"]],
    ["a hold that ended early", "go-on go-on go-on go-on go-on go-on", ["part", "none", "none"]],
    ["a hold that goes on", "go-on go-on", ["part", "none", "none"]],
    ["getting ready, no more", "go-on", ["none", "none", "none"]],
  ])("of %s says what was done", (_name, presses, done) => {
    const run = presses ? after(presses) : GUIDE.begin(GOOD, NOON);
    expect(doneIn(run)).toEqual(done);
  });

  it("is whole when every hold ran its time and the rests were cut short", () => {
    let run = GUIDE.caughtUp(after("go-on"), NOON + 25 * SECOND);
    expect(kindIn(run)).toBe("rest");
    run = after("go-on", run, NOON + 26 * SECOND);
    run = after("go-on", run, NOON + 60 * SECOND);
    expect([run.at, doneIn(run)[0]]).toEqual([1, "all"]);
  });

  it("is whole without timers when the learner says so", () => {
    const run = after("go-on go-on go-on go-on", GUIDE.begin({ ...GOOD, timers: false }, NOON));
    expect([run.at, doneIn(run)[0]]).toEqual([1, "all"]);
  });

  it("is over after the last exercise, and only then cannot go on", () => {
    const run = after("next next next");
    expect([run.over, run.at, run.since]).toEqual([true, 3, null]);
    const early = GUIDE.stop(after("next"), NOON);
    expect([early.over, early.at]).toEqual([true, 1]);
    expect(GUIDE.goBack(early, NOON)).toMatchObject({ over: false, at: 1, since: NOON });
  });

  it("keeps the best that was said of an exercise", () => {
    const swapped = GUIDE.swap(after("next"), "stretch", NOON);
    expect(doneIn(GUIDE.skip(swapped, NOON))[0]).toBe("all");
  });

  it.each([
    ["of this set", {}, true],
    ["that is over", { over: true, at: 3 }, true],
    ["through other exercises", { order: ["stretch", "march", "jump"] }, false],
    ["through fewer exercises", { order: ["stretch"], at: 0 }, false],
    ["in a part that is gone", { phase: 99 }, false],
    ["in a size that is gone", { size: "huge" }, false],
    ["past its end", { at: 3 }, false],
  ])("%s is known, or not", (_name, change, isKnown) => {
    expect(GUIDE.knows({ ...after("next go-on"), ...change } as Run)).toBe(isKnown);
  });

  it.each([null, 5, "run", {}, { order: ["stretch", "march", "breathe"] }])(
    "is not made of %j",
    (kept) => expect(GUIDE.knows(kept as never)).toBe(false),
  );

  it("goes through JSON unharmed", () => {
    const run = after("next go-on again");
    expect(JSON.parse(JSON.stringify(run))).toEqual(run);
  });
});

describe("something else instead", () => {
  it("asks for no more support than the exercise itself", () => {
    const instead = (run: Run) => GUIDE.insteadIn(run).map(({ id }) => id);
    expect(instead(GUIDE.begin(GOOD, NOON))).toEqual(["march", "breathe"]);
    expect(instead(after("next next"))).toEqual([]);
  });

  it("changes places with one that is still to come", () => {
    const run = GUIDE.swap(after("go-on"), "breathe", NOON);
    expect([run.order, kindIn(run)]).toEqual([["breathe", "march", "stretch"], "set-up"]);
  });

  it("does one that is behind once more", () => {
    const { order } = GUIDE.swap(after("next"), "stretch", NOON);
    expect(order).toEqual(["stretch", "stretch", "breathe"]);
  });

  it("counts the smallest thing as a part", () => {
    const run = GUIDE.chooseSmallest(GUIDE.begin(GOOD, NOON), NOON);
    expect(kindIn(run)).toBe("own");
    const on = GUIDE.goOn(run, NOON);
    expect([on.at, on.smallest, doneIn(on)[0]]).toEqual([1, false, "part"]);
    expect(doneIn(GUIDE.skip(GUIDE.begin(GOOD, NOON), NOON))[0]).toBe("none");
  });

  it("goes on from a pause", () => {
    const waiting = paused(GUIDE.begin(GOOD, NOON), NOON);
    expect(GUIDE.swap(waiting, "march", NOON + SECOND).since).toBe(NOON + SECOND);
    expect(GUIDE.chooseSmallest(waiting, NOON + SECOND).since).toBe(NOON + SECOND);
  });
});
