// The words of one language, for what is built: `CLIMBING_BACK_LANGUAGE=fr npm run build` reads `fr.po`.
//
// They take the place of the English where it stands, so a script is no larger and looks nothing up.
// Python reads the same words from `static/fr.mo`, and speaks the language of what was built.
import { readFile } from "node:fs/promises";
import { mo, po } from "gettext-parser";

const CODE = process.env.CLIMBING_BACK_LANGUAGE || "";
const FILE = `climbing_back/language/${CODE}.po`;
const catalogue = CODE ? po.parse(await read(FILE)) : { headers: {}, translations: {} };
const words = (catalogue.translations[""] = checked(catalogue.translations[""] ?? {}));

async function read(file) {
  if (!/^[a-z]{2,3}([_-][A-Za-z]+)*$/.test(CODE)) stop(`"${CODE}" is no language. Name one such as fr or pt_BR.`);
  return readFile(file).catch(() => stop(`There is no ${file}. Begin it: climbing-back new language ${CODE}`));
}

function stop(what) {
  console.error(what);
  process.exit(1);
}

/** What is translated, and is no guess of a program. What is not is said in English. */
function checked(all) {
  const names = (text) => [...new Set(text.match(/\{\w+\}|%\(\w+\)s/g))].sort().join(", ");
  return Object.fromEntries(
    Object.entries(all).filter(([english, { msgid_plural, msgstr, comments }]) => {
      if (!english || !msgstr.every(Boolean) || comments?.flag?.includes("fuzzy")) return !english;
      // One thing may be said without its number, as in "once".
      for (const said of msgstr) {
        if (names(said) === names(english) || names(said) === names(msgid_plural ?? english)) continue;
        stop(`${FILE}: "${said}" has to name ${names(msgid_plural ?? english) || "nothing in braces"}, as the English does.`);
      }
      return true;
    }),
  );
}

/** What is said for these English words. */
const said = (english) => words[english]?.msgstr[0] ?? english;

/** Whatever people read in a table such as the names of days, or the titles of a schema. */
export const translated = (table, isRead = () => true) =>
  JSON.parse(JSON.stringify(table), (key, value) => (typeof value === "string" && isRead(key) ? said(value) : value));

// As in `catalogue.py`: marked words are plain texts in double quotes.
const TEXT = String.raw`"(?:[^"\\\n]|\\.)*"`;
const MARKED = new RegExp(String.raw`(\bt\(\s*)(${TEXT})|(\bcounted\([^"]*?,\s*)(${TEXT})(,\s*)(${TEXT})`, "g");

const inSource = (source) =>
  source.replace(MARKED, (all, t, one, counted, single, comma, many) => {
    if (t) return t + JSON.stringify(said(JSON.parse(one)));
    const forms = words[JSON.parse(single)]?.msgstr;
    return forms ? `${counted}${JSON.stringify(forms)}${comma}${many}` : all;
  });

/** Writes the words in while esbuild reads the sources. */
export const spoken = {
  name: "spoken",
  setup(build) {
    if (!CODE) return;
    const load = (filter, loader, change) =>
      build.onLoad({ filter }, async ({ path }) => ({ contents: change(await readFile(path, "utf8")), loader }));
    load(/climbing_back[\\/].*\.ts$/, "ts", inSource);
    load(/names\.json$/, "json", (text) => JSON.stringify(translated(JSON.parse(text))));
  },
};

/** What the scripts need to know of the language: its name, and which form a number takes. */
export function language() {
  const plural = /plural=([n0-9%=!<>&|?:() ]+)/.exec(catalogue.headers["Plural-Forms"] ?? "plural=n!=1")?.[1];
  if (!plural) stop(`${FILE}: its head has to say Plural-Forms, as climbing-back new language writes it.`);
  return `/** The language of these pages, as the browser's own services name it. */
export const LANGUAGE: string = "${CODE.replace("_", "-") || "en-GB"}";

/** The same as pages and assignments name it. */
export const PAGE_LANGUAGE: string = "${CODE.replace("_", "-") || "en"}";

/** Which of its forms a number of things takes, beginning with 0. */
export const formOf = (n: number): number => Number(${plural});
`;
}

/** The file from which Python reads the words, if they are not the English that stands in the source. */
export const forPython = () => (CODE ? { name: `${CODE}.mo`, content: mo.compile(catalogue) } : undefined);
