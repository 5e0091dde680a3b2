import { isShared } from "../../diary/homes/shared-device";
import { t } from "../../language/t";
import { BOOK, PAGES_HERE } from "../page/book-folder";
import { showLine } from "../page/line-on-page";
import { offer, say, SIZE } from "./copy-line";
import { FETCH, isNewerBook, savesData } from "./messages";

const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];

const HERE = t("✓ The course is on this device, and opens without the internet.");
const COMES = t("A copy of the course comes to this device, so that it opens without the internet.");
const WAITS = t("This device saves data, so there is no copy of the course on it yet. A copy opens without the internet.");
const BROKEN = t("The copy of the course did not come whole. It is tried again another time.");

/** Keep the whole book on this device, so that it opens without a connection. */
export async function workOffline(): Promise<void> {
  // From a disk, or from this very computer, the book is here already; and what is served next at
  // the same port should not get our pages.
  const isHere = !location.protocol.startsWith("http") || LOOPBACK.includes(location.hostname);
  // A package for an LMS is kept by the LMS.
  if (isHere || PAGES_HERE || isShared() || !("serviceWorker" in navigator)) {
    // Then there is nothing to install either. From a disk, a browser would complain about the manifest.
    document.querySelector("[rel=manifest]")?.remove();
    return;
  }
  const updating = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener("controllerchange", () => updating && tellOfUpdate());
  addEventListener("load", () => void begin().catch(leftOut));
}

async function begin(): Promise<void> {
  const kept = await navigator.serviceWorker.getRegistration(BOOK);
  if (kept?.active) say(HERE);
  offerNewerBook();
  if (kept?.active || !savesData()) return keep();
  say(WAITS, SIZE);
  offer(t("Put a copy on this device"), () => void keep().catch(leftOut));
}

async function keep(): Promise<void> {
  const { active, installing } = await navigator.serviceWorker.register(new URL("service-worker.js", BOOK));
  if (active || !installing) return;
  say(COMES, SIZE);
  installing.addEventListener("statechange", () => {
    if (installing.state === "activated") say(HERE);
    if (installing.state === "redundant") say(BROKEN);
  });
}

function leftOut(error: unknown): void {
  console.info("The book is not kept for offline use.", error);
}

/** While the device saves data, a newer book waits until the learner asks for it. */
function offerNewerBook(): void {
  let isAsked = false;
  navigator.serviceWorker.addEventListener("message", ({ data, source }) => {
    if (!isNewerBook(data)) return;
    // A worker that waited for too long is gone, and this is the next one.
    if (isAsked) return source?.postMessage(FETCH);
    const megabytes = Math.ceil(data.newerBookBytes / 1e6);
    say(t("There is a newer version of the course. This device saves data, so it waits. It is up to {megabytes} MB.", { megabytes }));
    offer(t("Get the newer version"), () => {
      isAsked = true;
      say(t("The newer version is on its way."));
      source?.postMessage(FETCH);
      navigator.serviceWorker.ready.then((kept) => kept.update()).catch(leftOut);
    });
  });
}

/** Never reload by ourselves: the learner may be in the middle of something. */
function tellOfUpdate(): void {
  const line = document.querySelector<HTMLElement>(".cb-update");
  if (line) showLine(line);
  say(HERE);
}
