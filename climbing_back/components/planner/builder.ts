import { v7 as uuid7 } from "uuid";
import type { KnownExercise } from "../element/known";
import { buttonAbout, element } from "../kit/dom";
import { Card } from "./card";
import { areMany, type Items, type Own, withOwn } from "./items";
import { exerciseOffer, libraryOffer, type Offer, restOffer, setOffer } from "./offers";
import { ownOffer } from "./own-offer";
import type { Planner } from "./planner";
import { wholeLibraryOffer } from "./whole-library";

/** The cards of a plan, and the ways to add to them: what the plan and an assignment share. */
export class Builder {
  readonly #root: HTMLElement;
  readonly #planner: Planner;
  readonly #cards = new Map<string, Card>();
  #items: Items = [];
  #offer: Offer | undefined;
  /** Whether the ways to add something are on the screen, though there is a plan. */
  #isAdding = false;

  constructor(root: HTMLElement, planner: Planner) {
    this.#root = root;
    this.#planner = planner;
    const close = (first?: string) => this.#close(first);
    this.#onPress(".cb-add", () => this.#add());
    this.#onPress("[data-way=library]", () => this.#make(planner.voice.wholeLibrary ? wholeLibraryOffer(planner) : libraryOffer(planner)));
    this.#onPress("[data-way=set]", () => this.#make(setOffer(planner, close)));
    this.#onPress("[data-way=rest]", () => this.#make(restOffer(planner, close)));
    this.#onPress("[data-way=own]", () => this.#make(ownOffer(planner, (own) => this.#addOwn(own))));
  }

  /** Offer one exercise; where it is in the plan already, go to it. */
  offer(exercise: KnownExercise): void {
    const known = this.#items.find((item) => item.exercise === exercise.id);
    if (known) this.#close(known.item);
    else this.#make(exerciseOffer(exercise, this.#planner));
  }

  show(items: Items): void {
    this.#items = items;
    // What is offered stands below the cards: a new one must not push it away from the finger.
    const place = () => this.#find(".cb-offers").getBoundingClientRect().top;
    const before = place();
    this.#draw();
    if (this.#offer) scrollBy(0, place() - before);
  }

  #draw(): void {
    const isEmpty = !this.#items.length;
    const isOffering = this.#offer !== undefined;
    this.#find(".cb-first").hidden = !isEmpty || isOffering;
    this.#find(".cb-fewer").hidden = !areMany(this.#items);
    this.#find(".cb-more-ways").hidden = isEmpty || this.#isAdding || isOffering;
    this.#find(".cb-ways-to-add").hidden = isOffering || !(isEmpty || this.#isAdding);
    this.#find(".cb-uses").hidden = isEmpty || isOffering;
    this.#drawCards();
    this.#offer?.show(this.#items);
  }

  #drawCards(): void {
    for (const id of this.#cards.keys()) {
      if (!this.#items.some(({ item }) => item === id)) this.#cards.delete(id);
    }
    const parts = this.#items.map((item) => {
      const card = this.#cards.get(item.item) ?? new Card(this.#planner);
      this.#cards.set(item.item, card);
      card.show(item);
      return card.part;
    });
    const list = this.#find(".cb-items");
    const isSame =
      parts.length === list.childElementCount && parts.every((part, n) => list.children[n] === part);
    if (isSame) return;
    // What moves loses the focus.
    const had = document.activeElement as HTMLElement;
    const wasHere = list.contains(had);
    list.replaceChildren(...parts);
    if (!wasHere) return;
    if (had.isConnected) had.focus({ preventScroll: true });
    else this.#focusWays();
  }

  #add(): void {
    this.#isAdding = true;
    this.#draw();
    this.#find("[data-way=library]").focus();
  }

  /** Offer something in place of the ways that lead there. */
  #make(offer: Offer): void {
    this.#offer = offer;
    const title = element("h3", { tabIndex: -1 }, offer.title);
    const close = buttonAbout(this.#planner.voice.back, "", () => this.#close());
    this.#find(".cb-offers").replaceChildren(title, ...offer.parts, element("p", {}, close));
    this.#draw();
    title.focus();
  }

  /** Back to the plan, and to what has just come into it. */
  #close(added?: string): void {
    this.#offer = undefined;
    this.#isAdding = false;
    this.#find(".cb-offers").replaceChildren();
    this.#draw();
    const card = this.#cards.get(added ?? "");
    if (card) card.focus();
    else this.#focusWays();
  }

  #focusWays(): void {
    this.#find(this.#items.length ? ".cb-add" : "[data-way=library]").focus();
  }

  #addOwn(own: Own): void {
    const name = own.name || this.#planner.voice.own;
    this.#planner.changeAll((items) => withOwn(items, uuid7().slice(-6), name, own));
    this.#close();
    this.#cards.get(this.#items.at(-1)?.item ?? "")?.openOwn(own.name ? "safety" : "name");
  }

  /** Go to where what keeps people safe in this exercise is written. */
  askForSafety(item: string): void {
    this.#close();
    this.#cards.get(item)?.openOwn("safety");
  }

  #onPress(selector: string, what: () => void): void {
    this.#find(selector).addEventListener("click", what);
  }

  #find(selector: string): HTMLElement {
    return this.#root.querySelector(selector) as HTMLElement;
  }
}
