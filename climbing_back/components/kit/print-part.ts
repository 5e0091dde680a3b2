/** Print one part of the page and nothing else. The styles say what `[data-print="…"]` leaves on paper. */
export function printPart(name: "plan" | "visit"): void {
  const root = document.documentElement;
  root.dataset["print"] = name;
  window.addEventListener("afterprint", () => delete root.dataset["print"], { once: true });
  print();
}
