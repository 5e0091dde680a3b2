import { today } from "../../diary/format/days";
import type { ReserveDays } from "../../diary/format/diary.gen";
import { isA, type Entry } from "../../diary/format/entries";
import { type PlanItem, planOn, plansByStart } from "../../diary/views/plan";
import { reserveDaysOn, reserves } from "../../diary/views/reserves";
import { dayInWords } from "../../diary/words/days";
import { t } from "../../language/t";
import { isChanged } from "../../sharing/assignment/accepted";
import { photosIn } from "../../sharing/assignment/photos";
import { DiaryElement, type Said } from "../element/element";
import { saidOfYes, yesSince } from "../element/clearance";
import { Typing } from "../element/typing";
import { type PictureOf, withPhotos } from "../element/ways";
import { element, redraw } from "../kit/dom";
import { Builder } from "../planner/builder";
import { type Items, nameOf } from "../planner/items";
import { type Library, libraryOf } from "../planner/library";
import { LEARNER } from "../planner/planner";
import { Printing } from "../planner/printing";
import { Reminders, type Reminding } from "../planner/reminders";
import { sheetOf } from "./sheet";

/** Before the id of an exercise in the address of this page. */
const ASKED = "#add=";

/** `<cb-exercise-plan>`: the plan, put together with a few presses, printed, and changed any day. */
export default class ExercisePlanElement extends DiaryElement implements Reminding {
  static readonly tag = "cb-exercise-plan";

