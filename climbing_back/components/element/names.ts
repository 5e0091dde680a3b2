/** The library's names that a fragment brings along: what is called by an exercise's id there. */
export function namesIn(fragment: HTMLElement): (exercise: string) => string | undefined {
  const names = JSON.parse(fragment.dataset["names"] ?? "{}") as Record<string, string>;
  // An id from a foreign plan may mean something to the browser.
  return (exercise) => (Object.hasOwn(names, exercise) ? names[exercise] : undefined);
}
