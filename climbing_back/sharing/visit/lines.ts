import type { Colour, DataOf, Dose } from "../../diary/format/diary.gen";
import { inOrder } from "../../diary/format/entries";
import type { Answer } from "../../diary/views/answers";
import type { Done, PlanItem } from "../../diary/views/plan";
import type { PlanDay } from "../../diary/views/plan-days";
import type { Measure } from "./cover";

export type Reason = DataOf["not-today"]["reason"];

/** One line of a part. `key` is the same in the diary and in the page's own record. */
export interface Line {
  readonly key: string;
}

export interface GoalLine extends Line {
  words: string;
  isReached: boolean;
  /** Null when the learner has not said where they are on the steps that they have now. */
  now: { day: string; level: number; step: string; note: string } | null;
}

export interface ActivityLine extends Line {
  words: string;
  now: { day: string; rating: number; note: string } | null;
}

export interface SetbackLine extends Line {
  since: string;
  /** The first day after it; null while it is open. */
  until: string | null;
  days: number;
  /** With which the way back up began. */
  firstRung: { day: string; rung: string } | null;
  helped: string | null;
}

export interface MeasureLine extends Line {
  measure: Measure;
  said: { day: string; value: number }[];
}

/** What an exercise is called, and when it is planned; on no day when it is not in the plan. */
export type ItemLine = Pick<PlanItem, "item" | "exercise" | "words"> & { days: PlanItem["days"] | [] };

export interface CommentLine extends Line {
  day: string;
  /** Null when it is about the day. */
  item: ItemLine | null;
  size: Colour | null;
  done: Done | null;
  reason: Reason | null;
  words: string;
}

/** The chapters of one assignment: those that the learner says they have read, and those to come. */
export interface ChaptersLine extends Line {
  title: string;
  read: string[];
  toCome: string[];
}

export interface ChecklistLine extends Line {
  checklist: string;
  items: (Answer & { item: string })[];
}

export interface QuestionLine extends Line {
  /** An item of the checklist of questions; null for the words written for this page. */
  item: string | null;
  words: string;
}

/** What was said of a day, and why something of it was not for that day. */
export interface DayLine extends PlanDay {
  reasons: Reason[];
}

/** What was asked of one exercise on one kind of day, beside how often it was done. */
export interface SizeLine {
  size: Colour;
  /** The amounts of the plans in this time, oldest first, each once. */
  asked: Dose[];
  done: Record<Done, number>;
}

/** What was said of one exercise, and on which days. */
export interface DoneLine {
  item: ItemLine;
  /** Those kinds of day of which there is something to say, best first. */
  sizes: SizeLine[];
  all: string[];
  part: string[];
  none: string[];
  notToday: { day: string; reason: Reason }[];
}

/** What a visit page shows. A part that was not ticked is empty. */
export interface Visit {
  from: string;
  to: string;
  goals: GoalLine[];
  activities: ActivityLine[];
  exercises: DoneLine[];
  days: DayLine[];
  chapters: ChaptersLine[];
  setbacks: SetbackLine[];
  checkIns: MeasureLine[];
  comments: CommentLine[];
  checklists: ChecklistLine[];
  questions: QuestionLine[];
}

/** By key, for lines whose order says nothing. */
export function byKey(a: Line, b: Line): number {
  return inOrder(a.key, b.key);
}
