/** Takes back what the last printing changed, as long as that stands. */
let takeBack = () => {};

/**
 * Print the page with a change, which `change` makes and what it returns takes back.
 *
 * It is taken back when there is a hand on the page again: no dialog is open then. `afterprint` alone
 * says no such thing. Phones say it before they take their picture, and a browser that does nothing
 * never says it. So the change must be one that a screen does not show.
 */
export function printWith(change: () => () => void): void {
  takeBack();
  const undo = change();
  const waiting = new AbortController();
  const { signal } = waiting;
  takeBack = () => {
    waiting.abort();
    takeBack = () => {};
    undo();
  };
  const back = () => takeBack();
  for (const hand of ["pointerdown", "keydown"]) addEventListener(hand, back, { capture: true, signal });
  // On its way to the browser's own menu, a mouse crosses the page. Over an open dialog it may, too.
  addEventListener("afterprint", () => addEventListener("pointermove", back, { signal }), { once: true, signal });
  print();
}

/** Let the styles leave one part of the page on paper and nothing else: `[data-print="…"]` says which. */
export function only(name: "plan" | "visit"): () => void {
  const { dataset } = document.documentElement;
  dataset["print"] = name;
  return () => delete dataset["print"];
}
