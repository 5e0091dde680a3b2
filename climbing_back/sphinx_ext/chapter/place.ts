import { keepPlace } from "../../components/start/place";
import { isShared } from "../../diary/homes/shared-device";
import { BOOK } from "../page/book-folder";

/** How far down a heading may stand and still be the one that is being read, in CSS pixels. */
const READING_LINE = 160;

/** Note where the learner reads, so that the start page can lead them back there. */
export function notePlace(): void {
  const chapter = document.querySelector(".cb-menu [data-chapter][aria-current]");
  const heading = document.querySelector("main h1");
  // Of a device that was shared when the page was opened, nothing is noted, whoever finishes meanwhile.
  if (!chapter || !heading || isShared()) return;
  const write = () => {
    const folder = new URL("book/", BOOK).href;
    const page = location.href.split("#")[0] ?? "";
    if (!page.startsWith(folder) || isShared()) return;
    const address = page.slice(folder.length) + sectionInSight();
    keepPlace({ address, title: heading.textContent ?? "" });
  };
  document.addEventListener("visibilitychange", write);
  window.addEventListener("pagehide", write);
}

function sectionInSight(): string {
  const sections = [...document.querySelectorAll<HTMLElement>("main article section section[id]")];
  const passed = sections.filter((each) => each.getBoundingClientRect().top < READING_LINE);
  const last = passed.at(-1);
  return last ? `#${last.id}` : "";
}
