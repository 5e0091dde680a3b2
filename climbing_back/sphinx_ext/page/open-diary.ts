import { IndexedDBStore } from "../../diary/homes/indexeddb";
import { MemoryStore } from "../../diary/homes/memory";
import { isShared } from "../../diary/homes/shared-device";
import type { DiaryStore } from "../../diary/homes/store";
import { BOOK } from "./book-folder";

/** The diary's home in this browser, or in memory when the device is shared. */
export function openDiary(): DiaryStore {
  if (!isShared()) return new IndexedDBStore();
  const diary = new MemoryStore();
  handOverOnTheWay(diary);
  return diary;
}

/** Hand the diary to the next page when that is one of the book, and ask before it goes. */
function handOverOnTheWay(diary: MemoryStore): void {
  // Not every browser says where the back button leads, above all from a disk.
  let onTheWay: boolean | undefined;
  const goingTo = (address: string) => {
    const samePage = address.split("#")[0] === location.href.split("#")[0];
    onTheWay = address.startsWith(BOOK.href) && !(samePage && address.includes("#"));
  };
  if ("navigation" in window) {
    (window.navigation as EventTarget).addEventListener("navigate", (event) => {
      const { destination } = event as Event & { destination: { url: string; sameDocument: boolean } };
      // An address that is set anew on the same page leads nowhere.
      if (!destination.sameDocument) goingTo(destination.url);
    });
  } else {
    document.addEventListener("click", ({ target, button, ctrlKey, metaKey, shiftKey }) => {
      const link = (target as Element).closest("a");
      const here = button === 0 && !ctrlKey && !metaKey && !shiftKey;
      if (link && here) goingTo(link.href);
    });
    document.addEventListener("submit", ({ target }) => goingTo((target as HTMLFormElement).action));
  }
  // Not after the learner has finished, here or in another tab.
  window.addEventListener("pagehide", ({ persisted }) => {
    // A page that the browser puts aside is gone back from, not closed.
    if ((onTheWay ?? persisted) && isShared()) diary.handOver();
    onTheWay = undefined;
  });
  window.addEventListener("beforeunload", (event) => {
    const handed = onTheWay && diary.fitsHandOver;
    if (!handed && isShared() && diary.wouldBeLost) event.preventDefault();
  });
}
