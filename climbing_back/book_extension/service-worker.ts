import { cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from "workbox-precaching";

declare const self: ServiceWorkerGlobalScope & {
  /** What a reader needs of the book with the hash of its content; `offline.py` writes it above this code. */
  readonly BOOK_FILES: PrecacheEntry[];
};

// A search carries its words in the address; the page is the same.
precacheAndRoute(self.BOOK_FILES, { ignoreURLParametersMatching: [/.*/] });
cleanupOutdatedCaches();

self.addEventListener("install", () => void self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
