import { merged, newEntry, newestId, type Entry } from "../../diary/format/entries";
import { nameOfBackup, writeBackup } from "../../diary/format/write-backup";
import { DiaryError } from "../../diary/homes/store";
import { t } from "../../language/t";
import { DiaryElement } from "../element/element";
import { button, element } from "../kit/dom";
import { isAbort, pickPlace, saveFile } from "../kit/save-file";

/** The diary as it was when its file was made. */
interface Made {
  name: string;
  text: string;
  /** The diary's own note of it. */
  note: Entry;
}

const NOT_MADE = t("The file could not be made. Your diary is still here. Try again.");
const CANNOT_COPY =
  t("This browser does not let the page copy. The text is marked: copy it yourself, and paste it into a mail or a note.");
const CANNOT_SHARE = t("This browser could not share it. Your diary is still here. Try another way.");
const ON_PAPER = t("On paper you can read your diary, and show it. A file can also be brought back.");

/**
 * An element that saves the whole diary as a file. The diary believes that there is one when the
 * browser has said so, or the learner: where a download is swallowed, nobody would find it later.
 */
export abstract class FileElement extends DiaryElement {
  /** What is asked, and the other ways. */
  protected readonly fileThere = element("div", { className: "cb-file-there", hidden: true });

  /** What is said of a file that is there: what to do with it now. */
  protected abstract readonly advice: string;

  /** Nothing is asked any more: bring the focus back. */
  protected abstract settled(): void;

  protected async saveDiary(): Promise<void> {
    // A diary that cannot be read says so before a place is picked.
    await this.store.entries();
    // Nobody is slow who looks for a place.
    void this.#save().catch((error: unknown) => {
      console.info("The file could not be made.", error);
      this.warn(DiaryError.is(error) ? error.message : NOT_MADE);
    });
  }

  async #save(): Promise<void> {
    const name = nameOfBackup();
    const place = await pickPlace(name);
    if (place === "none") return this.say(t("No file was saved. Your diary is still here."));
    const made = await this.#make(name);
    if (!place) return this.#download(made);
    try {
      await place.write(made.text);
    } catch (error) {
      console.info("The file could not be written.", error);
      this.#offerOthers(made);
      return this.warn(t("The file {name} could not be written there. It may be empty: do not keep it.", { name: place.name }));
    }
    await this.#believe(made, t("✓ Saved as {name}.", { name: place.name }));
  }

  /** Ask nothing any more. */
  protected askNoMore(): void {
    this.fileThere.hidden = true;
    this.fileThere.replaceChildren();
  }

  async #make(name: string): Promise<Made> {
    const log = await this.store.entries();
    const note = newEntry("backup", { entries: log.length }, { after: newestId(log) });
    return { name, note, text: writeBackup(merged(log, [note])) };
  }

  #download(made: Made): void {
    saveFile(made.name, made.text, "application/json");
    this.say(t("Please look whether your file is there."));
    this.#ask(made, t("Is your file there? It is called {name}. Look among your downloads.", { name: made.name }));
  }

  /** The browser cannot tell, so the learner does, with one press. */
  #ask(made: Made, question: string, ...below: HTMLElement[]): void {
    const yes = t("✓ Good: you have your diary as a file.");
    this.#show(
      question,
      element(
        "p",
        {},
        button(t("I have it"), () => void this.#believe(made, yes), { className: "cb-button" }),
        button(t("I cannot find it"), () => {
          this.say(t("Your diary is still here. There are other ways."));
          this.#offerOthers(made);
        }),
      ),
      ...below,
    );
  }

  #offerOthers(made: Made): void {
    const file = new File([made.text], made.name.replace("json", "txt"), { type: "text/plain" });
    const share = { files: [file] };
    this.#show(
      t("Other ways to keep your diary. Some apps let a page save no file."),
      element(
        "p",
        {},
        // A text, since some browsers share no other file. It can be brought back just the same.
        ...(navigator.canShare?.(share)
          ? [button(t("Share the file"), () => void this.#share(made, share))]
          : []),
        button(t("Copy it as text"), () => void this.#copy(made)),
        ...(this.#canPrint ? [button(t("Print what I wrote"), () => this.#print())] : []),
        button(t("Try the file again"), () => this.#download(made)),
        button(t("Not now"), () => {
          this.askNoMore();
          this.say(t("Your diary is still here. It has not noted a file."));
          this.settled();
        }),
      ),
    );
  }

  async #share(made: Made, share: { files: File[] }): Promise<void> {
    try {
      await navigator.share(share);
    } catch (error) {
      if (isAbort(error)) this.say(t("Nothing was shared. Your diary is still here."));
      else this.warn(CANNOT_SHARE);
      return;
    }
    await this.#believe(made, t("✓ Your diary was handed over as a file."));
  }

  async #copy(made: Made): Promise<void> {
    const question = t("Is it in a mail or a note? To bring it back, save that text as a file.");
    try {
      await navigator.clipboard.writeText(made.text);
      this.say(t("✓ Copied. Paste it into a mail to yourself, or into a note."));
      this.#ask(made, question);
    } catch {
      const text = element("textarea", { readOnly: true, rows: 4, value: made.text });
      text.setAttribute("aria-label", t("Your diary as text"));
      this.#ask(made, question, text);
      this.warn(CANNOT_COPY);
      text.select();
    }
  }

  #print(): void {
    print();
    this.say(ON_PAPER);
  }

  async #believe({ note }: Made, words: string): Promise<void> {
    // A diary that cannot be written can still be saved to a file.
    await this.store.add([note]).catch((error: unknown) => console.info("Not noted.", error));
    this.askNoMore();
    this.say(`${words} ${this.advice}`);
    this.settled();
  }

  /** All that was written is on this page. In JupyterLab, printing prints its screen. */
  get #canPrint(): boolean {
    const isInBook = this.edition.pageOf("welcome") !== undefined;
    return isInBook && document.querySelector("cb-diary-list") !== null;
  }

  #show(question: string, ...parts: HTMLElement[]): void {
    const title = element("p", { tabIndex: -1 }, element("b", {}, question));
    this.fileThere.replaceChildren(title, ...parts);
    this.fileThere.hidden = false;
    title.focus();
  }
}
