/*
 * Press every control of the component on this page, one after the other, and tell what was wrong after
 * each: where the focus went, and whether what came of the press can be seen. Links are left out.
 */
globalThis.everyPress = async () => {
  const root = document.querySelector("article .cb");
  const CONTROLS = "button, summary, input[type=checkbox], input[type=radio]";
  const MOST = 300;
  // The rows of a long list are alike: the first ones stand for it.
  const ALIKE = ".cb-choices > :nth-child(n + 4)";
  // How many pages it is, is said a moment after the press that changed it.
  const LATER = ".cb-pages";
  const boxOf = (part) => (part.closest("label") ?? part).getBoundingClientRect();
  const isShown = (part) => part.isConnected && boxOf(part).height > 0;
  const isInSight = (part) => {
    const { top, bottom, height } = boxOf(part);
    const edge = document.querySelector(".cb-help-strip")?.getBoundingClientRect().bottom ?? 0;
    return Math.min(bottom, innerHeight) - Math.max(top, edge) >= Math.min(height, 30);
  };
  const wordsOf = (part) =>
    (part.getAttribute("aria-label") || part.closest("label")?.textContent || part.textContent).trim().replace(/\s+/g, " ");
  const nameOf = (part) => `${part.closest("fieldset, section, li, details")?.className ?? ""} ${wordsOf(part)}`;

  /** What changed from now on, as far as it is shown: call the result when all is quiet. */
  const watch = () => {
    const changed = new Set();
    const note = (part) => part && changed.add(part);
    const fields = [...root.querySelectorAll("textarea, input, select")].map((field) => [field, field.value]);
    const observer = new MutationObserver((mutations) => {
      for (const { type, target, addedNodes, attributeName } of mutations) {
        if (type === "childList") for (const node of addedNodes) note(node.nodeType === 1 ? node : target);
        else if (type === "characterData") note(target.parentElement);
        else if (attributeName !== "tabindex") note(target);
      }
    });
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    return () => {
      observer.disconnect();
      for (const [field, value] of fields) if (field.value !== value) note(field);
      return [...changed].filter((part) => root.contains(part) && isShown(part) && !part.matches(LATER));
    };
  };

  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  /** The diary has kept it, and what follows from that is drawn. */
  const quiet = async () => {
    await frame();
    await frame();
    const saving = () => [...root.querySelectorAll("[role=status]")].some(({ textContent }) => textContent.startsWith("Saving"));
    while (saving()) await frame();
    await frame();
  };

  const press = async (control) => {
    control.scrollIntoView({ block: "center" });
    control.focus({ preventScroll: true });
    const name = nameOf(control);
    const changedSince = watch();
    control.click();
    await quiet();
    const changed = changedSince();
    const focused = document.activeElement;
    const results = focused === control ? changed : [...changed, focused];
    if (control.matches("input")) results.push(control);
    if (focused === document.body) return [`${name}: the focus is lost`];
    if (!isShown(focused)) return [`${name}: the focus is on what is not shown`];
    if (!isInSight(focused)) return [`${name}: the focus is out of sight, on “${wordsOf(focused).slice(0, 40)}”`];
    if (results.length && !results.some(isInSight)) return [`${name}: what changed is out of sight`];
    return [];
  };

  window.print = () => {};
  const pressed = new Set();
  const wrong = [];
  while (pressed.size < MOST) {
    const next = [...root.querySelectorAll(CONTROLS)].find(
      (control) =>
        isShown(control) && !control.disabled && !control.closest(ALIKE) && !pressed.has(nameOf(control)),
    );
    if (!next) break;
    pressed.add(nameOf(next));
    wrong.push(...(await press(next)));
  }
  if (pressed.size === MOST) wrong.push(`there is no end of controls after ${MOST}`);
  return { presses: pressed.size, wrong };
};
