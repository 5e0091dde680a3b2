import { addDays, today } from "../../diary/format/days";
import { dayInWords } from "../../diary/words/days";
import { t } from "../../language/t";

/*
 * The day that a page shows. Whatever is pressed there belongs to it, whatever the clock says by then.
 * The elements of a page come in several scripts, so what they share stands in the document.
 */

const LEAVING = "cb-day-leaving";
const SHOWN = "cb-day-shown";

/** How long after the last press or key nobody is in the middle of something any more. */
const AT_REST_MS = 3_600_000;

/** How often a page that is looked at asks whether the day has turned. */
const LOOK_MS = 30_000;

/** The day on show: the one on which the page was opened, until another one is asked for. */
export function dayOnShow(): string {
  const { dataset } = document.documentElement;
  return (dataset["day"] ??= today());
}

/** Whether a new day has begun since, and the page still shows the old one. */
export function hasTurned(): boolean {
  return !("dayChosen" in document.documentElement.dataset) && dayOnShow() !== today();
}

/** Show this day, in every element of the page. */
export function showDay(day: string): void {
  const { dataset } = document.documentElement;
  // What is being typed belongs to the day before.
  document.dispatchEvent(new Event(LEAVING));
  dataset["day"] = day;
  if (day === today()) delete dataset["dayChosen"];
  else dataset["dayChosen"] = "";
  document.dispatchEvent(new Event(SHOWN));
}

/** The address of a page that is to open on this day, maybe with a word for it behind the day. */
export function onDay(address: string, day: string, word = ""): string {
  return `${address}#${day}${word && `.${word}`}`;
}

/** Show the day that the address names. The word behind it, or undefined when no press has led here. */
export function showDayOfAddress(): string | undefined {
  const [, day, word = ""] = /^#(\d{4}-\d\d-\d\d)(?:\.([\w-]+))?$/.exec(location.hash) ?? [];
  if (!day || Number.isNaN(Date.parse(day)) || addDays(day, 0) !== day || day > today()) return undefined;
  // Whoever loads this page again some day comes to their own today.
  history.replaceState(history.state, "", location.href.replace(/#.*/, ""));
  showDay(day);
  return word;
}

/** "Today, Sunday 22 November 2026", and another day by its name. */
export function dayOnShowInWords(): string {
  const day = dayInWords(dayOnShow());
  return dayOnShow() === today() ? t("Today, {day}", { day }) : day;
}

/**
 * Hear when the page goes to another day: `show` when it is on show, `leave` while the old one still
 * is. When a new day begins, `show` says so, and the old one stays as long as the learner is
 * in it. A page that was left alone goes on by itself.
 */
export function followDay(show: () => void, leave = () => {}): void {
  let lastPress = Date.now();
  let isSaid = false;
  const look = () => {
    if (hasTurned() && Date.now() - lastPress > AT_REST_MS) showDay(today());
    if (hasTurned() === isSaid) return;
    isSaid = !isSaid;
    show();
  };
  document.addEventListener(LEAVING, leave);
  document.addEventListener(SHOWN, show);
  for (const kind of ["pointerdown", "keydown"]) {
    document.addEventListener(kind, () => { lastPress = Date.now(); }, { capture: true, passive: true });
  }
  document.addEventListener("visibilitychange", look);
  window.addEventListener("pageshow", look);
  setInterval(look, LOOK_MS);
}
