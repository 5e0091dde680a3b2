import type { Entry } from "../../diary/format/entries";
import { t } from "../../language/t";
import { DiaryElement } from "../element/element";

/** `<cb-new-name>`: says how much is in the diary. */
export default class NewTitleElement extends DiaryElement {
  static readonly tag = "cb-new-name";

  protected enhance(): void {
    // What is pressed here is heard from now on: this.onPress(".cb-save", () => …).
  }

  protected show(log: readonly Entry[]): void {
    this.find(".cb-counted").textContent = log.length ? t("There is something in your diary.") : t("Your diary is empty.");
  }
}
