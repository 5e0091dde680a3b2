/** Something that stands at `x` and carries words of this width, to the right of its pole. */
export interface Flag {
  x: number;
  width: number;
}

/** Where the words of a flag begin, and how high they hang: 0 is the lowest lane. */
export interface Hung {
  start: number;
  lane: number;
}

/** The least room between the words of two flags. */
const GAP = 8;

/**
 * Hang flags so that no words cross other words or another flag's pole.
 *
 * They come from left to right. Each hangs above those that stand within its words, and is moved to
 * the left where it would leave the picture. Null when that cannot be done with so many `lanes`.
 */
export function hang(flags: readonly Flag[], room: number, lanes: number): Hung[] | null {
  const hung: Hung[] = [];
  for (const { x, width } of [...flags].reverse()) {
    const start = Math.min(x, room - width);
    const right = hung.filter((each) => each.start < start + width + GAP);
    hung.unshift({ start, lane: Math.max(-1, ...right.map(({ lane }) => lane)) + 1 });
  }
  const fits = hung.every(({ start, lane }) => start >= 0 && lane < lanes);
  return fits && !hung.some((_, pole) => isCrossed(flags, hung, pole)) ? hung : null;
}

/** Whether this flag's pole, on its way up, goes through the words of another. */
function isCrossed(flags: readonly Flag[], hung: readonly Hung[], pole: number): boolean {
  const x = flags[pole]?.x ?? 0;
  const top = hung[pole]?.lane ?? 0;
  return hung.some(
    ({ start, lane }, n) =>
      n !== pole && lane < top && start < x && x < start + (flags[n]?.width ?? 0),
  );
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
