import { today } from "../../record/days";
import type { Entry } from "../../record/entries";
import { planOn } from "../../record/plan";
import { readOf } from "../../sharing/accepted";
import { AssignmentError, type Reading } from "../../sharing/assignment";
import { assignments } from "../../sharing/assigned";
import { checkFileSize, readAssignmentFile } from "../../sharing/file";
import { BrokenLinkError, readLink } from "../../sharing/link";
import { redraw } from "../base/dom";
import { Draft } from "../base/drafts";
import { DiaryElement } from "../base/element";
import { grow } from "../base/typing";
import { readableChapters } from "./broken";
import { type Contents, contentsIn } from "./contents";
import { keptCard } from "./kept";
import { Offer } from "./offer";
import type { Room } from "./parts";
import { previewOf } from "./preview";
import { saidOfKeeping, saidOfTakingOff, type Takes } from "./said";

/** As in the diary's schema. */
const MOST_ITEMS = 100;

const PASTED = "This is what you pasted before. It is not in your list yet.";

const EVERYTHING: Takes = { reading: true, exercises: true, ladder: true };

/** `<cb-from-my-therapist>`: what a therapist handed over, to look at, to keep and to come back to. */
export class FromMyTherapistElement extends DiaryElement implements Room {
  static readonly tag = "cb-from-my-therapist";

