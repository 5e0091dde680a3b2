import { dayInWords } from "../../diary/words/days";
import { ended } from "../../diary/words/phrases";
import { t } from "../../language/t";
import { type Assigned, knownExercises } from "../../sharing/assignment/assigned";
import { nameIn, whoIn } from "../assignment/words";
import { foldedSafety, ownSafety } from "../element/safety";
import { button, buttonAbout, element } from "../kit/dom";
import { chaptersOf, listOf, partsOf, type Room } from "./parts";

/** What the list knows besides the assignment. */
interface Seen {
  readonly read: ReadonlySet<string>;
  /** Whether exercises that came with it are in the plan. */
  readonly inPlan: boolean;
  /** Whether the learner is asked what goes with it. */
  readonly isLeaving: boolean;
  readonly isUnfolded: boolean;
}

interface Presses {
  unfold: (open: boolean) => void;
  /** Ask what goes with it, or no longer. */
  ask: (leaving: boolean) => void;
  takeOff: (withExercises: boolean) => void;
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
    ...partsOf(assignment, room, readingList(assigned, room, seen), toDo(assigned, room)),
    ...history(assigned, seen, presses),
    ...wayOff(assigned, seen, presses),
  );
}

function readingList({ now: { assignment } }: Assigned, room: Room, { read }: Seen): HTMLElement[] {
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

function toDo({ now: { assignment } }: Assigned, room: Room): HTMLElement[] {
  const { library } = room.contents;
  const known = knownExercises(assignment, (id) => library.exercises.has(id));
  const names = known.map((each) => nameIn(room.contents, each));
  if (!names.length) return [];
  const href = room.pageOf("today");
  const way = href && element("p", { className: "cb-way" }, element("a", { href }, t("Open Today")));
  const careful = known.map((each, n) => library.exercises.get(each.exercise ?? "") ?? { name: names[n] ?? "", safety: ownSafety(each) });
  return [...listOf("ul", names), ...foldedSafety(careful), ...(way ? [way] : [])];
}

function history({ name, before, now }: Assigned, seen: Seen, { unfold }: Presses): HTMLElement[] {
  if (!before.length) return [];
  const lines = [...before, now].map(
    ({ version, on, assignment }) =>
      t("Version {version}, kept on {day}: {title}", { version, day: dayInWords(on), title: assignment.title }),
  );
  const summary = element("summary", {}, t("Versions ({lines})", { lines: lines.length }));
  summary.dataset["key"] = `versions ${name}`;
  const shape = { className: "cb-fold", open: seen.isUnfolded };
  const part = element("details", shape, summary, ...listOf("ul", lines));
  part.addEventListener("toggle", () => unfold(part.open));
  return [part];
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
