import { today } from "../../diary/format/days";
import type { PlanItem } from "../../diary/views/plan";
import { counted, t } from "../../language/t";
import { type Assignment, nameOfAssignment, type AssignmentReading, versionOf } from "../../sharing/assignment/assignment";
import { readLink } from "../../sharing/assignment/link";
import { type Contents, contentsOf } from "../assignment/contents";
import { DiaryElement } from "../element/element";
import type { Known } from "../element/known";
import { grow } from "../element/typing";
import { type PictureOf, withPhotos } from "../element/ways";
import { element } from "../kit/dom";
import { Builder } from "../planner/builder";
import type { Items } from "../planner/items";
import type { Library } from "../planner/library";
import { Printing } from "../planner/printing";
import { Reminders, type Reminding } from "../planner/reminders";
import { addressOf, isAddress, readAddress } from "./address";
import { assignmentOf, cautions, type Draft, draftOf, isReady, usable, withoutSafety } from "./draft";
import { Earlier } from "./earlier";
import { Form } from "./form";
import { HandOver } from "./hand-over";
import { Letterhead } from "./letterhead";
import { Missing } from "./missing";
import { PhotoShelf } from "./photos";
import { Templates } from "./templates";
import { CLINICIAN } from "./voice";
import { Weeks } from "./weeks";

/** What the browser remembers beside the address, in this tab: also what cannot be handed over yet. */
interface Unfinished extends Draft {
  readonly earlier: string;
}

/**
 * `<cb-assign>`: a clinician puts together what a learner gets. Nothing is kept: the address of the
 * page is the draft, and what is handed over holds all of it.
 */
export default class AssignElement extends DiaryElement implements Reminding {
  static readonly tag = "cb-assign";

