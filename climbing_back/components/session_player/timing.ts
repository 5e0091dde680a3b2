/*
 * Time is read off the clock and never counted in ticks: a page that sleeps in the background hears
 * few of them. Moments and lengths are in milliseconds.
 */

/** A stretch of time that runs down, or waits. */
export interface Countdown {
  /** What was left of it when it last began to run, or when it was stopped. */
  readonly left: number;
  /** When it last began to run; null while it waits. */
  readonly since: number | null;
}

export function countdown(seconds: number, since: number): Countdown {
  return { left: seconds * 1000, since };
}

export function left({ left, since }: Countdown, now: number): number {
  if (since === null) return left;
  // A clock that was set back does not give time back.
  return Math.min(left, Math.max(0, left - (now - since)));
}

/** When it ends, if nothing stops it. */
export function endOf({ left, since }: Countdown, now: number): number {
  return (since ?? now) + left;
}

export function stopped(time: Countdown, now: number): Countdown {
  return { left: left(time, now), since: null };
}

export function going(time: Countdown, now: number): Countdown {
  return { left: left(time, now), since: now };
}

/** "0:07", as a clock shows it: the last second is 0:01, and 0:00 is the end. */
export function onTheClock(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
