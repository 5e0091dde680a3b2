import { addDays, daysBetween } from "../../diary/format/days";
import type { TimeInGroundZero } from "../../diary/views/setbacks";
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

/** The times of ground zero up to `today`. What is still to come, or was over before a day had passed, has none. */
export function bandsOf(times: readonly TimeInGroundZero[], today: string): Band[] {
  const tomorrow = addDays(today, 1);
  return times.flatMap(({ since, until }) => {
    const isOpen = until === null || until > tomorrow;
    const end = isOpen ? tomorrow : until;
    if (since >= end) return [];
    const days = daysCounted(daysBetween(since, end));
    const name = isOpen ? t("Ground zero, {days} so far", { days }) : t("Ground zero, {days}", { days });
    return [{ since, until: end, name }];
  });
}
