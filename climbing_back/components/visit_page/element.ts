import { addDays, today } from "../../diary/format/days";
import { inEffectOf, isA, merged, newEntry, newestId, type Entry } from "../../diary/format/entries";
import { t } from "../../language/t";
import { type Choice, OWN_WORDS, type Part, PARTS, VISIT_FILE } from "../../sharing/visit/cover";
import { isBlank, visitOf } from "../../sharing/visit/visit";
import { visitEntries, visitFile } from "../../sharing/visit/visit-entries";
import { Draft } from "../element/drafts";
import { DiaryElement } from "../element/element";
import { nameIn } from "../element/known";
import { Typing } from "../element/typing";
import { fold } from "../kit/card";
import { element } from "../kit/dom";
import { only, printWith } from "../kit/print-part";
import { handedOver, saveFile } from "../kit/save-file";
import { TABLES } from "../spreadsheet/tables";
import { copyForRecord } from "./copy-text";
import { fhirWriter } from "./for-a-system";
import { namesOf, sheetOf } from "./sheet";
import { type Line, type Names, type Section, visitInWords } from "./words";

const FILE = "climbing-back-visit";
const NOTHING = t("Nothing is on your page yet. Choose how far back, and tick something above.");
const NO_TIME = t("Now choose how far back, in step 1.");

/** A moment after the last key: long before a hand can be elsewhere. */
const SOON_MS = 100;

/** How much of a line stands beside its tick. */
const LONGEST = 120;

/** The entries that each table is made of. */
const ROWS = { sessions: "session", "check-ins": "check-in" } as const;

type Write = (log: readonly Entry[], choice: Choice) => string;

/** What was chosen for a page. It is for the visit of that day. */
interface Chosen {
  day: string;
  /** The ticks and the time, each with whether it is pressed. */
  pressed: [name: string, value: string, checked: boolean][];
  turned: string[];
}

/**
 * `<cb-visit-page>`: what the learner ticks, as a page for a visit. Nothing of the choice is in the
 * diary. It stays as it is for the day, so that what was left out does not come back by a reload.
 */
export default class VisitPageElement extends DiaryElement {
  static readonly tag = "cb-visit-page";

