import { v7 as uuid7 } from "uuid";

/*
 * A clock may say anything: one that was reset says 1970, others stand in 2106. What is written then
 * is dated on the nearest day that every reader of the diary takes back, with a year on both sides
 * for the days that are counted from it.
 */
const FIRST = Date.UTC(2001, 0, 1);
const LAST = Date.UTC(2098, 11, 31);

/** The nearest time that the diary knows. */
function known(date: Date): Date {
  const time = Math.min(Math.max(date.getTime(), FIRST), LAST);
  return time === date.getTime() ? date : new Date(time);
}

/** Local time with its distance from UTC, which `toISOString` would throw away. */
export function localMoment(moment: Date): string {
  const date = known(moment);
  const minutes = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  const two = (n: number) => String(Math.floor(n)).padStart(2, "0");
  const distance = Math.abs(minutes);
  return `${local}${minutes < 0 ? "-" : "+"}${two(distance / 60)}:${two(distance % 60)}`;
}

/** The newest id that was made here: what is said within a millisecond stays in order. */
let made = "";

/**
 * An id for what is written now, after the id `after`.
 *
 * Ids sort by time. A clock that was set back must not make today older than yesterday.
 */
export function nextId(after = ""): string {
  const id = uuid7({ msecs: known(new Date()).getTime() });
  const before = [made, after].filter(leavesRoom).sort().at(-1) ?? "";
  made = id > before ? id : placeAfter(before) + id.slice(18);
  return made;
}

/** Whether an id can be followed. After the very last one, as a foreign file may have it, comes none. */
export function leavesRoom(id: string): boolean {
  return placeAfter(id) !== "";
}

/** The next place after that of an id: its time and what comes first behind it, plus one; or nothing. */
export function placeAfter(id: string): string {
  const place = /^([0-9a-f]{8})-([0-9a-f]{4})-7([0-9a-f]{3})-/.exec(id)?.slice(1).join("");
  if (place === undefined) return "";
  const next = (BigInt(`0x${place}`) + 1n).toString(16).padStart(place.length, "0");
  if (next.length > place.length) return "";
  return `${next.slice(0, 8)}-${next.slice(8, 12)}-7${next.slice(12)}`;
}
