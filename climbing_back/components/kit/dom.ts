/** Make an element. Text is text: nothing in it is ever read as markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** A button of a form: it says what it does, and does that alone. */
export function button(
  words: string,
  press: () => void,
  { className = "cb-button cb-quiet", label = "", key = "" } = {},
): HTMLButtonElement {
  const made = element("button", { type: "button", className }, words);
  // Begins with the words on it, so that it can be called by voice.
  if (label) made.setAttribute("aria-label", label);
  if (key) made.dataset["key"] = key;
  made.addEventListener("click", press);
  return made;
}

/** A quiet button that says which of several things it is about. */
export function buttonAbout(
  words: string,
  about: string,
  press: () => void,
  className = "cb-button cb-quiet",
): HTMLButtonElement {
  return button(words, press, { className, label: about && `${words} ${about}` });
}

/** A button that stays pressed while `isOn`. */
export function toggle(
  words: string,
  isOn: boolean,
  press: () => void,
  options: { label?: string; key?: string; className?: string } = {},
): HTMLButtonElement {
  const made = button(words, press, options);
  made.setAttribute("aria-pressed", String(isOn));
  return made;
}

/** Draw anew without taking away what is being typed, or the focus of what is found again by its `data-key`. */
export function redraw(part: HTMLElement, ...children: (Node | string)[]): void {
  const had = document.activeElement as HTMLElement | null;
  const isHere = had !== null && had !== part && part.contains(had);
  const typed = [...part.querySelectorAll<HTMLInputElement>("input[type=text][data-key]")];
  part.replaceChildren(...children);
  const named = (name: string) => part.querySelector<HTMLElement>(`[data-key="${CSS.escape(name)}"]`);
  for (const { dataset, value } of typed) {
    const now = named(dataset["key"] ?? "") as HTMLInputElement | null;
    if (now) now.value = value;
  }
  if (isHere) named(had.dataset["key"] ?? "")?.focus({ preventScroll: true });
}
