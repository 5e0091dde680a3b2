import { merged, type Entry } from "./entries";

/**
 * The log `now`, as what `before` has become when all of that is in front of it, still the same entries.
 *
 * A page's two scripts each make an array of their own of one press. What was worked out of `before` stays.
 */
export function following(before: readonly Entry[], now: readonly Entry[]): readonly Entry[] {
  const isLonger = before.length > 0 && before.every((entry, n) => entry === now[n]);
  return isLonger ? merged(before, now.slice(before.length)) : now;
}
