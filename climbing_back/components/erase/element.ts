import type { Entry } from "../../diary/format/entries";
import { overwriteStorage } from "../../diary/homes/overwrite";
import { isShared } from "../../diary/homes/shared-device";
import { thingsWritten } from "../../diary/views/written";
import { countOf } from "../../diary/words/phrases";
import { t } from "../../language/t";
import { FileElement } from "../backup/file-element";

/** `<cb-erase>`: erase everything, after the offer of a file. */
export default class EraseElement extends FileElement {
  static readonly tag = "cb-erase";
  protected readonly advice = t("Make sure that it is there before you erase.");

  protected enhance(): void {
    this.onPress(".cb-begin button", () => this.#ask(true));
    this.onPress(".cb-no", () => this.#ask(false));
    // In JupyterLab, the diary is in no browser.
    this.find(".cb-traces").hidden = this.edition.pageOf("welcome") === undefined;
    this.find(".cb-sure").append(this.fileThere);
    this.onPress(".cb-save", () => this.saveDiary());
    this.onPress(".cb-yes", () => this.#erase());
  }

  protected show(log: readonly Entry[]): void {
    this.find(".cb-what").textContent =
      t(
        "This erases {entries} for good, with what you changed or removed before. Save a file first?",
        { entries: countOf(thingsWritten(log).length) },
      );
  }

  #ask(open: boolean): void {
    this.find(".cb-begin").hidden = open;
    this.find(".cb-sure").hidden = !open;
    this.askNoMore();
    this.find(open ? ".cb-save" : ".cb-begin button").focus();
  }

  protected settled(): void {
    this.find(".cb-save").focus();
  }

  async #erase(): Promise<void> {
    await this.store.remove((await this.store.entries()).map(({ id }) => id));
    await this.store.forgetDamage();
    forgetInStorage();
    this.#ask(false);
    const { length: left } = await this.store.entries();
    if (left) this.warn(t("Something is still here, from another tab. Press again."));
    else this.say(t("✓ Erased. Your diary here is empty."));
  }
}

/** Where a browser blocks its storages, there is nothing in them. */
function forgetInStorage(): void {
  try {
    // On a shared device, what its owner had here before stays.
    overwriteStorage(sessionStorage, ...(isShared() ? [] : [localStorage]));
  } catch (error) {
    console.info("The browser's storages cannot be reached.", error);
  }
}
