import { element } from "./dom";

/** Hand a file to the browser, which asks the learner or puts it with the downloads. */
export function saveFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  element("a", { href: address, download: name }).click();
  // Not at once: some browsers have not begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
