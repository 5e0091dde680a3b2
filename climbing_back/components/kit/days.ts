import { addDays, today } from "../../diary/format/days";
import { dayInWords } from "../../diary/words/days";
import { t } from "../../language/t";
import { element, toggle } from "./dom";

/** How many days back can be chosen with one press. */
const NEAR = [t("Today"), t("Yesterday"), t("2 days ago")] as const;

/**
 * Ask for a day that is not in the future: with one press for the last ones, or any in the calendar.
 *
 * `key` tells several questions of an element apart.
 */
export function askForDay(
  title: string,
  chosen: string,
  key: string,
  choose: (day: string) => void,
  warn: (message: string) => void,
): HTMLElement {
  const near = NEAR.map((words, back) => {
    const day = addDays(today(), -back);
    const named = { key: `${key} ${words}`, label: `${words}: ${title}` };
    return toggle(words, day === chosen, () => choose(day), named);
  });
  const date = element("input", { type: "date", value: chosen, max: today(), min: "2000-01-01" });
  date.dataset["key"] = `${key} date`;
  date.addEventListener("change", () => {
    // While a date is being typed, it may be none yet.
    if (!date.value) return;
    if (date.validity.valid) choose(date.value);
    else warn(t("Choose a day up to {day}.", { day: dayInWords(today()) }));
  });
  return element(
    "fieldset",
    { className: "cb-ask-day" },
    element("legend", {}, title),
    element("p", {}, ...near),
    element("label", { className: "cb-field" }, element("span", {}, t("Another day")), date),
  );
}
