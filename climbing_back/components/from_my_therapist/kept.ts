import { dayInWords } from "../../diary/words/days";
import { ended } from "../../diary/words/phrases";
import { t } from "../../language/t";
import { type Assigned, knownExercises } from "../../sharing/assignment/assigned";
import type { Assignment } from "../../sharing/assignment/assignment";
import { forEveryWeek, inWeek } from "../../sharing/assignment/weeks";
import { nameIn, whoIn } from "../assignment/words";
import { foldedSafety, ownSafety } from "../element/safety";
import { button, buttonAbout, element } from "../kit/dom";
import { chaptersOf, listOf, partsOf, type Room } from "./parts";
import { type Folds, foldOf, weeksOf } from "./weeks";

/** What the list knows besides the assignment. */
interface Seen {
  readonly read: ReadonlySet<string>;
  /** Whether exercises that came with it are in the plan. */
  readonly inPlan: boolean;
  /** Whether the learner is asked what goes with it. */
  readonly isLeaving: boolean;
  readonly folds: Folds;
}

/** A press that puts exercises into the plan, and what to know before it. */
export interface Taking {
  readonly take: () => void;
  /** What the week is called. */
  readonly week: string;
  readonly remarks: readonly string[];
}

interface Presses {
  /** Ask what goes with it, or no longer. */
  ask: (leaving: boolean) => void;
  takeOff: (withExercises: boolean) => void;
  /** Put the exercises of a week into the plan; undefined when they are there just so. */
  takeWeek: (place: number) => Taking | undefined;
}

/** One assignment of the list, with what was read of it. */
export function keptCard(assigned: Assigned, room: Room, seen: Seen, presses: Presses): HTMLElement {
  const { now, since } = assigned;
  const { assignment } = now;
  const from = ended(whoIn(assignment) || t("My therapist"));
  const title = element("h3", { tabIndex: -1 }, assignment.title);
  title.dataset["key"] = `kept ${assigned.name}`;
  return element(
    "section",
    { className: "cb-card cb-kept" },
    title,
    element("p", {}, `${from} ${t("On my list since {day}. Version {version}.", { day: dayInWords(since), version: now.version })}`),
    ...inParts(assigned, room, seen, presses),
    ...history(assigned, seen),
    ...wayOff(assigned, seen, presses),
  );
}

function inParts({ now: { assignment } }: Assigned, room: Room, seen: Seen, presses: Presses): HTMLElement[] {
  if (!assignment.weeks) return partsOf(assignment, room, readingList(assignment, room, seen), toDo(assignment, room), []);
  const common = forEveryWeek(assignment);
  const weeks = weeksOf(assignment, room, seen.folds, (alone, place) => {
    const toRead = readInAnyOrder(alone, room, seen);
    const names = namesToDo(alone, room);
    if (!inWeek(assignment, place).exercises?.length) return { toRead, toDo: names };
    const taking = presses.takeWeek(place);
    const key = `take-week-${place + 1} ${seen.folds.of}`;
    const toDo = [...names, ...(taking ? pressFor(taking, key) : isThere(key))];
    return { toRead, toDo, isInPlan: !taking };
  });
  const ways = assignment.exercises ? wayToToday(room) : [];
  return partsOf(common, room, readInAnyOrder(common, room, seen), namesToDo(common, room), [...weeks, ...ways]);
}

/** Of a class, nothing is counted and nothing is next. */
function readInAnyOrder(part: Assignment, room: Room, { read }: Seen): HTMLElement[] {
  return chaptersOf(part, room, ({ id }) => (read.has(id) ? [element("span", { className: "cb-mark" }, t("✓ Read")), " "] : []));
}

/** The press that puts the exercises of a week into the plan, with what to know before it. */
function pressFor({ take, week, remarks }: Taking, key: string): HTMLElement[] {
  const words = t("Put these into my plan");
  const press = button(words, take, { label: `${words}: ${week}`, key, className: "cb-button" });
  return [...remarks.map((each) => element("p", { className: "cb-remark" }, each)), element("p", {}, press)];
}

/** It keeps the focus of the press. */
function isThere(key: string): HTMLElement[] {
  const there = element("p", { tabIndex: -1 }, t("✓ These are in your plan."));
  there.dataset["key"] = key;
  return [there];
}

function readingList(assignment: Assignment, room: Room, { read }: Seen): HTMLElement[] {
  const known = (assignment.chapters ?? []).filter((id) => room.contents.chapters.has(id));
  if (!known.length) return [];
  const done = known.filter((id) => read.has(id)).length;
  const next = known.find((id) => !read.has(id));
  return [
    element("p", { className: "cb-hint" }, t("{done} of {known} read", { done, known: known.length })),
    ...chaptersOf(assignment, room, ({ id }) => {
      if (read.has(id)) return [element("span", { className: "cb-mark" }, t("✓ Read")), " "];
      return id === next ? [element("b", {}, t("Read next:")), " "] : [];
    }),
  ];
}

function toDo(assignment: Assignment, room: Room): HTMLElement[] {
  const names = namesToDo(assignment, room);
  return names.length ? [...names, ...wayToToday(room)] : [];
}

function namesToDo(assignment: Assignment, room: Room): HTMLElement[] {
  const { library } = room.contents;
  const known = knownExercises(assignment, (id) => library.exercises.has(id));
  const names = known.map((each) => nameIn(room.contents, each));
  if (!names.length) return [];
  const careful = known.map((each, n) => library.exercises.get(each.exercise ?? "") ?? { name: names[n] ?? "", safety: ownSafety(each) });
  return [...listOf("ul", names), ...foldedSafety(careful)];
}

function wayToToday(room: Room): HTMLElement[] {
  const href = room.pageOf("today");
  return href ? [element("p", { className: "cb-way" }, element("a", { href }, t("Open Today")))] : [];
}

function history({ before, now }: Assigned, { folds }: Seen): HTMLElement[] {
  if (!before.length) return [];
  const lines = [...before, now].map(
    ({ version, on, assignment }) =>
      t("Version {version}, kept on {day}: {title}", { version, day: dayInWords(on), title: assignment.title }),
  );
  return [foldOf("versions", t("Versions ({lines})", { lines: lines.length }), folds, listOf("ul", lines))];
}

/** The way off the list. What came into the plan stays there unless the learner says so. */
function wayOff({ name, now }: Assigned, seen: Seen, { ask, takeOff }: Presses): HTMLElement[] {
  const { title } = now.assignment;
  const off = t("Take it off my list");
  if (!seen.isLeaving) {
    const press = () => (seen.inPlan ? ask(true) : takeOff(false));
    return [element("p", {}, button(off, press, { label: `${off}: ${title}`, key: `off ${name}` }))];
  }
  const box = element("input", { type: "checkbox" });
  box.dataset["key"] = `plan ${name}`;
  const tick = element("span", {}, t("Take its exercises out of my plan, too"));
  return [
    element("label", { className: "cb-tick" }, box, tick),
    element(
      "p",
      {},
      buttonAbout(t("Take it off"), title, () => takeOff(box.checked), "cb-button"),
      buttonAbout(t("Leave it here"), title, () => ask(false)),
    ),
  ];
}
