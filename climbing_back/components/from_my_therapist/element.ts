import { today } from "../../diary/format/days";
import type { Entry } from "../../diary/format/entries";
import { planOn } from "../../diary/views/plan";
import { t } from "../../language/t";
import { readOf } from "../../sharing/assignment/accepted";
import { type Assigned, assignments } from "../../sharing/assignment/assigned";
import { type AssignmentReading, nameOfAssignment } from "../../sharing/assignment/assignment";
import { checkFileSize, readAssignmentFile } from "../../sharing/assignment/file";
import { BrokenLinkError, payloadOf, readLinks } from "../../sharing/assignment/link";
import { photosIn, photosOf } from "../../sharing/assignment/photos";
import { inWeek } from "../../sharing/assignment/weeks";
import { type Contents, contentsOf } from "../assignment/contents";
import { titleOfWeek } from "../assignment/words";
import { Draft } from "../element/drafts";
import { DiaryElement } from "../element/element";
import { grow } from "../element/typing";
import { type PictureOf, withPhotos } from "../element/ways";
import { unfoldOnPaper } from "../kit/card";
import { redraw } from "../kit/dom";
import { inWords, readableChapters } from "./broken";
import { wayOutTo } from "./in-app";
import { onOpenedFile, sharedByAddress } from "./from-outside";
import { heldByAddress } from "./held";
import { keptCard, type Taking } from "./kept";
import { inItsLanguage } from "./language";
import { Offer } from "./offer";
import type { Room } from "./parts";
import { withSoundPhotos } from "./photos";
import { previewOf } from "./preview";
import { hasRoom, MOST_ITEMS, saidOfExercises, saidOfKeeping, saidOfTakingOff, type Takes } from "./said";

const PASTED = t("This is what you pasted before. It is not in your list yet.");

const NO_ROOM = t("A plan has room for {most} things, and this makes more.", { most: MOST_ITEMS });

const EVERYTHING: Takes = { reading: true, exercises: true, ladder: true };

/** `<cb-from-my-therapist>`: what a therapist handed over, to look at, to keep and to come back to. */
export default class FromMyTherapistElement extends DiaryElement implements Room {
  static readonly tag = "cb-from-my-therapist";

