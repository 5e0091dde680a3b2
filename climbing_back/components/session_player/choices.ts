import { t } from "../../language/t";
import { element } from "../kit/dom";
import { button } from "./button";
import type { ShownExercise } from "./fragment";

/** What the learner chose: another exercise, the smallest thing of this one, or to keep it. */
export type Chosen = { instead: string } | "smallest" | "keep";

/** What can be done in place of this exercise. */
export class Choices {
  readonly part = element("div", { className: "cb-choices" });

  offer(
    here: ShownExercise,
    others: readonly ShownExercise[],
    choose: (chosen: Chosen) => void,
  ): void {
    const choice = (words: string, chosen: Chosen) => {
      const made = button("cb-quiet", words);
      made.addEventListener("click", () => choose(chosen));
      return made;
    };
    this.part.replaceChildren(
      element("h2", {}, t("What would you like instead?")),
      choice(t("Do the smallest thing instead: {floor}", { floor: here.floor }), "smallest"),
      ...others.map(({ id, name }) => choice(name, { instead: id })),
      choice(t("Keep this one"), "keep"),
    );
    this.part.querySelector("button")?.focus({ preventScroll: true });
  }
}
