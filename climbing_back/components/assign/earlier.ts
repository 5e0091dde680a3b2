import { AssignmentError, type AssignmentReading } from "../../sharing/assignment/assignment";
import { checkFileSize, readAssignmentFile } from "../../sharing/assignment/file";
import { readLink } from "../../sharing/assignment/link";
import { t } from "../../language/t";

interface Around {
  /** Go on with what was read; with a name, it is a template. */
  change(reading: AssignmentReading & { readonly template?: string }): void;
  warn(message: string): void;
}

/** Where an assignment of before is taken up: its link, pasted, or its file. */
export class Earlier {
  readonly #box: HTMLInputElement;
  readonly #around: Around;

  constructor(fold: HTMLElement, around: Around) {
    this.#around = around;
    this.#box = fold.querySelector("[name=earlier]") as HTMLInputElement;
    this.#box.addEventListener("change", () => {
      const pasted = this.#box.value.trim();
      if (pasted) this.#try(() => this.#take(pasted));
    });
    const file = fold.querySelector("input[type=file]") as HTMLInputElement;
    file.addEventListener("change", () => void this.#readFile(file));
  }

  /** What is pasted and cannot be read yet. */
  get pasted(): string {
    return this.#box.value;
  }

  set pasted(words: string) {
    this.#box.value = words;
  }

  /** Say why something could not be read. */
  refuse(error: unknown): void {
    if (error instanceof AssignmentError) return this.#around.warn(error.message);
    console.info("It could not be read.", error);
    this.#around.warn(t("This could not be read. What you put together here is as it was."));
  }

  #take(pasted: string): void {
    const reading = readLink(pasted);
    // It is taken once, however often the browser says that it was changed.
    this.#box.value = "";
    this.#around.change(reading);
  }

  async #readFile(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    try {
      checkFileSize(file.size);
      const text = await file.text();
      this.#around.change(readAssignmentFile(text));
    } catch (error) {
      this.refuse(error);
    }
    // The same file can be chosen again.
    input.value = "";
  }

  #try(what: () => void): void {
    try {
      what();
    } catch (error) {
      this.refuse(error);
    }
  }
}
