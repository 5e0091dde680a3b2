import { note, noted, whereWordsWait } from "../../diary/homes/notes";
import { t } from "../../language/t";
import { type Assignment, AssignmentError } from "../../sharing/assignment/assignment";
import { assignmentFile, checkFileSize, readAssignmentFile } from "../../sharing/assignment/file";
import { LONGEST_LINK, payloadOf, readLink } from "../../sharing/assignment/link";
import type { Contents, Often } from "../assignment/contents";
import type { KnownTemplate } from "../element/known";
import { buttonAbout, element } from "../kit/dom";
import { handedOver, saveFile } from "../kit/save-file";
import { withSet } from "../planner/items";
import { addressOf } from "./address";
import { type Draft, draftOf } from "./draft";

const NOTE = "assignment-templates";
const LONGEST = 140;
const FILE = "climbing-back-template.json";

/** A template of one's own: an assignment as its link holds it with the photos that no link holds, and what it is called here. */
interface Kept extends Pick<Assignment, "photos"> {
  readonly name: string;
  readonly payload: string;
}

interface Around {
  readonly contents: Contents;
  /** The address of the page itself, for a link to hand on; none where it is published nowhere. */
  readonly page: string;
  /** Begin with it; `called` is the name that it was handed on under. */
  begin(draft: Draft, called: string): void;
  say(message: string): void;
  warn(message: string): void;
}

/** What an assignment can begin with: templates of the course, and those that were kept in this browser. */
export class Templates {
  readonly #around: Around;
  readonly #own = element("ul", { className: "cb-choices" });
  readonly #back = element("p", {});
  /** On a device that others use too, they go with the tab. */
  readonly #where = whereWordsWait();

