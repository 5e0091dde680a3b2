// Writes the measures of the course in where a style sheet names them: no theme changes them, and a page
// is smaller without their names.
import { readFile } from "node:fs/promises";

const text = await readFile("climbing_back/design/measures.css", "utf8");
/** What `measures.css` says, by name. */
export const MEASURES = Object.fromEntries([...text.matchAll(/(--cb-[\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value]));

export const measures = {
  name: "measures",
  setup(build) {
    build.onLoad({ filter: /climbing_back[\\/].*\.css$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replace(/var\((--cb-[\w-]+)\)/g, (said, name) => MEASURES[name] ?? said),
      loader: "css",
    }));
  },
};
