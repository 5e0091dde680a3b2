import { inEffect, startOfChain, type Entry, type Kind } from "../../record/entries";
import fits from "../../record/fits.gen";
import { FORMS } from "../../record/forms.gen";
import type { DataOf } from "../../record/record.gen";
import { element } from "../base/dom";
import { DiaryElement } from "../base/element";
import { formFor, isEditable } from "./form";
import { dayInWords, entryInWords, kindInWords, monthInWords, type Names } from "./words";

/** How many entries are drawn at once, on screen and on paper. */
const PAGE = 10;
const PRINTED = 1000;

/** An entry with the day on which it was first written. */
interface Written {
  entry: Entry;
  day: string;
}

/** What can be undone on the spot: the last change or removal here. */
interface Undoable {
  /** The entry that was changed or removed. */
  of: Entry;
  what: "Changed." | "Removed.";
  /** The entry whose withdrawal brings the old state back. */
  by: string;
}

/** `<cb-diary-list>`: everything the learner wrote, newest first. */
export class DiaryListElement extends DiaryElement {
  static readonly tag = "cb-diary-list";

  #log: readonly Entry[] = [];
  #shown = PAGE;
  #undoable: Undoable | undefined;
  /** The entry whose form is open; what is typed there is not drawn over. */
  #editing: string | undefined;

  protected enhance(): void {
    window.addEventListener("beforeprint", () => !this.#editing && this.#draw(PRINTED));
    window.addEventListener("afterprint", () => !this.#editing && this.#draw());
    this.#filter.addEventListener("change", () => {
      this.#shown = PAGE;
      this.#draw();
    });
    this.#older.addEventListener("click", () => {
      const first = this.#shown;
      this.#shown += PAGE;
      this.#draw();
      // Where reading goes on.
      this.querySelectorAll<HTMLElement>(".cb-entry")[first]?.focus();
    });
  }

  protected show(log: readonly Entry[]): void {
    this.#log = log;
    if (!this.#editing) this.#draw();
  }

  #draw(most = this.#shown): void {
    const all = this.#written();
    fill(this.#filter, "kind", all.map(({ entry }) => entry.type), kindInWords);
    fill(this.#filter, "month", all.map(({ day }) => day.slice(0, 7)), monthInWords);
    const { kind, month } = Object.fromEntries(new FormData(this.#filter)) as Record<string, string>;
    const wanted = all.filter(
      ({ entry, day }) => (!kind || entry.type === kind) && (!month || day.startsWith(month)),
    );
    const shown = wanted.slice(0, most);
    this.#count.textContent = counted(wanted.length, shown.length);
    this.#older.hidden = shown.length === wanted.length;
    this.#days.replaceChildren(...byDay(shown).map((day) => this.#day(day)));
  }

  /** What counts, newest first; what was removed just now stays in its place, to be undone. */
  #written(): Written[] {
    const entries = new Map(this.#log.map((entry) => [entry.id, entry]));
    const place = (entry: Entry) => (entry.replaces ? startOfChain(entry.id, entries) : entry.id);
    const counting = [...inEffect(this.#log)];
    if (this.#undoable?.what === "Removed.") {
      const { of } = this.#undoable;
      const after = counting.findIndex((entry) => place(entry) > place(of));
      counting.splice(after < 0 ? counting.length : after, 0, of);
    }
    return counting.reverse().map((entry) => {
      const first = entry.replaces ? entries.get(place(entry)) : entry;
      return { entry, day: (first ?? entry).at.slice(0, 10) };
    });
  }

  #day(written: readonly Written[]): HTMLElement {
    return element(
      "section",
      {},
      element("h3", { className: "cb-day" }, dayInWords(written[0]?.day ?? "")),
      ...written.map((each) => this.#entry(each)),
    );
  }

  #entry({ entry, day }: Written): HTMLElement {
    const row = element("div", { className: "cb-entry", tabIndex: -1 });
    row.dataset["entry"] = entry.id;
    if (this.#undoable?.what === "Removed." && this.#undoable.of === entry) {
      row.append(this.#undo(this.#undoable));
      return row;
    }
    const kind = kindInWords(entry.type);
    const lines = entryInWords(entry, this.#names, day).flatMap(([title, words]) => [
      element("dt", {}, title),
      element("dd", {}, words),
    ]);
    const about = `${kind}, ${entry.at.slice(11, 16)}`;
    const buttons = element("p", { className: "cb-buttons" });
    if (FORMS[entry.type]?.fields.some(isEditable)) {
      buttons.append(button("Change", about, () => this.#edit(entry, row)));
    }
    buttons.append(button("Remove", about, () => this.#remove(entry)));
    row.append(element("h4", {}, kind), element("dl", {}, ...lines), buttons);
    if (this.#undoable?.by === entry.id) row.append(this.#undo(this.#undoable));
    return row;
  }

  #undo(undoable: Undoable): HTMLElement {
    const undo = button("Undo", undoable.what, () => {
      this.#undoable = undefined;
      this.record("withdrawal", { entry: undoable.by });
    });
    return element("p", { className: "cb-undo" }, `${undoable.what} `, undo);
  }

  #remove(entry: Entry): void {
    const by = this.record("withdrawal", { entry: entry.id });
    this.#undoable = { of: entry, what: "Removed.", by };
    this.#draw();
    this.#focus(entry.id);
  }

  #edit(entry: Entry, row: HTMLElement): void {
    const form = formFor(FORMS[entry.type]?.fields ?? [], { ...entry.data });
    const close = () => {
      this.#editing = undefined;
      this.#draw();
    };
    const save = () => {
      const data = form.read();
      if (!fits({ ...entry, data })) {
        this.warn("This cannot be kept as it is. Look for an empty field, or a number out of range.");
        return;
      }
      // The schema has just said that the data is of the entry's own type.
      const by = this.record(entry.type as Kind, data as DataOf[Kind], entry.id);
      this.#undoable = { of: entry, what: "Changed.", by };
      close();
      this.#focus(by);
    };
    const cancel = () => {
      close();
      this.#focus(entry.id);
    };
    this.#editing = entry.id;
    row.replaceChildren(
      element("h4", {}, kindInWords(entry.type)),
      form.control,
      element(
        "p",
        { className: "cb-buttons" },
        button("Save the change", "", save, "cb-button"),
        button("Leave it as it was", "", cancel),
      ),
    );
    row.querySelector<HTMLElement>("input, textarea")?.focus();
  }

  /** After a press, the place where it was pressed is still the place. */
  #focus(id: string): void {
    this.querySelector<HTMLElement>(`[data-entry="${CSS.escape(id)}"]`)?.focus();
  }

  get #names(): Names {
    return JSON.parse(this.dataset["names"] ?? "{}") as Names;
  }

  get #filter(): HTMLFormElement {
    return this.find<HTMLFormElement>(".cb-filter");
  }

  get #count(): HTMLElement {
    return this.find(".cb-count");
  }

  get #days(): HTMLElement {
    return this.find(".cb-days");
  }

  get #older(): HTMLElement {
    return this.find(".cb-older");
  }
}

