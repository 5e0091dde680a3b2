/** What is done to a link in a test: to which text, and a number that says where or which. */
export type Mangle = (text: string, n: number) => string;

/** What programs do to a link that holds all of it still. */
export const HARMLESS: Readonly<Record<string, Mangle>> = {
  percent: (text) => encodeURIComponent(text),
  "percent for the #": (text) => text.replaceAll("#", "%23"),
  "percent for every sign": (text) => text.replace(/[-_.]/g, (sign) => percent(sign)),
  "safe links": (text, n) =>
    `https://eur0${n % 9}.safelinks.protection.outlook.com/?url=${encodeURIComponent(text)}&data=05%7C${n}.a`,
  redirect: (text, n) => `https://www.example.com/url?q=${encodeURIComponent(text)}&sa=${n}.1.b`,
  // Of an address alone, and once.
  "bytes in base 64": (text) =>
    /^https(?!.*aHR0c)/s.test(text) ? `https://eu.example.com?d=a.b&u=${base64(text)}&i=NW.1` : text,
  lines: (text, n) => broken(text, 20 + (n % 60), "\n"),
  "quoted lines": (text, n) => `> ${broken(text, 20 + (n % 60), "\n> ")}`,
  "lines of Windows": (text, n) => broken(text, 20 + (n % 60), "\r\n\t"),
  "quoted-printable": (text, n) => broken(text, 20 + (n % 60), "=\r\n"),
  "hyphens that hold": (text) => text.replaceAll("-", "\u2011"),
  "minus signs": (text) => text.replaceAll("-", "\u2212"),
  "soft hyphens": (text, n) => broken(text, 5 + (n % 40), "\u00ad"),
  "no width": (text, n) => broken(text, 5 + (n % 40), "\u200b"),
  "a byte order mark": (text) => `\ufeff${text}`,
  "marks of a page": (text, n) => broken(text, 20 + (n % 40), "<wbr>"),
  entities: (text) => text.replaceAll("&", "&amp;").replaceAll("-", "&#45;").replaceAll("_", "&#x5f;"),
  "as wide as Chinese": (text) =>
    text.replace(/[-\w.#]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  "words behind": (text) => `${text} see you soon`,
  "a number behind": (text, n) => `${text}${n}`,
  "lines behind": (text) => `${text}.\n\nSee you soon, e.g. on 1.12. at 3 p.m.`,
  "more behind": (text, n) => `${text}&utm_source=${n}.1.x`,
  "words in front": (text) => `Version 1.2.3 of your plan, e.g. 1.loosen.now: ${text}`,
  brackets: (text) => `<${text}>.`,
  backslashes: (text) => text.replace(/[-_]/g, "\\$&"),
};

/** What takes a part of it away, or changes it. */
export const HARMFUL: Readonly<Record<string, Mangle>> = {
  "cut off": (text, n) => text.slice(0, n % (text.length + 1)),
  "begun late": (text, n) => text.slice(n % (text.length + 1)),
  "a sign changed": (text, n) => put(text, n, 1, SIGNS[n % SIGNS.length]!),
  "a sign gone": (text, n) => put(text, n, 1, ""),
  "a sign more": (text, n) => put(text, n, 0, SIGNS[n % SIGNS.length]!),
  "two signs changed over": (text, n) => {
    const place = n % (text.length + 1);
    return text.slice(0, place) + (text[place + 1] ?? "") + (text[place] ?? "") + text.slice(place + 2);
  },
  "a part gone": (text, n) => put(text, n, n % 30, ""),
  "a part twice": (text, n) => put(text, n, 0, text.slice(n % (text.length + 1)).slice(0, n % 30)),
  small: (text) => text.toLowerCase(),
  capital: (text) => text.toUpperCase(),
  "words inside": (text, n) => put(text, n, 0, " and so on, "),
};

const SIGNS = [..."AZaz09-_.#%=&?/+ 1", "\u2014", "🙂"];

function put(text: string, where: number, less: number, more: string): string {
  const place = where % (text.length + 1);
  return text.slice(0, place) + more + text.slice(place + less);
}

function broken(text: string, width: number, by: string): string {
  return (text.match(new RegExp(`.{1,${width}}`, "gsu")) ?? []).join(by);
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
