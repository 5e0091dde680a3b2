import { t } from "../language/t";
import { findLms, Visit } from "./lms";

const KNOWS = t("Your clinic’s learning site knows that you have read it. Press again to take it back.");
const TAKEN_BACK = t("Taken back. Your clinic’s learning site has it as not read yet.");
const NOT_TAKEN = t("Your clinic’s learning site did not take it. Close the chapter, open it again and press once more.");
const FROM_ITS_LIST =
  t("To tell your clinic’s learning site that you have read this chapter, open it from the list on that site.");

// The page frames a chapter. From here it talks to the LMS, wherever in the package the frame leads.
const frame = document.querySelector("iframe") as HTMLIFrameElement;
const chapter = new URL(frame.src).pathname;
const begin = () => Visit.begin(findLms(window), document.body.dataset["chapter"] ?? "");
let visit = begin();

/** Offer the press in the chapter, when there is an LMS to tell. */
function offerPress(): void {
  const page = frame.contentDocument;
  const place = page?.querySelector<HTMLElement>(".cb-read");
  const button = place?.querySelector("button");
  const press = place?.querySelector<HTMLElement>("div");
  const status = place?.querySelector<HTMLElement>("[role=status]");
  if (!page || !place || !press || !button || !status) return;
  place.hidden = !visit;
  // The LMS hears of the chapter that it has opened, and of no other.
  const isHere = page.location.pathname === chapter;
  press.hidden = !isHere;
  if (!isHere) status.textContent = FROM_ITS_LIST;
  const show = () => button.setAttribute("aria-pressed", String(visit?.isRead ?? false));
  show();
  button.onclick = () => {
    const isRead = !visit?.isRead;
    const taken = visit?.tell(isRead);
    show();
    status.textContent = taken ? (isRead ? KNOWS : TAKEN_BACK) : NOT_TAKEN;
  };
}

frame.addEventListener("load", offerPress);
offerPress();

window.addEventListener("pagehide", () => {
  visit?.end();
  visit = undefined;
});
// Back from where the browser had put it aside: that is another visit.
window.addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  visit = begin();
  offerPress();
});
