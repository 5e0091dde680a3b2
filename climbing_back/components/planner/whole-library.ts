import { counted, t } from "../../language/t";
import type { KnownExercise } from "../element/known";
import { element } from "../kit/dom";
import { wordsBox } from "./controls";
import type { Items } from "./items";
import { exerciseRow, hint, type Offer, POSITIONS, showWhetherIn } from "./offers";
import type { Planner } from "./planner";
import { StandingGate } from "./standing-gate";

/** All of the library at once, with a box to find in it: for people who choose for others, and know what they want. */
export function wholeLibraryOffer(planner: Planner): Offer {
  const gate = new StandingGate(planner);
  const exercises = [...planner.library.exercises.values()];
  const rows = exercises.map((exercise) => rowWithCue(exercise, planner));
  const find = element("input", { type: "search" });
  const found = element("p", { className: "cb-hint" });
  found.setAttribute("role", "status");
  find.addEventListener("input", () => {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const { part, text } of rows) part.hidden = !words.every((word) => text.includes(word));
    const { length } = rows.filter(({ part }) => !part.hidden);
    found.textContent = words.length ? counted(length, "{count} exercise.", "{count} exercises.") : "";
  });
  const title = element("span", {}, t("Find by name, problem or position"));
  return {
    title: t("Pick from the library"),
    parts: [
      hint(planner.voice.typicalStart),
      element("label", { className: "cb-field" }, title, " ", find),
      found,
      gate.part,
      element("ul", { className: "cb-choices" }, ...rows.map(({ part }) => part)),
    ],
    show: (items) => {
      gate.show();
      for (const row of rows) row.show(items);
    },
  };
}

/** An exercise, what it is looked up by, and a box for a cue as soon as it is in. */
function rowWithCue(exercise: KnownExercise, planner: Planner) {
  const part = exerciseRow(exercise, planner);
  const cue = wordsBox(planner.voice.note, planner.voice.longest);
  let item = "";
  planner.typed(cue.box, (words) => planner.change(item, ({ words: _, ...rest }) => (words ? { ...rest, words } : rest)));
  part.append(cue.part);
  for (const picture of part.querySelectorAll("img")) picture.loading = "lazy";
  return {
    part,
    text: [exercise.name, POSITIONS[exercise.position], exercise.lookUp].join(" ").toLowerCase(),
    show: (items: Items) => {
      showWhetherIn(part, exercise, items);
      // The one that was added last.
      const mine = items.findLast((each) => each.exercise === exercise.id);
      item = mine?.item ?? "";
      cue.part.hidden = !mine;
      planner.showWords(cue.box, mine?.words ?? "");
    },
  };
}
