// Holds the style sheets to the rules of CONTRIBUTING: one owner for each class, measures by name.
import { globSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { argv, exit } from "node:process";
import { pathToFileURL } from "node:url";
import postcss from "postcss";
import parseSelector from "postcss-selector-parser";

const SHEETS = "climbing_back/**/*.css";
// Built, what undoes the sheets of others, what the theme said of plain elements, the sheet of a page that has no
// other, a pattern for new ones, and what no page shows.
const NO_SHEETS = [
  "climbing_back/static/**",
  "climbing_back/design/at-home.css",
  "climbing_back/sphinx_ext/page/ground.css",
  "climbing_back/sphinx_ext/page/404.css",
  "climbing_back/scaffold/**",
  "climbing_back/editions/**",
];

/** The dress of a part. A room may say where and how large a part is, and take its dress off, as on paper. */
const DRESS = /^(color|background|border|outline|box-shadow|fill|stroke)(?!.*(width|offset)$)/;
const OFF = /^(0|none|inherit|transparent)$/;

/** Properties whose lengths have names in `measures.css`. */
const NAMED = /^(margin|padding|gap|row-gap|column-gap|border|outline|font|inset|scroll-padding)/;
const BARE = /(?<![\w.#-])-?(?!0(?![.\d]))[\d.]+(rem|em|px|mm|cm|pt|ch)\b/;
const TARGET = /^min-(inline|block)-size$/;

/** Every fault of these sheets, as a line; `sheets` are their texts by path. */
export function faultsOf(sheets) {
  const found = Object.entries(sheets).map(([path, text]) => read(path, text));
  const homes = new Map();
  for (const { path, rules } of found) {
    for (const { scoped, subjects } of rules) {
      if (!scoped) for (const name of subjects) homes.set(name, (homes.get(name) ?? new Set()).add(path));
    }
  }
  const faults = found.flatMap(({ path, rules }) => rules.flatMap((rule) => faultsOfRule(path, rule, homes)));
  return [...faults, ...faultsOfNames(sheets)];
}

/** Names of colours and measures that nobody gives, and measures that nobody takes. */
function faultsOfNames(sheets) {
  const given = new Set();
  const taken = new Map();
  for (const [path, text] of Object.entries(sheets)) {
    for (const [, name] of text.matchAll(/(--cb-[\w-]+):/g)) given.add(name);
    for (const [, name] of text.matchAll(/var\((--cb-[\w-]+)/g)) taken.set(name, path);
  }
  const unknown = [...taken].filter(([name]) => !given.has(name));
  const measures = Object.keys(sheets).find((path) => basename(path) === "measures.css");
  const idle = [...(sheets[measures] ?? "").matchAll(/(--cb-[\w-]+):/g)].filter(([, name]) => !taken.has(name));
  return [
    ...unknown.map(([name, path]) => `${path}: ${name} has no value. See design/tokens.css and design/measures.css.`),
    ...idle.map(([, name]) => `${measures}: nobody takes ${name}. Take it out.`),
  ];
}

function faultsOfRule(path, { line, scoped, outside, subjects, declarations }, homes) {
  const at = `${path}:${line}:`;
  const faults = [];
  if (outside) faults.push(`${at} "${outside}" reaches beyond this room. Begin it with ${scopeOf(path)}.`);
  for (const name of subjects) {
    const others = [...(homes.get(name) ?? [])].filter((home) => home !== path);
    if (!others.length) continue;
    if (!scoped) faults.push(`${at} .${name} has a home in ${others.join(", ")}, too. Choose one.`);
    else {
      for (const { prop } of declarations.filter(({ prop, value }) => DRESS.test(prop) && !OFF.test(value))) {
        faults.push(`${at} .${name} belongs to ${others.join(", ")}: a room may place it, not change its ${prop}.`);
      }
    }
  }
  for (const { prop, value } of declarations) {
    const bare = NAMED.test(prop) || (TARGET.test(prop) && /px/.test(value)) ? BARE.exec(value) : null;
    if (bare) faults.push(`${at} ${prop}: ${bare[0]} is a bare length. Take one from design/measures.css.`);
  }
  return faults;
}

function read(path, text) {
  const rules = [];
  if (basename(path) === "measures.css") return { path, rules };
  const scope = scopeOf(path);
  postcss.parse(text, { from: path }).walkRules((rule) => {
    if (rule.parent.type === "atrule" && /^(keyframes|font-face)$/.test(rule.parent.name)) return;
    const outer = outermost(rule);
    const loose = scope && rule === outer ? rule.selectors.find((each) => !isWithin(each, scope)) : undefined;
    rules.push({
      line: rule.source.start.line,
      scoped: Boolean(scope) || outer.selector.startsWith("body:has("),
      outside: loose,
      subjects: rule.selectors.flatMap(subjectsOf),
      declarations: rule.nodes.filter(({ type }) => type === "decl"),
    });
  });
  return { path, rules };
}

function outermost(rule) {
  let found = rule;
  for (let node = rule.parent; node; node = node.parent) if (node.type === "rule") found = node;
  return found;
}

/** The tag and class that a component's rules begin with: `cb-goals`, or `.cb-planner` for what is shared. */
function scopeOf(path) {
  if (!path.includes("/components/") || basename(path) !== "style.css") return "";
  return `cb-${basename(dirname(path)).replaceAll("_", "-")}`;
}

/** Whether a selector begins in its room, or hides what is around it while the room alone is printed. */
function isWithin(selector, scope) {
  return new RegExp(`^(:is\\([^)]*)?\\.?${scope}\\b`).test(selector) || /^[^ ]*(\[data-print=|\[data-printing)/.test(selector) || /:has\(\[data-printing\]\)/.test(selector);
}

/** The classes that a selector styles: those of its last part. */
function subjectsOf(selector) {
  const names = [];
  parseSelector((root) => {
    for (const each of root.nodes) {
      const last = each.nodes.map(({ type }) => type).lastIndexOf("combinator");
      for (const node of each.nodes.slice(last + 1)) collect(node, names);
    }
  }).processSync(selector);
  return names;
}

function collect(node, names) {
  if (node.type === "class") names.push(node.value);
  else if (node.type === "pseudo" && [":is", ":where"].includes(node.value)) {
    for (const each of node.nodes) {
      const last = each.nodes.map(({ type }) => type).lastIndexOf("combinator");
      for (const inner of each.nodes.slice(last + 1)) collect(inner, names);
    }
  }
}

if (import.meta.url === pathToFileURL(argv[1] ?? "").href) {
  const paths = globSync(SHEETS, { exclude: NO_SHEETS }).map((path) => path.replaceAll("\\", "/"));
  const faults = faultsOf(Object.fromEntries(paths.map((path) => [path, readFileSync(path, "utf8")])));
  for (const fault of faults) console.error(fault);
  exit(faults.length ? 1 : 0);
}
