import { beginSharing, finishSharing, isShared } from "../../record/shared-device";
import { saveDiary } from "../backup/save";
import { DiaryElement } from "../base/element";

/** `<cb-shared-device>`: keep nothing on a device that others use too. */
export class SharedDeviceElement extends DiaryElement {
  static readonly tag = "cb-shared-device";

  protected enhance(): void {
    this.#part(".cb-begin").hidden = isShared();
    this.#part(".cb-finish").hidden = !isShared();
    this.#on(".cb-begin button", () => this.#begin());
    this.#on(".cb-save", () => this.#save());
    this.#on(".cb-leave", () => this.#leave());
  }

  protected show(): void {}

  async #begin(): Promise<void> {
    try {
      beginSharing();
    } catch {
      this.say("This browser keeps nothing anyway.");
      return;
    }
    location.reload();
  }

  async #save(): Promise<void> {
    const name = await saveDiary(this.store);
    this.say(`✓ Your file is called ${name}. Take it with you, then take it off this device.`);
  }

  async #leave(): Promise<void> {
    await this.store.remove((await this.store.entries()).map(({ id }) => id));
    await finishSharing();
    this.#part(".cb-finish").hidden = true;
    this.say(
      "✓ Nothing that you wrote is left here. Close this tab now. " +
        "The browser may still remember that this course was open; it can clear its own history.",
    );
  }

  #on(selector: string, press: () => Promise<void>): void {
    this.#part(selector).addEventListener("click", () => void press());
  }

  #part(selector: string): HTMLElement {
    return this.querySelector(selector) as HTMLElement;
  }
}
