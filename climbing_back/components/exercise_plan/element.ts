import { v7 as uuid7 } from "uuid";
import { today } from "../../record/days";
import { isA, type Entry } from "../../record/entries";
import { type PlanItem, planOn, plansByStart } from "../../record/plan";
import type { ReserveDays } from "../../record/record.gen";
import { reserveDaysOn, reserves } from "../../record/reserves";
import { isChanged } from "../../sharing/accepted";
import { buttonAbout, element } from "../base/dom";
import { DiaryElement, type Said } from "../base/element";
import { Typing } from "../base/typing";
import { dayInWords } from "../base/words";
import { Card } from "./card";

import { areMany, type Items, nameOf, withOwn } from "./items";
import { type Library, libraryIn } from "./library";
import { libraryOffer, type Offer, restOffer, setOffer } from "./offers";
import { Reminders, type Reminding, type WriteCalendar } from "./reminders";
import { printSheet, sheetOf } from "./sheet";

/** `<cb-exercise-plan>`: the plan, put together with a few presses, printed, and changed any day. */
export class ExercisePlanElement extends DiaryElement implements Reminding {
  static readonly tag = "cb-exercise-plan";

  /** How the code comes that writes calendar files. It differs between the book and a cell. */
  static calendar: () => Promise<WriteCalendar>;

  library!: Library;
  #log: readonly Entry[] = [];
  #items: Items = [];
  #typing!: Typing;
  readonly #typed = new Map<HTMLTextAreaElement, (words: string) => void>();
  readonly #cards = new Map<string, Card>();
  #reminders!: Reminders;
  #offer: Offer | undefined;
  /** Whether the ways to add something are on the screen, though there is a plan. */
  #isAdding = false;

