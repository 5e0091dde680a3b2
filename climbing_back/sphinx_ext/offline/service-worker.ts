import { addPlugins, cleanupOutdatedCaches, precacheAndRoute } from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import { COPY_ENDS } from "../../diary/homes/shared-device";
import { type BookFile, OfflineCopy } from "./offline-copy";

declare const self: ServiceWorkerGlobalScope & {
  /** What a reader needs of the book with the hash of its content; `offline.py` writes it above this code. */
  readonly BOOK_FILES: BookFile[];
  /** The page for addresses that the book does not have. */
  readonly NOT_FOUND: string;
};

// From here and not from the page, whose own script may be what was damaged. Before the files are
// answered for, because an event that is answered goes no further.
self.addEventListener("fetch", (event) => {
  if (event.request.mode === "navigate") event.waitUntil(copy.lookThrough());
});

self.addEventListener("message", ({ data, ports }) => {
  if (data !== COPY_ENDS) return;
  copy.end();
  ports[0]?.postMessage(COPY_ENDS);
});

// A search carries its words in the address; the page is the same.
precacheAndRoute(self.BOOK_FILES, { ignoreURLParametersMatching: [/.*/] });
cleanupOutdatedCaches();
const copy = new OfflineCopy(self.BOOK_FILES);
addPlugins([copy.plugin]);

// What is in the list was answered above. Elsewhere below the book there is the network, or this page.
registerRoute(
  ({ request }) => request.mode === "navigate",
  async ({ request }) => {
    const answer = await fetch(request).catch(() => undefined);
    if (answer && answer.status !== 404) return answer;
    const headers = { "Content-Type": "text/html; charset=utf-8" };
    return new Response(self.NOT_FOUND, { status: 404, headers });
  },
);

self.addEventListener("install", () => void self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
