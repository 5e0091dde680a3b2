import { t } from "../../language/t";
import type { Code } from "../../sharing/assignment/code";

const SVG = "http://www.w3.org/2000/svg";
/** The light border that a camera needs. */
const QUIET = 4;

/** A QR code, drawn. */
export function drawn({ rows }: Code): SVGSVGElement {
  const size = rows.length + 2 * QUIET;
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("viewBox", `0 0 ${size} ${size}`);
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", t("QR code of the link"));
  picture.setAttribute("shape-rendering", "crispEdges");
  const paper = document.createElementNS(SVG, "path");
  paper.setAttribute("d", `M0 0h${size}v${size}h-${size}z`);
  paper.setAttribute("class", "cb-light");
  const squares = document.createElementNS(SVG, "path");
  const dark = rows.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])),
  );
  squares.setAttribute("d", dark.join(""));
  picture.append(paper, squares);
  return picture;
}
