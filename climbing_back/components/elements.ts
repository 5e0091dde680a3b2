import { ChecklistElement } from "./checklist/element";
import type { DiaryElement } from "./base/element";
import type { DiaryStore } from "../record/store";

/** Every element of the course. */
const ELEMENTS = [ChecklistElement];

/** Make the tags known. A notebook loads this once a widget, and a tag can be defined only once. */
export function defineElements(): void {
  for (const element of ELEMENTS) {
    if (!customElements.get(element.tag)) customElements.define(element.tag, element);
  }
}

/** Give the diary to every component below `root`. One that fails leaves the others alone. */
export function connectElements(root: ParentNode, store: DiaryStore): void {
  for (const element of root.querySelectorAll<DiaryElement>(ELEMENTS.map((e) => e.tag).join())) {
    element.connect(store).catch((error: unknown) => console.warn(element.localName, error));
  }
}
