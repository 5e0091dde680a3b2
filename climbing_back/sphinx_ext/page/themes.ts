/** Where the choice is kept, for the line in `page.html` that applies it before the first paint. */
const KEY = "climbing-back-theme";

/** Let the learner choose a theme in the menu. Without a script the page follows the device. */
export function offerThemes(): void {
  const place = document.querySelector<HTMLFormElement>(".cb-themes");
  if (!place) return;
  const root = document.documentElement;
  for (const choice of place.querySelectorAll("input")) {
    choice.checked = choice.value === (root.dataset["theme"] ?? "device");
  }
  place.addEventListener("change", (event) => {
    const { value } = event.target as HTMLInputElement;
    if (value === "device") delete root.dataset["theme"];
    else root.dataset["theme"] = value;
    try {
      localStorage.setItem(KEY, value);
    } catch {
      // A browser that blocks storage still shows the theme on this page.
    }
  });
}
