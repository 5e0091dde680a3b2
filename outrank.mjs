// In a cell, the host's page has style sheets of its own, and they reach into whatever is there. This gives each rule
// of ours the weight of an id. No host styles all that is in a cell by an id, so ours hold; at-home.css resets the rest.
import postcss from "postcss";

/** The same style sheet, with each of its rules above those that name elements and classes alone. */
export function outranking(css) {
  const sheet = postcss.parse(css);
  sheet.walkRules((rule) => {
    if (rule.parent.type === "atrule" && rule.parent.name.endsWith("keyframes")) return;
    rule.selectors = rule.selectors.map((each) => each.replace(/^([\w-]+|\*)?/, "$1:not(#cb)"));
  });
  return sheet.toString();
}
