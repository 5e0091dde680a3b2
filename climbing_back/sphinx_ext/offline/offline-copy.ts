import { getCacheKeyForURL, PrecacheController, type PrecacheEntry } from "workbox-precaching";
import { mayFetch } from "./may-fetch";
import { savesData } from "./messages";

declare const self: ServiceWorkerGlobalScope;

/** A file of the book, its size, and the hash of its content as a browser checks it: `sha256-…`. */
export type BookFile = PrecacheEntry & { readonly integrity: string; readonly bytes: number };

/** What a page asks for as it opens goes first. */
const LATER_MS = 3000;

const DAY_MS = 86_400_000;

/** Stands in the copy when the device was full, and says when. A whole copy is put in its place. */
const NO_ROOM = "no-room";

/** Keeps the copy on the device as the book is: what was damaged or lost there is fetched again. */
export class OfflineCopy {
  /** The files by the names under which workbox keeps them. */
  readonly #files: ReadonlyMap<string, BookFile>;
  /** Goes with the worker, which a browser stops between visits. */
  #look: Promise<void> | undefined;
  #mayFetch: Promise<void> | undefined;
  /** What this worker has brought in, by the names under which it is kept. */
  readonly #brought: string[] = [];
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
    requestWillFetch: async ({ request, event }: Asked) => {
      if (event.type !== "install") return withoutWords(request, event);
      this.#mayFetch ??= this.#askForAll();
      await this.#mayFetch;
      return request;
    },
    handlerDidError: async ({ request, event, error }: Failed) => {
      // The host may have a newer book already. A page of that is better than none.
      if (event.type === "fetch") return fetch(withoutWords(request, event));
      if (error.name === "QuotaExceededError") await this.#giveBack();
      return undefined;
    },
    cacheWillUpdate: async ({ response }: Fetched) => (response.ok && !this.#isOver ? response : null),
    cacheDidUpdate: async ({ request }: Asked) => void this.#brought.push(request.url),
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

  /** The device is full: half a copy is of no use, and would take the diary's room. */
  async #giveBack(): Promise<void> {
    const cache = await opened();
    for (const name of this.#brought) await cache.delete(name);
    if (!this.#isOver) await cache.put(NO_ROOM, new Response(`${Date.now()}`));
  }

  async #askForAll(): Promise<void> {
    const cache = await opened();
    const noRoom = await (await cache.match(NO_ROOM))?.text();
    // Or it would be fetched with each page, and given back.
    if (noRoom && Math.abs(Date.now() - Number(noRoom)) < DAY_MS) throw new Error("There was no room today.");
    const kept = new Set((await cache.keys()).map(({ url }) => url));
    const missing = [...this.#files].filter(([name]) => !kept.has(name));
    await mayFetch(missing.reduce((sum, [, { bytes }]) => sum + bytes, 0));
  }

  async #mendAll(): Promise<void> {
    await new Promise((passed) => setTimeout(passed, LATER_MS));
    // While the device saves data, a damaged file is fetched when somebody opens it.
    if (this.#isOver || savesData()) return;
    const cache = await opened();
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

interface Failed extends Asked {
  readonly error: Error;
}

function opened(): Promise<Cache> {
  return self.caches.open(new PrecacheController().strategy.cacheName);
}

/** What is searched for, or was shared with the course, stands in a page's address. The host gets no word of it. */
function withoutWords(request: Request, event: ExtendableEvent): Request {
  const { origin, pathname, search } = new URL(request.url);
  if (!search || (event as FetchEvent).request.mode !== "navigate") return request;
  const { integrity, cache, credentials, redirect } = request;
  return new Request(origin + pathname, { integrity, cache, credentials, redirect });
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
