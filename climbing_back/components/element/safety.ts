import { nameOfItem, type PlanItem } from "../../diary/views/plan";
import { t } from "../../language/t";
import { element } from "../kit/dom";
import { folded } from "../kit/fold";
import { exerciseIn, type Known, type KnownExercise } from "./known";

/** What keeps people safe in an exercise, line by line: when to stop, what to hold on to, who asks first. */
export function safetyLines({ safety }: Pick<KnownExercise, "safety">): string[] {
  return safety.map(([title, words]) => `${title} ${words}`);
}

/** The same on a page. Who asks first is asked once, so it is one press away; on paper it stands there. */
export function safetyOf({ safety }: Pick<KnownExercise, "safety">): HTMLElement {
  const lines = safety.map(([title, words]) => element("p", {}, element("b", {}, title), ` ${words}`));
  const askFirst = folded(t("Who asks first"), "cb-fold", lines.slice(-1));
  return element("div", { className: "cb-safe" }, ...lines.slice(0, -1), askFirst);
}

/** The same of an exercise that somebody has written themselves, as far as they said it. */
export function ownSafety({ safety }: Pick<PlanItem, "safety">): KnownExercise["safety"] {
  return safety ? [[t("For safety:"), safety]] : [];
}

/** What keeps people safe in what is planned, wherever it comes from. */
export function safetyOfItem(item: PlanItem, known: Pick<KnownExercise, "safety"> | undefined): HTMLElement[] {
  if (known) return [safetyOf(known)];
  return ownSafety(item).map(([title, words]) =>
    element("div", { className: "cb-safe" }, element("p", {}, element("b", {}, title), ` ${words}`)),
  );
}

/** What a list says of what is planned: what it is called, and what keeps people safe in it. */
export function careOfItem(item: PlanItem, known: Known): Pick<KnownExercise, "name" | "safety"> {
  return exerciseIn(known, item.exercise) ?? { name: nameOfItem(item, () => undefined).name, safety: ownSafety(item) };
}

/** For lists that are short on room: what is said of all the exercises in them, behind one press. */
export function foldedSafety(exercises: readonly Pick<KnownExercise, "name" | "safety">[]): HTMLElement[] {
  const withLines = exercises.filter(({ safety }) => safety.length);
  if (!withLines.length) return [];
  const parts = withLines.flatMap(({ name, safety }) => [
    element("p", {}, element("b", {}, name)),
    ...safetyLines({ safety }).map((line) => element("p", {}, line)),
  ]);
  return [folded(t("When to stop, and what to hold on to"), "cb-fold cb-safe", parts)];
}

/**
 * The words for ids, and for each exercise what keeps people safe in it: when to stop under `bridge.stop`, all of it
 * under `bridge.safety`. A chapter may be called as an exercise is: it is under `chapter.balance`.
 */
export function wordsOf({ names, exercises, chapters }: Known): Record<string, string> {
  const safety = exercises.flatMap((each) => {
    const lines = safetyLines(each);
    return [
      [`${each.id}.stop`, lines[0] ?? ""],
      [`${each.id}.safety`, lines.join(" ")],
    ];
  });
  const titles = chapters.map(({ id, title }) => [`chapter.${id}`, title]);
  return { ...names, ...Object.fromEntries([...safety, ...titles]) };
}
