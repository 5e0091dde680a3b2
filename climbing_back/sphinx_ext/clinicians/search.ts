import { t } from "../../language/t";

/** Let words choose the rows of a long table: those stay in which every word stands. */
export function helpToLookUp(): void {
  const form = document.querySelector<HTMLFormElement>(".cb-lookup-search");
  const box = form?.querySelector("input");
  const found = form?.querySelector("p");
  const rows = [...document.querySelectorAll<HTMLElement>(".cb-lookup tbody tr")];
  if (!box || !found) return;
  box.addEventListener("input", () => {
    const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const row of rows) {
      const text = row.textContent?.toLowerCase() ?? "";
      row.hidden = !words.every((word) => text.includes(word));
    }
    const shown = rows.filter(({ hidden }) => !hidden).length;
    found.textContent = words.length ? t("{shown} of {rows} facts.", { shown, rows: rows.length }) : "";
  });
}
