/** Who came here from an assignment goes back to it: its draft is in the address, and travels along. */
export function carryDraft(): void {
  const draft = /^#\d[^&]*/.exec(location.hash);
  if (!draft) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href*="assign.html"]')) {
    const [page, more] = link.href.split("#");
    link.href = `${page}${location.hash}${more ? `&${more}` : ""}`;
  }
}
