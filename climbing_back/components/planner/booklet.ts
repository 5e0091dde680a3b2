import { element } from "../kit/dom";
import { type Flow, inColumns, type Room } from "./pages";

/** Each sheet that is folded has four pages. */
const PAGES = 4;

/**
 * The pages two by two, in such an order that the sheets, printed on both sides and folded, are a booklet.
 *
 * A browser cannot say which words stand on which page. So each page has all of its part laid out in columns, and shows one of them.
 */
export function bookletOf(paper: HTMLElement, flows: readonly Flow[], room: Room): HTMLElement {
  const pages = flows.flatMap(({ parts, pages }) => Array.from({ length: pages }, (_, shown) => inColumns(paper, parts, room, shown)));
  const last = sheetsFor(pages.length) * PAGES - 1;
  const sides = Array.from({ length: (last + 1) / 2 }, (_, side) => {
    // Folded, the first page lies beside the last one.
    const both = [side, last - side];
    const halves = (side % 2 ? both : both.reverse()).map((page) => half(pages[page], page + 1, room));
    return element("div", { className: "cb-side" }, ...halves);
  });
  return element("div", { className: "cb-booklet" }, ...sides);
}

/** How many sheets of paper a booklet takes. */
export function sheetsFor(pages: number): number {
  return Math.ceil(pages / PAGES);
}

function half(page: HTMLElement | undefined, number: number, { width, height }: Room): HTMLElement {
  const frame = element("div", { className: "cb-page-of-booklet" }, ...(page ? [page] : []));
  Object.assign(frame.style, { inlineSize: `${width}px`, blockSize: `${height}px` });
  return element("div", {}, frame, ...(page ? [element("p", {}, String(number))] : []));
}
