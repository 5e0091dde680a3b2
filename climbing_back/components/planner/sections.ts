import type { Colour, Dose } from "../../diary/format/diary.gen";
import type { PlanItem } from "../../diary/views/plan";
import type { Counted } from "../../diary/words/amounts";
import { KINDS } from "../../diary/words/days";
import { t } from "../../language/t";
import { buttonAbout, element } from "../kit/dom";
import { counter, dayPicks, picks, type Section, tick, wordsBox } from "./controls";
import { type Days, isOwn, moved, nameOf, withDose, withSide } from "./items";
import { ownSection } from "./own-section";
import type { Planner } from "./planner";

/** What each number of an amount is called, and how far its buttons go at a time. */
const NUMBERS: Readonly<Record<Counted, { title: string; step: number }>> = {
  sets: { title: t("Rounds"), step: 1 },
  reps: { title: t("Times"), step: 1 },
  hold: { title: t("Hold, in seconds"), step: 5 },
  minutes: { title: t("Minutes"), step: 1 },
};

const NAMES = Object.keys(NUMBERS) as Counted[];
const SIDES = { left: t("Left"), right: t("Right"), both: t("Both"), "": t("No side") };
const SMALL_THINGS = [t("Do it once."), t("One slow breath."), t("Lie or sit down for one minute.")];

/** Everything that can be changed about the item, one thing at a time. */
export function sectionsFor(item: PlanItem, planner: Planner): Section[] {
  const id = item.item;
  return [
    ...(isOwn(item) ? [ownSection(id, planner)] : []),
    daysSection(id, planner),
    amountsSection(id, planner),
    sideSection(id, planner),
    smallestSection(id, planner),
    moreSection(item, planner),
  ];
}

function daysSection(id: string, planner: Planner): Section {
  const days = dayPicks(`days-${id}`, t("On which days?"), (pressed) => {
    const chosen = days.boxes.filter(({ checked }) => checked).map(({ value }) => value);
    if (chosen.length) return planner.change(id, (item) => ({ ...item, days: chosen as Days }));
    pressed.checked = true;
    planner.warn(t("Keep at least one day. To take it out of your plan, press More and then Remove."));
  });
  const time = element("input", { type: "time" });
  time.addEventListener("change", () => planner.change(id, (item) => withTime(item, time.value)));
  const words = element("span", {}, t("Time of day, if you like"));
  return {
    title: t("Days"),
    part: element("div", {}, days.part, element("label", { className: "cb-field" }, words, " ", time)),
    show: (item) => {
      for (const box of days.boxes) box.checked = (item.days as string[]).includes(box.value);
      if (document.activeElement !== time) time.value = item.time ?? "";
    },
  };
}

/** The item at another time of day; "" for none. */
export function withTime(item: PlanItem, time: string): PlanItem {
  const { time: _, ...rest } = item;
  return time ? { ...rest, time } : rest;
}

function amountsSection(id: string, planner: Planner): Section {
  let colour: Colour = "good";
  let shown: PlanItem | undefined;
  const change = (dose: (before: Dose) => Dose | undefined) =>
    planner.change(id, (item) =>
      withDose(item, colour, dose(item.sizes[colour] ?? {}), planner.library),
    );
  const kinds = picks("radio", `kind-${id}`, t("On what kind of day?"), KINDS, (box) => {
    colour = box.value as Colour;
    if (shown) show(shown);
  });
  for (const box of kinds.boxes) {
    const card = box.parentElement as HTMLElement;
    card.className = `cb-kind cb-${box.value}`;
    (card.parentElement as HTMLElement).className = "cb-kinds";
    box.checked = box.value === colour;
  }
  const not = tick(t("Not on such a day"), (ticked) => {
    const typical = () => planner.library.exercises.get(shown?.exercise ?? "")?.sizes[colour];
    change(() => (ticked ? undefined : (typical() ?? {})));
  });
  const counters = NAMES.map((name) => ({
    name,
    ...counter(
      { ...NUMBERS[name], max: planner.voice.most[name] },
      (value) =>
        change(({ [name]: _, ...rest }) => (value === undefined ? rest : { ...rest, [name]: value })),
      (why) => planner.warn(why),
    ),
  }));
  const own = wordsBox(t("In words. They show in place of the numbers."), planner.voice.longest);
  planner.typed(own.box, (words) =>
    change(({ words: _, ...rest }) => (words ? { ...rest, words } : rest)),
  );
  const numbers = element("div", {}, ...counters.map(({ part }) => part), own.part);
  const show = (item: PlanItem) => {
    shown = item;
    const dose = item.sizes[colour];
    not.show(!dose);
    numbers.hidden = !dose;
    for (const each of counters) each.show(dose?.[each.name]);
    planner.showWords(own.box, dose?.words ?? "");
  };
  return { title: t("Amounts"), part: element("div", {}, kinds.part, numbers, not.part), show };
}

