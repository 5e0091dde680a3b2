// First: on most hosts it was done before, in the page itself.
import "./at-once";
import { connectElements } from "../../components/element/connect";
import { guardPage } from "../../components/element/presses";
import { sayWhatIsAssigned } from "../chapter/assigned-here";
import { notePlace } from "../chapter/place";
import { carryDraft } from "../clinicians/carry-draft";
import { helpToLookUp } from "../clinicians/search";
import { helpToChoose } from "../library/filters";
import { tellDrawings } from "../library/in-theme";
import { offerMotion } from "../library/pictures";
import { workOffline } from "../offline/offline";
import { takeBackAsleep } from "./asleep";
import { BOOK_EDITION } from "./book-folder";
import { offerNumbers } from "./emergency";
import { watchForUse } from "./line-on-page";
import { helpWithMenu } from "./menu";
import { notice } from "./notice";
import { openDiary } from "./open-diary";
import { offerLooks } from "./looks";
import { trustThisBookAlone } from "./trusted";

// One classic, deferred script: it must also run from file://, where modules may not.
trustThisBookAlone();
const diary = openDiary();
// Years take a moment to read. Begin before the elements ask: they hear what becomes of it.
if (document.querySelector(".cb")) diary.entries().catch(() => {});
connectElements(document, diary, BOOK_EDITION);

/** Around the diary. A browser that has not all of what they need goes without that one. */
const BESIDES = [
  takeBackAsleep,
  watchForUse,
  () => notice(diary),
  () => offerNumbers(diary),
  // After the notice, which leaves pages alone that have no component of their own.
  () => sayWhatIsAssigned(diary),
  notePlace,
  offerLooks,
  guardPage,
  tellDrawings,
  helpWithMenu,
  helpToChoose,
  helpToLookUp,
  carryDraft,
  offerMotion,
  workOffline,
  () => document.querySelector(".cb-print")?.addEventListener("click", () => print()),
];
for (const begin of BESIDES) {
  // Called in a promise: what throws at once ends like what throws later.
  Promise.resolve().then(begin).catch((error: unknown) => console.info("Left out on this page.", error));
}
