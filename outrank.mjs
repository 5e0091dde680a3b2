// In a cell, the host's page has style sheets of its own, and they reach into whatever is there. This gives each rule
// of ours the weight of an id. No host styles all that is in a cell by an id, so ours hold; at-home.css resets the rest.
// And they reach nothing but components: what a host has taken the tag of ours from is dressed by the host alone.
import postcss from "postcss";

const OURS = ":is(#cb, .cb, .cb *)";

/** The same style sheet, with each of its rules above those that name elements and classes alone. */
export function outranking(css) {
  const sheet = postcss.parse(css);
  sheet.walkRules((rule) => {
    if (rule.parent.type === "atrule" && rule.parent.name.endsWith("keyframes")) return;
    rule.selectors = rule.selectors.map(heavier);
  });
  return sheet.toString();
}

function heavier(selector) {
  const [tag] = /^([\w-]*|\*)/.exec(selector);
  const isPage = tag === "body" || selector.startsWith(":root");
  return `${tag}${isPage ? ":not(#cb)" : OURS}${selector.slice(tag.length)}`;
}
