const DAY_MS = 86_400_000;

/** A time zone's clocks change from one distance from UTC to another. */
export interface Change {
  /** The moment, as the clocks that were ahead of it showed it: `2027-03-28T02:00:00`. */
  local: string;
  /** Such as `+01:00`. */
  from: string;
  to: string;
}

/** The clock of `zone` at a moment: `2027-03-28T02:00:00`. */
export function clockIn(zone: string, moment: number): string {
  return shifted(moment, offsetIn(zone)(moment));
}

/**
 * The changes of a zone's clocks from one moment to another, found by asking the browser.
 *
 * The browser knows every zone and its rules by heart; a library of zones would bring them once
 * more, and grow old. It tells what a clock says at a moment, so the changes are searched for:
 * no two are nearer to each other than the steps here.
 */
export function changesIn(zone: string, from: number, to: number): Change[] {
  const offsetAt = offsetIn(zone);
  const changes: Change[] = [];
  for (let at = from; at < to; at += 7 * DAY_MS) {
    let [before, after] = [at, at + 7 * DAY_MS];
    const [old, now] = [offsetAt(before), offsetAt(after)];
    if (old === now) continue;
    while (after - before > 1000) {
      const middle = Math.floor((before + after) / 2000) * 1000;
      if (offsetAt(middle) === old) before = middle;
      else after = middle;
    }
    changes.push({ local: shifted(after, old), from: old, to: now });
  }
  return changes;
}

/** How far the clocks of `zone` are from UTC at a moment: `+01:00`. */
export function offsetIn(zone: string): (moment: number) => string {
  const format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
  return (moment) => {
    const parts = format.formatToParts(moment);
    const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
    // "GMT" is no distance at all.
    return name.slice(3) || "+00:00";
  };
}

function shifted(moment: number, offset: string): string {
  const [hours, minutes] = offset.slice(1).split(":").map(Number) as [number, number];
  const distance = (hours * 60 + minutes) * 60_000 * (offset.startsWith("-") ? -1 : 1);
  return new Date(moment + distance).toISOString().slice(0, 19);
}
