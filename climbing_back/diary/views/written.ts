import { inEffect, isA, perLog, type Entry } from "../format/entries";

/**
 * View: what the learner wrote, as it stands, oldest first. What was changed is there once, and what
 * was removed is not. Nor is the diary's own note that a file was saved.
 *
 * Whatever page says how many entries there are counts these.
 */
export const thingsWritten = perLog((log): readonly Entry[] =>
  inEffect(log).filter((entry) => !isA(entry, "backup")),
);
