import type { PlanItem } from "../../diary/views/plan";
import { t } from "../../language/t";
import { buttonAbout, element } from "../kit/dom";
import { type Section, wordsBox } from "./controls";
import { LONGEST_STEP, MOST_STEPS, stepsIn } from "./copied";
import { hint } from "./offers";
import type { Planner } from "./planner";

/** What an exercise needs that is not of the library: a name, how it is done, what keeps people safe, and a photo. */
export function ownSection(id: string, planner: Planner): Section {
  const keep = (field: "words" | "safety") => (words: string) =>
    planner.change(id, ({ [field]: _, ...rest }) => (words ? { ...rest, [field]: words } : rest));
  const name = wordsBox(t("Name"), planner.voice.longest);
  planner.typed(name.box, keep("words"));
  const steps = wordsBox(t("How to do it, a step on each line"), MOST_STEPS * LONGEST_STEP);
  steps.box.rows = 4;
  planner.typed(steps.box, (words) => {
    const all = stepsIn(words);
    if (all.length > MOST_STEPS) planner.warn(t("There is room for {most} steps. Those after them are left out.", { most: MOST_STEPS }));
    planner.change(id, ({ steps: _, ...rest }) => (all.length ? { ...rest, steps: all.slice(0, MOST_STEPS) } : rest));
  });
  const safety = wordsBox(planner.voice.safety, LONGEST_STEP);
  safety.box.dataset["key"] = "safety";
  planner.typed(safety.box, keep("safety"));
  const photo = photoPart(id, planner);
  return {
    title: t("How to do it"),
    part: element("div", {}, name.part, steps.part, safety.part, ...photo.parts),
    show: (item) => {
      planner.showWords(name.box, item.words ?? "");
      planner.showWords(steps.box, item.steps?.join("\n") ?? "");
      planner.showWords(safety.box, item.safety ?? "");
      photo.show(item);
    },
  };
}

/** Where photos can be taken in: a file, and what it shows. */
function photoPart(id: string, planner: Planner): { parts: HTMLElement[]; show(item: PlanItem): void } {
  const { photos } = planner;
  if (!photos) return { parts: [], show: () => {} };
  let shown: string | undefined;
  const file = element("input", { type: "file", accept: photos.kinds.join(",") });
  const put = (photo: string | undefined) => {
    // The picture comes above what the finger is on.
    const before = file.getBoundingClientRect().top;
    planner.change(id, ({ photo: _, ...rest }) => (photo ? { ...rest, photo } : rest));
    scrollBy(0, file.getBoundingClientRect().top - before);
  };
  file.addEventListener("change", () => {
    const [chosen] = file.files ?? [];
    file.value = "";
    if (chosen) void photos.take(chosen).then(put, (error: unknown) => planner.warn(error instanceof Error ? error.message : String(error)));
  });
  const alt = wordsBox(t("What the photo shows, for those who do not see it"), 140);
  planner.typed(alt.box, (words) => shown && photos.describe(shown, words));
  const without = buttonAbout(t("Take the photo out"), "", () => {
    put(undefined);
    file.focus();
  });
  const more = element("div", {}, alt.part, element("p", {}, without));
  return {
    parts: [
      element("label", { className: "cb-file" }, `${t("A photo, if you like")} `, file),
      hint(t("It is on the sheet and in the file. A link and its code carry the words alone. Show hands, feet and chair; leave faces and names out.")),
      more,
    ],
    show: ({ photo }) => {
      shown = photo;
      more.hidden = !photo;
      planner.showWords(alt.box, photo ? photos.altOf(photo) : "");
    },
  };
}
