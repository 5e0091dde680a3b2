import { t } from "../../language/t";
import { type Assignment, nameOfAssignment, versionOf } from "../../sharing/assignment/assignment";
import { type Code, codeOf } from "../../sharing/assignment/code";
import { assignmentFile } from "../../sharing/assignment/file";
import { LONGEST_LINK, payloadOf } from "../../sharing/assignment/link";
import { changesBetween } from "../assignment/changes";
import type { Contents } from "../assignment/contents";
import type { Handouts } from "../assignment/handouts";
import { titleIn } from "../assignment/words";
import type { Known } from "../element/known";
import { later } from "../element/later";
import { element } from "../kit/dom";
import { only, printWith } from "../kit/print-part";
import { handedOver, saveFile } from "../kit/save-file";
import type { Items } from "../planner/items";
import type { Planner } from "../planner/planner";
import type { Printing } from "../planner/printing";
import { cardsOf } from "./cards";
import { drawn } from "./code";
import type { Letterhead } from "./letterhead";
import { type Around as AroundSheet, sheetOf, sheetsOfWeeks } from "./sheet";
import type { Templates } from "./templates";

const FILE = "climbing-back-assignment.json";

const TOO_MUCH = t("This is too much for a code that an old phone can read. Send the link, or hand over the sheet or the file.");

const TOO_MUCH_FOR_WEEKS =
  t("All these weeks are too much for a code that an old phone can read. What takes room is words of your own and amounts that differ from the usual. Or make two of it: weeks 1 to 3, then 4 to 6. Or send the link.");
const TOO_LONG = t("This is too much for a link. Hand over the sheet or the file.");

/** The page on which an assignment is put together. */
interface Around extends Planner, HTMLElement {
  readonly contents: Contents;
  readonly known: Known;
  readonly letterhead: Letterhead;
  readonly printing: Printing;
  say(message: string): void;
}

/** What is handed over: the link and its code, the sheet, the file. Each of them holds all of it. */
export class HandOver {
  readonly #around: Around;
  readonly #pageOf: (name: string) => string | undefined;
  #ready: Assignment | undefined;
  #code: Code | undefined;
  #sheet: readonly HTMLElement[] = [];
  #handouts: Handouts | undefined;

  /** `pageOf` gives the address of a page of the course. */
  constructor(around: Around, pageOf: (name: string) => string | undefined) {
    this.#around = around;
    this.#pageOf = pageOf;
  }

  /** What it is called; nothing before it is ready. */
  get name(): string {
    return this.#ready ? nameOfAssignment(this.#ready) : "";
  }

