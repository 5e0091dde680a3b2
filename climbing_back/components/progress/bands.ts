import { addDays, daysBetween } from "../../diary/format/days";
import { inOrder } from "../../diary/format/entries";
import type { Setback } from "../../diary/views/setbacks";
import { daysCounted } from "../../diary/words/phrases";
import { t } from "../../language/t";

/** A time of ground zero, as it is drawn: never as a fall, and with a name. */
export interface Band {
  since: string;
  /** The first day after it, or after today. */
  until: string;
  /** "Ground zero, 9 days". */
  name: string;
}

/**
 * The times of ground zero up to `today`. Setbacks that overlap are one time, because no day can
 * be lived twice. Those still to come, and those that were over before a day had passed, have none.
 */
export function bandsOf(setbacks: readonly Setback[], today: string): Band[] {
  const tomorrow = addDays(today, 1);
  const times: { since: string; until: string; open: boolean }[] = [];
  for (const { since, until } of [...setbacks].sort((a, b) => inOrder(a.since, b.since))) {
    const end = until !== null && until < tomorrow ? until : tomorrow;
    if (since >= end) continue;
    const before = times.at(-1);
    const open = until === null || until > tomorrow;
    if (!before || before.until <= since) times.push({ since, until: end, open });
    else {
      before.until = before.until > end ? before.until : end;
      before.open ||= open;
    }
  }
  return times.map(({ since, until, open }) => {
    const days = daysCounted(daysBetween(since, until));
    return { since, until, name: open ? t("Ground zero, {days} so far", { days }) : t("Ground zero, {days}", { days }) };
  });
}
