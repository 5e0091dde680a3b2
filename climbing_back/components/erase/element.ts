import type { Entry } from "../../record/entries";
import { saveDiary } from "../backup/save";
import { forgetDrafts } from "../base/drafts";
import { DiaryElement } from "../base/element";
import { countOf } from "../base/words";

/** `<cb-erase>`: erase everything, after the offer of a file. */
export class EraseElement extends DiaryElement {
  static readonly tag = "cb-erase";

  protected enhance(): void {
    this.onPress(".cb-begin button", () => this.#ask(true));
    this.onPress(".cb-no", () => this.#ask(false));
    this.onPress(".cb-save", () => this.#save());
    this.onPress(".cb-yes", () => this.#erase());
  }

  protected show(log: readonly Entry[]): void {
    this.find(".cb-what").textContent =
      `This erases ${countOf(log.length)} for good. Save a file first?`;
  }

  #ask(open: boolean): void {
    this.find(".cb-begin").hidden = open;
    this.find(".cb-sure").hidden = !open;
    this.find(open ? ".cb-save" : ".cb-begin button").focus();
  }

  async #save(): Promise<void> {
    const name = await saveDiary(this.store);
    this.say(`✓ Your file is called ${name}. Make sure that it is there before you erase.`);
  }

  async #erase(): Promise<void> {
    await this.store.remove((await this.store.entries()).map(({ id }) => id));
    await this.store.forgetDamage();
    forgetDrafts();
    this.#ask(false);
    const left = (await this.store.entries()).length;
    if (left) this.warn(`Still here, from another tab: ${countOf(left)}. Press again.`);
    else this.say("✓ Erased. Your diary here is empty.");
  }
}