  constructor(fold: HTMLElement, ofCourse: readonly KnownTemplate[], around: Around) {
    this.#around = around;
    const rows = ofCourse.map((each) => element("li", {}, this.#use(each.name, () => this.#draftOfCourse(each))));
    const file = element("input", { type: "file", accept: ".json,application/json" });
    file.addEventListener("change", () => void this.#takeIn(file));
    const takeIn = element("label", { className: "cb-file" }, `${t("Take in the file of a colleague’s template")} `, file);
    fold.append(this.#own, this.#back, element("ul", { className: "cb-choices" }, ...rows), takeIn);
    this.#draw();
  }

  /** Keep this as a template, without its dates and versions, under its title or what it is `called`. */
  keep({ name: _, version: __, review: ___, photos, ...assignment }: Assignment, called: string): void {
    const kept = this.#kept;
    const isTaken = (name: string) => kept.some((each) => each.name === name);
    const first = called || assignment.title;
    let name = first;
    for (let n = 2; isTaken(name); n++) name = `${first} ${n}`;
    const payload = payloadOf(assignment);
    const done = payload.length <= LONGEST_LINK && this.#write([...kept, { name, payload, ...(photos && { photos }) }]);
    this.#draw();
    this.#around.say(
      done
        ? t("✓ Kept in this browser as “{name}”. It is above, under “Begin with a template”.", { name })
        : t("This browser has no room for it. Save the file, and begin with that."),
    );
  }

  #draw(): void {
    this.#own.replaceChildren(...this.#kept.map((each, index) => this.#row(each, index)));
    this.#own.hidden = !this.#kept.length;
  }

  #row(template: Kept, index: number): HTMLElement {
    const { name } = template;
    const box = element("input", { type: "text", value: name, maxLength: LONGEST });
    // What is handed on has the name of that moment.
    const now = () => ({ ...template, name: box.value.trim() || name });
    const use = this.#use(name, () => this.#draftOf(template), () => now().name);
    box.addEventListener("change", () => {
      box.value = box.value.trim() || name;
      // The rows stay: a finger may be on its way to one of their buttons.
      this.#write(this.#kept.map((each, n) => (n === index ? { ...each, name: box.value } : each)));
      use.textContent = t("Use “{name}”", { name: box.value });
    });
    const link = this.#around.page ? [buttonAbout(t("Copy its link for a colleague"), name, () => void this.#copy(now())), " "] : [];
    const save = buttonAbout(t("Save its file"), name, () => this.#save(now()));
    return element(
      "li",
      { className: "cb-card" },
      element("label", { className: "cb-field" }, element("span", {}, t("Its name")), " ", box),
      element("p", {}, use, " ", ...link, save, " ", buttonAbout(t("Remove"), name, () => this.#remove(index))),
    );
  }

  #use(name: string, draft: () => Draft, called = () => ""): HTMLElement {
    const use = () => {
      this.#around.begin(draft(), called());
      this.#around.say(t("It begins with what the template holds. Change it as you see fit."));
    };
    return buttonAbout(t("Use “{name}”", { name }), "", use);
  }

  async #copy({ name, payload, photos }: Kept): Promise<void> {
    const link = `${this.#around.page}${addressOf(readLink(payload).assignment, undefined, name)}`;
    try {
      await navigator.clipboard.writeText(link);
      const copied = t("✓ Copied. Who opens it can keep it as a template, too.");
      this.#around.say(photos ? `${copied} ${t("A link carries no photos. Its file does.")}` : copied);
    } catch {
      this.#around.say(t("This browser does not let the page copy. Use it, and hand on the address of this page."));
    }
  }

  #save({ name, payload, photos }: Kept): void {
    saveFile(FILE, assignmentFile({ ...readLink(payload).assignment, ...(photos && { photos }) }, name), "application/json");
    this.#around.say(handedOver(FILE));
  }

  async #takeIn(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    try {
      checkFileSize(file.size);
      const { assignment, template } = readAssignmentFile(await file.text());
      this.keep(assignment, template);
      this.#own.querySelector<HTMLElement>("li:last-child button")?.focus();
    } catch (error) {
      this.#around.warn(error instanceof AssignmentError ? error.message : t("This file could not be read. Choose it once more."));
    }
    input.value = "";
  }

  #remove(index: number): void {
    const before = this.#kept;
    this.#write(before.filter((_, n) => n !== index));
    this.#draw();
    const back = buttonAbout(t("Put it back"), before[index]?.name ?? "", () => {
      this.#write(before);
      this.#draw();
      this.#back.replaceChildren();
      this.#own.querySelector("button")?.focus();
    });
    this.#back.replaceChildren(back);
    back.focus();
    this.#around.say(t("Removed: {name}.", { name: before[index]?.name ?? "" }));
  }

  /** What is no template any more stays where it is, and is not shown. */
  get #kept(): readonly Kept[] {
    try {
      const kept: unknown = JSON.parse(noted(NOTE, this.#where) ?? "[]");
      return Array.isArray(kept) ? kept.filter(isSound) : [];
    } catch {
      return [];
    }
  }

  #write(kept: readonly Kept[]): boolean {
    return note(NOTE, JSON.stringify(kept), this.#where);
  }

  #draftOf({ payload, photos }: Kept): Draft {
    const draft = draftOf(readLink(payload).assignment, this.#around.contents.chapters);
    return { ...draft, said: { ...draft.said, ...(photos && { photos }) } };
  }

  #draftOfCourse({ chapters, checklists, exercises, weeks }: KnownTemplate): Draft {
    const asked = Object.entries(checklists).map(([checklist, often]) => ({ checklist, often: often as Often }));
    const items = withSet([], exercises, this.#around.contents.library);
    return {
      said: { chapters: [...chapters], checklists: asked },
      items,
      weeks: weeks.map((week) => ({ ...week, items: items.flatMap(({ item, exercise = "" }) => (week.exercises.includes(exercise) ? [item] : [])) })),
    };
  }
}

function isSound(kept: unknown): kept is Kept {
  const { name, payload, photos = [] } = (kept ?? {}) as Partial<Kept>;
  try {
    return typeof name === "string" && typeof payload === "string" && photos.every(({ src }) => src.startsWith("data:image/")) && Boolean(readLink(payload));
  } catch {
    return false;
  }
}
