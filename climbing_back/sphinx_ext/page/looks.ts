/** How the pages look is chosen in the menu, in so many ways. What is chosen stands in `data-…` of the root. */
const LOOKS = ["theme", "letters", "spacing", "typeface"] as const;

/** As the device has it, or as the course is made: nothing is written at the root. */
const UNWRITTEN = ["device", "usual"];

const keyOf = (look: string) => `climbing-back-${look}`;

/** Before the first paint, so that a look never flashes. */
export function applyLooks(): void {
  for (const look of LOOKS) show(look, localStorage.getItem(keyOf(look)));
}

/** Let the learner choose in the menu. Without a script the page follows the device. */
export function offerLooks(): void {
  const place = document.querySelector<HTMLFormElement>(".cb-looks");
  if (!place) return;
  for (const choice of place.querySelectorAll("input")) {
    const chosen = document.documentElement.dataset[choice.name];
    choice.checked = chosen ? choice.value === chosen : UNWRITTEN.includes(choice.value);
  }
  place.addEventListener("change", (event) => {
    const { name, value } = event.target as HTMLInputElement;
    show(name, value);
    try {
      localStorage.setItem(keyOf(name), value);
    } catch {
      // A browser that blocks storage still shows the look on this page.
    }
  });
}

function show(look: string, value: string | null): void {
  const { dataset } = document.documentElement;
  if (!value || UNWRITTEN.includes(value)) delete dataset[look];
  else dataset[look] = value;
}
