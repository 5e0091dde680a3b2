import { element } from "./dom";

/** What waits behind one press. What the press opens is in sight, above the line that says "saved". */
export function folded(title: string, className: string, parts: readonly HTMLElement[]): HTMLElement {
  const summary = element("summary", {}, title);
  const part = element("details", { className }, summary, ...parts);
  summary.addEventListener("click", () => requestAnimationFrame(() => part.scrollIntoView({ block: "nearest" })));
  return part;
}
