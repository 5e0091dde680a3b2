/** The book's folder: this script stands in its `_static`. */
const BOOK = new URL("..", (document.currentScript as HTMLScriptElement).src);

/** Keep the whole book on this device, so that it opens without a connection. */
export function workOffline(): void {
  // From file:// the book is on this device already.
  if (!("serviceWorker" in navigator) || !location.protocol.startsWith("http")) return;
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
  if (line) line.hidden = false;
}
