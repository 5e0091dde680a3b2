import { t } from "../../language/t";
import type { Assignment } from "../../sharing/assignment/assignment";
import type { Code } from "../../sharing/assignment/code";
import { ringInWords } from "../../sharing/assignment/accepted";
import { element } from "../kit/dom";
import { drawn } from "./code";

/** How many there are on a sheet of A4. */
const CARDS = 8;

/** A sheet of small cards to cut apart, each with the same code. None has a name, and there is no list of who has one. */
export function cardsOf(assignment: Assignment, code: Code): HTMLElement[] {
  const { title, ring, service } = assignment;
  const cards = Array.from({ length: CARDS }, () =>
    element(
      "div",
      { className: "cb-code-card" },
      drawn(code),
      element(
        "div",
        {},
        element("p", {}, element("strong", {}, title)),
        ...(service ? [element("p", {}, service)] : []),
        element("p", {}, t("Point the camera of a phone at the code. It needs no account.")),
        ...(ring?.number ? [element("p", {}, ringInWords(assignment, ring.number))] : []),
      ),
    ),
  );
  return [element("div", { className: "cb-code-cards" }, ...cards)];
}
