import * as fc from "fast-check";
import { deflateSync, strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import {
  type Assignment,
  AssignmentError,
  canonicalText,
  checksumOf,
  nameOfAssignment,
} from "../../climbing_back/sharing/assignment/assignment";
import { BrokenLinkError, mayHoldLink, payloadOf, readLink, readLinks } from "../../climbing_back/sharing/assignment/link";
import DICTIONARY from "../../climbing_back/sharing/assignment/link-dictionary.json";
import RELEASED from "./released-links.json";

// Many more of them: FUZZ=100000 npx vitest run tests/sharing/link.test.ts
declare const process: { env: Record<string, string | undefined> };
const COUNT = Number(process.env["FUZZ"] ?? 1000);
/** The same links each time, unless others are asked for: SEED=7. */
const SEED = Number(process.env["SEED"] ?? 1);
/** A property is true or false, however long it takes. */
const LONG = { timeout: 3_600_000 };

const BRIDGE = {
  exercise: "bridge",
  words: "Breathe out as you lift.",
  days: ["mon", "wed", "fri"],
  sizes: { good: { sets: 2, reps: 5 }, off: { words: "Tighten once." } },
} satisfies NonNullable<Assignment["exercises"]>[number];
const FULL: Assignment = {
  title: "Loosen and strengthen, ça va 👍",
  issued: "2026-11-23",
  review: "2026-12-21",
  chapters: ["loosen", "strengthen"],
  checklists: [{ checklist: "triggers", often: "weekly" }],
  exercises: [BRIDGE],
  rungs: ["Breathe", "Off-day plan"],
  stop: "Stop if it tingles.",
  ring: { when: "It is worse for more than a day.", number: "+44 20 7946 0000" },
  bring: ["My visit page"],
  role: "Physical therapist",
  service: "Northside",
};

/** Any text, packed as a link is, with the checksum that belongs to it. */
function packed(text: string, version = "1"): string {
  const bytes = deflateSync(strToU8(text), { level: 9, dictionary: strToU8(DICTIONARY.join("")) });
  const base64 = btoa(String.fromCharCode(...bytes));
  const url = base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  return `${version}.${url}.${checksumOf(text).toString(36)}`;
}

function troubleWith(link: string): AssignmentError {
  try {
    readLink(link);
  } catch (error) {
    if (error instanceof AssignmentError) return error;
    throw error;
  }
  throw new Error(`It was read: ${link}`);
}

function outcome(link: string): Assignment | string {
  try {
    return readLink(link).assignment;
  } catch {
    return troubleWith(link).message;
  }
}

const line = fc.string({ minLength: 1, maxLength: 140, unit: "grapheme-ascii" }).filter((text) => text.trim() === text);
const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
const dose = fc.record(
  { sets: fc.integer({ min: 1, max: 20 }), reps: fc.integer({ min: 1, max: 100 }), words: line },
  { requiredKeys: [] },
);
const exercise = fc.record(
  {
    exercise: name,
    words: line,
    days: fc.constant(["tue" as const, "sat" as const]),
    sizes: fc.record({ good: dose }),
    floor: line,
    steps: fc.array(line, { maxLength: 3 }),
    safety: line,
    photo: name,
  },
  { requiredKeys: ["exercise", "days", "sizes"] },
);
const anyAssignment = fc.record(
  {
    title: line,
    issued: fc.constant("2027-02-03"),
    chapters: fc.uniqueArray(name, { maxLength: 5 }),
    exercises: fc.array(exercise, { maxLength: 4 }),
    stop: line,
  },
  { requiredKeys: ["title", "issued"] },
) as unknown as fc.Arbitrary<Assignment>;

describe("a link", () => {
  it("carries everything, and it comes out as it went in", LONG, () => {
    expect(readLink(payloadOf(FULL))).toEqual({ assignment: FULL, leftOut: 0, payload: payloadOf(FULL) });
    fc.assert(
      fc.property(anyAssignment, (assignment) => {
        expect(readLink(payloadOf(assignment)).assignment).toEqual(assignment);
      }),
      { seed: SEED, numRuns: COUNT / 5 },
    );
  });

  it("is the same for the same choices, in whatever order they were made", () => {
    const turned = Object.fromEntries(Object.entries(FULL).reverse()) as unknown as Assignment;
    expect(payloadOf({ ...turned, exercises: [{ ...BRIDGE }] })).toBe(payloadOf(FULL));
    expect(nameOfAssignment(turned)).toBe(nameOfAssignment(FULL));
    expect(payloadOf({ ...FULL, chapters: ["strengthen", "loosen"] })).not.toBe(payloadOf(FULL));
  });

  it("carries no photo, and is the same assignment as the file that does", () => {
    const photos = [{ photo: "photo-1", src: "data:image/png;base64,AAAA" }];
    const whole: Assignment = { ...FULL, exercises: [{ ...BRIDGE, photo: "photo-1" }], photos };
    const { photos: _, ...words } = whole;
    expect(payloadOf(whole)).toBe(payloadOf(words));
    expect(nameOfAssignment(whole)).toBe(nameOfAssignment(words));
    expect(readLink(payloadOf(whole)).assignment).toEqual(words);
    // Nor does one that others made.
    expect(readLink(packed(JSON.stringify({ ...FULL, photos }))).assignment).toEqual(FULL);
  });

  it("keeps to signs that every mail program leaves alone", () => {
    expect(payloadOf(FULL)).toMatch(/^1\.[-\w]+\.[0-9a-z]+$/);
  });

  it("can be pasted whole, or broken into lines", () => {
    const whole = `https://example.org/book/from-my-therapist.html#${payloadOf(FULL)}`;
    expect(readLink(whole).assignment).toEqual(FULL);
    expect(readLink(` ${whole.slice(0, 80)}\n  ${whole.slice(80)} \r\n`).assignment).toEqual(FULL);
  });

  it("is read for ever", () => {
    for (const { link, assignment } of RELEASED) {
      expect(readLink(link)).toEqual({ assignment, leftOut: 0, payload: link });
      expect(payloadOf(assignment as Assignment)).toBe(link);
    }
  });
});

describe("a text", () => {
  const address = `https://example.org/book/from-my-therapist.html#${payloadOf(FULL)}`;
  const second = { ...FULL, name: nameOfAssignment(FULL), version: 2, title: "Next weeks" };
  const other: Assignment = { title: "From the clinic", issued: "2026-11-21" };

  it("can hold several links, and each is read, in their order", () => {
    for (const text of [`${address} and ${payloadOf(other)}`, `${address}\n#${payloadOf(other)}`, `#${payloadOf(FULL)}#${payloadOf(other)}`]) {
      expect(readLinks(text).map(({ assignment }) => assignment)).toEqual([FULL, other]);
      expect(readLink(text).assignment).toEqual(FULL);
    }
  });

  it("tells of each assignment once, and of its newest version", () => {
    const [first, ...more] = readLinks(`${address} ${address} ${payloadOf(second)} ${address}`);
    expect(first.assignment).toEqual(second);
    expect(more).toEqual([]);
  });

  it("is read where one link of two is broken", () => {
    expect(readLinks(`${address.slice(0, -30)} ${address}`)).toHaveLength(1);
    expect(readLinks(`${address} ${address.slice(0, -30)}`)).toHaveLength(1);
  });

  it("may hold a link, or is a place on a page", () => {
    for (const hash of [`#${payloadOf(FULL)}`, "#1", "#1.abc", "#2.abc.def", "#%31%2Eabc", "##1.a", "#/1.a.b"]) {
      expect(mayHoldLink(hash)).toBe(true);
    }
    for (const hash of ["", "#", "#how-it-works", "#what-1-is", "#add=loosen&tick=triggers"]) {
      expect(mayHoldLink(hash)).toBe(false);
    }
  });

  it("may be a long mail with the link at its end, but no book", () => {
    const mail = "Dear all. On 1.1.2027 we meet at 1.30. See 1.loosen.first\n".repeat(700);
    expect(readLink(mail + address).assignment).toEqual(FULL);
    expect(() => readLink(mail + mail + address)).toThrow("Paste the link alone.");
  });

  it("is given up after so many tries, whatever it holds", () => {
    // Each could be a link, stands where one would, and comes before the one that is.
    const decoys = Array.from({ length: 40 }, (_, n) => `#1.${n}x.abc `).join("");
    expect(() => readLink(decoys + address)).toThrow(AssignmentError);
    expect(readLink(decoys.slice(8) + address).assignment).toEqual(FULL);
  });
});

describe("a link that went wrong", () => {
  const link = payloadOf(FULL);

  it("never says something else when any one sign of it is changed", LONG, () => {
    for (let place = 0; place < link.length; place++) {
      for (const sign of ["A", "z", "7", "-", "."]) {
        const changed = link.slice(0, place) + sign + link.slice(place + 1);
        const said = outcome(changed);
        // A few bits say nothing, and then it is the same assignment.
        if (typeof said === "string") expect(said).toMatch(/the QR code|newer version/);
        else expect(said).toEqual(FULL);
      }
    }
  });

  it("is noticed wherever it is cut off, and says what could be read", LONG, () => {
    const readable = [...link].map((_, place) => {
      const trouble = troubleWith(link.slice(0, place));
      return trouble instanceof BrokenLinkError ? trouble.readable : "";
    });
    expect(readable[10]).not.toContain("strengthen");
    expect(readable[link.length - 12]).toContain("strengthen");
  });

  it("is noticed when it comes from a newer version, or from somewhere else", () => {
    expect(troubleWith(link.replace("1.", "2.")).message).toContain("newer version of the course");
    for (const other of ["", "#", "hello", "https://example.org/", "0.abc.def", "1", "…", "🙂.🙂.🙂"]) {
      expect(troubleWith(other).message).toMatch(/The sheet, the file and the QR code hold the same/);
    }
  });

  it("stops before it floods the memory", () => {
    expect(troubleWith("1.".padEnd(1_000_000, "A")).message).toContain("too long");
    const bomb = packed("a".repeat(5_000_000));
    expect(bomb.length).toBeLessThan(20_000);
    expect(troubleWith(bomb).message).toContain("too long");
  });

  it("leaves out what cannot be meant, and keeps the rest", () => {
    const absurd = { ...BRIDGE, sizes: { good: { reps: 900 } } };
    const whole = {
          ...FULL,
          exercises: [absurd, BRIDGE, { exercise: "Bad Id" }],
          chapters: ["loosen", "../secret", "loosen2"],
          from: "the future",
          ring: { number: "javascript:alert(1)", when: "Now." },
          review: "soon",
        };
    const { assignment, leftOut } = readLink(packed(JSON.stringify(whole)));
    expect(leftOut).toBe(6);
    const { review: _, ...rest } = FULL;
    expect(assignment).toEqual({
      ...rest,
      // As the next version will have it.
      name: nameOfAssignment(whole as Assignment),
      ring: { when: "Now." },
      chapters: ["loosen", "loosen2"],
    });
  });

  it("cuts a list that is too long, and says a thing once", () => {
    const exercises = Array.from({ length: 23 }, () => BRIDGE);
    const chapters = ["loosen", "strengthen", "loosen"];
    const read = readLink(packed(JSON.stringify({ ...FULL, exercises, chapters })));
    expect(read.leftOut).toBe(4);
    expect(read.assignment.exercises).toHaveLength(20);
    expect(read.assignment.chapters).toEqual(["loosen", "strengthen"]);
  });

  it("is never called by a name that no diary could keep", () => {
    for (const name of ["BAD NAME", {}, "x".repeat(90_000), 7]) {
      const { assignment } = readLink(packed(JSON.stringify({ ...FULL, name })));
      expect(assignment).toEqual({ ...FULL, name: nameOfAssignment(FULL) });
    }
  });

  it("can have a sign of the text around it behind it", () => {
    for (const sign of [")", ">", ",", "&was=1.abc.d"]) {
      expect(readLink(`<https://example.org/#${payloadOf(FULL)}${sign}`).assignment).toEqual(FULL);
    }
  });

  it("leaves out a part that is something else altogether", () => {
    const odd = { ...FULL, exercises: "all of them", bring: { a: 1 } };
    const { exercises: _, bring: __, ...rest } = FULL;
    expect(readLink(packed(JSON.stringify(odd)))).toMatchObject({ assignment: rest, leftOut: 2 });
    expect(troubleWith(packed('{"issued":"2026-11-23"}')).message).toContain("not an assignment");
  });

  it("keeps markup as text, and no sign that moves the words around it", () => {
    const title = "<img src=x onerror=alert(1)>";
    expect(readLink(packed(JSON.stringify({ title, issued: "2026-11-23" }))).assignment.title).toBe(title);
    const odd = "a\u202eb\u0000c\nd\u2066e";
    expect(readLink(packed(JSON.stringify({ title: odd, issued: "2026-11-23" }))).assignment.title).toBe("a b c d e");
  });

  it("ends in one sentence or in an assignment, whatever it holds", LONG, () => {
    const piece = fc.oneof(fc.string(), fc.json({ maxDepth: 5 }), fc.jsonValue().map((v) => JSON.stringify({ ...FULL, exercises: v, chapters: v })));
    fc.assert(
      fc.property(piece, fc.boolean(), (text, isPacked) => {
        try {
          const { assignment } = readLink(isPacked ? packed(text) : `1.${text}.0`);
          expect(canonicalText(readLink(payloadOf(assignment)).assignment)).toBe(canonicalText(assignment));
        } catch (error) {
          expect(error).toBeInstanceOf(AssignmentError);
        }
      }),
      { seed: SEED, numRuns: COUNT },
    );
  });
});
