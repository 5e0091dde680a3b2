/** For so long after it has come, a page is still looked at and not yet used. */
const SOON_MS = 1000;

let isUsed = false;

/** From now on it matters that nothing moves. */
export function watchForUse(): void {
  const used = () => (isUsed = true);
  for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, used, { capture: true, once: true });
  setTimeout(used, SOON_MS);
}

/**
 * Show a line that stands above the chapter. Where the page is in use already, it comes below
 * everything instead: what someone is about to press stays where it is.
 */
export function showLine(line: HTMLElement): void {
  if (isUsed) line.closest("main")?.append(line);
  line.hidden = false;
}

/** Take the words away. Their room stays, for the same reason. */
export function emptyLine(line: HTMLElement): void {
  line.style.visibility = "hidden";
}
