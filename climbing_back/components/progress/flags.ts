/** Something that stands at `x` and carries words of this width, with a little room at both ends. */
export interface Flag {
  x: number;
  width: number;
}

/** Where the words of a flag begin, and how high they hang: 0 is the lowest lane. */
export interface Hung {
  start: number;
  lane: number;
}

/**
 * Hang flags so that no words cross other words or another flag's pole.
 *
 * They come from left to right. Words hang to the right of their pole, moved back as far as the
 * picture asks for. Where that leads to no end, the last ones hang to the left. Null when there is
 * no room for that in so many `lanes`.
 */
export function hang(flags: readonly Flag[], room: number, lanes: number): Hung[] | null {
  const all = flags.reduce((sum, { width }) => sum + width, 0);
  if (all > room * lanes) return null;
  const moved = flags.map(({ x, width }) => Math.min(x, room - width));
  let hung = inLanes(flags, moved, room, lanes);
  for (let turned = 1; !hung && turned <= flags.length; turned++) {
    const last = flags.length - turned;
    const starts = flags.map(({ x, width }, n) => (n < last ? x : x - width));
    hung = inLanes(flags, starts, room, lanes);
  }
  return hung;
}

/** Words hang above each pole that stands within them. */
function inLanes(
  flags: readonly Flag[],
  starts: readonly number[],
  room: number,
  lanes: number,
): Hung[] | null {
  const words = flags.map(({ x, width }, n) => {
    const start = starts[n] ?? 0;
    return { n, x, start, end: start + width };
  });
  type Words = (typeof words)[number];
  if (words.some(({ start, end }) => start < 0 || end > room)) return null;
  const holds = (one: Words, other: Words) => one.start < other.x && other.x < one.end;
  const touches = (one: Words, other: Words) => one.start < other.end && other.start < one.end;
  // Where no pole decides it, the left ones hang above.
  const isAbove = (one: Words, other: Words) =>
    holds(one, other) || (one.n < other.n && touches(one, other) && !holds(other, one));

  let heights = words.map(() => 0);
  // Each round settles a lane at least, unless two flags would each hang above the other.
  for (let round = 0; round <= lanes; round++) {
    const before = heights;
    heights = words.map((one) => {
      const below = words.filter((other) => other !== one && isAbove(one, other));
      return Math.max(-1, ...below.map(({ n }) => before[n] ?? 0)) + 1;
    });
  }
  if (heights.some((lane) => lane >= lanes)) return null;
  return words.map(({ start, n }) => ({ start, lane: heights[n] ?? 0 }));
}

/** Numbers, from `first` to `last`, that share one place because there is no room between them. */
export interface Numbers {
  x: number;
  first: number;
  last: number;
}

/** Number what stands at `places`, from left to right, where there is no room for names. */
export function number(places: readonly number[], apart: number): Numbers[] {
  const groups: Numbers[] = [];
  places.forEach((x, n) => {
    const before = groups.at(-1);
    if (before && x - before.x < apart) before.last = n + 1;
    else groups.push({ x, first: n + 1, last: n + 1 });
  });
  return groups;
}
