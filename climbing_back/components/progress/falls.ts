import { dayOf } from "../../diary/words/days";
import { counted, t } from "../../language/t";
import { element } from "../kit/dom";
import type { View } from "./look";
import { isIn } from "./time";

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
  const answers = counted(said.length, "{count} answer", "{count} answers");
  if (none === said.length) return t("{answers}: no fall.", { answers });
  return none ? t("{answers}: no fall in {none} of them.", { answers, none }) : `${answers}.`;
}

/** The dates with a number, one a line. */
export function drawFalls(list: HTMLElement, said: readonly Falls[], today: string): void {
  const lines = said
    .filter(({ falls }) => falls)
    .map(({ day, falls }) => element("li", {}, fallsOn(falls, dayOf(day, today))));
  list.replaceChildren(...(lines.length ? [element("ul", {}, ...lines)] : []));
}

function fallsOn(falls: number, day: string): string {
  return counted(falls, "{day}: {count} fall", "{day}: {count} falls", { day });
}
