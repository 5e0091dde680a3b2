import { today } from "../../diary/format/days";
import type { DataOf } from "../../diary/format/diary.gen";
import { chainsOf, entriesById, inEffectOf, latest, startOfChain, type Entry } from "../../diary/format/entries";
import { t } from "../../language/t";
import { DiaryElement, type Said } from "../element/element";
import { LONGEST_WORDS, Typing } from "../element/typing";
import { element, redraw } from "../kit/dom";

type Plan = DataOf["setback-plan"];

const QUESTIONS = ["first", "smallest", "people", "remember"] as const;
type Part = (typeof QUESTIONS)[number];
type Parts = Record<Part, string>;

/** `<cb-setback-plan>`: four short answers for the morning when it is gone. One plan a day. */
export default class SetbackPlanElement extends DiaryElement {
  static readonly tag = "cb-setback-plan";

  #log: readonly Entry[] = [];
  #typing!: Typing;
  readonly #onward = element("div", {});
  /** The part in sight; undefined when all are. */
  #part: number | undefined = 0;

  protected enhance(): void {
    this.#typing = new Typing(this, () => this.#tell());
    this.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement) this.#take(target);
    });
    this.addEventListener("input", ({ target }) => {
      if (target instanceof HTMLTextAreaElement) this.#tickWhatIsThere();
    });
    for (const legend of this.querySelectorAll("legend")) legend.tabIndex = -1;
    this.onPress(".cb-onward", () => this.#go((this.#part ?? 0) + 1));
    this.onPress(".cb-back", () => this.#go((this.#part ?? 0) - 1));
    this.onPress(".cb-whole", () => this.#go(this.#part === undefined ? 0 : undefined));
    this.find(".cb-panel").append(this.#onward);
    this.#drawParts();
  }

  protected override leave(): void {
    this.#typing.keepAll();
  }

  /** What was ticked and typed before the script came joins what the diary holds. */
  protected override pressedSoFar(): (log: readonly Entry[]) => Said[] {
    const early = QUESTIONS.map((part) => [part, [...lines(this.#box(part)), ...this.#ticked(part)]] as const);
    if (early.every(([, more]) => !more.length)) return () => [];
    return (log) => {
      const known = latest(log, "setback-plan")?.data;
      const both = early.map(([part, more]) => {
        const there = known?.[part] ?? "";
        const fresh = more.filter((line) => !there.split("\n").includes(line));
        return [part, [there, ...fresh].filter(Boolean).join("\n").slice(0, LONGEST_WORDS)];
      });
      return becomes(log, Object.fromEntries(both) as Parts);
    };
  }

  protected show(log: readonly Entry[]): void {
    this.#log = log;
    const plan: Plan = latest(log, "setback-plan")?.data ?? {};
    for (const part of QUESTIONS) this.#typing.show(this.#box(part), plan[part] ?? "");
    this.#tickWhatIsThere();
    const isWritten = QUESTIONS.some((part) => plan[part]);
    redraw(this.#onward, ...(isWritten ? this.wayTo("keep-going/ground-zero", t("It waits on Ground zero")) : []));
  }

  /** An example that is ticked is a line in the box; it goes from there when the tick goes. */
  #take(example: HTMLInputElement): void {
    const box = this.#box(partOf(example));
    const others = box.value.split("\n").filter((line) => line !== example.value);
    const words = example.checked
      ? [...lines(box), example.value].join("\n")
      : others.join("\n");
    if (words.length > LONGEST_WORDS) {
      example.checked = false;
      this.warn(t("This box is full. Take something out of it first."));
      return;
    }
    box.value = words;
    this.#tell();
  }

  #tell(): undefined {
    const said = QUESTIONS.map((part) => [part, this.#box(part).value]);
    this.tell(becomes(this.#log, Object.fromEntries(said) as Parts));
  }

  #tickWhatIsThere(): void {
    for (const example of this.querySelectorAll<HTMLInputElement>("input")) {
      example.checked = lines(this.#box(partOf(example))).includes(example.value);
    }
  }

  #ticked(part: Part): string[] {
    const ticked = this.querySelectorAll<HTMLInputElement>(`[name="${part}.example"]:checked`);
    return [...ticked].map(({ value }) => value);
  }

  #go(part: number | undefined): void {
    this.#part = part;
    this.#drawParts();
    this.querySelectorAll("legend")[part ?? 0]?.focus();
  }

  #drawParts(): void {
    const shown = this.#part;
    for (const [index, part] of [...this.querySelectorAll(".cb-part")].entries()) {
      part.classList.toggle("cb-folded", shown !== undefined && index !== shown);
    }
    this.find(".cb-onward").hidden = shown === undefined || shown === QUESTIONS.length - 1;
    this.find(".cb-back").hidden = !shown;
    this.find(".cb-whole").textContent =
      shown === undefined ? t("Show one part at a time") : t("Show all four parts");
  }

  #box(part: Part): HTMLTextAreaElement {
    return this.find<HTMLTextAreaElement>(`[name="${part}"]`);
  }
}

function partOf(example: HTMLInputElement): Part {
  return example.name.split(".", 1)[0] as Part;
}

function lines(box: HTMLTextAreaElement): string[] {
  return box.value.split("\n").filter((line) => line !== "");
}

/**
 * The one plan of today, with what it holds besides; that of an earlier day stays in the diary.
 * What two devices wrote today becomes one.
 */
function becomes(log: readonly Entry[], said: Parts): Said[] {
  const entries = entriesById(log);
  const begunToday = ({ id }: Entry) =>
    entries.get(startOfChain(log, id))?.at.startsWith(today()) ?? false;
  const ofToday = inEffectOf(log, "setback-plan").filter(begunToday);
  const last = ofToday.pop();
  // With their earlier words, or these would be back.
  const others = new Set(chainsOf(log, ofToday));
  if (last) others.delete(last.id);
  const gone = [...others].map((entry): Said => ["withdrawal", { entry }]);
  return [...gone, ["setback-plan", { ...latest(log, "setback-plan")?.data, ...said }, last?.id]];
}
