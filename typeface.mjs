// Cuts from a file of the typeface the characters that nearly every page needs: `url("common:400")`. Whatever else is
// written, a browser asks for the whole file by itself, as the `unicode-range` of each says.
import { readFile } from "node:fs/promises";
import subset from "subset-font";
import { MEASURES } from "./measures.mjs";

const FILES = "node_modules/@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-";

/** What the style sheets ask of the typeface: that letters stand well side by side, and figures in columns. */
const keepFeatures = ["kern", "tnum"];

const COMMON = MEASURES["--cb-common-characters"].split(", ").flatMap(charactersOf).join("");

export const typeface = {
  name: "typeface",
  setup(build) {
    build.onResolve({ filter: /^common:/ }, ({ path }) => ({
      path: `atkinson-hyperlegible-next-${path.replace(":", "-")}.woff2`,
      namespace: "typeface",
      pluginData: `${FILES}${path.slice("common:".length)}-normal.woff2`,
    }));
    build.onLoad({ filter: /.*/, namespace: "typeface" }, async ({ pluginData }) => ({
      contents: await subset(await readFile(pluginData), COMMON, { targetFormat: "woff2", keepFeatures }),
      loader: "file",
    }));
  },
};

/** The characters of one item of a `unicode-range`. */
function charactersOf(item) {
  const [first, last = first] = item.slice("U+".length).split("-").map((code) => Number.parseInt(code, 16));
  return Array.from({ length: last - first + 1 }, (_, n) => String.fromCodePoint(first + n));
}
