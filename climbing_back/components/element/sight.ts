/** So much of what has the focus is to be seen, in pixels: a control of the usual height, whole. */
const IN_SIGHT_PX = 44;

/**
 * After a press, the focus is on what came of it, and in sight: drawing anew takes away what was
 * pressed, or moves it off the screen. Call this before `root` is drawn, and what it returns after.
 * Whoever had scrolled away from the focus before is left where they are reading.
 */
export function keepInSight(root: HTMLElement, had = document.activeElement): () => void {
  if (!had || !root.contains(had) || !isInSight(had)) return () => {};
  const around: HTMLElement[] = [];
  for (let part: Element = had; part !== root; part = part.parentElement ?? root) around.push(part as HTMLElement);
  around.push(root);
  return () => {
    if (isLost(document.activeElement)) focusOn(around.find(isShown) ?? root);
    const now = document.activeElement;
    if (now && root.contains(now) && !isInSight(now)) now.scrollIntoView({ block: "nearest" });
  };
}

/** Gone with what was drawn over, or hidden: the browser will give it to the page. */
function isLost(focused: Element | null): boolean {
  return !focused || focused === document.body || !isShown(focused);
}

/** Go on from this part, which may be no control. Whether the page scrolls to it is another's business. */
export function focusOn(part: HTMLElement): void {
  if (!part.matches("a[href], button, input, select, textarea, summary, [tabindex]")) part.tabIndex = -1;
  part.focus({ preventScroll: true });
}

/** A box that is drawn by its label is where its label is. */
function boxOf(part: Element): DOMRect {
  return (part.closest("label") ?? part).getBoundingClientRect();
}

function isShown(part: Element): boolean {
  return part.isConnected && boxOf(part).height > 0;
}

function isInSight(part: Element): boolean {
  const { top, bottom, height } = boxOf(part);
  // Below what stays at the top of the window, such as the way to help.
  const edge = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  return Math.min(bottom, innerHeight) - Math.max(top, edge) >= Math.min(height, IN_SIGHT_PX);
}
