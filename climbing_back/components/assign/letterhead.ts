import { note, noted, whereWordsWait } from "../../diary/homes/notes";
import { t } from "../../language/t";
import { button, element } from "../kit/dom";

const NOTE = "letterhead";
const LONGEST = 140;

/** More is a photograph and no logo. The browser's small storage has little room. */
const LARGEST_KB = 200;
const KINDS = ["image/png", "image/jpeg", "image/svg+xml", "image/webp"];

interface Words {
  readonly service?: string;
  readonly line?: string;
  /** As a `data:` address. */
  readonly logo?: string;
}

/** The clinic's name, address and logo: on paper only, and kept in this browser. The link never holds them. */
export class Letterhead {
  readonly #where = whereWordsWait();
  readonly #picture = element("img", { alt: "", className: "cb-logo" });
  readonly #without = button(t("Take the logo out"), () => this.#take({ logo: "" }));
  readonly #changed: () => void;
  #words: Words;

  constructor(fold: HTMLElement, around: { changed: () => void; say: (message: string) => void }) {
    this.#changed = around.changed;
    this.#words = read(noted(NOTE, this.#where));
    const file = element("input", { type: "file", accept: KINDS.join(",") });
    file.addEventListener("change", () => {
      const [logo] = file.files ?? [];
      if (logo) void this.#read(logo).then((trouble) => around.say(trouble || t("✓ The logo is on the sheet.")));
      file.value = "";
    });
    fold.append(
      element("p", { className: "cb-hint" }, t("It is printed on top of the sheet. It stays in this browser, and no link holds it.")),
      this.#field(t("Name of the clinic"), "service"),
      this.#field(t("Address, or another line"), "line"),
      element("label", { className: "cb-file" }, `${t("Logo, as a picture file")} `, file),
      element("p", {}, this.#picture, " ", this.#without),
    );
    this.#show();
  }

  /** What stands on top of the sheet; nothing when nobody wrote anything. */
  get parts(): HTMLElement[] {
    const { service = "", line = "", logo = "" } = this.#words;
    if (!service && !line && !logo) return [];
    const picture = logo ? [element("img", { src: logo, alt: "", className: "cb-logo" })] : [];
    const words = element("p", {}, element("b", {}, service), ...(line ? [element("br", {}), line] : []));
    return [element("div", { className: "cb-letterhead" }, ...picture, words)];
  }

  #field(title: string, name: "service" | "line"): HTMLElement {
    const box = element("input", { type: "text", maxLength: LONGEST, value: this.#words[name] ?? "" });
    box.addEventListener("input", () => this.#take({ [name]: box.value.trim() }));
    return element("label", { className: "cb-field" }, element("span", {}, title), " ", box);
  }

  /** Returns what is wrong with the file; nothing when it is on the sheet. */
  async #read(file: File): Promise<string> {
    if (!KINDS.includes(file.type)) return t("This is no picture that a page can show. Choose a PNG, JPEG, WebP or SVG file.");
    if (file.size > LARGEST_KB * 1000) return t("This picture is too large. Choose one of {most} kB or less.", { most: LARGEST_KB });
    const reader = new FileReader();
    const done = new Promise((ready) => reader.addEventListener("loadend", ready));
    reader.readAsDataURL(file);
    await done;
    if (typeof reader.result !== "string") return t("This file could not be read. Choose it once more.");
    this.#picture.src = reader.result;
    try {
      await this.#picture.decode();
    } catch {
      this.#show();
      if (!(await picturesAreAllowed())) return t("The server of this course does not allow a picture of yours. Ask whoever runs it. The words go on the sheet.");
      return t("This is no picture that a page can show. Choose a PNG, JPEG, WebP or SVG file.");
    }
    return this.#take({ logo: reader.result }) ? "" : t("It is on the sheet, and this browser does not keep it.");
  }

  #take(words: Words): boolean {
    this.#words = { ...this.#words, ...words };
    this.#show();
    this.#changed();
    return note(NOTE, JSON.stringify(this.#words), this.#where);
  }

  #show(): void {
    const { logo = "" } = this.#words;
    if (logo) this.#picture.src = logo;
    this.#picture.hidden = this.#without.hidden = !logo;
  }
}

/** A host's own policy may forbid every picture that is no file of it: then this smallest one does not come, either. */
function picturesAreAllowed(): Promise<boolean> {
  const smallest = element("img", { src: "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" });
  return smallest.decode().then(
    () => true,
    () => false,
  );
}

/** What stands in the storage may be anything. */
function read(kept: string | undefined): Words {
  try {
    const { service, line, logo } = JSON.parse(kept ?? "{}") as Record<string, unknown>;
    const words = (value: unknown) => (typeof value === "string" ? value : "");
    return { service: words(service), line: words(line), logo: words(logo).startsWith("data:image/") ? words(logo) : "" };
  } catch {
    return {};
  }
}
