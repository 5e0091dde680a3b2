/*
 * What page and worker say to each other about a newer copy, while the device saves data.
 */

/** From the worker: a newer book is there, and so much of it would be fetched. */
export interface NewerBook {
  readonly newerBookBytes: number;
}

/** From the page: the learner asks for it. */
export const FETCH = "climbing-back-fetch";

export function isNewerBook(data: unknown): data is NewerBook {
  return Object.hasOwn(Object(data), "newerBookBytes");
}

/** Whether this device is told to fetch as little as it can. Not every browser says. */
export function savesData(): boolean {
  return Boolean((navigator as { connection?: { saveData?: boolean } }).connection?.saveData);
}