  protected enhance(): void {
    this.library = libraryIn(this);
    this.#typing = new Typing(this, (box) => {
      this.#typed.get(box)?.(box.value);
      return undefined;
    });
    this.#reminders = new Reminders(this);
    this.find(".cb-reminders").append(...this.#reminders.parts);
    this.find(".cb-reminders").hidden = true;
    this.find(".cb-remind").setAttribute("aria-expanded", "false");
    this.#listen();
  }

  #listen(): void {
    this.onPress(".cb-add", () => this.#add());
    this.onPress("[data-way=library]", () => this.#make(libraryOffer(this)));
    this.onPress("[data-way=set]", () => this.#make(setOffer(this, (first) => this.#close(first))));
    this.onPress("[data-way=rest]", () => this.#make(restOffer(this, (first) => this.#close(first))));
    this.onPress("[data-way=own]", () => this.#addOwn());
    this.onPress(".cb-print-plan", printSheet);
    this.onPress(".cb-remind", () => {
      const part = this.find(".cb-reminders");
      part.hidden = !part.hidden;
      this.find(".cb-remind").setAttribute("aria-expanded", String(!part.hidden));
    });
    this.find(".cb-reserve").addEventListener("change", () => {
      this.tell(...setTo(this.#log, this.#reserveBox));
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
    this.#showComing();
    this.#showReserve();
  }

  pictureOf(exercise: string): string {
    return this.course.pictureOf(exercise);
  }

  isChanged(item: PlanItem): boolean {
    return isChanged(this.#log, item);
  }

  /** The first plan there ever was: it stays in the diary, and no one else has it. */
  get owner(): string {
    return this.#log.find((entry) => isA(entry, "exercise-plan"))?.id ?? "";
  }

  calendar(): Promise<WriteCalendar> {
    return ExercisePlanElement.calendar();
  }

  change(id: string, change: (item: PlanItem) => PlanItem): void {
    this.changeAll((items) => items.map((item) => (item.item === id ? change(item) : item)));
  }

  /** A plan that starts today is changed. One from before stays, and today's begins as its copy. */
  changeAll(change: (items: Items) => PlanItem[]): void {
    const items = change(this.#items);
    if (JSON.stringify(items) === JSON.stringify(this.#items)) return this.say("Nothing changed.");
    this.#items = items;
    const { plan } = planOn(this.#log, today());
    const data = { ...plan?.data, starts: today(), items };
    this.tell(["exercise-plan", data, plan?.data.starts === today() ? plan.id : undefined]);
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
    const isEmpty = !items.length;
    const isOffering = this.#offer !== undefined;
    this.toggleAttribute("data-planned", !isEmpty);
    this.find(".cb-first").hidden = !isEmpty || isOffering;
    this.find(".cb-fewer").hidden = !areMany(items);
    this.find(".cb-more-ways").hidden = isEmpty || this.#isAdding || isOffering;
    this.find(".cb-ways-to-add").hidden = isOffering || !(isEmpty || this.#isAdding);
    this.find(".cb-uses").hidden = isEmpty || isOffering;
    if (isEmpty) this.find(".cb-reminders").hidden = true;
    this.#drawCards();
    this.#offer?.show(items);
    this.#reminders.show(items);
    this.find(".cb-paper").replaceChildren(...(isEmpty ? [] : sheetOf(items, this)));
  }

  #drawCards(): void {
    for (const id of this.#cards.keys()) {
      if (!this.#items.some(({ item }) => item === id)) this.#cards.delete(id);
    }
    const parts = this.#items.map((item) => {
      const card = this.#cards.get(item.item) ?? new Card(item.item, this);
      this.#cards.set(item.item, card);
      card.show(item);
      return card.part;
    });
    const list = this.find(".cb-items");
    const isSame =
      parts.length === list.childElementCount && parts.every((part, n) => list.children[n] === part);
    if (isSame) return;
    // What moves loses the focus.
    const had = document.activeElement as HTMLElement;
    const wasHere = list.contains(had);
    list.replaceChildren(...parts);
    if (!wasHere) return;
    if (had.isConnected) had.focus({ preventScroll: true });
    else this.find(this.#items.length ? ".cb-add" : "[data-way=library]").focus();
  }

  #add(): void {
    this.#isAdding = true;
    this.#draw();
    this.find("[data-way=library]").focus();
  }

  /** Offer something in place of the ways that lead there. */
  #make(offer: Offer): void {
    this.#offer = offer;
    const title = element("h3", { tabIndex: -1 }, offer.title);
    const close = buttonAbout("Back to my plan", "", () => this.#close());
    this.find(".cb-offers").replaceChildren(title, ...offer.parts, element("p", {}, close));
    this.#draw();
    title.focus();
  }

  /** Back to the plan, and to what has just come into it. */
  #close(added?: string): void {
    this.#offer = undefined;
    this.#isAdding = false;
    this.find(".cb-offers").replaceChildren();
    this.#draw();
    const card = this.#cards.get(added ?? "");
    if (card) card.focus();
    else this.find(this.#items.length ? ".cb-add" : "[data-way=library]").focus();
  }

  #addOwn(): void {
    this.changeAll((items) => withOwn(items, uuid7().slice(-6)));
    this.#isAdding = false;
    this.#draw();
    this.#cards.get(this.#items.at(-1)?.item ?? "")?.open("More");
  }

  /** Plans that start later, such as a therapist's, are shown and left alone. */
  #showComing(): void {
    const coming = [...plansByStart(this.#log)]
      .filter(([starts]) => starts > today())
      .sort()
      .map(([starts, { data }]) => {
        const names = data.items.map((item) => nameOf(item, this.library)).join(", ");
        const when = element("b", {}, `From ${dayInWords(starts)}, another plan counts:`);
        return element("p", {}, when, ` ${names || "nothing is planned"}.`);
      });
    this.find(".cb-coming").replaceChildren(...coming);
  }

  #showReserve(): void {
    const set = reserveDaysOn(this.#log, today())?.data.days;
    for (const box of this.querySelectorAll<HTMLInputElement>("[name=reserve]")) {
      box.checked = box.value === String(set);
    }
    const { allowed, spent, left } = reserves(this.#log, today());
    const words = `This month: ${spent} used, ${left} left.`;
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
