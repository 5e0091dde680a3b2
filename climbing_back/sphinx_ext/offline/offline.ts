import { isShared } from "../../diary/homes/shared-device";
import { BOOK, PAGES_HERE } from "../page/book-folder";
import { showLine } from "../page/line-on-page";

const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];

/** Keep the whole book on this device, so that it opens without a connection. */
export function workOffline(): void {
  // From a disk, or from this very computer, the book is here already; and what is served next at
  // the same port should not get our pages.
  const here = !location.protocol.startsWith("http") || LOOPBACK.includes(location.hostname);
  // A package for an LMS is kept by the LMS.
  if (here || PAGES_HERE || isShared() || !("serviceWorker" in navigator)) return;
  addEventListener("load", () => {
    const updating = navigator.serviceWorker.controller !== null;
    navigator.serviceWorker.addEventListener("controllerchange", () => updating && tellOfUpdate());
    navigator.serviceWorker.register(new URL("service-worker.js", BOOK)).catch((error: unknown) => {
      console.info("The book is not kept for offline use.", error);
    });
  });
}

/** Never reload by ourselves: the learner may be in the middle of something. */
function tellOfUpdate(): void {
  const line = document.querySelector<HTMLElement>(".cb-update");
  if (line) showLine(line);
}
