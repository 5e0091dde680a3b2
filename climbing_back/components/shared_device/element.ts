import { beginSharing, finishSharing, isShared } from "../../diary/homes/shared-device";
import { unsaved } from "../../diary/views/unsaved";
import { changesCounted } from "../../diary/words/phrases";
import { t } from "../../language/t";
import { FileElement } from "../backup/file-element";

type State = "begin" | "finish" | "sure" | "jupyter" | "over";

/** `<cb-shared-device>`: keep nothing on a device that others use too. */
export default class SharedDeviceElement extends FileElement {
  static readonly tag = "cb-shared-device";
  protected readonly advice = t("Take it with you, then take it off this device.");

  protected enhance(): void {
    this.onPress(".cb-begin button", () => this.#begin());
    this.find(".cb-sure").after(this.fileThere);
    this.onPress(".cb-save", () => this.saveDiary());
    this.onPress(".cb-save-first", () => this.saveDiary());
    this.onPress(".cb-leave", () => this.#askFirst());
    this.onPress(".cb-yes", () => this.#leave());
    this.onPress(".cb-no", () => this.#become("finish"));
    void this.#look();
  }

  protected show(): void {}

  async #look(): Promise<void> {
    const { canBeShared } = await this.store.describe();
    this.#become(!canBeShared ? "jupyter" : isShared() ? "finish" : "begin");
  }

  #become(state: State): void {
    for (const each of ["begin", "finish", "sure", "jupyter"]) {
      this.find(`.cb-${each}`).hidden = each !== state;
    }
  }

  #begin(): void {
    try {
      beginSharing();
    } catch {
      this.say(t("This browser keeps nothing anyway."));
      return;
    }
    location.reload();
  }

  protected settled(): void {
    this.#become("finish");
    this.find(".cb-finish .cb-save").focus();
  }

  /** What is in no file goes for good. */
  async #askFirst(): Promise<void> {
    const { changes } = unsaved(await this.store.entries());
    if (!changes) return this.#leave();
    this.find(".cb-what").textContent = t("In no file yet: {changes}. Save a file first?", { changes: changesCounted(changes) });
    this.#become("sure");
    this.find(".cb-save-first").focus();
  }

  async #leave(): Promise<void> {
    await this.store.remove((await this.store.entries()).map(({ id }) => id));
    await finishSharing();
    this.askNoMore();
    this.#become("over");
    this.say(
      t("✓ Nothing of what you wrote since you pressed “Keep nothing” is left here. Close this tab now. The browser may still remember that this course was open; it can clear its own history."),
    );
  }
}
