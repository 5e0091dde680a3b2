/*
 * A device that others use too: nothing of the diary is kept on it. The device remembers this one
 * word until the learner finishes, so that a tab that is opened later does not begin to keep things.
 */

const KEY = "climbing-back-shared-device";

/** What the page says to the worker, and hears from it: the copy for offline use is no longer kept. */
export const COPY_ENDS = "climbing-back-copy-ends";

/** A worker that is not there to answer keeps nothing either. */
const PATIENCE_MS = 1000;

export function isShared(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** From the next page on, keep nothing. Throws where the browser blocks even this word. */
export function beginSharing(): void {
  localStorage.setItem(KEY, "yes");
}

/** Forget this visit: the settings, the copy for offline use, and that the device is shared. */
export async function finishSharing(): Promise<void> {
  for (const storage of [localStorage, sessionStorage]) {
    for (const key of Object.keys(storage)) {
      if (key.startsWith("climbing-back")) storage.removeItem(key);
    }
  }
  // From a disk there is no such copy, and browsers do not even let one ask.
  const found = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  if (!found) return;
  // First, or they would go on making the copy, or keep what this page asks for, while it goes.
  const workers = [found.installing, found.waiting, found.active].filter((each) => each !== null);
  await Promise.all(workers.map(endCopy));
  for (const name of await caches.keys()) if (name.endsWith(found.scope)) await caches.delete(name);
  await found.unregister();
}

async function endCopy(worker: ServiceWorker): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise((answered) => {
    port1.addEventListener("message", answered);
    setTimeout(answered, PATIENCE_MS);
    port1.start();
    worker.postMessage(COPY_ENDS, [port2]);
  });
  port1.close();
}
