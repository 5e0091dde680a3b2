import { counted, t } from "../../language/t";
import { type Assignment, nameOfAssignment, versionOf } from "../../sharing/assignment/assignment";
import { codeOf } from "../../sharing/assignment/code";
import { assignmentFile } from "../../sharing/assignment/file";
import { LONGEST_LINK, payloadOf } from "../../sharing/assignment/link";
import { changesBetween } from "../assignment/changes";
import type { Contents } from "../assignment/contents";
import type { Handouts } from "../assignment/handouts";
import { titleIn } from "../assignment/words";
import type { Known } from "../element/known";
import { later } from "../element/later";
import { element } from "../kit/dom";
import { handedOver, saveFile } from "../kit/save-file";
import type { Items } from "../planner/items";
import type { Planner } from "../planner/planner";
import { drawn } from "./code";
import type { Letterhead } from "./letterhead";
import { pagesOf } from "./pages";
import { sheetOf } from "./sheet";
import type { Templates } from "./templates";

const FILE = "climbing-back-assignment.json";

/** A hand that goes on typing is not counted after. */
const SOON_MS = 400;

const TOO_MUCH = t("This is too much for a code that an old phone can read. Send the link, or hand over the sheet or the file.");

const TOO_LONG = t("This is too much for a link. Hand over the sheet or the file.");

/** The page on which an assignment is put together. */
interface Around extends Planner, HTMLElement {
  readonly contents: Contents;
  readonly known: Known;
  readonly letterhead: Letterhead;
  say(message: string): void;
}

/** What is handed over: the link and its code, the sheet, the file. Each of them holds all of it. */
export class HandOver {
  readonly #around: Around;
  readonly #pageOf: (name: string) => string | undefined;
  #ready: Assignment | undefined;
  #handouts: Handouts | undefined;
  /** Which count of pages is the newest. */
  #turn = 0;

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

  #isWanted(what: "chapters" | "checklists"): boolean {
    return this.#find<HTMLInputElement>(`[name=on-paper][value=${what}]`).checked;
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
    const site = isPublished ? (this.#pageOf("welcome") ?? "").replace(/^https?:\/\//, "") : "";
    this.#find(".cb-link-part").hidden = !link;
    const none = this.#find(".cb-no-link");
    none.hidden = Boolean(link);
    none.dataset["words"] ??= none.textContent;
    none.textContent = isTooLong ? TOO_LONG : none.dataset["words"];
    this.#find(".cb-of-photos").hidden = !ready.photos;
    this.#find<HTMLInputElement>("[name=link]").value = link;
    this.#find<HTMLAnchorElement>(".cb-try").href = link;
    this.#find(".cb-code").replaceChildren(code ? drawn(code) : TOO_MUCH);
    const { known } = this.#around;
    const handouts = this.#isWanted("chapters") ? this.#handouts : undefined;
    const inFull = this.#isWanted("checklists");
    const { parts: letterhead } = this.#around.letterhead;
    const around = { planner: this.#around, items, contents, known, handouts, inFull, letterhead, code, site };
    this.#find(".cb-paper").replaceChildren(...sheetOf(ready, around));
    this.#find(".cb-paper").dataset["letters"] = this.#find<HTMLSelectElement>("[name=letters]").value;
    // A notebook has no sheets for paper.
    if (page) this.#count().catch((error: unknown) => console.info("The pages were not counted.", error));
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

  /** Say how many pages it is, once nothing has changed for a moment. */
  async #count(): Promise<void> {
    const turn = ++this.#turn;
    const words = this.#find(".cb-pages");
    // A number of before would be wrong.
    words.textContent = "";
    await new Promise((ready) => setTimeout(ready, SOON_MS));
    if (turn !== this.#turn) return;
    const paper = this.#find(".cb-paper");
    const chapters = [...paper.querySelectorAll<HTMLElement>(".cb-handout")];
    const rest = [...paper.children].filter((each): each is HTMLElement => !chapters.includes(each as HTMLElement));
    const pages = await pagesOf(paper, [rest, ...chapters.map((each) => [each])]);
    if (turn === this.#turn) words.textContent = counted(pages, "About {count} page of A4.", "About {count} pages of A4.");
  }

  /** A notebook has no chapters to print. */
  #offer(what: "chapters" | "checklists", isThere: boolean): void {
    (this.#find(`[name=on-paper][value=${what}]`).parentElement as HTMLElement).hidden = !isThere;
  }

  #find<Found extends HTMLElement>(selector: string): Found {
    return this.#around.querySelector(selector) as Found;
  }
}
