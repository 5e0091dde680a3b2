import { t } from "../../language/t";

const SHOW = t("Show it moving");
const STOP = t("Stop the picture");

/**
 * Offer the moving picture beside a still one. It never moves by itself, and it is not offered to
 * who has asked the device for less motion: the still one shows every step.
 */
export function offerMotion(): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  for (const figure of document.querySelectorAll<HTMLElement>(".cb-picture[data-moving]")) {
    const image = figure.querySelector("img");
    const moving = figure.dataset["moving"];
    if (!image || !moving) continue;
    const still = image.getAttribute("src") ?? "";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "cb-button cb-quiet";
    const title = titleOf(figure);
    const say = (words: string) => {
      button.textContent = words;
      // A page has several. Each is called by what it moves.
      if (title) button.setAttribute("aria-label", `${words}: ${title}`);
    };
    say(SHOW);
    button.addEventListener("click", () => {
      const starts = button.textContent === SHOW;
      image.src = starts ? moving : still;
      say(starts ? STOP : SHOW);
    });
    figure.append(button);
  }
}

/** Of which size, or of which part of the page, a picture is; nothing for that of the exercise itself. */
function titleOf(figure: HTMLElement): string {
  const size = figure.closest("li")?.querySelector("strong");
  if (size) return size.textContent;
  let nth = 1;
  let before = figure.previousElementSibling;
  for (; before && before.localName !== "h2"; before = before.previousElementSibling) nth += Number(before.matches(".cb-picture"));
  const title = before ?? figure.closest("details")?.querySelector("summary");
  return [title?.textContent, nth > 1 && nth].filter(Boolean).join(" ");
}
