import { answersOf } from "../../record/answers";
import { newEntry } from "../../record/entries";
import type { ChecklistAnswer, Entry } from "../../record/record.gen";
import { DiaryElement } from "../base/element";

type Parts = Pick<ChecklistAnswer["data"], "ticked" | "rating" | "note">;
type Control = HTMLInputElement | HTMLTextAreaElement;

/** A pause in typing after which the words are kept. */
const PAUSE_MS = 1000;

/** `<cb-checklist>`: keeps ticks, ratings and notes, and shows them again. */
export class ChecklistElement extends DiaryElement {
  static readonly tag = "cb-checklist";

  /** Notes being typed: the timer until they are kept, and the entry that the next one replaces. */
  readonly #typing = new Map<HTMLTextAreaElement, { timer?: number; last?: string; kept: string }>();

  protected enhance(): void {
    for (const [index, help] of [...this.querySelectorAll(".cb-help")].entries()) {
      help.id = `${this.#checklist}-help-${index}`;
      const box = help.parentElement?.querySelector("input");
      box?.setAttribute("aria-describedby", help.id);
    }
    this.addEventListener("change", (event) => this.#changed(event.target as Control));
    this.addEventListener("input", (event) => {
      if (event.target instanceof HTMLTextAreaElement) this.#typed(event.target);
    });
  }

  protected leave(): void {
    for (const note of this.#typing.keys()) this.#keepNote(note);
  }

  protected pressedSoFar(): Entry[] {
    return this.#controls()
      .filter((control) => wasTouched(control))
      .map((control) => newEntry("checklist-answer", this.#said(control)));
  }

  protected show(entries: Entry[]): void {
    const answers = answersOf(entries, this.#checklist);
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

  #changed(control: Control): void {
    if (control instanceof HTMLTextAreaElement) {
      this.#keepNote(control);
      this.#typing.delete(control);
    } else {
      this.record("checklist-answer", this.#said(control));
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
    if (!typing) return;
    clearTimeout(typing.timer);
    if (typing.last !== undefined && typing.kept === note.value) return;
    typing.last = this.record("checklist-answer", this.#said(note), typing.last);
    typing.kept = note.value;
  }

  #said(control: Control): ChecklistAnswer["data"] {
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

/** Lets the box grow with its words, on screen and on paper (see `.cb-grow`). */
function grow(note: HTMLTextAreaElement): void {
  if (note.parentElement) note.parentElement.dataset["text"] = note.value;
}
