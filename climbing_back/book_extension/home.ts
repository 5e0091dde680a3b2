import { IndexedDBStore } from "../record/indexeddb";
import { MemoryStore } from "../record/memory";
import { isShared } from "../record/shared-device";
import type { DiaryStore } from "../record/store";
import { BOOK } from "./place";

/** The diary's home in this browser, or in memory when the device is shared. */
export function openDiary(): DiaryStore {
  if (!isShared()) return new IndexedDBStore();
  const diary = new MemoryStore();
  handOverOnTheWay(diary);
  return diary;
}

/** Hand the diary to the next page when that is one of the book, and ask before it goes. */
function handOverOnTheWay(diary: MemoryStore): void {
  let onTheWay = false;
  const goingTo = (address: string) => {
    const samePage = address.split("#")[0] === location.href.split("#")[0];
    onTheWay = address.startsWith(BOOK.href) && !(samePage && address.includes("#"));
  };
  if ("navigation" in window) {
    (window.navigation as EventTarget).addEventListener("navigate", (event) => {
      goingTo((event as Event & { destination: { url: string } }).destination.url);
    });
  } else {
    document.addEventListener("click", ({ target }) => {
      const link = (target as Element).closest("a");
      if (link) goingTo(link.href);
    });
    document.addEventListener("submit", ({ target }) => goingTo((target as HTMLFormElement).action));
  }
  window.addEventListener("pagehide", () => onTheWay && diary.handOver());
  window.addEventListener("beforeunload", (event) => {
    if (!onTheWay && diary.wouldBeLost) event.preventDefault();
  });
}