  contents!: Contents;
  #log: readonly Entry[] = [];
  /** What is on offer, as it was read. */
  #reading: Reading | undefined;
  /** What the last press kept. When that is undone, it is on offer again. */
  #keptLast: Reading | undefined;
  #takes = EVERYTHING;
  /** The assignment about which the learner is asked what goes with it. */
  #leaving = "";
  readonly #unfolded = new Set<string>();
  readonly #draft = new Draft<string>(this, {
    name: "pasted",
    read: () => this.#box.value || undefined,
    take: (pasted) => this.#fillBox(this.#box.value || pasted),
    place: () => this.find(".cb-ways-in > .cb-note"),
    leaveOut: () => this.#fillBox(""),
  });

  protected enhance(): void {
    this.contents = contentsIn(this);
    this.onPress(".cb-read", () => this.#readPasted());
    this.#box.addEventListener("input", () => grow(this.#box));
    this.#file.addEventListener("change", () => void this.#readFile());
    // Where the focus goes when the last assignment goes off the list.
    this.find(".cb-none-yet").tabIndex = -1;
    // A cell has no address of its own.
    if (!this.pageOf("today")) return;
    window.addEventListener("hashchange", () => this.#readAddress());
    // In a moment it can be seen, and the focus can go there.
    queueMicrotask(() => this.#readAddress());
  }

  protected override leave(): void {
    this.#draft.keep();
  }

  protected show(log: readonly Entry[]): void {
    this.#log = log;
    if (this.#keptLast && !this.#offer(this.#keptLast).isKept) {
      this.#reading = this.#keptLast;
      this.#keptLast = undefined;
    }
    this.#draw();
    this.#draft.offer();
  }

  #fillBox(pasted: string): string {
    this.#box.value = pasted;
    grow(this.#box);
    return PASTED;
  }

  pageOf(page: string): string | undefined {
    return this.course.pageOf(page);
  }

  get library(): Contents["library"] {
    return this.contents.library;
  }

  pictureOf(exercise: string): string {
    return this.course.pictureOf(exercise);
  }

  #draw(): void {
    const offer = this.#reading && this.#offer(this.#reading);
    const kept = assignments(this.#log);
    this.toggleAttribute("data-kept", kept.length > 0);
    this.find(".cb-ways-in").hidden = offer !== undefined;
    this.find(".cb-none-yet").hidden = kept.length > 0 || this.find(".cb-meanwhile").childElementCount > 0;
    const preview = offer && previewOf(offer, this.#takes, this, {
      keep: () => this.#keep(offer),
      leave: () => this.#leave(),
      take: (what, ticked) => {
        this.#takes = { ...this.#takes, [what]: ticked };
        this.#draw();
      },
    });
    redraw(this.find(".cb-offer"), ...(preview ?? []));
    this.#drawKept();
  }

  #drawKept(): void {
    const read = readOf(this.#log);
    const items = planOn(this.#log, today()).plan?.data.items ?? [];
    const cards = assignments(this.#log).map((assigned) => {
      const { name } = assigned;
      const seen = {
        read,
        inPlan: items.some(({ assignment }) => assignment === name),
        isLeaving: this.#leaving === name,
        isUnfolded: this.#unfolded.has(name),
      };
      return keptCard(assigned, this, seen, {
        unfold: (open) => (open ? this.#unfolded.add(name) : this.#unfolded.delete(name)),
        ask: (leaving) => {
          this.#leaving = leaving ? name : "";
          this.#draw();
          this.#focus(leaving ? `plan ${name}` : `off ${name}`);
        },
        takeOff: (withExercises) => this.#takeOff(name, withExercises),
      });
    });
    redraw(this.find(".cb-list"), ...cards);
  }

  #offer(reading: Reading): Offer {
    return new Offer(reading, this.contents, this.#log, today());
  }

  #keep(offer: Offer): void {
    const isKnown = (id: string) => this.library.exercises.has(id);
    const said = saidOfKeeping(this.#log, offer.assignment, this.#takes, today(), isKnown);
    const items = said.flatMap(([type, data]) => (type === "exercise-plan" ? data.items : []));
    if (items.length > MOST_ITEMS) {
      const words = `A plan has room for ${MOST_ITEMS} things, and this makes ${items.length}.`;
      return this.warn(`${words} Take the tick off the exercises, or take some out of your plan first.`);
    }
    const kept = this.#reading;
    this.#close();
    this.tell(...said);
    this.#keptLast = kept;
    this.#focus(`kept ${offer.name}`);
  }

  #leave(): void {
    this.#close();
    this.#draw();
    this.say("Nothing was changed. Open the link again when you like.");
    this.#file.focus();
  }

  #takeOff(name: string, withExercises: boolean): void {
    this.#leaving = "";
    this.#keptLast = undefined;
    this.tell(...saidOfTakingOff(this.#log, name, withExercises, today()));
    this.querySelector<HTMLElement>(".cb-kept h3, .cb-none-yet")?.focus();
  }

  /** The link is done with: the same one can be opened again, and a reload does not offer it. */
  #close(): void {
    this.#reading = undefined;
    this.#takes = EVERYTHING;
    this.#fillBox("");
    this.#draft.keep();
    this.#file.value = "";
    if (!this.pageOf("today") || !isLink(location.hash)) return;
    history.replaceState(history.state, "", location.pathname + location.search);
  }

  #readAddress(): void {
    if (isLink(location.hash)) this.#read(() => readLink(location.hash));
  }

  #readPasted(): void {
    const pasted = this.#box.value.trim();
    if (!pasted) {
      this.warn("Paste the link first.");
      return this.#box.focus();
    }
    this.#read(() => (pasted.startsWith("{") ? readAssignmentFile(pasted) : readLink(pasted)));
  }

  async #readFile(): Promise<void> {
    const [file] = this.#file.files ?? [];
    if (!file) return;
    try {
      checkFileSize(file.size);
      const text = await file.text();
      this.#read(() => readAssignmentFile(text));
    } catch (error) {
      this.#refuse(error);
    }
    // The same file can be chosen again.
    this.#file.value = "";
  }

  #read(read: () => Reading): void {
    this.#keptLast = undefined;
    try {
      this.#reading = read();
    } catch (error) {
      return this.#refuse(error);
    }
    this.say("");
    redraw(this.find(".cb-meanwhile"));
    this.#draw();
    this.#focus("offer");
  }

  #refuse(error: unknown): void {
    this.#reading = undefined;
    const readable = error instanceof BrokenLinkError ? error.readable : "";
    redraw(this.find(".cb-meanwhile"), ...readableChapters(readable, this));
    this.#draw();
    this.warn(inWords(error));
  }

  #focus(key: string): void {
    this.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
  }

  get #box(): HTMLTextAreaElement {
    return this.find<HTMLTextAreaElement>("textarea");
  }

  get #file(): HTMLInputElement {
    return this.find<HTMLInputElement>("[type=file]");
  }
}

/** Whether it could be the end of a link, and is no place on the page. */
function isLink(hash: string): boolean {
  return /^#\d/.test(hash);
}

function inWords(error: unknown): string {
  if (error instanceof AssignmentError) return error.message;
  console.info("It could not be read.", error);
  return "This could not be read. Ask for it again.";
}
