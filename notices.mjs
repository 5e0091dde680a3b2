// The full texts of the licences of what the scripts and styles are made with, package by package.
import { readdir, readFile } from "node:fs/promises";

const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** One text for all packages whose files went into what was built, as esbuild's metafiles tell, or were copied. */
export async function noticesOf(results, copied) {
  const inputs = [...results.flatMap(({ metafile }) => Object.keys(metafile.inputs)), ...copied];
  const names = new Set(inputs.flatMap((path) => path.match(PACKAGE)?.[1] ?? []));
  const parts = await Promise.all([...names].sort().map(noticeOf));
  return parts.join("\n\n");
}

async function noticeOf(name) {
  const folder = `node_modules/${name}`;
  const { version, license } = JSON.parse(await readFile(`${folder}/package.json`, "utf8"));
  const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
  if (!file) throw new Error(`${name} is part of the scripts and comes without the text of its licence. Use another package.`);
  const text = await readFile(`${folder}/${file}`, "utf8");
  return `${name} ${version} (${license})\nhttps://www.npmjs.com/package/${name}\n\n${text.trim()}`;
}
