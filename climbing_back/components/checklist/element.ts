import type { ChecklistAnswer } from "../../diary/format/diary.gen";
import type { Entry } from "../../diary/format/entries";
import { type Answer, answersOf } from "../../diary/views/answers";
import { DiaryElement, type Said } from "../element/element";
import { joined, Typing } from "../element/typing";

type Parts = Pick<ChecklistAnswer, "ticked" | "rating" | "note">;
type Control = HTMLInputElement | HTMLTextAreaElement;

/** `<cb-checklist>`: keeps ticks, ratings and notes, and shows them again. */
export default class ChecklistElement extends DiaryElement {
  static readonly tag = "cb-checklist";

  #typing!: Typing;

  protected enhance(): void {
    this.#typing = new Typing(this, (note, replaces) =>
      this.tell([["checklist-answer", this.#said(note), replaces]])[0],
    );
    for (const [index, help] of [...this.querySelectorAll(".cb-help")].entries()) {
      help.id = `${this.#checklist}-help-${index}`;
      const box = help.parentElement?.querySelector("input");
      box?.setAttribute("aria-describedby", help.id);
    }
    // The same question stands below several lines. Its name says below which.
    for (const box of this.querySelectorAll("textarea")) {
      const line = box.closest(".cb-item")?.querySelector(".cb-tick")?.textContent.trim() ?? "";
      const question = box.labels[0]?.textContent.trim() ?? "";
      box.setAttribute("aria-label", `${question} ${line}`);
    }
    this.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement) this.tell([["checklist-answer", this.#said(target)]]);
    });
  }

  protected override leave(): void {
    this.#typing.keepAll();
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
        this.#typing.show(control, answer?.note ?? "");
      } else if (control.type === "checkbox") {
        control.checked = answer?.ticked ?? false;
      } else {
        control.checked = control.value === String(answer?.rating ?? "");
      }
    }
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

/** A note typed before the diary was open joins the one in the diary. */
function besides(said: ChecklistAnswer, known: Answer | undefined): ChecklistAnswer {
  return said.note ? { ...said, note: joined(known?.note, said.note) } : said;
}
