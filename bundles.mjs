// The scripts of the course as esbuild's entry points, made from the one list of them.
import { access, readFile } from "node:fs/promises";

const COMPONENTS = "climbing_back/components";
const { bundles, pages, later } = JSON.parse(await readFile(`${COMPONENTS}/bundles.json`, "utf8"));

const components = Object.values(bundles).flatMap((bundle) => bundle.components);

/** A script of the book: it makes its elements known, and knows where heavier code is. */
function inBook(name) {
  if (pages[name]) return `import "./${pages[name]}";`;
  if (later[name]) {
    const { from, gives } = later[name];
    return `import { ${gives} as code } from "./${from}";
      document.currentScript?.dispatchEvent(new CustomEvent("${name}", { detail: code }));`;
  }
  const asked = bundles[name].later ?? [];
  return `
    ${name === "course" ? 'import "./sphinx_ext/page/course";' : ""}
    import { defineElements } from "./components/element/connect";
    ${asked.length ? 'import { comesBy } from "./components/element/later";' : ""}
    ${asked.length ? 'import { onRequest } from "./sphinx_ext/page/on-request";' : ""}
    ${elementsOf(name)}
    ${asked.map((code) => `comesBy("${code}", () => onRequest("${code}"));`).join("\n")}
    ${bundles[name].known ? "climbingBackKnown; // Without it they stay asleep, and the page says so." : ""}
    defineElements(ELEMENTS);`;
}

/** A notebook's module. It imports nothing later, so heavier code is in it. */
function inNotebook(name) {
  const asked = (bundles[name].later ?? []).filter((code) => !later[code].made);
  return `
    import { widget } from "./components/element/live";
    ${asked.length ? 'import { comesBy } from "./components/element/later";' : ""}
    ${asked.map((code) => `import { ${later[code].gives} } from "./${later[code].from}";`).join("\n")}
    ${elementsOf(name)}
    ${asked.map((code) => `comesBy("${code}", () => Promise.resolve(${later[code].gives}));`).join("\n")}
    export default widget(ELEMENTS);`;
}

function elementsOf(name) {
  const names = bundles[name].components;
  const imports = names.map((each, n) => `import Element${n} from "./components/${each}/element";`);
  return `${imports.join("\n")}\nconst ELEMENTS = [${names.map((_, n) => `Element${n}`)}];`;
}

/** The styles of all components that have some. */
async function styles() {
  const files = components.map((each) => `${COMPONENTS}/${each}/style.css`);
  const there = await Promise.all(files.map((file) => access(file).then(() => true, () => false)));
  return components
    .filter((_, n) => there[n])
    .sort()
    .map((each) => `@import "./components/${each}/style.css";`)
    .join("\n");
}

/** The entry points of the book, and those of notebooks, by the names of their scripts. */
export const BOOK = entries([bundles, pages, later].flatMap(Object.keys).filter((name) => !later[name]?.made), "in-book");
export const NOTEBOOK = entries(Object.keys(bundles), "in-notebook");

function entries(names, place) {
  return Object.fromEntries(names.map((name) => [name, `${place}:${name}`]));
}

/** Lets esbuild read what is made here as if it were files in `climbing_back`. */
export const made = {
  name: "made from bundles.json",
  setup(build) {
    const resolveDir = `${process.cwd()}/climbing_back`;
    const make = (place, loader, contents) => {
      build.onResolve({ filter: new RegExp(`^${place}:`) }, ({ path }) => ({ path: path.slice(place.length + 1), namespace: place }));
      build.onLoad({ filter: /.*/, namespace: place }, async ({ path }) => ({ contents: await contents(path), loader, resolveDir }));
    };
    make("in-book", "ts", inBook);
    make("in-notebook", "ts", inNotebook);
    make("components", "css", styles);
  },
};
