import { deflateSync, strToU8 } from "fflate";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Assignment,
  AssignmentError,
  canonicalText,
  checksumOf,
  nameOfAssignment,
} from "../../climbing_back/sharing/assignment";
import { BrokenLinkError, payloadOf, readLink } from "../../climbing_back/sharing/link";
import DICTIONARY from "../../climbing_back/sharing/link-dictionary.json";
import RELEASED from "./released-links.json";

// Many more of them: FUZZ=100000 npx vitest run tests/sharing/link.test.ts
declare const process: { env: Record<string, string | undefined> };
const COUNT = Number(process.env["FUZZ"] ?? 1000);

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
  it("carries everything, and it comes out as it went in", () => {
    expect(readLink(payloadOf(FULL))).toEqual({ assignment: FULL, leftOut: 0 });
    fc.assert(
      fc.property(anyAssignment, (assignment) => {
        expect(readLink(payloadOf(assignment)).assignment).toEqual(assignment);
      }),
      { numRuns: COUNT / 5 },
    );
  });

  it("is the same for the same choices, in whatever order they were made", () => {
    const turned = Object.fromEntries(Object.entries(FULL).reverse()) as unknown as Assignment;
    expect(payloadOf({ ...turned, exercises: [{ ...BRIDGE }] })).toBe(payloadOf(FULL));
    expect(nameOfAssignment(turned)).toBe(nameOfAssignment(FULL));
    expect(payloadOf({ ...FULL, chapters: ["strengthen", "loosen"] })).not.toBe(payloadOf(FULL));
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
      expect(readLink(link)).toEqual({ assignment, leftOut: 0 });
      expect(payloadOf(assignment as Assignment)).toBe(link);
    }
  });
});

describe("a link that went wrong", () => {
  const link = payloadOf(FULL);

  it("never says something else when any one sign of it is changed", () => {
    for (let place = 0; place < link.length; place++) {
      for (const sign of ["A", "z", "7", "-", "."]) {
        const changed = link.slice(0, place) + sign + link.slice(place + 1);
        const said = outcome(changed);
        // A few bits say nothing, and then it is the same assignment.
        if (typeof said === "string") expect(said).toMatch(/Ask for it again|newer version/);
        else expect(said).toEqual(FULL);
      }
    }
  });

  it("is noticed wherever it is cut off, and says what could be read", () => {
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
      expect(troubleWith(other).message).toMatch(/Ask for it again/);
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

  it("ends in one sentence or in an assignment, whatever it holds", () => {
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
      { numRuns: COUNT },
    );
  });
});
