import { getCacheKeyForURL, PrecacheController, type PrecacheEntry } from "workbox-precaching";

declare const self: ServiceWorkerGlobalScope;

/** A file of the book, and the hash of its content as a browser checks it: `sha256-…`. */
export type BookFile = PrecacheEntry & { readonly integrity: string };

/** What a page asks for as it opens goes first. */
const LATER_MS = 3000;

/** Keeps the copy on the device as the book is: what was damaged or lost there is fetched again. */
export class OfflineCopy {
  /** The files by the names under which workbox keeps them. */
  readonly #files: ReadonlyMap<string, BookFile>;
  /** Goes with the worker, which a browser stops between visits. */
  #look: Promise<void> | undefined;
  #isOver = false;

  constructor(files: readonly BookFile[]) {
    this.#files = new Map(files.map((file) => [getCacheKeyForURL(file.url) ?? file.url, file]));
  }

  /** For workbox: a damaged file counts as none, so the book's host is asked for it. */
  readonly plugin = {
    cachedResponseWillBeUsed: async ({ request, cachedResponse }: Kept) => {
      const isWhole = await fits(cachedResponse, this.#files.get(request.url));
      return isWhole ? cachedResponse : null;
    },
    // The host may have a newer book already. A page of that is better than none.
    handlerDidError: async ({ request, event }: Asked) =>
      event.type === "fetch" ? fetch(request) : undefined,
    cacheWillUpdate: async ({ response }: Fetched) => (response.ok && !this.#isOver ? response : null),
  };

  /** The device is to forget the copy. The worker outlives its end for as long as a page is open: it keeps no more. */
  end(): void {
    this.#isOver = true;
  }

  /** Look through the whole copy, once a visit, and mend it. */
  lookThrough(): Promise<void> {
    this.#look ??= this.#mendAll();
    return this.#look;
  }

  async #mendAll(): Promise<void> {
    await new Promise((passed) => setTimeout(passed, LATER_MS));
    if (this.#isOver) return;
    const cache = await self.caches.open(new PrecacheController().strategy.cacheName);
    // One after another: a page that is open has the device to itself.
    for (const [name, file] of this.#files) {
      if (await fits(await cache.match(name), file)) continue;
      await fetchAnew(file, cache, name).catch(() => {
        // No connection, or the host has a newer book. The next page that opens looks again.
        this.#look = undefined;
      });
    }
  }
}

interface Kept {
  readonly request: Request;
  readonly cachedResponse?: Response;
}

interface Fetched {
  readonly response: Response;
}

interface Asked {
  readonly request: Request;
  readonly event: ExtendableEvent;
}

/** Whether the kept answer is there and holds what the book holds, to the last byte. */
async function fits(kept: Response | undefined, file: BookFile | undefined): Promise<boolean> {
  if (!kept || !file) return false;
  const digest = await crypto.subtle.digest("SHA-256", await kept.clone().arrayBuffer());
  return file.integrity === `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

async function fetchAnew({ url, integrity }: BookFile, cache: Cache, name: string): Promise<void> {
  const whole = await fetch(url, { integrity, cache: "reload", credentials: "same-origin" });
  // Made anew: what a host led to by a detour could not open as a page.
  await cache.put(name, new Response(whole.body, whole));
}
