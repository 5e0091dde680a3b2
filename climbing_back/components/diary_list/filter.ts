import { countOf } from "../../diary/words/phrases";
import { t } from "../../language/t";
import { element } from "../kit/dom";

/** Offer what there is, and keep what was chosen. A list that says the same already stays as it is. */
export function fill(
  form: HTMLFormElement,
  name: string,
  values: ReadonlySet<string>,
  inWords: (value: string) => string,
): void {
  const select = form.elements.namedItem(name) as HTMLSelectElement;
  const [, ...offered] = [...select.options].map(({ value }) => value);
  if (offered.join(" ") === [...values].join(" ")) return;
  const chosen = select.value;
  const options = [...values].map((value) =>
    element("option", { value, selected: value === chosen }, inWords(value)),
  );
  select.replaceChildren(select.options[0] as HTMLOptionElement, ...options);
}

/** How much was written, how much of that is of this kind and month, and how much of that is here. */
export function countInWords(all: number, wanted: number, shown: number): string {
  if (!all) return t("Nothing is written here yet.");
  if (!wanted) return t("Nothing of this kind in this month.");
  const newest = shown < wanted ? ` ${t("Here are the newest {shown}.", { shown })}` : "";
  return `${countOf(wanted)}.${newest}`;
}
