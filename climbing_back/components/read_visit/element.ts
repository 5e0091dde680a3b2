import { t } from "../../language/t";
import type { Visit } from "../../sharing/visit/lines";
import { DiaryElement } from "../element/element";
import { button, element } from "../kit/dom";
import { only, printWith } from "../kit/print-part";
import { copyForRecord } from "../visit_page/copy-text";
import { namesOf, sheetOf } from "../visit_page/sheet";
import { type Read, readVisit, WHOLE } from "./file";
import { Many } from "./many";

/** `<cb-read-visit>`: shows a learner's file, or a table of many. It writes nothing anywhere. */
export default class ReadVisitElement extends DiaryElement {
  static readonly tag = "cb-read-visit";

  #shown: Visit | undefined;
  readonly #many = new Many((read) => this.#show(read));
  /** What can be done with the table. */
  readonly #ways = element(
    "p",
    {},
    button(t("Print the table"), () => printWithout(this.find(".cb-read"))),
    " ",
    button(t("Close the table"), () => this.#close(t("Closed. Nothing of it was kept."))),
  );

  protected enhance(): void {
    this.find(".cb-read").hidden = true;
    this.find(".cb-read h2").tabIndex = -1;
    this.#file.addEventListener("change", () => void this.#read());
    this.onPress(".cb-print-visit", () => printWithout(this.#many.part));
    this.onPress(".cb-copy-text", () => this.#copyText());
    this.onPress(".cb-close", () => {
      if (!this.#many.part.isConnected) return this.#close(t("Closed. Nothing of it was kept."));
      this.#closePage();
      this.#many.focus();
    });
    // JupyterLab would print its own screen, with this page somewhere on it.
    this.find(".cb-print-visit").hidden = this.edition.pageOf("welcome") === undefined;
  }

  /** The diary of whoever reads this is not their patient's. */
  protected show(): void {}

  async #read(): Promise<void> {
    const files = [...(this.#file.files ?? [])];
    const [file] = files;
    if (!file) return;
    this.#empty();
    if (files.length > 1) {
      await this.#many.read(files, (words) => this.say(words));
      this.find(".cb-read").before(this.#many.part, this.#ways);
      return;
    }
    const read = await readVisit(file);
    if (typeof read === "string") this.#close(read, "warn");
    else this.#show(read);
  }

  #show({ visit, isWhole, trouble }: Read): void {
    this.find(".cb-whole").textContent = isWhole ? WHOLE : "";
    this.#shown = visit;
    this.#sheet.replaceChildren(...sheetOf(visit, namesOf(this.edition.known)));
    this.find(".cb-as-text").replaceChildren();
    this.find(".cb-read").hidden = false;
    this.warn(trouble);
    this.find(".cb-read h2").focus();
  }

  async #copyText(): Promise<void> {
    if (!this.#shown) return;
    this.say(await copyForRecord(this.#shown, namesOf(this.edition.known), this.find(".cb-as-text")));
  }

  #close(message: string, how: "say" | "warn" = "say"): void {
    this[how](message);
    this.#empty();
    // The same file can be chosen again.
    this.#file.value = "";
    this.#file.focus();
  }

  #empty(): void {
    this.#many.part.remove();
    this.#ways.remove();
    this.#closePage();
  }

  #closePage(): void {
    this.find(".cb-read").hidden = true;
    this.#shown = undefined;
    this.#sheet.replaceChildren();
    this.find(".cb-as-text").replaceChildren();
  }

  get #sheet(): HTMLElement {
    return this.find(".cb-read .cb-visit");
  }

  get #file(): HTMLInputElement {
    return this.find<HTMLInputElement>("input[type=file]");
  }
}

/** Print what is open but this. */
function printWithout(part: HTMLElement): void {
  printWith(() => {
    const showAll = only("visit");
    part.dataset["leftOut"] = "";
    return () => {
      delete part.dataset["leftOut"];
      showAll();
    };
  });
}
