import type { PlanItem } from "../../diary/views/plan";
import { COLOURS, dayInWords, KINDS } from "../../diary/words/days";
import { ended } from "../../diary/words/phrases";
import { whenInWords } from "../../diary/words/plan";
import { t } from "../../language/t";
import { type Exercise, paired } from "../../sharing/assignment/assigned";
import type { Assignment } from "../../sharing/assignment/assignment";
import { ofWeekAlone } from "../../sharing/assignment/weeks";
import { amountOn } from "../planner/card";
import type { Contents } from "./contents";
import { nameIn, titleIn, whoIn } from "./words";

/** What is different in a version of an assignment, one plain sentence for each thing. */
export function changesBetween(old: Assignment, now: Assignment, contents: Contents): string[] {
  return [
    ...change(t("Title"), old.title, now.title),
    ...change(t("From"), whoIn(old), whoIn(now)),
    ...reading(old, now, contents),
    ...checklists(old, now, contents),
    ...exercises(old, now, contents),
    ...weeks(old, now, contents),
    ...change(t("Restart ladder"), ladderIn(old), ladderIn(now)),
    ...change(t("Stop if"), old.stop, now.stop),
    ...change(t("Ring if"), old.ring?.when, now.ring?.when),
    ...change(t("Number to ring"), old.ring?.number, now.ring?.number),
    ...change(t("What to bring back"), old.bring?.join(" · "), now.bring?.join(" · ")),
    ...change(t("Look at it again on"), dayIn(old.review), dayIn(now.review)),
  ];
}

/** "Bridge, good day: 8 times. Before: 5 times." */
function change(title: string, old = "", now = ""): string[] {
  if (old === now) return [];
  const before = old && ` ${t("Before: {words}", { words: ended(old) })}`;
  return [`${title}: ${ended(now || t("no longer there"))}${before}`];
}

function reading({ chapters: old = [] }: Assignment, now: Assignment, contents: Contents): string[] {
  const chapters = now.chapters ?? [];
  const title = (id: string) => ended(titleIn(contents.chapters, id));
  const fresh = chapters.filter((id) => !old.includes(id));
  const gone = old.filter((id) => !chapters.includes(id));
  const stayed = chapters.filter((id) => old.includes(id));
  const inSameOrder = stayed.join() === old.filter((id) => chapters.includes(id)).join();
  return [
    ...fresh.map((id) => t("New to read: {title}", { title: title(id) })),
    ...gone.map((id) => t("No longer to read: {title}", { title: title(id) })),
    ...(inSameOrder ? [] : [t("The chapters are in another order.")]),
  ];
}

function checklists(old: Assignment, now: Assignment, contents: Contents): string[] {
  const [before, after] = [oftenIn(old, contents), oftenIn(now, contents)];
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((id) =>
    change(t("To tick, {checklist}", { checklist: titleIn(contents.checklists, id) }), before.get(id), after.get(id)),
  );
}

function oftenIn({ checklists: all = [] }: Assignment, contents: Contents): Map<string, string> {
  return new Map(all.map(({ checklist, often }) => [checklist, contents.often[often]]));
}

function exercises(old: Assignment, now: Assignment, contents: Contents): string[] {
  const pairs = paired(now.exercises ?? [], old.exercises ?? []);
  const stayed = new Set(pairs.map(([, before]) => before));
  const gone = (old.exercises ?? []).filter((each) => !stayed.has(each));
  return [
    ...pairs.flatMap(([exercise, before]) => {
      const name = nameIn(contents, exercise);
      return before ? exerciseChanges(name, before, exercise) : [t("New to do: {name}", { name: ended(name) })];
    }),
    ...gone.map((each) => t("No longer to do: {name}", { name: ended(nameIn(contents, each)) })),
  ];
}

/** What is for which week, in words: exercises have other places when there are more of them. */
function weeks(old: Assignment, now: Assignment, contents: Contents): string[] {
  const most = Math.max(old.weeks?.length ?? 0, now.weeks?.length ?? 0);
  return Array.from({ length: most }, (_, place) => {
    const [before, after] = [old, now].map((each) => weekIn(each, place, contents));
    return change(t("Week {n}", { n: place + 1 }), before, after);
  }).flat();
}

function weekIn(assignment: Assignment, place: number, contents: Contents): string {
  const { chapters = [], checklists = [], exercises = [] } = ofWeekAlone(assignment, place);
  return [
    assignment.weeks?.[place]?.title ?? "",
    ...chapters.map((id) => titleIn(contents.chapters, id)),
    ...checklists.map(({ checklist }) => titleIn(contents.checklists, checklist)),
    ...exercises.map((each) => nameIn(contents, each)),
  ].filter(Boolean).join(", ");
}

function exerciseChanges(name: string, old: Exercise, now: Exercise): string[] {
  const [before, after] = [old as PlanItem, now as PlanItem];
  return [
    ...change(`${name}, when`, whenInWords(before), whenInWords(after)),
    ...COLOURS.flatMap((colour) =>
      change(
        `${name}, ${KINDS[colour].toLowerCase()}`,
        amountOn(before, colour),
        amountOn(after, colour),
      ),
    ),
    ...change(t("{name}, how to do it", { name }), old.steps?.join(" "), now.steps?.join(" ")),
    ...change(t("{name}, for safety", { name }), old.safety, now.safety),
    ...(old.photo === now.photo ? [] : [photoChange(name, old, now)]),
    ...change(t("{name}, the smallest thing that still counts", { name }), old.floor, now.floor),
    // Words without an exercise of the library are its name, which is the same.
    ...change(t("{name}, in your therapist’s words", { name }), old.words, now.words),
  ];
}

function photoChange(name: string, old: Exercise, now: Exercise): string {
  if (!now.photo) return t("{name}: no photo any more.", { name });
  return old.photo ? t("{name}: another photo.", { name }) : t("{name}: now with a photo.", { name });
}

function ladderIn({ rungs }: Assignment): string | undefined {
  return rungs?.join(" · ");
}

function dayIn(day: string | undefined): string | undefined {
  return day && dayInWords(day);
}
