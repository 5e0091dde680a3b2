import { t } from "../../language/t";
import type { KnownExercise, KnownSet } from "../element/known";
import { foldedSafety } from "../element/safety";
import { wayOf } from "../element/ways";
import { buttonAbout, element } from "../kit/dom";
import { picks } from "./controls";
import { StandingGate } from "./standing-gate";
import { type Items, RESTS, withExercise, withRest, withSet } from "./items";
import type { Planner } from "./planner";

/** How many are offered at once. */
const AT_A_TIME = 5;

export const POSITIONS = { lying: t("Lying"), sitting: t("Sitting"), standing: t("Standing") };

/** Something to choose from, and how it follows the plan. */
export interface Offer {
  readonly title: string;
  readonly parts: HTMLElement[];
  show(items: Items): void;
}

/** The library: first how one wants to be, then the exercises one can do that way. */
export function libraryOffer(planner: Planner): Offer {
  let shown: Items = [];
  let most = AT_A_TIME;
  let position = "";
  const gate = new StandingGate(planner);
  const list = element("ul", { className: "cb-choices" });
  const more = buttonAbout(t("Show five more"), "", () => {
    const first = most;
    most += AT_A_TIME;
    draw();
    list.children[first]?.querySelector("button")?.focus();
  });
  const { part } = picks("radio", "position", planner.voice.position, POSITIONS, (box) => {
    position = box.value;
    most = AT_A_TIME;
    draw();
  });
  const rows = new Map<string, HTMLElement>();
  const draw = () => {
    const fitting = [...planner.library.exercises.values()].filter(
      (each) => each.position === position,
    );
    gate.part.hidden = !fitting.some(({ level }) => level === "C");
    const wanted = fitting.slice(0, most).map((each) => {
      const row = rows.get(each.id) ?? exerciseRow(each, planner);
      rows.set(each.id, row);
      showWhetherIn(row, each, shown);
      return row;
    });
    if (wanted.some((row, index) => list.children[index] !== row)) list.replaceChildren(...wanted);
    more.hidden = wanted.length === fitting.length;
  };
  draw();
  return {
    title: t("Pick from the library"),
    parts: [hint(planner.voice.typicalStart), part, gate.part, list, element("p", {}, more)],
    show: (items) => {
      shown = items;
      gate.show();
      draw();
    },
  };
}

/** One exercise of the library, for whoever comes from its page. */
export function exerciseOffer(offered: KnownExercise, planner: Planner): Offer {
  const row = exerciseRow(offered, planner);
  const gate = new StandingGate(planner);
  return {
    title: offered.name,
    parts: [
      hint(planner.voice.typicalStart),
      ...(offered.level === "C" ? [gate.part] : []),
      element("ul", { className: "cb-choices" }, row),
    ],
    show: (items) => {
      gate.show();
      showWhetherIn(row, offered, items);
    },
  };
}

export function exerciseRow(offered: KnownExercise, planner: Planner): HTMLElement {
  const add = () => planner.changeAll((items) => withExercise(items, offered));
  return element(
    "li",
    { className: "cb-card" },
    ...pictureOfStart(offered, planner),
    buttonAbout(t("Add {name}", { name: offered.name }), "", add),
    element("span", { className: "cb-in" }, planner.voice.isIn),
    hint(t("A typical start: {range}", { range: offered.start })),
    ...foldedSafety([offered]),
  );
}

/** The picture of a good day: that is what it is called after. */
function pictureOfStart(offered: KnownExercise, { pictureOf }: Planner): HTMLElement[] {
  const picture = pictureOf(wayOf(offered, "good"));
  return picture ? [element("img", picture)] : [];
}

/** Nobody adds a second one without knowing of the first. */
export function showWhetherIn(row: HTMLElement, { id, name }: KnownExercise, items: Items): void {
  const isIn = items.some(({ exercise }) => exercise === id);
  row.classList.toggle("cb-is-in", isIn);
  row.querySelector("button")?.replaceChildren(isIn ? t("Add {name} once more", { name }) : t("Add {name}", { name }));
}

/** Sets of exercises that go together. */
export function setOffer(planner: Planner, done: (first: string | undefined) => void): Offer {
  const gates: StandingGate[] = [];
  const rows = planner.library.sets.map((set) => setRow(set, gates, planner, done));
  return {
    title: t("Start with a ready set"),
    parts: [hint(planner.voice.typicalStart), element("ul", { className: "cb-choices" }, ...rows)],
    show: () => gates.forEach((gate) => gate.show()),
  };
}

function setRow(
  set: KnownSet,
  gates: StandingGate[],
  planner: Planner,
  done: (first: string | undefined) => void,
): HTMLElement {
  const exercises = set.exercises.flatMap((id) => planner.library.exercises.get(id) ?? []);
  const use = () => {
    let first: string | undefined;
    planner.changeAll((items) => {
      const all = withSet(items, set.exercises, planner.library);
      first = all[items.length]?.item;
      return all;
    });
    done(first);
  };
  const row = element(
    "li",
    { className: "cb-card" },
    element("p", {}, set.when),
    element("p", { className: "cb-hint" }, exercises.map(({ name }) => name).join(", ")),
    ...foldedSafety(exercises),
    buttonAbout(t("Use {name}", { name: set.name }), "", use),
  );
  if (exercises.some(({ level }) => level === "C")) {
    const gate = new StandingGate(planner);
    gates.push(gate);
    row.prepend(gate.part);
  }
  return row;
}

/** Rest is planned like an exercise. */
export function restOffer(planner: Planner, done: (first: string | undefined) => void): Offer {
  const add = (which: keyof typeof RESTS) => () => {
    let added: string | undefined;
    planner.changeAll((items) => {
      const all = withRest(items, which);
      added = all.at(-1)?.item;
      return all;
    });
    done(added);
  };
  return {
    title: t("Add a rest"),
    parts: [
      hint(t("Rest is part of the plan. You can change how long it is.")),
      element(
        "p",
        {},
        buttonAbout(t("Add {words}", { words: RESTS.rest.words.toLowerCase() }), "", add("rest")),
        buttonAbout(t("Add {words}", { words: RESTS.pause.words.toLowerCase() }), "", add("pause")),
      ),
    ],
    show: () => {},
  };
}

export function hint(words: string): HTMLElement {
  return element("p", { className: "cb-hint" }, words);
}

