// Builds everything in climbing_back/static from the TypeScript and CSS beside the components.
import { copyFile, readFile, rm, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import { compile } from "json-schema-to-typescript";

// What the book copies, and what a notebook's widgets send along.
const BOOK = "climbing_back/static/book";
const LIVE = "climbing_back/static/live";

// The schema is the one definition of the diary; the browser's types are read off it.
const schema = JSON.parse(await readFile("climbing_back/record/record.schema.json", "utf8"));
const types = await compile(schema, "DiaryRecord", { additionalProperties: false });
await writeFile("climbing_back/record/record.gen.ts", types);

await rm("climbing_back/static", { recursive: true, force: true });
const common = {
  bundle: true,
  minify: true,
  target: "es2022",
  legalComments: "none",
  logLevel: "warning",
  define: { "process.env.NODE_ENV": '"production"' },
};
await Promise.all([
  // The book: classic scripts, because modules are blocked on file://.
  build({
    ...common,
    format: "iife",
    outdir: BOOK,
    entryPoints: ["climbing_back/book_extension/course.ts"],
  }),
  build({
    ...common,
    format: "iife",
    outdir: "climbing_back/static",
    entryPoints: ["climbing_back/book_extension/service-worker.ts"],
  }),
  build({
    ...common,
    outdir: BOOK,
    entryPoints: ["climbing_back/book_extension/course.css"],
    loader: { ".woff2": "file" },
    assetNames: "[name]",
  }),
  // JupyterLab: one module that imports nothing, because anywidget loads it from a blob.
  build({
    ...common,
    format: "esm",
    outdir: LIVE,
    entryPoints: ["climbing_back/components/base/live.ts"],
  }),
  build({
    ...common,
    outdir: LIVE,
    entryPoints: ["climbing_back/components/components.css"],
  }),
]);
await copyFile("climbing_back/book_extension/icon.svg", `${BOOK}/icon.svg`);
