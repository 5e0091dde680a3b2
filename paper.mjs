// What is only for paper is a sheet of its own in the book: a browser draws the page before it has come.
// In the sources it stands with each part, under `@media print`; in a cell, and in the page for what is not there, it stays where it is.
import postcss from "postcss";

/** The style sheet for the screen, and the one for paper, each with its rules in their order. */
export function apart(css) {
  const screen = postcss.parse(css);
  const paper = postcss.root();
  screen.each((rule) => {
    const forPaper = rule.name === "page" || (rule.name === "media" && rule.params.startsWith("print"));
    if (!forPaper) return;
    // The whole sheet is for paper: a page that counts its sheets beforehand reads it as it is.
    if (rule.params === "print") {
      paper.append(rule.nodes);
      rule.remove();
    } else paper.append(rule);
  });
  return { screen: screen.toString(), paper: paper.toString() };
}
