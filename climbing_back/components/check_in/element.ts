import { addDays, today } from "../../diary/format/days";
import type { Entry } from "../../diary/format/entries";
import { type CheckIn, checkInOn, checkIns } from "../../diary/views/check-ins";
import { dayInWords } from "../../diary/words/days";
import { t } from "../../language/t";
import { dayOnShow, followDay } from "../element/day";
import { DiaryElement, type Said } from "../element/element";
import { Typing } from "../element/typing";
import { DayLine } from "../kit/day-line";
import { Foldable } from "../kit/foldable";
import { FoldedQuestion } from "../kit/folded-question";
import { toldAsOne } from "./said";

/** What is the same from day to day. Falls are counted anew, and a note is of its day. */
const SAME = ["colour", "stiffness", "fatigue", "pain"] as const;

const QUESTIONS = ["stiffness", "fatigue", "pain", "falls", "note"] as const;

/** `<cb-check-in>`: how the day is. One check-in a day, however often it is changed. */
export default class CheckInElement extends DiaryElement {
  static readonly tag = "cb-check-in";

  #log: readonly Entry[] = [];
  #typing!: Typing;
  #questions!: Foldable;
  #dayLine!: DayLine;
  #folded: FoldedQuestion[] = [];

  protected enhance(): void {
    this.#typing = new Typing(this, () => this.#tell());
    this.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement) this.#answer(target);
    });
    const questions = this.querySelectorAll<HTMLFieldSetElement>(".cb-rating");
    this.#folded = [...questions].map((question) => new FoldedQuestion(question));
    this.onPress(".cb-same", () => this.#tellSame());
    this.#questions = new Foldable(this);
    this.#dayLine = new DayLine(this);
    followDay(() => this.show(this.#log), () => this.#typing.turn());
  }

  protected override leave(): void {
    this.#typing.keepAll();
  }

  /** What was pressed before the script came goes before what the diary holds of today. */
  protected override pressedSoFar(): (log: readonly Entry[]) => Said[] {
    const pressed = this.#pressed();
    const isNone = Object.keys(pressed).length === 0;
    return (log) => (isNone ? [] : toldAsOne(log, { ...checkInOn(log, dayOnShow()), ...pressed }));
  }

  protected show(log: readonly Entry[]): void {
    this.#log = log;
    const known = checkInOn(log, dayOnShow());
    this.#dayLine.show();
    for (const box of this.querySelectorAll<HTMLInputElement>("[type=radio]")) {
      box.checked = box.value === String(known[box.name as keyof CheckIn] ?? "");
    }
    if (document.activeElement !== this.#moreFalls) {
      this.#moreFalls.value = (known.falls ?? 0) >= Number(this.#moreFalls.min) ? String(known.falls) : "";
    }
    for (const question of this.#folded) question.show();
    this.#typing.show(this.find<HTMLTextAreaElement>("textarea"), known.note ?? "");
    // Nothing that was said is ever hidden.
    if (QUESTIONS.some((part) => part in known)) this.#questions.open();
    this.#offerSame();
  }

  /** One number of falls: what was answered last goes before what stood there. */
  #answer(box: HTMLInputElement): void {
    const more = this.#moreFalls;
    if (box === more && (!more.validity.valid || !more.value)) {
      if (more.validity.valid) return this.#tell();
      const { min: from, max: to } = more;
      return this.warn(t("Write a whole number from {from} to {to}. Below that, press a number.", { from, to }));
    }
    if (box === more) for (const step of this.querySelectorAll<HTMLInputElement>("[name=falls]")) step.checked = false;
    if (box.name === "falls") more.value = "";
    this.#tell();
  }

  get #moreFalls(): HTMLInputElement {
    return this.find<HTMLInputElement>('[name="falls.more"]');
  }

  #tell(): undefined {
    this.tell(toldAsOne(this.#log, this.#said()));
  }

  #tellSame(): void {
    const last = this.#last();
    if (!last) return;
    const same = SAME.flatMap((part) => (part in last ? [[part, last[part]]] : []));
    this.tell(toldAsOne(this.#log, { ...this.#said(), ...Object.fromEntries(same) }));
  }

  /** What the page says of today, and what the diary says of it besides. */
  #said(): CheckIn {
    const besides: Record<string, unknown> = { ...checkInOn(this.#log, dayOnShow()) };
    for (const { name } of this.querySelectorAll<HTMLInputElement>("[name]")) delete besides[name];
    return { ...besides, ...this.#pressed() } as CheckIn;
  }

  #pressed(): Partial<CheckIn> {
    const said: Record<string, unknown> = {};
    for (const { name, value } of this.querySelectorAll<HTMLInputElement>("input:checked")) {
      if (value) said[name] = name === "colour" ? value : Number(value);
    }
    const { value: more, validity } = this.#moreFalls;
    if (more && validity.valid) said["falls"] = Number(more);
    const note = this.find<HTMLTextAreaElement>("textarea").value;
    return note ? { ...said, note } : said;
  }

  #last(): CheckIn | undefined {
    return checkIns(this.#log).findLast(({ day }) => day < dayOnShow());
  }

  #offerSame(): void {
    const last = this.#last();
    const button = this.find<HTMLButtonElement>(".cb-same");
    button.hidden = !last;
    if (!last) return;
    const isYesterday = last.day === addDays(today(), -1) && dayOnShow() === today();
    button.textContent = isYesterday ? t("Same as yesterday") : t("Same as on {day}", { day: dayInWords(last.day) });
  }
}
