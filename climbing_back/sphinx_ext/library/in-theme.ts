/** The address of a drawing of the library, and what it was told before; `in_themes.py` makes them listen. */
const DRAWING = /^([^#]*_static\/figures\/[\w.-]+\.svg)(?:#[\w-]+)?$/;

/**
 * Tell each drawing which theme was chosen on this page. Where none was chosen it asks by itself, and that is so
 * without this script, too. On paper it is told to be light, as the page is.
 */
export function tellDrawings(): void {
  const root = document.documentElement;
  let printed = false;
  const tell = () => {
    const { theme } = root.dataset;
    const told = theme ? `#${printed ? "light" : theme}` : "";
    for (const picture of [...document.images]) {
      const was = picture.getAttribute("src") ?? "";
      const [, file] = DRAWING.exec(was) ?? [];
      if (!file || was === file + told) continue;
      picture.src = file + told;
      // WebKit looks at the new fragment of a file that it has when the picture is put in its place.
      picture.replaceWith(picture);
    }
  };
  new MutationObserver(tell).observe(root, { attributeFilter: ["data-theme"] });
  // Pictures come later, too, and some begin to move.
  new MutationObserver(tell).observe(document.body, { attributeFilter: ["src"], childList: true, subtree: true });
  for (const moment of ["beforeprint", "afterprint"]) {
    window.addEventListener(moment, () => {
      printed = moment === "beforeprint";
      tell();
    });
  }
  tell();
}