  readonly voice = CLINICIAN;
  contents!: Contents;
  letterhead!: Letterhead;
  printing!: Printing;
  readonly photos = new PhotoShelf(() => this.#draw());
  #earlier!: Earlier;
  #missing!: Missing;
  #form!: Form;
  #weeks!: Weeks;
  #builder!: Builder;
  #reminders!: Reminders;
  readonly #handOver = new HandOver(this, (page) => this.edition.pageOf(page));
  #items: Items = [];
  /** The day on which it was begun. */
  #issued = today();
  /** The version that this is a change of. */
  #was: Assignment | undefined;
  /** What it is called as a template, if a colleague handed it on as one. */
  #called = "";
  /** The address and what is beside it, as they were last kept. */
  #kept = "";

  protected enhance(): void {
    this.contents = contentsOf(this.edition.known);
    this.find(".cb-look-up").hidden = !this.#isInBook;
    this.find<HTMLAnchorElement>(".cb-look-up").href = this.#catalogue ?? "";
    this.#form = new Form(this);
    this.#weeks = new Weeks(this.find(".cb-weeks-of"), this.contents);
    this.#builder = new Builder(this, this);
    this.#reminders = new Reminders(this);
    this.find(".cb-reminders").append(...this.#reminders.parts);
    this.find(".cb-reminders").hidden = true;
    this.#form.onChange(() => this.#draw());
    this.letterhead = new Letterhead(this.find(".cb-letterhead-of"), { changed: () => this.#draw(), say: (message) => this.say(message) });
    this.printing = new Printing(this.find(".cb-of-print"), this.find(".cb-paper"), this.#isInBook);
    const templates = new Templates(this.find(".cb-templates"), this.known.templates, {
      contents: this.contents,
      page: this.#isInBook ? location.href.replace(/#.*/s, "") : "",
      begin: (draft, called) => this.#begin(draft, undefined, called),
      say: (message) => this.say(message),
      warn: (message) => this.warn(message),
    });
    this.onPress(".cb-keep-template", () => this.#handOver.keepAs(templates, this.#called));
    this.#missing = new Missing(this.find(".cb-missing"), (item) => this.#builder.askForSafety(item));
    this.#earlier = new Earlier(this.find(".cb-earlier"), { change: (reading) => this.#change(reading), warn: (message) => this.warn(message) });
    this.#listen();
    this.#start();
  }

  protected show(): void {}

  #listen(): void {
    this.onPress(".cb-remind", () => {
      const part = this.find(".cb-reminders");
      part.hidden = !part.hidden;
      this.find(".cb-remind").setAttribute("aria-expanded", String(!part.hidden));
    });
    this.find(".cb-of-print").addEventListener("change", () => void this.#handOver.getChapters().then(() => this.#draw()));
    this.onPress(".cb-copy", () => this.#handOver.copy());
    this.onPress(".cb-print-plan", () => this.printing.print());
    this.onPress(".cb-print-cards", () => this.#handOver.printCards());
    this.onPress(".cb-save", () => this.#handOver.save());
    this.onPress(".cb-new", () => {
      this.#begin({ said: {}, items: [] });
      this.say(t("A new one. The one before is one step back in your browser."));
    });
    // When the page is left, its address cannot be changed any more: numbers are taken as they are typed.
    this.addEventListener("input", ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== "number" || !target.value) return;
      if (target.validity.valid) target.dispatchEvent(new Event("change", { bubbles: true }));
    });
    window.addEventListener("popstate", () => {
      // A way to a place on this page is none to another draft.
      if (!isAddress(location.hash)) return;
      this.#was = undefined;
      this.#called = "";
      this.#fill({ said: {}, items: [] });
      this.#start();
    });
  }

  /** Go on with what the address says, and with what was ticked before this script arrived. */
  #start(): void {
    const { draft, was, add, tick, called } = readAddress(this.#isInBook ? location.hash : "");
    const unfinished = this.#isInBook ? (history.state as Unfinished | null) : null;
    this.#called = called;
    try {
      if (was) this.#was = readLink(was).assignment;
      if (unfinished?.items) {
        this.#takeUp(unfinished);
      } else if (draft) {
        const begun = readLink(draft).assignment;
        this.#issued = begun.issued;
        this.#fill(draftOf(begun, this.contents.chapters));
        if (called) this.say(t("This is “{called}”. Change it, hand it over, or keep it as a template.", { called }));
      }
    } catch (error) {
      this.#earlier.refuse(error);
    }
    this.#form.tick("chapter", add);
    this.#form.tick("checklist", tick);
    this.#draw();
  }

  #takeUp({ earlier, ...draft }: Unfinished): void {
    this.#issued = draft.said.issued ?? today();
    this.#fill(draft);
    this.#earlier.pasted = earlier;
  }

  #fill({ said, items, weeks = [] }: Draft): void {
    this.#items = items;
    this.#form.fill(said);
    this.#weeks.fill(weeks);
  }

  /** Begin the next version of an assignment that was handed over before. A template is a beginning, and no version. */
  #change({ assignment: was, leftOut, template = "" }: AssignmentReading & { template?: string }): void {
    const draft = draftOf(was, this.contents.chapters);
    // The next look is on another day.
    this.#begin({ ...draft, said: { ...draft.said, review: "" } }, template ? undefined : was, template);
    const becomes = template
      ? t("It begins with what the template holds. Change it as you see fit.")
      : t("This becomes version {version} of “{title}”.", { version: versionOf(was) + 1, title: was.title });
    this.say(leftOut ? `${becomes} ${t("A part of it could not be read and is left out.")}` : becomes);
  }

  #begin(draft: Draft, was?: Assignment, called = ""): void {
    // The draft before stays where the browser's back button leads.
    if (this.#isInBook) history.pushState(null, "", location.href);
    this.#was = was;
    this.#called = called;
    this.#issued = today();
    this.photos.add(draft.said.photos);
    this.#fill(draft);
    this.#draw();
    this.find(".cb-step summary").focus();
  }

  get #isInBook(): boolean {
    return this.#catalogue !== undefined;
  }

  /** It carries the draft along, and back. */
  get #catalogue(): string | undefined {
    return this.edition.pageOf("for-clinicians/catalogue");
  }

  #draw(): void {
    this.#builder.show(this.#items);
    this.#reminders.show(usable(this.#items));
    if (!this.#items.length) this.find(".cb-reminders").hidden = true;
    const said = { ...this.#form.said(), issued: this.#issued, ...this.#following };
    this.#weeks.show(said, this.#items);
    const draft: Draft = { said, items: this.#items, weeks: this.#weeks.weeks };
    const written = assignmentOf({ ...draft, said: { ...said, photos: this.photos.of(usable(this.#items)) } }, this.contents.chapters);
    const missing = withoutSafety(this.#items);
    const ready = written && isReady(written) && !missing ? written : undefined;
    this.toggleAttribute("data-planned", ready !== undefined);
    this.#missing.show(missing);
    this.find(".cb-nothing").hidden = ready !== undefined || missing !== undefined;
    this.find(".cb-ready").hidden = ready === undefined;
    const warnings = cautions(draft, this.library).map((words) => element("li", {}, words));
    this.find(".cb-cautions").replaceChildren(...warnings);
    this.#handOver.show(ready, this.#was, usable(this.#items));
    this.#keepInAddress(addressOf(written, this.#was, this.#called), { ...draft, earlier: this.#earlier.pasted });
  }

  #keepInAddress(address: string, unfinished: Unfinished): void {
    // All ways to the catalogue take the draft along, and it leads back with it.
    for (const link of document.querySelectorAll("a")) {
      if (link.href.split("#")[0] === this.#catalogue) link.href = `${this.#catalogue}${address}`;
    }
    const kept = JSON.stringify([address, unfinished]);
    if (!this.#isInBook || (kept === this.#kept && address === location.hash)) return;
    try {
      history.replaceState(unfinished, "", address || location.pathname);
      this.#kept = kept;
    } catch {
      // Some browsers allow so many changes in so many seconds. The next press changes it again.
    }
  }

  /** What makes it the next version of an earlier one. */
  get #following(): Pick<Assignment, "name" | "version"> | undefined {
    return this.#was && { name: nameOfAssignment(this.#was), version: versionOf(this.#was) + 1 };
  }

  get known(): Known {
    return this.edition.known;
  }

  get library(): Library {
    return this.contents.library;
  }

  get pictureOf(): PictureOf {
    return withPhotos(this.edition.pictureOf, this.photos.shown);
  }

  get owner(): string {
    return this.#handOver.name;
  }

  change(id: string, change: (item: PlanItem) => PlanItem): void {
    this.changeAll((items) => items.map((item) => (item.item === id ? change(item) : item)));
  }

  changeAll(change: (items: Items) => PlanItem[]): void {
    const before = this.#items.length;
    this.#items = change(this.#items);
    this.#draw();
    if (this.#items.length > before) {
      const { length } = this.#items;
      this.say(
        this.#items.some(({ kind }) => kind === "rest")
          ? counted(length, "✓ Added. {count} exercise or rest.", "✓ Added. {count} exercises and rests.")
          : counted(length, "✓ Added. {count} exercise.", "✓ Added. {count} exercises."),
      );
    }
  }

  typed(box: HTMLTextAreaElement, keep: (words: string) => void): void {
    box.addEventListener("input", () => {
      grow(box);
      keep(box.value.trim());
    });
  }

  showWords(box: HTMLTextAreaElement, words: string): void {
    if (document.activeElement !== box) box.value = words;
    grow(box);
  }

  override say(message: string): void {
    super.say(message);
  }

  override warn(message: string): void {
    super.warn(message);
  }
}