  contents!: Contents;
  #log: readonly Entry[] = [];
  /** What was read: the first is on offer, and the others wait. */
  #readings: readonly AssignmentReading[] = [];
  /** What the last press kept. When that is undone, it is on offer again. */
  #keptLast: AssignmentReading | undefined;
  #takes = EVERYTHING;
  /** The place of the week of a class with which the learner wants to begin. */
  #week = 0;
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
    unfoldOnPaper(this);
    this.contents = contentsOf(this.edition.known);
    this.onPress(".cb-read", () => this.#readPasted());
    this.#box.addEventListener("input", () => grow(this.#box));
    this.#file.addEventListener("change", () => void this.#readFile(this.#file.files?.[0]));
    // Where the focus goes when the last assignment goes off the list.
    this.find(".cb-none-yet").tabIndex = -1;
    const diary = this.pageOf("my-diary");
    // A cell has no address of its own, and leads to no page.
    if (!diary) return;
    this.find<HTMLAnchorElement>(".cb-my-diary").href = diary;
    window.addEventListener("hashchange", () => this.#readAddress());
    // In a moment it can be seen, and the focus can go there.
    queueMicrotask(() => this.#readAddress());
    onOpenedFile((file) => void this.#readFile(file));
  }

  protected override leave(): void {
    this.#draft.keep();
  }

  protected show(log: readonly Entry[]): void {
    this.#log = log;
    if (this.#keptLast && !this.#offer(this.#keptLast).isKept) {
      this.#readings = [this.#keptLast, ...this.#readings];
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
    return this.edition.pageOf(page);
  }

  get library(): Contents["library"] {
    return this.contents.library;
  }

  get pictureOf(): PictureOf {
    // A version that came as a link may go on with photos of one that came as a file.
    const offered = this.#readings.slice(0, 1).flatMap(({ assignment }) => [...photosOf(assignment, nameOfAssignment(assignment))]);
    return withPhotos(this.edition.pictureOf, new Map([...photosIn(this.#log), ...offered]));
  }

  #draw(): void {
    const [reading, ...others] = this.#readings;
    const offer = reading && this.#offer(reading);
    const kept = assignments(this.#log);
    this.toggleAttribute("data-kept", kept.length > 0);
    this.find(".cb-ways-in").hidden = offer !== undefined;
    this.find(".cb-none-yet").hidden = kept.length > 0 || this.find(".cb-meanwhile").childElementCount > 0;
    this.find(".cb-elsewhere").hidden = kept.length > 0;
    const preview = offer && previewOf(offer, this.#takes, this, this.#around(reading, offer, others.length), {
      keep: () => this.#keep(offer),
      leave: () => this.#leave(),
      begin: (week) => {
        this.#week = week;
        this.#draw();
      },
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
        folds: { open: this.#unfolded, of: name },
      };
      return keptCard(assigned, this, seen, {
        ask: (leaving) => {
          this.#leaving = leaving ? name : "";
          this.#draw();
          this.#focus(leaving ? `plan ${name}` : `off ${name}`);
        },
        takeOff: (withExercises) => this.#takeOff(name, withExercises),
        takeWeek: (place) => this.#takeWeek(assigned, place),
      });
    });
    redraw(this.find(".cb-list"), ...cards);
  }

  #around(reading: AssignmentReading, offer: Offer, others: number): Parameters<typeof previewOf>[3] {
    const { assignment } = offer;
    const begun = assignment.weeks ? this.#offer({ assignment: inWeek(assignment, this.#week), leftOut: 0 }) : offer;
    const address = this.#addressOf(reading);
    return {
      others,
      week: this.#week,
      begun,
      folds: { open: this.#unfolded, of: "offer" },
      // Out of a browser that may keep this to itself.
      wayOut: address ? wayOutTo(address, (words) => this.say(words)) : [],
      inItsLanguage: address ? inItsLanguage(assignment.language, address, this.edition.known.languages) : [],
    };
  }

  /** This page with all of it. A cell has no address that could be opened elsewhere. */
  #addressOf(reading: AssignmentReading): string | undefined {
    const page = this.pageOf("from-my-therapist");
    const payload = "payload" in reading ? reading.payload : payloadOf(reading.assignment);
    return page && `${page}#${payload}`;
  }

  #offer(reading: AssignmentReading): Offer {
    return new Offer(reading, this.contents, this.#log, today());
  }

  #keep(offer: Offer): void {
    const said = saidOfKeeping(this.#log, offer.assignment, this.#takes, today(), this.#isKnown, this.#week);
    if (!hasRoom(said)) return this.warn(`${NO_ROOM} ${t("Take the tick off the exercises, or take some out of your plan first.")}`);
    const [kept] = this.#readings;
    this.#close();
    this.tell(said);
    this.#keptLast = kept;
    this.#focus(this.#readings.length ? "offer" : `kept ${offer.name}`);
  }

  readonly #isKnown = (id: string): boolean => this.library.exercises.has(id);

  /** How to put a week of a class into the plan, if it is not there just so. */
  #takeWeek({ name, now: { assignment } }: Assigned, place: number): Taking | undefined {
    const week = inWeek({ ...assignment, name }, place);
    const said = saidOfExercises(this.#log, week, today(), this.#isKnown);
    if (!said.length) return undefined;
    const take = () => void (hasRoom(said) ? this.tell(said) : this.warn(`${NO_ROOM} ${t("Take some out of your plan first.")}`));
    const title = titleOfWeek(assignment.weeks?.[place] ?? {}, place, this.contents);
    return { take, week: title, remarks: this.#offer({ assignment: week, leftOut: 0 }).planRemarks };
  }

  #leave(): void {
    this.#close();
    this.#draw();
    this.say(t("Nothing was changed. Open the link again when you like."));
    if (this.#readings.length) this.#focus("offer");
    else this.#file.focus();
  }

  #takeOff(name: string, withExercises: boolean): void {
    this.#leaving = "";
    this.#keptLast = undefined;
    this.tell(saidOfTakingOff(this.#log, name, withExercises, today()));
    this.querySelector<HTMLElement>(".cb-kept h3, .cb-none-yet")?.focus();
  }

  /** The link is done with: the same one can be opened again, and a reload does not offer it. */
  #close(): void {
    this.#readings = this.#readings.slice(1);
    this.#takes = EVERYTHING;
    this.#week = 0;
    if (this.#readings.length) return;
    this.#fillBox("");
    this.#draft.keep();
    this.#file.value = "";
    const held = this.pageOf("today") && heldByAddress();
    if (!held) return;
    const search = held === location.search ? "" : location.search;
    history.replaceState(history.state, "", location.pathname + search);
  }

  #readAddress(): void {
    const held = heldByAddress() || sharedByAddress();
    if (held) this.#read(() => readLinks(held));
  }

  #readPasted(): void {
    const pasted = this.#box.value.trim();
    if (!pasted) {
      this.warn(t("Paste the link first."));
      return this.#box.focus();
    }
    if (pasted.startsWith("{")) void this.#readText(() => pasted);
    else this.#read(() => readLinks(pasted));
  }

  async #readFile(file: File | undefined): Promise<void> {
    if (!file) return;
    await this.#readText(() => {
      checkFileSize(file.size);
      return file.text();
    });
    // The same file can be chosen again.
    this.#file.value = "";
  }

  async #readText(textOf: () => string | Promise<string>): Promise<void> {
    try {
      const reading = await withSoundPhotos(readAssignmentFile(await textOf()));
      this.#read(() => [reading]);
    } catch (error) {
      this.#refuse(error);
    }
  }

  #read(read: () => readonly AssignmentReading[]): void {
    this.#keptLast = undefined;
    try {
      this.#readings = read();
    } catch (error) {
      return this.#refuse(error);
    }
    this.say("");
    redraw(this.find(".cb-meanwhile"));
    this.#draw();
    this.#focus("offer");
  }

  #refuse(error: unknown): void {
    this.#readings = [];
    const readable = error instanceof BrokenLinkError ? error.readable : "";
    redraw(this.find(".cb-meanwhile"), ...readableChapters(readable, this));
    this.#draw();
    this.warn(inWords(error));
    // Who came by a link sees at once why it is not here.
    this.find(".cb-status").scrollIntoView({ block: "nearest" });
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
