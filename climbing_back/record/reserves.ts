import { inEffect, isA, type Entry } from "./entries";

/** The reserve days of one month: how many were set, spent, and are left. */
export interface Reserves {
  allowed: number;
  spent: number;
  left: number;
}

export function reserves(log: readonly Entry[], day: string): Reserves {
  const spent = new Set<string>();
  let allowed = 0;
  for (const entry of inEffect(log)) {
    if (isA(entry, "reserve-days") && entry.data.starts <= day) allowed = entry.data.days;
    if (isA(entry, "reserve-day") && entry.data.day.slice(0, 7) === day.slice(0, 7)) spent.add(entry.data.day);
  }
  return { allowed, spent: spent.size, left: Math.max(0, allowed - spent.size) };
}
