import type { DataOf } from "../../diary/format/diary.gen";
import type { Setback } from "../../diary/views/setbacks";
import { t } from "../../language/t";
import { askForDay } from "../kit/days";
import { button, element, toggle } from "../kit/dom";

/** How the box for something else that helped is found again. */
export const OWN_WORDS = "helped own";

interface Says {
  say: (more: Partial<Pick<DataOf["ground-zero-over"], "day" | "rung" | "helped">>) => void;
  warn: (message: string) => void;
}

/** What can be said of a setback that is over. All of it can be skipped. */
export function endOf(
  { until, rung, helped }: Setback,
  ladder: readonly string[],
  examples: readonly string[],
  { say, warn }: Says,
): HTMLElement[] {
  const choices = ladder.map((each) =>
    toggle(each, each === rung, () => say({ rung: each }), { key: `rung ${each}` }),
  );
  const said = partsOf(helped);
  const helps = [...new Set([...examples, ...said])].map((each) => {
    const isOn = said.includes(each);
    const rest = isOn ? said.filter((other) => other !== each) : [...said, each];
    return toggle(each, isOn, () => say({ helped: rest.join(", ") }), { key: `helped ${each}` });
  });
  return [
    ...(choices.length ? [rungs(rung, choices)] : []),
    group(t("What helped? You can skip this."), helps),
    ownWords((words) => say({ helped: [...said, words].join(", ") })),
    askForDay(t("The first day after it"), until ?? "", "until", (day) => say({ day }), warn),
  ];
}

/** The rung that was reached. What is known is not asked again; another one can be said. */
function rungs(known: string | null, choices: HTMLElement[]): HTMLElement {
  if (known === null) return group(t("Which rung are you on?"), choices);
  const summary = element("summary", {}, t("You are on: {here}", { here: known }));
  return element("details", { className: "cb-fold" }, summary, group(t("Another rung"), choices));
}

/** What helped is one text in the diary: things with commas between them. */
function partsOf(helped: string | null): string[] {
  return (helped ?? "").split(", ").filter(Boolean);
}

/** Something else that helped, in the learner's own words. */
function ownWords(add: (words: string) => void): HTMLElement {
  const box = element("input", { type: "text", maxLength: 1000 });
  box.dataset["key"] = OWN_WORDS;
  const press = () => {
    const words = box.value.trim();
    box.value = "";
    if (words) add(words);
  };
  return element(
    "p",
    {},
    element("label", { className: "cb-field" }, element("span", {}, t("Something else")), box),
    button(t("Add what helped"), press, { key: "helped add" }),
  );
}

function group(title: string, buttons: HTMLElement[]): HTMLElement {
  return element(
    "fieldset",
    { className: "cb-choices-of" },
    element("legend", {}, title),
    element("p", {}, ...buttons),
  );
}
