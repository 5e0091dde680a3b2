import { t } from "../../language/t";
import type { Visit } from "../../sharing/visit/lines";
import { element } from "../kit/dom";
import { recordText } from "./record-text";
import type { Names } from "./words";

/** Copies the page as text, and returns what came of it. Where a browser does not let it, the text is there and marked. */
export async function copyForRecord(visit: Visit, names: Names, place: HTMLElement): Promise<string> {
  const text = recordText(visit, names);
  place.replaceChildren();
  try {
    await navigator.clipboard.writeText(text);
    return t("✓ Copied as text. Paste it into a note of the record.");
  } catch {
    const box = element("textarea", { readOnly: true, rows: 8, value: text });
    place.append(element("label", { className: "cb-note" }, element("span", {}, t("The page as text")), box));
    box.select();
    return t("This browser does not let the page copy. The text is marked: copy it yourself.");
  }
}
