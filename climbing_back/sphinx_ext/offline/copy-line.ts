import { t } from "../../language/t";
import { button, element } from "../../components/kit/dom";

const line = document.querySelector<HTMLElement>(".cb-offline");

/** How much a whole copy is at most, in words. */
export const SIZE = t("It is up to {megabytes} MB.", { megabytes: line?.dataset["megabytes"] ?? "" });

/** Say in the foot of the page how it stands with the copy: it comes last, so nothing moves that is in use. */
export function say(...words: string[]): void {
  if (!line) return;
  const isPressed = line.contains(document.activeElement);
  line.replaceChildren(element("p", {}, words.join(" ")));
  line.hidden = false;
  if (!isPressed) return;
  // What was pressed is gone, and this is what became of it.
  line.tabIndex = -1;
  line.focus();
}

/** Offer something there, once. */
export function offer(words: string, press: () => void): void {
  line?.append(element("p", {}, button(words, press)));
}
