import type { DiaryStore } from "../../diary/homes/store";
import type { Edition } from "./edition";
import type { DiaryElement } from "./element";

/** A component's element: its class and its tag. */
export type ElementClass = CustomElementConstructor & { readonly tag: string };

/** Make tags known. A notebook loads them once a widget, and a tag can be defined only once. */
export function defineElements(elements: readonly ElementClass[]): void {
  for (const element of elements) {
    if (!customElements.get(element.tag)) customElements.define(element.tag, element);
  }
}

/**
 * Give the diary to every component below `root`, as soon as its tag is known: some tags come with
 * a script of their own. One component that fails leaves the others alone.
 */
export function connectElements(root: ParentNode, store: DiaryStore, edition: Edition): void {
  for (const element of root.querySelectorAll<DiaryElement>(".cb")) {
    if (!element.localName.includes("-")) continue;
    customElements
      .whenDefined(element.localName)
      .then(() => element.connect(store, edition))
      .catch((error: unknown) => console.warn(element.localName, error));
  }
}
