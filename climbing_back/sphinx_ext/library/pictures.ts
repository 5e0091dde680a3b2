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
    button.textContent = SHOW;
    button.addEventListener("click", () => {
      const starts = button.textContent === SHOW;
      image.src = starts ? moving : still;
      button.textContent = starts ? STOP : SHOW;
    });
    figure.append(button);
  }
}