  readonly voice = LEARNER;
  readonly clearance = {
    since: () => yesSince(this.#log),
    say: (yes: boolean) => void this.tell([saidOfYes(yes)]),
  };
  library!: Library;
  #log: readonly Entry[] = [];
  #items: Items = [];
  #typing!: Typing;
  readonly #typed = new Map<HTMLTextAreaElement, (words: string) => void>();
  #builder!: Builder;
  readonly #onward = element("div", { className: "cb-onward-of-plan" });
  #reminders!: Reminders;
  #printing!: Printing;

  protected enhance(): void {
    this.library = libraryOf(this.edition.known);
    this.#typing = new Typing(this, (box) => {
      this.#typed.get(box)?.(box.value);
      return undefined;
    });
    this.#builder = new Builder(this, this);
    this.#reminders = new Reminders(this);
    this.find(".cb-reminders").append(...this.#reminders.parts);
    this.find(".cb-reminders").hidden = true;
    this.find(".cb-remind").setAttribute("aria-expanded", "false");
    this.find(".cb-uses").before(this.#onward);
    this.#printing = new Printing(this.find(".cb-of-print"), this.find(".cb-paper"), this.edition.pageOf("welcome") !== undefined);
    this.#listen();
  }

  #listen(): void {
    this.onPress(".cb-print-plan", () => this.#printing.print());
    this.onPress(".cb-remind", () => {
      const part = this.find(".cb-reminders");
      part.hidden = !part.hidden;
      this.find(".cb-remind").setAttribute("aria-expanded", String(!part.hidden));
    });
    this.find(".cb-of-print").addEventListener("change", () => this.#drawSheet());
    this.find(".cb-reserve").addEventListener("change", () => {
      this.tell(setTo(this.#log, this.#reserveBox));
    });
  }

  protected override leave(): void {
    this.#typing.keepAll();
  }

  protected override pressedSoFar(): (log: readonly Entry[]) => Said[] {
    const box = this.#reserveBox;
    return (log) => setTo(log, box);
  }

  protected show(log: readonly Entry[]): void {
    this.#log = log;
    this.#items = planOn(log, today()).plan?.data.items ?? [];
    this.#draw();
    this.#offerAsked();
    this.#showComing();
    this.#showReserve();
  }

  get pictureOf(): PictureOf {
    return withPhotos(this.edition.pictureOf, photosIn(this.#log));
  }

  isChanged(item: PlanItem): boolean {
    return isChanged(this.#log, item);
  }

  /** The first plan there ever was: it stays in the diary, and no one else has it. */
  get owner(): string {
    return this.#log.find((entry) => isA(entry, "exercise-plan"))?.id ?? "";
  }

  change(id: string, change: (item: PlanItem) => PlanItem): void {
    this.changeAll((items) => items.map((item) => (item.item === id ? change(item) : item)));
  }

  /** A plan that starts today is changed. One from before stays, and today's begins as its copy. */
  changeAll(change: (items: Items) => PlanItem[]): void {
    const items = change(this.#items);
    if (JSON.stringify(items) === JSON.stringify(this.#items)) return this.say(t("Nothing changed."));
    this.#items = items;
    const { plan } = planOn(this.#log, today());
    const data = { ...plan?.data, starts: today(), items };
    this.tell([["exercise-plan", data, plan?.data.starts === today() ? plan.id : undefined]]);
    this.#draw();
  }

  typed(box: HTMLTextAreaElement, keep: (words: string) => void): void {
    this.#typed.set(box, keep);
  }

  showWords(box: HTMLTextAreaElement, words: string): void {
    this.#typing.show(box, words);
  }

  override say(message: string): void {
    super.say(message);
  }

  override warn(message: string): void {
    super.warn(message);
  }

  #draw(): void {
    const items = this.#items;
    this.toggleAttribute("data-planned", items.length > 0);
    if (!items.length) this.find(".cb-reminders").hidden = true;
    this.#builder.show(items);
    redraw(this.#onward, ...(items.length ? this.wayTo("today", t("Go to Today"), "cb-button") : []));
    this.#reminders.show(items);
    this.#drawSheet();
  }

  #drawSheet(): void {
    const weeks = Number(this.find<HTMLSelectElement>("[name=weeks]").value);
    const inShort = !this.find<HTMLInputElement>("[name=on-paper]").checked;
    this.find(".cb-paper").replaceChildren(...(this.#items.length ? sheetOf(this.#items, weeks, this.#log, this, inShort) : []));
    if (this.#items.length) this.#printing.show();
  }

  /** Whoever comes from an exercise's page finds it here: the address says which. */
  #offerAsked(): void {
    const asked = location.hash.startsWith(ASKED) && this.library.exercises.get(location.hash.slice(ASKED.length));
    if (!asked) return;
    // Once: a page that is loaded again does not ask again.
    history.replaceState(history.state, "", location.pathname + location.search);
    this.#builder.offer(asked);
  }

  /** Plans that start later, such as a therapist's, are shown and left alone. */
  #showComing(): void {
    const coming = [...plansByStart(this.#log)]
      .filter(([starts]) => starts > today())
      .sort()
      .map(([starts, { data }]) => {
        const names = data.items.map((item) => nameOf(item, this.library)).join(", ");
        const when = element("b", {}, t("From {day}, another plan counts:", { day: dayInWords(starts) }));
        return element("p", {}, when, ` ${names || t("nothing is planned")}.`);
      });
    this.find(".cb-coming").replaceChildren(...coming);
  }

  #showReserve(): void {
    const set = reserveDaysOn(this.#log, today())?.data.days;
    for (const box of this.querySelectorAll<HTMLInputElement>("[name=reserve]")) {
      box.checked = box.value === String(set);
    }
    const { allowed, spent, left } = reserves(this.#log, today());
    const words = t("This month: {spent} used, {left} left.", { spent, left });
    this.find(".cb-spent").textContent = allowed ? words : "";
  }

  get #reserveBox(): HTMLInputElement | null {
    return this.querySelector("[name=reserve]:checked");
  }
}

/** What the box says of reserve days, from today on. */
function setTo(log: readonly Entry[], box: HTMLInputElement | null): Said[] {
  if (!box) return [];
  const now = reserveDaysOn(log, today());
  const data: ReserveDays = { ...now?.data, starts: today(), days: Number(box.value) };
  return [["reserve-days", data, now?.data.starts === today() ? now.id : undefined]];
}
