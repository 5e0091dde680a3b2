/** What programs do to a link on its way, undone. Nothing in here touches a link that arrives as it was. */

/** Percent signs inside percent signs, one for each scanner on the way. */
const MOST_ROUNDS = 5;

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", num: "#", period: ".", lowbar: "_", equals: "=", percnt: "%" },
  ...{ hyphen: "-", dash: "-", ndash: "–", mdash: "—", nbsp: "", shy: "", zwnj: "" },
};

/** What cannot be seen: signs that say where a line may end, or which way to read. */
const UNSEEN = /[\p{Cf}\ufe00-\ufe0f]+/gu;

/** Quoted-printable breaks a line with a sign of its own; a reply puts signs in front of each. */
const BREAKS = /=?\r?\n[\s>|]*/g;

/** Spaces, and the sign that keeps another from being read as a style. */
const BETWEEN = /[\s\p{Cc}\\]+/gu;

/** Empty marks of a page that show where a line may end. */
const MARKS = /<\/?(?:wbr|br|span|b|i|u)\s*\/?>/gi;

/** Letters drawn together, and signs as wide as Chinese ones. */
const DRESSED = /[\ufb00-\ufb04\uff01-\uff5e]+/g;

/** Every hyphen that is no dash. Those that hold a line together are the commonest. */
const HYPHENS = /[\u2010-\u2012\u2043\u2212\ufe58\ufe63]/g;

/** A word processor makes a dash of two hyphens, and some make one of one. */
const DASHES: readonly (readonly [en: string, em: string])[] = [
  ["-", "--"],
  ["-", "-"],
  ["--", "--"],
];

/** The text with everything undone that can be undone in one way only. */
export function undone(text: string): string {
  let before = "";
  let now = text;
  for (let round = 0; round < MOST_ROUNDS && now !== before; round++) {
    before = now;
    now = fromPercents(before.replace(/&(#?\w{2,6});/g, entity))
      .replace(UNSEEN, "")
      .replace(BREAKS, "")
      .replace(MARKS, "")
      .replace(BETWEEN, "")
      .replace(DRESSED, (signs) => signs.normalize("NFKC"))
      .replace(HYPHENS, "-");
  }
  return now;
}

/** Every way in which the text can be read, the likeliest first. */
export function* waysToRead(text: string): Generator<string> {
  const given = new Set<string>();
  // At the end of a line, a hyphen may have come or gone.
  const less = text.replace(/[-\u2010]\r?\n/g, "\n");
  const more = text.replace(/\r?\n[\s>|]*/g, "-");
  for (const lines of new Set([text, less, more])) {
    const plain = undone(lines);
    for (const open of [plain, ...unwrapped(plain)]) {
      for (const [en, em] of DASHES) {
        const way = open.replaceAll("–", en).replace(/[—―]/g, em);
        if (!given.has(way)) yield way;
        given.add(way);
      }
    }
  }
}

/** What mail scanners put into an address of their own, in another alphabet than percent signs. */
function* unwrapped(text: string): Generator<string> {
  // Proofpoint writes - for % and _ for /.
  const [, hyphened] = /[?&]u=?(https?-3A__[-\w.]+)/.exec(text) ?? [];
  if (hyphened) yield undone(hyphened.replaceAll("-", "%").replaceAll("_", "/"));
  // Sophos writes the address in base 64, where "http" looks like this.
  const [coded] = /aHR0c[-\w+/]+/.exec(text) ?? [];
  if (coded) yield undone(fromBase64(coded));
  // The source of a mail.
  if (/=[0-9A-F]{2}/.test(text)) yield undone(text.replace(/=([0-9A-F]{2})/g, "%$1"));
}

function entity(all: string, name: string): string {
  if (!name.startsWith("#")) return ENTITIES[name] ?? all;
  const number = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return number ? String.fromCharCode(number) : all;
}

function fromPercents(text: string): string {
  const decoder = new TextDecoder();
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
    decoder.decode(Uint8Array.from(run.slice(1).split("%"), (byte) => Number.parseInt(byte, 16))),
  );
}

function fromBase64(text: string): string {
  const known = text.replaceAll("-", "+").replaceAll("_", "/");
  const bytes = atob(known.slice(0, known.length - (known.length % 4 === 1 ? 1 : 0)));
  return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}
