// Lays a smaller copy of each text beside it, as .br and .gz, for servers that hand those out: node compress.mjs FOLDER
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const TEXTS = /\.(?:css|html|ipynb|js|json|svg|txt|webmanifest|xml)$/;
// Smaller than this, what a server says before it weighs more.
const LEAST = 1000;
const PRESSES = { br: promisify(brotliCompress), gz: (text) => promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION }) };

const folder = process.argv[2];
const texts = (await readdir(folder, { recursive: true })).filter((name) => TEXTS.test(name));
await Promise.all(
  texts.map(async (name) => {
    const text = await readFile(join(folder, name));
    if (text.length < LEAST) return;
    for (const [ending, press] of Object.entries(PRESSES)) await writeFile(join(folder, `${name}.${ending}`), await press(text));
  }),
);
