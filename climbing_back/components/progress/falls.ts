import { counted } from "../../language/t";
import { element } from "../kit/dom";
import type { View } from "./look";
import { isIn } from "./time";
import { dayOf } from "./words";

/** What was written down about falls on one day. */
interface Falls {
  day: string;
  falls: number;
}

export function fallsIn({ look, time }: View): Falls[] {
  return look.checkIns.flatMap(({ day, falls }) =>
    falls !== undefined && isIn(time, day) ? [{ day, falls }] : [],
  );
}

/** One sentence; nothing when the question was never answered. */
export function fallsInWords(said: readonly Falls[]): string {
  if (!said.length) return "";
  const none = said.filter(({ falls }) => !falls).length;
  return counted(said.length, "{count} answer, {none} of them with no fall.", "{count} answers, {none} of them with no fall.", { none });
}

/** The dates with a number, one a line. */
export function drawFalls(list: HTMLElement, said: readonly Falls[], today: string): void {
  const lines = said
    .filter(({ falls }) => falls)
    .map(({ day, falls }) => element("li", {}, `${dayOf(day, today)}: ${falls}`));
  list.replaceChildren(...(lines.length ? [element("ul", {}, ...lines)] : []));
}