  #log: readonly Entry[] = [];
  /** The learner's own words as the diary has them. */
  #own = "";
  #names: Names = new Map();
  #typing!: Typing;
  /** The lines that do not stand as their part has them at first. */
  readonly #turned = new Set<string>();
  readonly #folds = new Map<Part, ReturnType<typeof fold>>();
  readonly #ticks = new Map<string, HTMLElement>();
  readonly #draft = new Draft<Chosen>(this, {
    name: "visit-page",
    read: () => this.#chosen,
    take: (chosen) => this.#takeUp(chosen),
    place: () => this.#form,
    leaveOut: () => {},
  });

  protected enhance(): void {
    this.#names = namesOf(this.edition.known);
    this.#typing = new Typing(this, ({ value }, replaces) => {
      // It is on the page at once: the next press may print it.
      return this.tell([["reflection", { prompt: OWN_WORDS, words: value }, replaces]])[0];
    });
    // Its words are there before they are kept. Whatever moves, moves while someone types.
    let soon: number | undefined;
    this.#words.addEventListener("input", () => {
      clearTimeout(soon);
      soon = window.setTimeout(() => this.#draw(), SOON_MS);
    });
    for (const part of PARTS) {
      const lines = fold(part === "checklists" ? t("Choose which") : t("Leave some of it out"));
      this.#folds.set(part, lines);
      this.find(`[data-part="${part}"]`).append(lines.part);
    }
    this.addEventListener("change", ({ target }) => {
      // What a file holds besides the page is no choice of the page.
      if (target instanceof HTMLInputElement && target.name !== "fhir-answers") this.#choose(target);
    });
    this.onPress(".cb-all", () => this.#tickAll());
    this.onPress(".cb-print-visit", () => printWith(() => only("visit")));
    this.onPress(".cb-save", () => {
      this.#save(VISIT_FILE, "application/json", visitFile);
    });
    for (const table of Object.keys(ROWS)) {
      this.onPress(`[data-table="${table}"]`, () => {
        const name = (id: string) => nameIn(this.edition.known, id);
        const write: Write = (log, choice) => TABLES[table]?.(visitEntries(log, choice), name) ?? "";
        this.#save(`${FILE}-${table}.csv`, "text/csv", write);
      });
    }
    this.onPress(".cb-copy-text", () => this.#copyText());
    this.onPress(".cb-save-fhir", () => this.#saveFhir());
    // JupyterLab would print its own screen, with this page somewhere on it.
    this.find(".cb-print-visit").hidden = this.edition.pageOf("welcome") === undefined;
    // The page may be open past midnight.
    document.addEventListener("visibilitychange", () => this.#draw());
  }

  protected override leave(): void {
    this.#typing.keepAll();
    this.#draft.keep();
  }

  protected show(log: readonly Entry[]): void {
    this.#log = log;
    const own = inEffectOf(log, "reflection").findLast(({ data }) => data.prompt === OWN_WORDS);
    this.#own = own?.data.words ?? "";
    this.#typing.show(this.#words, this.#own);
    this.#draft.offer();
    this.#draw();
  }

  get #chosen(): Chosen | undefined {
    const isAsItWas = this.#presses.every(({ checked, defaultChecked }) => checked === defaultChecked);
    if (isAsItWas && !this.#turned.size) return undefined;
    const pressed = this.#presses.map(({ name, value, checked }): Chosen["pressed"][0] => [name, value, checked]);
    return { day: today(), pressed, turned: [...this.#turned] };
  }

  /** The page itself shows it: nothing has to be said. */
  #takeUp({ day, pressed, turned }: Chosen): "" | undefined {
    if (day !== today()) return undefined;
    for (const [name, value, checked] of pressed) {
      const press = this.#presses.find((each) => each.name === name && each.value === value);
      if (press) press.checked = checked;
    }
    for (const key of turned) this.#turned.add(key);
    const ticked = this.#presses.find(({ name, value }) => name === "part" && value === "checklists");
    this.#folds.get("checklists")?.part.toggleAttribute("open", ticked?.checked);
    return "";
  }

  get #presses(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>("[name=span], [name=part]")];
  }

  /** The parts that most visits are about, in one press. */
  #tickAll(): void {
    for (const box of this.querySelectorAll<HTMLInputElement>(".cb-parts > .cb-part [name=part]")) box.checked = true;
    this.#draw();
    if (!this.#span) this.say(NO_TIME);
    else this.say(this.hasAttribute("data-empty") ? t("Your page stays as it is: nothing of this is in this time.") : t("✓ It is on your page."));
  }

  #choose({ name, value, checked, labels }: HTMLInputElement): void {
    if (name === "line") {
      if (this.#turned.has(value)) this.#turned.delete(value);
      else this.#turned.add(value);
    }
    const lines = this.#folds.get(value as Part);
    // Nothing of it is on the page before it is chosen.
    if (lines && value === "checklists") lines.part.toggleAttribute("open", checked);
    const before = this.#shown;
    this.#draw();
    if (name === "span") this.say(t("It begins {length} ago.", { length: labels?.[0]?.textContent?.trim() ?? "" }));
    else if (!this.#span) this.say(NO_TIME);
    else if (this.#shown === before) this.say(t("Your page stays as it is: nothing of this is in this time."));
    else this.say(checked ? t("✓ It is on your page.") : t("It is not on your page."));
  }

  #draw(): void {
    const all = this.#all();
    const choice = this.#choice(all);
    for (const part of PARTS) {
      const sections = all.filter((section) => section.part === part);
      const lines = sections.flatMap((section) => section.lines);
      const none = sections.length || !choice ? "" : t("(nothing in this time)");
      this.find(`[data-part="${part}"] .cb-nothing`).textContent = none;
      this.#drawFold(part, choice, lines);
    }
    const visit = choice && visitOf(this.#said, choice);
    const blank = !visit || isBlank(visit);
    this.toggleAttribute("data-empty", blank);
    this.find("p.cb-nothing").hidden = !blank;
    this.find(".cb-something").hidden = blank;
    this.find(".cb-visit").replaceChildren(...(blank ? [] : sheetOf(visit, this.#names)));
    this.find(".cb-as-text").replaceChildren();
    const entries = choice ? visitEntries(this.#log, choice) : [];
    for (const [table, kind] of Object.entries(ROWS)) {
      this.find(`[data-table="${table}"]`).hidden = !entries.some((entry) => isA(entry, kind));
    }
  }

  /** The lines of a part that can stay out one by one. What has the focus stays. */
  #drawFold(part: Part, choice: Choice | undefined, lines: readonly Line[]): void {
    const ticks = lines.flatMap(({ key, title, words }) =>
      key ? [this.#tick(key, `${title} ${words}`)] : [],
    );
    this.#folds.get(part)?.show(choice?.parts.includes(part) ? ticks : []);
    for (const tick of ticks) {
      const box = tick.querySelector("input");
      if (box) box.checked = !choice?.leftOut?.has(box.value);
    }
  }

  #tick(key: string, words: string): HTMLElement {
    const tick =
      this.#ticks.get(key) ??
      element(
        "label",
        { className: "cb-tick" },
        element("input", { type: "checkbox", name: "line", value: key }),
        " ",
        element("span", {}),
      );
    this.#ticks.set(key, tick);
    const shown = words.length > LONGEST ? `${words.slice(0, LONGEST)} …` : words;
    tick.lastElementChild?.replaceChildren(shown);
    return tick;
  }

  /** All that there is to show of this time. */
  #all(): Section[] {
    const span = this.#span;
    return span ? visitInWords(visitOf(this.#said, { ...span, parts: PARTS }), this.#names) : [];
  }

  /** What is ticked of it. Without a time there is no page. */
  #choice(all = this.#all()): Choice | undefined {
    const span = this.#span;
    if (!span) return undefined;
    const ticked = new FormData(this.#form).getAll("part");
    const leftOut = all.flatMap(({ part, lines }) =>
      lines.flatMap(({ key = "" }) =>
        (part === "checklists") !== this.#turned.has(key) ? [key] : [],
      ),
    );
    const parts = PARTS.filter((part) => ticked.includes(part));
    return { ...span, parts, leftOut: new Set(leftOut) };
  }

  /** So many days, up to today, once it is said how many. */
  get #span(): Pick<Choice, "from" | "to"> | undefined {
    const days = Number(new FormData(this.#form).get("span"));
    return days === 0 ? undefined : { from: addDays(today(), 1 - days), to: today() };
  }

  /** The words of the page, to see whether a press changed them. */
  get #shown(): string {
    return this.find(".cb-visit").textContent ?? "";
  }

  get #words(): HTMLTextAreaElement {
    return this.find<HTMLTextAreaElement>("textarea");
  }

  /** The diary, with the words that are being typed. */
  get #said(): readonly Entry[] {
    const { value: words } = this.#words;
    if (words === this.#own) return this.#log;
    const after = newestId(this.#log);
    return merged(this.#log, [newEntry("reflection", { prompt: OWN_WORDS, words }, { after })]);
  }

  get #form(): HTMLFormElement {
    return this.find<HTMLFormElement>("form");
  }

  async #copyText(): Promise<void> {
    const choice = this.#choice();
    const visit = choice && visitOf(this.#said, choice);
    if (!visit || isBlank(visit)) return this.warn(NOTHING);
    this.say(await copyForRecord(visit, this.#names, this.find(".cb-as-text")));
  }

  async #saveFhir(): Promise<void> {
    const write = await fhirWriter(this.edition.known, this.find<HTMLInputElement>("[name=fhir-answers]").checked);
    if (write) this.#save(`${FILE}.fhir.json`, "application/fhir+json", write);
    else this.warn(t("The file could not be made. Open this page anew and try again."));
  }

  #save(file: string, type: string, write: Write): void {
    const choice = this.#choice();
    if (!choice || isBlank(visitOf(this.#log, choice))) {
      this.warn(NOTHING);
      return;
    }
    saveFile(file, write(this.#log, choice), type);
    this.say(`${handedOver(file)} ${t("It was sent to nobody.")}`);
  }
}
