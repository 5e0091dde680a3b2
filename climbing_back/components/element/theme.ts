/** What a host says of a dark theme; `at-home.css` hears the same. */
const DARK = '[data-jp-theme-light="false"], .vscode-dark, .vscode-high-contrast:not(.vscode-high-contrast-light)';
/** Where a drawing asks for the colours around it, or was told before. */
const ASKS = /(@media) ?(\(prefers-color-scheme:dark\)|all|none)/;

/**
 * Keep the pictures in a cell in the theme of its host. A drawing in an `<img>` asks for the colours around it; WebKit
 * answers with those of the device. So each is told.
 */
export function followTheme(cell: HTMLElement, signal: AbortSignal): void {
  const tell = () => {
    // There is no medium that is called none.
    const said = document.body.matches(DARK) ? "$1 all" : "$1 none";
    for (const picture of cell.querySelectorAll("img")) {
      const address = picture.src.replace(ASKS, said);
      if (address !== picture.src) picture.src = address;
    }
  };
  const watch = new MutationObserver(tell);
  watch.observe(document.body, { attributeFilter: ["data-jp-theme-light", "class"] });
  watch.observe(cell, { childList: true, subtree: true });
  signal.addEventListener("abort", () => watch.disconnect());
  tell();
}
