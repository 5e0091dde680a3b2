import { note, noted, whereWordsWait } from "../../diary/homes/notes";
import { t } from "../../language/t";
import type { Assignment } from "../../sharing/assignment/assignment";
import { payloadOf, readLink } from "../../sharing/assignment/link";
import type { Contents, Often } from "../assignment/contents";
import type { KnownTemplate } from "../element/known";
import { buttonAbout, element } from "../kit/dom";
import { withSet } from "../planner/items";
import { type Draft, draftOf } from "./draft";

const NOTE = "assignment-templates";
const LONGEST = 140;

/** A template of one's own: an assignment as its link holds it, and what it is called here. */
interface Kept {
  readonly name: string;
  readonly payload: string;
}

interface Around {
  readonly contents: Contents;
  /** The address of the page itself, for a link to hand on; none where it is published nowhere. */
  readonly page: string;
  begin(draft: Draft): void;
  say(message: string): void;
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
    const rows = ofCourse.map((each) => element("li", {}, this.#use(each.name, () => this.#draftOf(each))));
    fold.append(this.#own, this.#back, element("ul", { className: "cb-choices" }, ...rows));
    this.#draw();
  }

  /** Keep this as a template, without its dates and versions. */
  keep({ name: _, version: __, review: ___, ...assignment }: Assignment): void {
    const kept = this.#kept;
    const isTaken = (name: string) => kept.some((each) => each.name === name);
    let name = assignment.title;
    for (let n = 2; isTaken(name); n++) name = `${assignment.title} ${n}`;
    const done = this.#write([...kept, { name, payload: payloadOf(assignment) }]);
    this.#draw();
    this.#around.say(
      done
        ? t("✓ Kept in this browser as “{name}”. It is above, under “Begin with a template”.", { name })
        : t("This browser keeps nothing. Save the file, and begin with that."),
    );
  }

  #draw(): void {
    this.#own.replaceChildren(...this.#kept.map((each, index) => this.#row(each, index)));
    this.#own.hidden = !this.#kept.length;
  }

  #row({ name, payload }: Kept, index: number): HTMLElement {
    const box = element("input", { type: "text", value: name, maxLength: LONGEST });
    const use = this.#use(name, () => this.#read(payload));
    box.addEventListener("change", () => {
      box.value = box.value.trim() || name;
      // The rows stay: a finger may be on its way to one of their buttons.
      this.#write(this.#kept.map((each, n) => (n === index ? { ...each, name: box.value } : each)));
      use.textContent = t("Use “{name}”", { name: box.value });
    });
    const link = this.#around.page ? [buttonAbout(t("Copy its link for a colleague"), name, () => void this.#copy(payload)), " "] : [];
    return element(
      "li",
      { className: "cb-card" },
      element("label", { className: "cb-field" }, element("span", {}, t("Its name")), " ", box),
      element("p", {}, use, " ", ...link, buttonAbout(t("Remove"), name, () => this.#remove(index))),
    );
  }

  #use(name: string, draft: () => Draft): HTMLElement {
    const use = () => {
      this.#around.begin(draft());
      this.#around.say(t("It begins with what the template holds. Change it as you see fit."));
    };
    return buttonAbout(t("Use “{name}”", { name }), "", use);
  }

  async #copy(payload: string): Promise<void> {
    const link = `${this.#around.page}#${payload}`;
    try {
      await navigator.clipboard.writeText(link);
      this.#around.say(t("✓ Copied. Who opens it can keep it as a template, too."));
    } catch {
      this.#around.say(t("This browser does not let the page copy. Use it, and hand on the address of this page."));
    }
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

  #read(payload: string): Draft {
    return draftOf(readLink(payload).assignment, this.#around.contents.chapters);
  }

  #draftOf({ chapters, checklists, exercises, weeks }: KnownTemplate): Draft {
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
  const { name, payload } = (kept ?? {}) as Partial<Kept>;
  try {
    return typeof name === "string" && typeof payload === "string" && Boolean(readLink(payload));
  } catch {
    return false;
  }
}
