import type { DataOf } from "../../diary/format/diary.gen";
import { chainsOf, inEffectOf, type Entry, type Kind } from "../../diary/format/entries";
import fits from "../../diary/format/fits.gen";
import { dayInWords } from "../../diary/words/days";
import { entryInWords, formOf, kindInWords, monthInWords, type Names } from "../../diary/words/entries";
import { t } from "../../language/t";
import { CHANGED_SINCE, Draft, fillIn, FROM_BEFORE, type Values, valuesIn } from "../element/drafts";
import { DiaryElement, type Said } from "../element/element";
import { buttonAbout, element } from "../kit/dom";
import { countInWords, fill } from "./filter";
import { formFor, isEditable } from "./form";
import { byDay, inPlaces, type Written } from "./written";

/** How many entries are drawn at once, on screen and on paper. */
const PAGE = 10;
const PRINTED = 1000;

/** A change that waits to be saved. */
interface Changing {
  /** The row, with the form in it. */
  row: HTMLElement;
  form: HTMLElement;
  /** The entry that is being changed. */
  of: string;
  /** What the form said at first. */
  values: Values;
}

/** The changes that wait, by place. */
type Unsaved = Record<string, { of: string; values: Values }>;

/** What can be undone on the spot: the last change or removal here. */
interface Undoable {
  isRemoval: boolean;
  of: Written;
  /** The entries whose withdrawal brings the old state back. */
  by: readonly string[];
}

/** `<cb-diary-list>`: everything the learner wrote, newest first. */
export default class DiaryListElement extends DiaryElement {
  static readonly tag = "cb-diary-list";

  #log: readonly Entry[] = [];
  #names: Names = {};
  #shown = PAGE;
  #undoable: Undoable | undefined;
  /** Whether a press is under way that draws the list when all of it is known. */
  #isPressing = false;
  /** How many entries on show have this name. */
  readonly #named = new Map<string, number>();
  /** Rows with an open form, by place. They stay as they are while everything else is drawn. */
  readonly #forms = new Map<string, Changing>();
  readonly #draft = new Draft<Unsaved>(this, {
    name: "diary-list",
    read: () => this.#unsaved,
    take: (unsaved) => this.#takeUp(unsaved),
    place: () => [...this.#forms.values()][0]?.form as HTMLElement,
    leaveOut: () => {
      for (const place of this.#forms.keys()) this.#close(place);
    },
  });

  protected enhance(): void {
    window.addEventListener("beforeprint", () => this.#draw(PRINTED));
    window.addEventListener("afterprint", () => this.#draw());
    this.#filter.addEventListener("change", () => {
      this.#shown = PAGE;
      this.#draw();
    });
    this.onPress(".cb-older", () => {
      const first = this.#shown;
      this.#shown += PAGE;
      this.#draw();
      // Where reading goes on.
      this.querySelectorAll<HTMLElement>(".cb-entry")[first]?.focus();
    });
  }

  protected override leave(): void {
    this.#draft.keep();
  }

