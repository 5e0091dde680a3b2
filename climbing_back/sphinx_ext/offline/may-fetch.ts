import { FETCH, type NewerBook, savesData } from "./messages";

declare const self: ServiceWorkerGlobalScope;

/** The diary is in the same room, and comes first. */
const ROOM_FOR_DIARY_BYTES = 5e6;

/** Wait until so much may be fetched and kept. Throws when there is no room for it. */
export async function mayFetch(bytes: number): Promise<void> {
  const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate().catch(() => undefined)) ?? {};
  if (quota - usage < bytes + ROOM_FOR_DIARY_BYTES) throw new Error("There is no room for a copy.");
  // The very first copy was asked for by the page, and the page was asked by the learner.
  if (savesData() && self.registration.active) await askedFor(bytes);
}

/** A browser ends a worker that waits for long. Then the older copy stays, and the next page asks again. */
async function askedFor(newerBookBytes: number): Promise<void> {
  const asked = new Promise<void>((ask) =>
    self.addEventListener("message", ({ data }) => {
      if (data === FETCH) ask();
    }),
  );
  const message: NewerBook = { newerBookBytes };
  for (const page of await self.clients.matchAll({ includeUncontrolled: true })) page.postMessage(message);
  await asked;
}
