import { compare, fieldsOf, readBackup, type Reading } from "../../diary/format/backup";
import { BackupError, CHOOSE, textOf } from "../../diary/format/backup-file";
import { merged, news, type Entry } from "../../diary/format/entries";
import { DiaryError } from "../../diary/homes/store";
import { thingsWritten } from "../../diary/views/written";
import { countOf } from "../../diary/words/phrases";
import { t } from "../../language/t";
import { coverIn } from "../../sharing/visit/cover";
import { DiaryElement } from "../element/element";

const VISIT = t("This is a visit page. It holds parts of a diary.");

/** `<cb-restore>`: join a saved file to the diary, after showing what it would add. */
export default class RestoreElement extends DiaryElement {
  static readonly tag = "cb-restore";

  /** What the chosen file would add. */
  #offered: Entry[] = [];
  /** What was added here last. */
  #added: Entry[] = [];

  protected enhance(): void {
    this.#file.addEventListener("change", () => void this.#preview());
    this.onPress(".cb-add", () => this.#add());
    this.onPress(".cb-cancel", () => this.#close(t("Nothing was added.")));
    this.onPress(".cb-undo button", () => this.#undo());
  }

  protected show(): void {}

  async #preview(): Promise<void> {
    const [file] = this.#file.files ?? [];
    if (!file) return;
    this.find(".cb-preview").hidden = true;
    try {
      const text = await textOf(file);
      const reading = readBackup(text);
      // It holds parts of entries. What is known is never changed, so the whole of them could not come.
      if (coverIn(fieldsOf(text))) throw new BackupError(VISIT, CHOOSE);
      const log = await this.store.entries();
      const { added, different } = compare(log, reading);
      this.#offered = added;
      this.say("");
      this.find(".cb-what").textContent = [
        t("{name}: {entries}.", { name: file.name, entries: written(merged([], reading.entries)) }),
        t("Your diary has {entries}.", { entries: written(log) }),
        added.length
          ? t("Both together have {entries}.", { entries: written(merged(log, added)) })
          : t("All of the file is in it already."),
        different && t("In other words than in your diary: {entries}. Your own words stay.", { entries: countOf(different) }),
        ...troubles(reading),
      ]
        .filter(Boolean)
        .join(" ");
      this.find(".cb-add").hidden = !added.length;
      this.find(".cb-preview").hidden = false;
      this.find(added.length ? ".cb-add" : ".cb-cancel").focus();
    } catch (error) {
      this.#close(inWords(error), "warn");
    }
  }

  async #add(): Promise<void> {
    // Another tab may have added some of it since the file was read.
    const added = news(await this.store.entries(), this.#offered);
    try {
      await this.store.add(added);
    } catch (error) {
      this.#close(`${t("Nothing was added.")} ${inWords(error)}`, "warn");
      return;
    }
    this.#added = added;
    this.#close(t("✓ Added. Your diary now has {entries}.", { entries: written(await this.store.entries()) }));
    this.find(".cb-undo").hidden = false;
    this.find(".cb-undo button").focus();
  }

  async #undo(): Promise<void> {
    await this.store.remove(this.#added.map(({ id }) => id));
    this.find(".cb-undo").hidden = true;
    this.say(t("✓ Undone. Your diary has {entries} again.", { entries: written(await this.store.entries()) }));
    this.#added = [];
    this.#file.focus();
  }

  #close(message: string, how: "say" | "warn" = "say"): void {
    this[how](message);
    this.#offered = [];
    this.find(".cb-preview").hidden = true;
    // The same file can be chosen again.
    this.#file.value = "";
    this.#file.focus();
  }

  get #file(): HTMLInputElement {
    return this.find<HTMLInputElement>("input[type=file]");
  }
}

/** "3 entries": what there is as it stands. */
function written(log: readonly Entry[]): string {
  return countOf(thingsWritten(log).length);
}

function troubles({ cutOff, leftOut, garbled }: Reading): string[] {
  return [
    ...(cutOff ? [t("The end of this file is not there: what could be read is offered here.")] : []),
    ...(leftOut ? [t("Left out, because it cannot be read: {entries}.", { entries: countOf(leftOut) })] : []),
    ...(garbled ? [t("Some letters in this file are damaged. They show as �.")] : []),
  ];
}

function inWords(error: unknown): string {
  if (error instanceof BackupError || DiaryError.is(error)) return error.message;
  console.info("The file could not be read.", error);
  return t("This file could not be read. Your diary is as it was.");
}
