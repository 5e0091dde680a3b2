/** Escape closes the menu and gives the focus back to its button. */
export function helpWithMenu(): void {
  const menu = document.querySelector<HTMLDetailsElement>(".cb-menu");
  menu?.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
}
