import { element } from "./dom";

/** What can be done, each with the words on its button. */
export type Acts<Act extends string> = readonly (readonly [act: Act, words: string])[];

/** How much of what a button is about is read out with its words. */
const LONGEST_NAME = 80;

/** A quiet button whose name begins with the words on it and says what it is about. */
export function actButton(words: string, about: string, press: () => void): HTMLButtonElement {
  const made = element("button", { type: "button", className: "cb-button cb-quiet" }, words);
  made.setAttribute("aria-label", `${words}: ${about.slice(0, LONGEST_NAME)}`);
  made.addEventListener("click", press);
  return made;
}

/** What is not looked at every day, behind a line that says how much it is. */
export function fold(title: string): { part: HTMLElement; show: (inside: HTMLElement[]) => void } {
  const summary = element("summary", {});
  const inside = element("div", {});
  const part = element("details", { className: "cb-fold" }, summary, inside);
  return {
    part,
    show: (all) => {
      part.hidden = !all.length;
      summary.textContent = `${title} (${all.length})`;
      arrange(inside, all);
    },
  };
}

/**
 * On paper nothing can be unfolded, so it is open there. The styles see to it where they reach what is folded: then the
 * page stays as it is, whenever the browser takes its picture.
 */
export function unfoldOnPaper(root: HTMLElement): void {
  if (CSS.supports("selector(::details-content)")) return;
  let folded: HTMLDetailsElement[] = [];
  window.addEventListener("beforeprint", () => {
    // Some browsers say it twice.
    folded.push(...root.querySelectorAll<HTMLDetailsElement>(".cb-fold:not([open])"));
    for (const part of folded) part.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const part of folded) part.open = false;
    folded = [];
  });
}

/** Put these parts there in this order. What is in its place already keeps the focus. */
export function arrange(place: HTMLElement, parts: readonly HTMLElement[]): void {
  parts.forEach((part, n) => {
    if (place.children[n] !== part) place.insertBefore(part, place.children[n] ?? null);
  });
  while (place.children.length > parts.length) place.lastElementChild?.remove();
}
