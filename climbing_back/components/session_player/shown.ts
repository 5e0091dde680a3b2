import type { Done } from "../../diary/views/plan";
import { t } from "../../language/t";
import { element } from "../kit/dom";
import type { Helps } from "./helps";
import type { Run } from "./run";

/** An exercise of a run as it is on show. */
export interface Shown {
  readonly run: Run;
  readonly item: string;
  /** Its part of the fragment, and the line in it that says how much on such a day. */
  readonly section: HTMLElement;
  readonly amount: HTMLElement;
  /** Whether the learner is asked first if standing is fine for them. */
  readonly isAsked: boolean;
  /** What the diary says of it. */
  readonly answer: Done | undefined;
}

/** Which of how many it is, behind the name of an exercise. */
const PLACE = "cb-place";

export function nameOf(section: HTMLElement): string {
  return section.querySelector("h2")?.firstChild?.textContent ?? "";
}

/** Of the fragment, show this exercise alone, and of its sizes the one of the day. */
export function showExercise(root: HTMLElement, shown: Shown, helps: Helps): void {
  const { run, section, amount, answer } = shown;
  // A figure that is in the fragment once may be that of several sizes.
  const figure = section.querySelector(`[data-sizes~="${amount.dataset["size"]}"]`);
  const here = [section, amount, figure];
  const isNew = !amount.matches("[data-here]");
  for (const part of root.querySelectorAll(".cb-exercise, .cb-exercise :is([data-size], [data-sizes])")) {
    part.toggleAttribute("data-here", here.includes(part));
  }
  root.querySelector(`.${PLACE}`)?.remove();
  const place = t("{at} of {order}", { at: run.at + 1, order: run.items.length });
  section.querySelector("h2")?.append(element("span", { className: PLACE }, ` ${place}`));
  for (const button of root.querySelectorAll<HTMLElement>("[data-done]")) {
    const { done } = button.dataset;
    const isIt = done === answer;
    button.setAttribute("aria-pressed", String(isIt));
    // One button is filled: what was said, or else the plain answer.
    button.classList.toggle("cb-quiet", !isIt && (answer !== undefined || done !== "all"));
  }
  const previous = root.querySelector<HTMLButtonElement>(".cb-previous");
  if (previous) previous.disabled = run.at === 0;
  if (isNew) helps.begin(linesOf(section, amount), secondsOf(amount));
}

/** There is no run: the fragment is the list that it was. */
export function showNone(root: HTMLElement, helps: Helps): void {
  for (const part of root.querySelectorAll("[data-here]")) part.removeAttribute("data-here");
  root.querySelector(`.${PLACE}`)?.remove();
  helps.end();
}

/** What can be read aloud of an exercise: its name, how much on such a day, and how. */
function linesOf(section: HTMLElement, amount: HTMLElement): string[] {
  const steps = [...section.querySelectorAll("ol > li")];
  return [nameOf(section), ...[amount, ...steps].map(({ textContent }) => textContent)];
}

/** How long one takes over it, as far as that is said. */
function secondsOf({ dataset: { hold, minutes } }: HTMLElement): number {
  return Number(minutes) * 60 || Number(hold) || 0;
}
