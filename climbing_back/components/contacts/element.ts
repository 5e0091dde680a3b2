import { latest, type Entry, type EntryOf } from "../../diary/format/entries";
import { DiaryElement } from "../element/element";

/** `<cb-contacts>`: shows the numbers of the country that the learner picked. */
export default class ContactsElement extends DiaryElement {
  static readonly tag = "cb-contacts";

  #chosen: EntryOf<"country"> | undefined;

  protected enhance(): void {
    this.#select.addEventListener("change", () => this.#choose());
  }

  protected show(log: readonly Entry[]): void {
    this.#chosen = latest(log, "country");
    const country = this.#chosen?.data.country ?? "";
    const isKnown = [...this.#select.options].some(({ value }) => value === country);
    this.#draw(isKnown ? country : "");
  }

  #choose(): void {
    const country = this.#select.value;
    const before = this.#chosen?.id;
    if (country) this.tell([["country", { country }, before]]);
    else if (before) this.tell([["withdrawal", { entry: before }]]);
  }

  #draw(country: string): void {
    this.#select.value = country;
    for (const each of this.querySelectorAll<HTMLDetailsElement>(".cb-country")) {
      each.open = each.dataset["country"] === country;
    }
  }

  get #select(): HTMLSelectElement {
    return this.find<HTMLSelectElement>("select");
  }
}