  protected show(log: readonly Entry[]): void {
    this.#log = log;
    const there = new Set(log.map(({ id }) => id));
    for (const place of this.#forms.keys()) if (!there.has(place)) this.#forms.delete(place);
    this.#names = this.#namesNow();
    // Where everything was erased, there is nothing to bring back.
    if (!there.has(this.#undoable?.of.entry.id ?? "")) this.#undoable = undefined;
    if (!this.#isPressing) this.#draw();
    this.#draft.offer();
  }

  /** Draw once what a press changes in several steps: the diary tells of it in the middle. */
  #press(steps: () => void): void {
    this.#isPressing = true;
    try {
      steps();
    } finally {
      this.#isPressing = false;
    }
    this.#draw();
  }

  #draw(most = this.#shown): void {
    const all = this.#written();
    fill(this.#filter, "kind", new Set(all.map(({ entry }) => entry.type)), kindInWords);
    fill(this.#filter, "month", new Set(all.map(({ day }) => day.slice(0, 7))), monthInWords);
    const { kind, month } = Object.fromEntries(new FormData(this.#filter)) as Record<string, string>;
    const wanted = all.filter(
      ({ entry, place, day }) =>
        this.#forms.has(place) || ((!kind || entry.type === kind) && (!month || day.startsWith(month))),
    );
    const shown = wanted.filter(({ place }, n) => n < most || this.#forms.has(place));
    const [written, there, here] = [all, wanted, shown].map((each) => this.#countOf(each)) as [number, number, number];
    this.find(".cb-count").textContent = countInWords(written, there, here);
    this.find(".cb-older").hidden = shown.length === wanted.length;
    this.#named.clear();
    this.#keepFocus(() => {
      this.find(".cb-days").replaceChildren(...byDay(shown).map((day) => this.#day(day)));
    });
  }

  /** What was removed just now is still shown, and counts no more. */
  #countOf(written: readonly Written[]): number {
    const { isRemoval, of } = this.#undoable ?? {};
    return written.filter(({ place }) => !isRemoval || place !== of?.place).length;
  }

  /** What was written, newest first; what was removed just now stays in its place, to be undone. */
  #written(): Written[] {
    const written = [...inPlaces(this.#log)];
    if (this.#undoable?.isRemoval) {
      const { of } = this.#undoable;
      const next = written.findIndex(({ place }) => place >= of.place);
      const still = written[next]?.place === of.place;
      written.splice(next < 0 ? written.length : next, still ? 1 : 0, of);
    }
    return written.reverse();
  }

  #day(written: readonly Written[]): HTMLElement {
    return element(
      "section",
      {},
      element("h3", { className: "cb-date" }, dayInWords(written[0]?.day ?? "")),
      ...written.map((each) => this.#forms.get(each.place)?.row ?? this.#entry(each)),
    );
  }

  #entry(written: Written): HTMLElement {
    const { entry, place, day } = written;
    const row = element("div", { className: "cb-entry", tabIndex: -1 });
    row.dataset["entry"] = place;
    const undoable = this.#undoable?.of.place === place ? this.#undoable : undefined;
    if (undoable?.isRemoval) {
      row.append(this.#undo(undoable));
      return row;
    }
    const kind = kindInWords(entry.type);
    const lines = entryInWords(entry, this.#names, day).flatMap(([title, ...words]) => [
      element("dt", {}, title),
      ...words.map((each) => element("dd", {}, each)),
    ]);
    const about = this.#nameOf(`${kind}, ${entry.at.slice(11, 16)}`);
    const buttons = element("p", { className: "cb-buttons" });
    if (formOf(entry.type).fields.some(isEditable)) {
      buttons.append(buttonAbout(t("Change"), about, () => {
        this.#edit(written, row).querySelector<HTMLElement>("input, textarea")?.focus();
      }));
    }
    buttons.append(buttonAbout(t("Remove"), about, () => this.#remove(written)));
    row.append(element("h4", {}, kind), element("dl", {}, ...lines), buttons);
    if (undoable) row.append(this.#undo(undoable));
    return row;
  }

  /** Several of a kind may be of one minute: from the second on, they have numbers. */
  #nameOf(about: string): string {
    const nth = (this.#named.get(about) ?? 0) + 1;
    this.#named.set(about, nth);
    return nth > 1 ? `${about} (${nth})` : about;
  }

  #undo({ isRemoval, by }: Undoable): HTMLElement {
    const what = isRemoval ? t("Removed.") : t("Changed.");
    const undo = buttonAbout(t("Undo"), what, () => {
      this.#undoable = undefined;
      this.#withdraw(by);
    });
    return element("p", { className: "cb-undo" }, `${what} `, undo);
  }

  #remove(of: Written): void {
    // All that was ever said there goes, or the words before the last change would be back.
    this.#press(() => {
      const by = this.#withdraw(chainsOf(this.#log, [of.entry]));
      this.#undoable = { isRemoval: true, of, by };
    });
    this.#row(of.place)?.focus();
  }

  #withdraw(ids: readonly string[]): readonly string[] {
    return this.tell(ids.map((entry): Said => ["withdrawal", { entry }]), this.store.savedMessage);
  }

  #close(place: string): void {
    this.#forms.delete(place);
    this.#draft.keep();
    this.#draw();
    this.#row(place)?.focus();
  }

  /** The changes that say something else than the entries do. */
  get #unsaved(): Unsaved | undefined {
    const changes = [...this.#forms].flatMap(([place, { form, of, values: before }]) => {
      const values = valuesIn(form);
      return JSON.stringify(values) === JSON.stringify(before) ? [] : [[place, { of, values }]];
    });
    return changes.length ? (Object.fromEntries(changes) as Unsaved) : undefined;
  }

  /** Open the forms of entries that are still there. Their diary may say something else by now. */
  #takeUp(unsaved: Unsaved): string | undefined {
    let words: string | undefined;
    for (const written of this.#written()) {
      const { of, values } = unsaved[written.place] ?? {};
      if (!values || this.#forms.has(written.place)) continue;
      const form = this.#edit(written, this.#entry(written));
      if (!fillIn(form, values)) this.#forms.delete(written.place);
      else if (of !== written.entry.id) words = CHANGED_SINCE;
      else words ??= FROM_BEFORE;
    }
    this.#draw();
    return words;
  }

  /** Make the row a form, and return that. */
  #edit(of: Written, row: HTMLElement): HTMLElement {
    const { entry, place } = of;
    const form = formFor(formOf(entry.type).fields, { ...entry.data });
    const close = () => this.#close(place);
    const save = () => {
      const data = form.read();
      if (row.querySelector(":invalid") || !fits({ ...entry, data })) {
        this.warn(t(
          "This cannot be kept as it is. Look for an empty field, or a number out of range. To take it all out, press Remove.",
        ));
        return;
      }
      // The schema has just said that the data is of the entry's own type.
      const said = [[entry.type as Kind, data as DataOf[Kind], entry.id] as Said];
      this.#press(() => {
        const by = this.tell(said, this.store.savedMessage);
        this.#undoable = { isRemoval: false, of, by };
        this.#forms.delete(place);
        this.#draft.keep();
      });
      this.#row(place)?.focus();
    };
    const values = valuesIn(form.control);
    this.#forms.set(place, { row, form: form.control, of: entry.id, values });
    row.replaceChildren(
      element("h4", {}, kindInWords(entry.type)),
      form.control,
      element(
        "p",
        { className: "cb-buttons" },
        buttonAbout(t("Save the change"), "", save, "cb-button"),
        buttonAbout(t("Leave it as it was"), "", close),
      ),
    );
    return form.control;
  }

  /** Drawing anew takes the focus from what had it. Give it back, or to the row around it. */
  #keepFocus(draw: () => void): void {
    const had = document.activeElement as HTMLElement;
    const row = this.contains(had) ? had.closest<HTMLElement>(".cb-entry") : null;
    draw();
    if (!row || document.activeElement === had) return;
    const now = this.#row(row.dataset["entry"] ?? "");
    const same = [...(now?.querySelectorAll("button") ?? [])].find(
      ({ textContent }) => textContent === had.textContent,
    );
    (had.isConnected ? had : (same ?? now))?.focus({ preventScroll: true });
  }

  #row(place: string): HTMLElement | null {
    return this.querySelector(`[data-entry="${CSS.escape(place)}"]`);
  }

  /** The words for ids: those of the content, and those that the learner's plans brought. */
  #namesNow(): Names {
    const planned = inEffectOf(this.#log, "exercise-plan")
      .flatMap(({ data }) => data.items.map(({ item, words }) => [item, words]))
      .filter(([, words]) => words);
    return { ...Object.fromEntries(planned), ...this.edition.known.names };
  }

  get #filter(): HTMLFormElement {
    return this.find<HTMLFormElement>(".cb-filter");
  }
}
