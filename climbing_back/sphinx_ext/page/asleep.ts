/**
 * A page says by itself, by its style, that a part of it did not arrive (`page.html`). That is taken
 * back when every component is awake, however late the last script came.
 */
export async function takeBackAsleep(): Promise<void> {
  // What has no tag of ours is dressed like a component, and never wakes.
  const components = [...document.querySelectorAll<HTMLElement>(".cb")].filter(({ localName }) => localName.includes("-"));
  await Promise.all(components.map(({ localName }) => customElements.whenDefined(localName)));
  // One that failed stays asleep, and what is pressed there is not kept.
  const areAwake = components.every(({ dataset }) => "awake" in dataset);
  if (areAwake) document.querySelector(".cb-asleep")?.remove();
}
