import { inEffect, type Entry } from "../../record/entries";
import { unsaved } from "../../record/unsaved";
import { DiaryElement } from "../base/element";
import { countOf } from "../base/words";
import { saveDiary } from "./save";

/** `<cb-backup>`: the whole diary as one file. */
export class BackupElement extends DiaryElement {
  static readonly tag = "cb-backup";

  protected enhance(): void {
    this.onPress(".cb-save", () => this.#save());
  }

  protected show(log: readonly Entry[]): void {
    this.find(".cb-last").textContent = inWords(log);
  }

  async #save(): Promise<void> {
    const name = await saveDiary(this.store);
    this.say(`✓ Your file is called ${name}. Look for it among your downloads.`);
  }
}

function inWords(log: readonly Entry[]): string {
  const { entries, first } = unsaved(log);
  if (!inEffect(log).length) return "There is nothing to save yet.";
  if (!entries) return "All that you wrote is in a file. Make sure that it is among your downloads.";
  return first ? "You have not saved a file yet." : `New since your last file: ${countOf(entries)}.`;
}
