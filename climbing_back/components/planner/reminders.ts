import type { PlanItem } from "../../diary/views/plan";
import { doseInWords } from "../../diary/words/amounts";
import { COLOURS, KINDS } from "../../diary/words/days";
import { weekInWords } from "../../diary/words/plan";
import { t } from "../../language/t";
import type { Reminder } from "../../sharing/calendar/calendar";
import { later } from "../element/later";
import { ownSafety, safetyLines } from "../element/safety";
import { buttonAbout, element } from "../kit/dom";
import { handedOver, saveFile } from "../kit/save-file";
import { picks } from "./controls";
import { type Items, nameOf } from "./items";
import type { Library } from "./library";
import type { Planner } from "./planner";
import { withTime } from "./sections";

const FILE = "climbing-back-reminders.ics";
const TIMES = { "09:00": t("Morning, 9:00"), "12:00": t("Noon, 12:00"), "15:00": t("Afternoon, 15:00"), "19:00": t("Evening, 19:00") };
const FIRST_TIME = "09:00";
/** How long something takes when nothing says it. */
const MINUTES = 10;

/** What reminders need of the plan. */
export interface Reminding extends Planner {
  /** Whose plan it is, for the calendar's ids. */
  readonly owner: string;
  say(message: string): void;
}

/** Reminders for the learner's own calendar: a time, and the file. */
export class Reminders {
  readonly parts: HTMLElement[];
  readonly #plan: Reminding;
  readonly #own = element("div", { className: "cb-own-times" });
  readonly #boxes = new Map<string, HTMLInputElement>();
  #items: Items = [];
  #time = FIRST_TIME;

  constructor(plan: Reminding) {
    this.#plan = plan;
    const time = picks("radio", "reminder", t("When?"), TIMES, ({ value }) => (this.#time = value));
    for (const box of time.boxes) box.checked = box.value === FIRST_TIME;
    const save = buttonAbout(t("Save the calendar file"), "", () => void this.#save(), "cb-button");
    const more = t("Another time for one of them, if you like:");
    this.parts = [
      element("p", { className: "cb-hint" }, plan.voice.calendar.about),
      time.part,
      element("p", { className: "cb-hint" }, more),
      this.#own,
      element("p", {}, save),
      element("p", { className: "cb-hint" }, plan.voice.calendar.how),
    ];
  }

  show(items: Items): void {
    this.#items = items;
    const rows = items.map((item) => this.#row(item));
    if (rows.some((row, index) => this.#own.children[index] !== row) || rows.length < this.#own.childElementCount) {
      this.#own.replaceChildren(...rows);
    }
  }

  #row(item: PlanItem): HTMLElement {
    const box = this.#boxes.get(item.item) ?? this.#box(item.item);
    if (document.activeElement !== box) box.value = item.time ?? "";
    const label = box.parentElement as HTMLElement;
    const words = label.firstElementChild as HTMLElement;
    words.textContent = `${nameOf(item, this.#plan.library)}, ${weekInWords(item.days)}`;
    return label;
  }

  #box(id: string): HTMLInputElement {
    const box = element("input", { type: "time" });
    box.addEventListener("change", () =>
      this.#plan.change(id, (item) => withTime(item, box.value)),
    );
    element("label", { className: "cb-field cb-own-time" }, element("span", {}), " ", box);
    this.#boxes.set(id, box);
    return box;
  }

  async #save(): Promise<void> {
    const { library, owner } = this.#plan;
    const write = await later("calendar").catch(() => undefined);
    if (!write) {
      return this.#plan.warn(t("The file could not be made. Open this page anew and try again."));
    }
    const reminders = this.#items.map((item) => reminderOf(item, this.#time, library));
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    saveFile(FILE, write({ reminders, owner, zone, now: Date.now() }), "text/calendar");
    this.#plan.say(handedOver(FILE));
  }
}

/** What a calendar says about an item of the plan. */
export function reminderOf(item: PlanItem, time: string, library: Library): Reminder {
  const lines = COLOURS.flatMap((colour) => {
    const dose = item.sizes[colour];
    return dose ? `${KINDS[colour]}: ${doseInWords(dose)}` : [];
  });
  if (item.floor) lines.push(t("The smallest thing that still counts: {floor}", { floor: item.floor }));
  const known = library.exercises.get(item.exercise ?? "");
  lines.push(...safetyLines(known ?? { safety: ownSafety(item) }));
  return {
    name: nameOf(item, library),
    lines,
    days: item.days,
    time: item.time ?? time,
    minutes: known?.minutes ?? item.sizes.good?.minutes ?? MINUTES,
  };
}