/** A button whose name begins with the words on it, so that it can be called by voice. */
function button(
  words: string,
  about: string,
  press: () => void,
  className = "cb-button cb-quiet",
): HTMLButtonElement {
  const made = element("button", { type: "button", className }, words);
  if (about) made.setAttribute("aria-label", `${words} ${about}`);
  made.addEventListener("click", press);
  return made;
}

/** Offer what there is, and keep what was chosen. */
function fill(form: HTMLFormElement, name: string, values: string[], inWords: (value: string) => string) {
  const select = form.elements.namedItem(name) as HTMLSelectElement;
  const chosen = select.value;
  const options = [...new Set(values)].map((value) =>
    element("option", { value, selected: value === chosen }, inWords(value)),
  );
  select.replaceChildren(select.options[0] as HTMLOptionElement, ...options);
}

function counted(wanted: number, shown: number): string {
  if (!wanted) return "Nothing is written here yet.";
  const entries = wanted === 1 ? "1 entry" : `${wanted.toLocaleString("en")} entries`;
  return shown < wanted ? `${entries}. Here are the newest ${shown}.` : `${entries}.`;
}

function byDay(written: readonly Written[]): Written[][] {
  const days = new Map<string, Written[]>();
  for (const each of written) days.set(each.day, [...(days.get(each.day) ?? []), each]);
  return [...days.values()];
}
