import type { PlanItem } from "../../diary/views/plan";
import type { Counted } from "../../diary/words/amounts";
import { t } from "../../language/t";
import { LONGEST_WORDS } from "../element/typing";
import type { PictureOf } from "../element/ways";
import type { Items } from "./items";
import type { Library } from "./library";

/** What the lines about an item are made with. */
export interface Shelf {
  readonly library: Library;
  readonly pictureOf: PictureOf;
  /** Whether the learner changed the amounts that came with an assignment. */
  isChanged?(item: PlanItem): boolean;
}

/** What the parts of the plan ask of it. */
export interface Planner extends Shelf {
  readonly voice: Voice;
  /** The learner's own yes to standing. A clinician's page keeps none. */
  readonly clearance?: { since(): string | undefined; say(yes: boolean): void };
  /** Change one item. */
  change(id: string, change: (item: PlanItem) => PlanItem): void;
  /** Change the plan as a whole. */
  changeAll(change: (items: Items) => PlanItem[]): void;
  /** Photos of exercises that are not of the library, where they can be taken in. */
  readonly photos?: {
    /** What files can be photos. */
    readonly kinds: readonly string[];
    /** Take one in, made small. Returns its name; throws an error that says what is wrong with the file. */
    take(file: File): Promise<string>;
    altOf(photo: string): string;
    describe(photo: string, alt: string): void;
  };
  /** Keep the words of this box at each pause in typing. */
  typed(box: HTMLTextAreaElement, keep: (words: string) => void): void;
  /** Show words in such a box, unless someone is typing there. */
  showWords(box: HTMLTextAreaElement, words: string): void;
  /** Say what cannot be done, and what to do. */
  warn(message: string): void;
}

/** What differs when a clinician puts exercises together. */
export interface Voice {
  readonly back: string;
  readonly typicalStart: string;
  readonly isIn: string;
  /** Whether all of the library is offered at once, and not a few of one position at a time. */
  readonly wholeLibrary: boolean;
  /** Asks how exercises are to be done. */
  readonly position: string;
  /** What an exercise is called that is not from the library, until it has a name. */
  readonly own: PlanItem["words"] & string;
  /** Asks for its days. */
  readonly ownDays: string;
  /** Asks for what keeps people safe in it. */
  readonly safety: string;
  /** Beside an exercise of the library. */
  readonly note: string;
  /** The most characters in a box for words. */
  readonly longest: number;
  /** The highest numbers of an amount. */
  readonly most: Readonly<Record<Counted, number>>;
  /** What a calendar file is, and what to do with it. */
  readonly calendar: { readonly about: string; readonly how: string };
  /** Whether items can be marked as the therapist's. */
  readonly marksTherapist: boolean;
}

export const LEARNER: Voice = {
  back: t("Back to my plan"),
  typicalStart: t("A typical start. Your therapist may say otherwise."),
  isIn: t("✓ In your plan"),
  wholeLibrary: false,
  position: t("How do you want to be?"),
  own: t("An exercise from my therapist"),
  ownDays: t("On which days, did they say?"),
  safety: t("For safety, if they said it: when to stop, what to hold on to"),
  note: t("A note, if you like"),
  longest: LONGEST_WORDS,
  most: { sets: 99, reps: 999, hold: 3600, minutes: 600 },
  calendar: {
    about:
      t("You get a file for the calendar that you have. No account is needed. Nothing is sent, and this page asks for no permission to ring."),
    how: t("Open the file with your calendar. To stop, delete the events there."),
  },
  marksTherapist: true,
};
