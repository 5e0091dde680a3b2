import { type Answer, answersOf } from "../../record/answers";
import type { Entry } from "../../record/entries";
import type { ChecklistAnswer } from "../../record/record.gen";
import { DiaryElement, type Said } from "../base/element";

type Parts = Pick<ChecklistAnswer, "ticked" | "rating" | "note">;
type Control = HTMLInputElement | HTMLTextAreaElement;

/** As the boxes say, too. */
const LONGEST_NOTE = 20000;

/** A pause in typing after which the words are kept. */
const PAUSE_MS = 1000;

/** A note that has the cursor in it. */
interface Typing {
  /** The words as they were last kept. */
  kept: string;
  /** The entry that holds them, if it was made since the cursor came. */
  entry?: string;
  timer?: number;
}

/** `<cb-checklist>`: keeps ticks, ratings and notes, and shows them again. */
export class ChecklistElement extends DiaryElement {
  static readonly tag = "cb-checklist";

  readonly #typing = new Map<HTMLTextAreaElement, Typing>();

  protected enhance(): void {
    for (const [index, help] of [...this.querySelectorAll(".cb-help")].entries()) {
      help.id = `${this.#checklist}-help-${index}`;
      const box = help.parentElement?.querySelector("input");
      box?.setAttribute("aria-describedby", help.id);
    }
    this.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement) this.record("checklist-answer", this.#said(target));
    });
    this.addEventListener("input", ({ target }) => {
      if (target instanceof HTMLTextAreaElement) this.#typed(target);
    });
    this.addEventListener("focusin", ({ target }) => {
      if (target instanceof HTMLTextAreaElement) this.#typing.set(target, { kept: target.value });
    });
    this.addEventListener("focusout", ({ target }) => {
      if (!(target instanceof HTMLTextAreaElement)) return;
      this.#keepNote(target);
      this.#typing.delete(target);
    });
  }

  protected override leave(): void {
    for (const note of this.#typing.keys()) this.#keepNote(note);
  }

  protected override pressedSoFar(): (log: readonly Entry[]) => Said[] {
    const touched = this.#controls().filter((control) => wasTouched(control));
    const said = touched.map((control) => this.#said(control));
    return (log) => {
      const answers = answersOf(log, this.#checklist);
      return said.map((data) => ["checklist-answer", besides(data, answers.get(data.item))]);
    };
  }

  protected show(log: readonly Entry[]): void {
    const answers = answersOf(log, this.#checklist);
    for (const control of this.#controls()) {
      const answer = answers.get(itemOf(control));
      if (control instanceof HTMLTextAreaElement) {
        if (!this.#typing.has(control)) control.value = answer?.note ?? "";
        grow(control);
      } else if (control.type === "checkbox") {
        control.checked = answer?.ticked ?? false;
      } else {
        control.checked = control.value === String(answer?.rating ?? "");
      }
    }
  }

  #typed(note: HTMLTextAreaElement): void {
    grow(note);
    const typing = this.#typing.get(note) ?? { kept: note.defaultValue };
    clearTimeout(typing.timer);
    typing.timer = window.setTimeout(() => this.#keepNote(note), PAUSE_MS);
    this.#typing.set(note, typing);
  }

  /** Each pause in typing is one edit of the same note, so it replaces the one before. */
  #keepNote(note: HTMLTextAreaElement): void {
    const typing = this.#typing.get(note);
    if (!typing || typing.kept === note.value) return;
    clearTimeout(typing.timer);
    typing.kept = note.value;
    typing.entry = this.record("checklist-answer", this.#said(note), typing.entry);
  }

  #said(control: Control): ChecklistAnswer {
    return { checklist: this.#checklist, item: itemOf(control), ...partOf(control) };
  }

  #controls(): Control[] {
    return [...this.querySelectorAll<Control>("input, textarea")];
  }

  get #checklist(): string {
    return this.dataset["checklist"] ?? "";
  }
}

function itemOf(control: Control): string {
  return control.name.split(".", 1)[0] ?? "";
}

function partOf(control: Control): Parts {
  if (control instanceof HTMLTextAreaElement) return { note: control.value };
  if (control.type === "checkbox") return { ticked: control.checked };
  return { rating: control.value === "" ? null : Number(control.value) };
}

/** Whether the learner changed a control of the bare page; a radio button counts when chosen. */
function wasTouched(control: Control): boolean {
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
  const touched = control.checked !== control.defaultChecked;
  return control.type === "checkbox" ? touched : touched && control.checked;
}

/** A note typed before the diary was open joins the one in the diary. Neither is lost. */
function besides(said: ChecklistAnswer, known: Answer | undefined): ChecklistAnswer {
  if (!said.note || !known?.note || known.note === said.note) return said;
  return { ...said, note: `${known.note}\n${said.note}`.slice(0, LONGEST_NOTE) };
}

/** Lets the box grow with its words, on screen and on paper (see `.cb-grow`). */
function grow(note: HTMLTextAreaElement): void {
  if (note.parentElement) note.parentElement.dataset["text"] = note.value;
}
