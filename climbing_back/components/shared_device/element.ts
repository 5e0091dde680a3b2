import { beginSharing, finishSharing, isShared } from "../../record/shared-device";
import { saveDiary } from "../backup/save";
import { DiaryElement } from "../base/element";

/** `<cb-shared-device>`: keep nothing on a device that others use too. */
export class SharedDeviceElement extends DiaryElement {
  static readonly tag = "cb-shared-device";

  protected enhance(): void {
    this.find(".cb-begin").hidden = isShared();
    this.find(".cb-finish").hidden = !isShared();
    this.onPress(".cb-begin button", () => this.#begin());
    this.onPress(".cb-save", () => this.#save());
    this.onPress(".cb-leave", () => this.#leave());
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
    this.find(".cb-finish").hidden = true;
    this.say(
      "✓ Nothing that you wrote is left here. Close this tab now. " +
        "The browser may still remember that this course was open; it can clear its own history.",
    );
  }
}
