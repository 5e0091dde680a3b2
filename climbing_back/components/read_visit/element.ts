import { fieldsOf, readBackup, type Reading } from "../../diary/format/backup";
import { BackupError, textOf } from "../../diary/format/backup-file";
import { byId } from "../../diary/format/entries";
import { countOf } from "../../diary/words/phrases";
import { t } from "../../language/t";
import { type Cover, coverIn } from "../../sharing/visit/cover";
import type { Visit } from "../../sharing/visit/lines";
import { isBlank, lastWeeksOf, visitOf } from "../../sharing/visit/visit";
import { DiaryElement } from "../element/element";
import { printPart } from "../kit/print-part";
import { copyForRecord } from "../visit_page/copy-text";
import { namesOf, sheetOf } from "../visit_page/sheet";

const HELP =
  t("Choose the file called climbing-back-visit.json. If this is the one, load this page anew and try again.");
const BLANK = t("There is nothing to show in this file. Ask your patient for a new one.");
const WHOLE = t("This file is a whole diary and not a visit page. Here are its last 4 weeks.");

/** `<cb-read-visit>`: shows a learner's file. It writes nothing anywhere. */
export default class ReadVisitElement extends DiaryElement {
  static readonly tag = "cb-read-visit";

  #shown: Visit | undefined;

  protected enhance(): void {
    this.find(".cb-read").hidden = true;
    this.find(".cb-read h2").tabIndex = -1;
    this.#file.addEventListener("change", () => void this.#read());
    this.onPress(".cb-print-visit", () => printPart("visit"));
    this.onPress(".cb-copy-text", () => this.#copyText());
    this.onPress(".cb-close", () => this.#close(t("Closed. Nothing of it was kept.")));
    // JupyterLab would print its own screen, with this page somewhere on it.
    this.find(".cb-print-visit").hidden = this.edition.pageOf("welcome") === undefined;
  }

  /** The diary of whoever reads this is not their patient's. */
  protected show(): void {}

  async #read(): Promise<void> {
    const [file] = this.#file.files ?? [];
    if (!file) return;
    try {
      const text = await textOf(file);
      this.#show(readBackup(text), coverIn(fieldsOf(text)));
    } catch (error) {
      this.#close(inWords(error), "warn");
    }
  }

  #show(reading: Reading, cover: Cover | undefined): void {
    const log = [...reading.entries].sort(byId);
    const visit = visitOf(log, cover ?? lastWeeksOf(log));
    if (isBlank(visit)) {
      this.#close(BLANK, "warn");
      return;
    }
    this.find(".cb-whole").textContent = cover ? "" : WHOLE;
    this.#shown = visit;
    this.find(".cb-visit").replaceChildren(...sheetOf(visit, namesOf(this.edition.known)));
    this.find(".cb-as-text").replaceChildren();
    this.find(".cb-read").hidden = false;
    this.warn(troublesOf(reading));
    this.find(".cb-read h2").focus();
  }

  async #copyText(): Promise<void> {
    if (!this.#shown) return;
    this.say(await copyForRecord(this.#shown, namesOf(this.edition.known), this.find(".cb-as-text")));
  }

  #close(message: string, how: "say" | "warn" = "say"): void {
    this[how](message);
    this.find(".cb-read").hidden = true;
    this.#shown = undefined;
    this.find(".cb-visit").replaceChildren();
    this.find(".cb-as-text").replaceChildren();
    // The same file can be chosen again.
    this.#file.value = "";
    this.#file.focus();
  }

  get #file(): HTMLInputElement {
    return this.find<HTMLInputElement>("input[type=file]");
  }
}

function troublesOf({ cutOff, leftOut, garbled }: Reading): string {
  const end = cutOff ? t("The end of this file is not there. What could be read is shown here.") : "";
  const more = leftOut ? t("Left out, because it cannot be read: {entries}.", { entries: countOf(leftOut) }) : "";
  const signs = garbled ? t("Some letters in this file are damaged. They show as �.") : "";
  return [end, more, signs].filter(Boolean).join(" ");
}

function inWords(error: unknown): string {
  if (error instanceof BackupError) return `${error.why} ${HELP}`;
  console.info("The file could not be read.", error);
  return `${t("This file could not be read.")} ${HELP}`;
}
