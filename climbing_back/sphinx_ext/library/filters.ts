import { counted, t } from "../../language/t";

/** How many are shown at once in easy view. */
const AT_A_TIME = 5;

/**
 * Let links such as `#problem=balance` choose what the index of exercises shows. They are links, so
 * they work by keyboard and voice, can be sent and bookmarked, and the back button undoes them.
 */
export function helpToChoose(): void {
  const choose = document.querySelector<HTMLElement>(".cb-choose");
  const easy = choose?.querySelector<HTMLInputElement>(".cb-easy input");
  const found = choose?.querySelector<HTMLElement>(".cb-found");
  if (!choose || !easy || !found) return;
  const cards = [...document.querySelectorAll<HTMLElement>(".cb-cards > li")];
  const shelves = [...document.querySelectorAll<HTMLElement>(".cb-shelf")];
  const more = document.createElement("button");
  more.type = "button";
  more.className = "cb-button";
  more.textContent = t("Show five more");
  shelves.at(-1)?.after(more);
  let most = AT_A_TIME;

  const draw = () => {
    const wanted = new URLSearchParams(location.hash.slice(1));
    const fitting = cards.filter((card) => fits(card, wanted));
    const shown = new Set(easy.checked ? fitting.slice(0, most) : fitting);
    for (const card of cards) card.hidden = !shown.has(card);
    for (const shelf of shelves) {
      shelf.hidden = !shelf.querySelector("li:not([hidden])");
    }
    more.hidden = shown.size === fitting.length;
    found.textContent = foundInWords(fitting.length, shown.size);
    for (const link of choose.querySelectorAll("a")) {
      if (link.hash && link.hash === location.hash) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  window.addEventListener("hashchange", () => {
    most = AT_A_TIME;
    draw();
  });
  easy.addEventListener("change", draw);
  more.addEventListener("click", () => {
    const next = cards.filter((card) => !card.hidden).length;
    most += AT_A_TIME;
    draw();
    cards.filter((card) => !card.hidden)[next]?.querySelector("a")?.focus();
  });
  draw();
}

function fits(card: HTMLElement, wanted: URLSearchParams): boolean {
  return [...wanted].every(([key, value]) => {
    if (key === "standing") return card.dataset["position"] !== "standing";
    if (key === "minutes") return Number(card.dataset["minutes"]) <= Number(value);
    return (card.dataset[key] ?? "").split(" ").includes(value);
  });
}

function foundInWords(fitting: number, shown: number): string {
  if (!fitting) return t("No exercise fits. Choose something else, or all exercises.");
  const all = counted(fitting, "{count} exercise.", "{count} exercises.");
  return shown < fitting ? `${all} ${t("Here are the first {shown}.", { shown })}` : all;
}