  show(ready: Assignment | undefined, was: Assignment | undefined, items: Items): void {
    this.#ready = ready;
    // Nothing of the one before stays behind.
    if (!ready) return this.#find(".cb-paper").replaceChildren();
    this.#find(".cb-what").textContent = ready.title;
    const titles = (ready.chapters ?? []).map((id) => titleIn(this.#around.contents.chapters, id));
    const order = t("To read in this order: {titles}.", { titles: titles.join(", ") });
    this.#find(".cb-order").textContent = titles.length > 1 ? order : "";
    this.#showChanges(ready, was);
    this.#showWays(ready, items);
  }

  async copy(): Promise<void> {
    const box = this.#find<HTMLInputElement>("[name=link]");
    try {
      await navigator.clipboard.writeText(box.value);
      this.#around.say(t("✓ Copied. Paste it into a message."));
    } catch {
      box.select();
      this.#around.warn(t("This browser does not let the page copy. The link is marked: copy it yourself."));
    }
  }

  /** Get the chapters, if they are to be on paper, before the sheet is drawn anew. */
  async getChapters(): Promise<void> {
    if (!this.#isWanted("chapters") || this.#handouts) return;
    this.#handouts = await later("handouts").catch(() => undefined);
    if (!this.#handouts) this.#around.warn(t("The chapters could not be had. Open this page anew and try again, or print each from its own page."));
  }

  #isWanted(what: "chapters" | "checklists" | "steps"): boolean {
    return this.#find<HTMLInputElement>(`[name=on-paper][value=${what}]`).checked;
  }

  /** Print the cards in the place of the sheet, which is there again afterwards. */
  printCards(): void {
    if (!this.#ready || !this.#code) return;
    const paper = this.#find(".cb-paper");
    const cards = cardsOf(this.#ready, this.#code);
    printWith(() => {
      paper.replaceChildren(...cards);
      const showAll = only("plan");
      return () => {
        paper.replaceChildren(...this.#sheet);
        showAll();
      };
    });
  }

  keepAs(templates: Templates, called: string): void {
    if (this.#ready) templates.keep(this.#ready, called);
  }

  save(): void {
    if (!this.#ready) return;
    saveFile(FILE, assignmentFile(this.#ready), "application/json");
    this.#around.say(handedOver(FILE));
  }

  #showWays(ready: Assignment, items: Items): void {
    const { contents } = this.#around;
    const page = this.#pageOf("from-my-therapist") ?? "";
    // A link to a disk opens on this computer and nowhere else.
    const isPublished = page.startsWith("http");
    const payload = payloadOf(ready);
    const isTooLong = payload.length > LONGEST_LINK;
    const link = isPublished && !isTooLong ? `${page}#${payload}` : "";
    const code = link ? codeOf(link) : undefined;
    this.#code = code;
    const site = isPublished ? (this.#pageOf("welcome") ?? "").replace(/^https?:\/\//, "") : "";
    this.#find(".cb-link-part").hidden = !link;
    const none = this.#find(".cb-no-link");
    none.hidden = Boolean(link);
    none.dataset["words"] ??= none.textContent;
    none.textContent = isTooLong ? TOO_LONG : none.dataset["words"];
    this.#find(".cb-of-photos").hidden = !ready.photos;
    this.#find<HTMLInputElement>("[name=link]").value = link;
    this.#find<HTMLAnchorElement>(".cb-try").href = link;
    this.#find(".cb-code").replaceChildren(code ? drawn(code) : ready.weeks ? TOO_MUCH_FOR_WEEKS : TOO_MUCH);
    this.#find(".cb-cards-of").hidden = !code;
    const { known } = this.#around;
    const handouts = this.#isWanted("chapters") ? this.#handouts : undefined;
    const inFull = this.#isWanted("checklists");
    const inShort = !this.#isWanted("steps");
    const { parts: letterhead } = this.#around.letterhead;
    const around: AroundSheet = { planner: this.#around, items, contents, known, handouts, inFull, inShort, letterhead, code, site };
    const inWeeks = this.#find(".cb-sheets");
    inWeeks.hidden = !ready.weeks;
    const isOneEach = Boolean(ready.weeks) && this.#find<HTMLSelectElement>("[name=sheets]").value === "each";
    this.#sheet = isOneEach ? sheetsOfWeeks(ready, around) : sheetOf(ready, around);
    this.#find(".cb-paper").replaceChildren(...this.#sheet);
    this.#around.printing.show();
    this.#offer("chapters", Boolean(page && ready.chapters));
    this.#offer("checklists", Boolean(ready.checklists));
  }

  /** What a learner who keeps the version before will be shown first. */
  #showChanges(ready: Assignment, was: Assignment | undefined): void {
    const changes = was ? changesBetween(was, ready, this.#around.contents) : [];
    const title = element("p", {}, t("Version {version}. What changes for your patient:", { version: versionOf(ready) }));
    const list = element("ul", {}, ...changes.map((words) => element("li", {}, words)));
    this.#find(".cb-changes").replaceChildren(...(changes.length ? [title, list] : []));
  }

  /** A notebook has no chapters to print. */
  #offer(what: "chapters" | "checklists", isThere: boolean): void {
    (this.#find(`[name=on-paper][value=${what}]`).parentElement as HTMLElement).hidden = !isThere;
  }

  #find<Found extends HTMLElement>(selector: string): Found {
    return this.#around.querySelector(selector) as Found;
  }
}
