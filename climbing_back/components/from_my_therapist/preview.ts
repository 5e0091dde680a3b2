import type { PlanItem } from "../../diary/views/plan";
import { dayInWords } from "../../diary/words/days";
import { ended } from "../../diary/words/phrases";
import { counted, t } from "../../language/t";
import type { Exercise } from "../../sharing/assignment/assigned";
import type { Assignment } from "../../sharing/assignment/assignment";
import { forEveryWeek } from "../../sharing/assignment/weeks";
import { titleOfWeek, whoIn } from "../assignment/words";
import { button, element } from "../kit/dom";
import { foldedSteps } from "../kit/steps";
import { linesOf, waysIn } from "../planner/card";
import type { Shelf } from "../planner/planner";
import type { Offer } from "./offer";
import { chaptersOf, listOf, part, partsOf, type Room } from "./parts";
import type { Takes } from "./said";
import { type Folds, weeksOf } from "./weeks";

/** What each tick says, in the order of the parts. */
const TICKS: Record<keyof Takes, string> = {
  reading: t("What to read and tick, into my list"),
  exercises: t("The exercises, into my plan from today on"),
  ladder: t("The restart ladder"),
};

interface Presses {
  keep: () => void;
  leave: () => void;
  take: (what: keyof Takes, ticked: boolean) => void;
  begin: (week: number) => void;
}

/** What else there is to know before a press. */
interface Around {
  /** How many more came with it. */
  readonly others: number;
  /** What stands before the press that keeps it, where that could keep it in the wrong place. */
  readonly wayOut: readonly HTMLElement[];
  /** The way to the same in the language in which it was made. */
  readonly inItsLanguage: readonly HTMLElement[];
  readonly folds: Folds;
  /** The week of a class with which the learner begins, and what to know of it. */
  readonly week: number;
  readonly begun: Offer;
}

/** Everything that an assignment holds, in plain words, before a press keeps it. */
export function previewOf(
  offer: Offer,
  takes: Takes,
  room: Room & Shelf,
  around: Around,
  { keep, leave, take, begin }: Presses,
): HTMLElement[] {
  const { others, wayOut, inItsLanguage } = around;
  const { assignment, standing, changes } = offer;
  const title = element("h3", { tabIndex: -1 }, t("From my therapist: {title}", { title: assignment.title }));
  title.dataset["key"] = "offer";
  const more = counted(others, "{count} more link came with this one.", "{count} more links came with this one.");
  const lead = [offer.newsInWords, others && `${more} ${t("What it holds shows here next.")}`];
  const said = lead.flatMap((words) => (words ? [element("p", { className: "cb-lead" }, words)] : []));
  const news = [...inItsLanguage, ...said];
  const close = (words: string) => button(words, leave, { key: "leave" });
  if (standing === "same") return [title, ...news, element("p", {}, close(t("Close")))];
  const different = part(t("What is different"), listOf("ul", changes));
  const who = whoIn(assignment);
  const from = `${who && `${ended(who)} `}${t("Made on {day}.", { day: dayInWords(assignment.issued) })}`;
  const common = forEveryWeek(assignment);
  const toRead = (some: Assignment) => chaptersOf(some, room, () => []);
  const weeks = weeksOf(assignment, room, around.folds, (alone) => ({ toRead: toRead(alone), toDo: cardsOf(offer.name, offer.known(alone), room) }));
  const planRemarks = weeks.length ? [] : offer.planRemarks.map(remark);
  const toDo = [...cardsOf(offer.name, offer.known(common), room), ...planRemarks];
  const all = [
    element("p", {}, from),
    ...offer.remarks.map(remark),
    ...partsOf(common, room, toRead(common), toDo, weeks),
  ];
  if (standing === "older") return [title, ...news, ...all, element("p", {}, close(t("Close")))];
  const ways = [button(t("Keep it"), keep, { className: "cb-button", key: "keep" }), close(t("Not now"))];
  return [
    title,
    element("p", { className: "cb-not-kept" }, t("This is a preview. None of it is kept yet.")),
    ...news,
    ...different,
    ...all,
    ...ticks(offer, takes, take),
    ...(takes.exercises ? firstWeek(offer.assignment, room, around, begin) : []),
    ...wayOut,
    element("p", {}, ...ways),
  ];
}

function cardsOf(assignment: string, exercises: readonly Exercise[], shelf: Shelf): HTMLElement[] {
  return exercises.map((each) => {
    const item = { item: "", assignment, ...each } as PlanItem;
    const lines = [...linesOf(item, shelf), ...foldedSteps(waysIn(item, shelf)), ...photoElsewhere(item, shelf)];
    return element("div", { className: "cb-card" }, ...lines);
  });
}

/** With which week of a class the learner begins. Each other one can be taken later. */
function firstWeek({ weeks = [] }: Assignment, { contents }: Room, { week, begun }: Around, begin: Presses["begin"]): HTMLElement[] {
  if (!weeks.length) return [];
  const options = weeks.map((each, place) => element("option", { value: String(place), selected: place === week }, titleOfWeek(each, place, contents)));
  const select = element("select", {}, ...options);
  select.dataset["key"] = "week";
  select.addEventListener("change", () => begin(Number(select.value)));
  return [
    element("label", { className: "cb-field" }, element("span", {}, t("The exercises of which week? You can take another one later.")), " ", select),
    ...begun.planRemarks.map(remark),
  ];
}

/** Nobody looks for a photo where there is none. */
function photoElsewhere(item: PlanItem, shelf: Shelf): HTMLElement[] {
  const isMissing = item.photo && !waysIn(item, shelf).some((way) => shelf.pictureOf(way));
  return isMissing ? [remark(t("A photo of this is on the sheet and in the file. A link cannot carry it."))] : [];
}

/** What to take. With nothing to choose between, there is nothing to ask. */
function ticks(offer: Offer, takes: Takes, take: Presses["take"]): HTMLElement[] {
  const there = (Object.keys(TICKS) as (keyof Takes)[]).filter((what) => offer.takes[what]);
  if (!there.length) return [];
  const rows = there.map((what) => {
    const box = element("input", { type: "checkbox", checked: takes[what] });
    box.dataset["key"] = `take ${what}`;
    box.addEventListener("change", () => take(what, box.checked));
    return element("label", { className: "cb-tick" }, box, element("span", {}, TICKS[what]));
  });
  const legend = element("legend", {}, t("What do you want to take?"));
  const ladder = takes.ladder && offer.takes.ladder && offer.ladderRemark;
  return [
    element("fieldset", { className: "cb-takes" }, legend, ...rows),
    ...(ladder ? [remark(ladder)] : []),
  ];
}

function remark(words: string): HTMLElement {
  return element("p", { className: "cb-remark" }, words);
}
