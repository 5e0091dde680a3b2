import type { DataOf } from "../../diary/format/diary.gen";
import { type Entry, latest } from "../../diary/format/entries";
import type { Setback } from "../../diary/views/setbacks";
import { t } from "../../language/t";
import { button, element } from "../kit/dom";

export type Move = NonNullable<DataOf["restart-step"]["move"]>;

/** The rungs of the learner's ladder, the lowest first. */
export function rungsOf(log: readonly Entry[]): readonly string[] {
  return latest(log, "restart-ladder")?.data.rungs ?? [];
}

/** Where the learner stands since a setback began, and the ways from there. */
export function climbFrom(
  rungs: readonly string[],
  open: Setback,
  step: (rung: string, move: Move) => void,
): HTMLElement[] {
  const here = open.steps.at(-1)?.rung;
  const at = here === undefined ? -1 : rungs.indexOf(here);
  if (here === undefined || at < 0) return [];
  const ways: [words: string, to: number, move: Move][] = [
    [t("One rung up"), at + 1, "up"],
    [t("Stay here"), at, "stay"],
    [t("One rung down"), at - 1, "down"],
  ];
  const buttons = ways.flatMap(([words, to, move]) => {
    const rung = rungs[to];
    return rung === undefined ? [] : [button(words, () => step(rung, move), { key: move })];
  });
  return [
    element("p", { className: "cb-lead" }, t("You are on: {here}", { here })),
    element("p", {}, ...buttons),
  ];
}
