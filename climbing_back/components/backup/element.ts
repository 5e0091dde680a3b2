import type { Entry } from "../../diary/format/entries";
import { unsaved } from "../../diary/views/unsaved";
import { thingsWritten } from "../../diary/views/written";
import { changesCounted } from "../../diary/words/phrases";
import { t } from "../../language/t";
import { FileElement } from "./file-element";

/** `<cb-backup>`: the whole diary as one file. */
export default class BackupElement extends FileElement {
  static readonly tag = "cb-backup";
  protected readonly advice = t("Keep it where you will find it.");

  protected enhance(): void {
    this.find(".cb-with").append(this.fileThere);
    this.onPress(".cb-save", () => this.saveDiary());
  }

  protected settled(): void {
    this.find(".cb-save").focus();
  }

  protected show(log: readonly Entry[]): void {
    this.find(".cb-last").textContent = inWords(log);
  }
}

function inWords(log: readonly Entry[]): string {
  const { changes, first } = unsaved(log);
  if (!thingsWritten(log).length) return t("There is nothing to save yet.");
  if (!changes) return t("All that you wrote is in a file.");
  return first ? t("You have not saved a file yet.") : t("Since your last file: {changes}.", { changes: changesCounted(changes) });
}