function sideSection(id: string, planner: Planner): Section {
  const { part, boxes } = picks("radio", `side-${id}`, t("Which side?"), SIDES, ({ value }) =>
    planner.change(id, (item) =>
      withSide(item, value ? (value as PlanItem["side"]) : undefined, planner.library),
    ),
  );
  return {
    title: t("Side"),
    part,
    show: ({ side = "" }) => {
      for (const box of boxes) box.checked = box.value === side;
    },
  };
}

function smallestSection(id: string, planner: Planner): Section {
  const { part, box } = wordsBox(
    t("The smallest thing that still counts, in your own words"),
    planner.voice.longest,
  );
  const keep = (words: string) =>
    planner.change(id, ({ floor: _, ...rest }) => (words ? { ...rest, floor: words } : rest));
  planner.typed(box, keep);
  const examples = element("p", { className: "cb-examples" });
  return {
    title: t("Smallest thing"),
    part: element("div", {}, part, element("p", { className: "cb-hint" }, t("Or press one:")), examples),
    show: (item) => {
      planner.showWords(box, item.floor ?? "");
      if (examples.childElementCount) return;
      const typical = planner.library.exercises.get(item.exercise ?? "")?.floor;
      for (const words of [...(typical ? [typical] : []), ...SMALL_THINGS]) {
        examples.append(buttonAbout(words, "", () => keep(words)));
      }
    },
  };
}

function moreSection(item: PlanItem, planner: Planner): Section {
  const id = item.item;
  const name = wordsBox(t("Name"), planner.voice.longest);
  const title = name.part.firstElementChild as HTMLElement;
  planner.typed(name.box, (words) =>
    planner.change(id, ({ words: _, ...rest }) => (words ? { ...rest, words } : rest)),
  );
  const therapist = tick(t("From my therapist"), (ticked) =>
    planner.change(id, ({ therapist: _, ...rest }) =>
      ticked ? { ...rest, therapist: true } : rest,
    ),
  );
  const buttons = element("p", {});
  return {
    title: t("More"),
    // An exercise in somebody's own words has its name beside them.
    part: element("div", {}, ...(isOwn(item) ? [] : [name.part]), ...(planner.voice.marksTherapist ? [therapist.part] : []), buttons),
    show: (item) => {
      const isOfLibrary = planner.library.exercises.has(item.exercise ?? "");
      title.textContent = isOfLibrary ? planner.voice.note : t("Name");
      planner.showWords(name.box, item.words ?? "");
      therapist.show(item.therapist === true);
      const about = nameOf(item, planner.library);
      if (!buttons.childElementCount) {
        buttons.append(
          buttonAbout(t("Move up"), "", () => planner.changeAll((items) => moved(items, id, -1))),
          buttonAbout(t("Move down"), "", () => planner.changeAll((items) => moved(items, id, 1))),
          buttonAbout(t("Remove"), "", () =>
            planner.changeAll((items) => items.filter((each) => each.item !== id)),
          ),
        );
      }
      for (const each of buttons.children) {
        each.setAttribute("aria-label", `${each.textContent} ${about}`);
      }
    },
  };
}

