import { element } from "../kit/dom";

export function button(className: string, words: string): HTMLButtonElement {
  return element("button", { type: "button", className: `cb-button ${className}` }, words);
}
