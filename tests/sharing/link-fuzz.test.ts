import * as fc from "fast-check";
import { appendFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type Assignment, AssignmentError, canonicalText } from "../../climbing_back/sharing/assignment/assignment";
import { payloadOf, readLinks } from "../../climbing_back/sharing/assignment/link";
import { note } from "../faults";
import TABLE from "./links-on-the-way.json";
import { HARMFUL, HARMLESS, type Mangle } from "./mangles";
import RELEASED from "./released-links.json";

// Links that came through up to three programs: each is read as it was sent, or it is said why not.
// Many more of them: FUZZ=100000 SEED=7 npx vitest run tests/sharing/link-fuzz.test.ts
declare const process: { env: Record<string, string | undefined> };
const COUNT = Number(process.env["FUZZ"] ?? 1000);
const SEED = Number(process.env["SEED"] ?? 1);
/** Where every text goes with what was read in it, for `test_link_fuzz.py`, which reads it in Python. */
const OUT = process.env["LINKS"];
const LONG = { timeout: 3_600_000 };

const PAGE = "https://example.org/course/book/from-my-therapist.html";
const SENTENCES = /^(This holds no link|The end of this link is|Something inside this link|On the way, all letters|This link was made by a newer|This is not an assignment)/;

const word = fc.constantFrom("Sit", "stand", "lift", "ça va", "👍", "12", "1.5", "1.2.3", "#1", "a-b", "“slowly”", "%20", "&amp;", "<b>", "慢慢", "עמידה", "é");
const words = fc.array(word, { minLength: 1, maxLength: 9 }).map((all) => all.join(" "));
const made = fc.record(
  {
    title: words,
    issued: fc.constant("2027-02-03"),
    chapters: fc.uniqueArray(fc.constantFrom("loosen", "strengthen", "mood", "goals"), { maxLength: 4 }),
    exercises: fc.array(
      fc.record({
        exercise: fc.constantFrom("bridge", "heel-slides", "knee-rolls"),
        days: fc.constant(["tue" as const, "sat" as const]),
        sizes: fc.record({ good: fc.record({ sets: fc.integer({ min: 1, max: 20 }), words }) }),
      }),
      { maxLength: 4 },
    ),
    stop: words,
  },
  { requiredKeys: ["title", "issued"] },
) as unknown as fc.Arbitrary<Assignment>;
// To pack one takes longer than to read it, so each is changed many times.
const SENT = [
  ...RELEASED.map(({ assignment }) => assignment as Assignment),
  TABLE.assignment as Assignment,
  ...fc.sample(made, { seed: SEED, numRuns: Math.min(100 + COUNT / 100, 1000) }),
].map((assignment) => ({ assignment, address: `${PAGE}#${payloadOf(assignment)}` }));

const step = (all: Readonly<Record<string, Mangle>>) => fc.tuple(fc.constantFrom(...Object.keys(all)), fc.nat({ max: 9999 }));
const ALL = { ...HARMLESS, ...HARMFUL };

function through(text: string, steps: readonly (readonly [string, number])[]): string {
  return steps.reduce((text, [name, n]) => ALL[name]!(text, n), text);
}

/** What is read in a text: links, or a sentence. */
function outcome(text: string): { read: Assignment[]; payloads: string[] } | { said: string } {
  try {
    const all = readLinks(text);
    return { read: all.map(({ assignment }) => assignment), payloads: all.map(({ payload }) => payload) };
  } catch (error) {
    expect(error).toBeInstanceOf(AssignmentError);
    return { said: (error as Error).message };
  }
}

it("a link that was changed holds what was sent, or it is said why it cannot be read", LONG, () => {
  const tally = { texts: 0, read: 0, other: 0 };
  fc.assert(
    fc.property(fc.constantFrom(...SENT), fc.array(step(ALL), { minLength: 1, maxLength: 3 }), ({ assignment, address }, steps) => {
      const text = through(address, steps);
      const found = outcome(text);
      if (OUT) appendFileSync(OUT, `${JSON.stringify({ text, sent: assignment, ...found })}\n`);
      tally.texts++;
      if ("said" in found) {
        expect(found.said).toMatch(SENTENCES);
      } else {
        tally.read++;
        tally.other += Number(canonicalText(found.read[0]!) !== canonicalText(assignment));
        expect(found.read).toEqual([assignment]);
      }
    }),
    { seed: SEED, numRuns: COUNT },
  );
  const how = "up to three of 36 changes that mail programs, messengers and hands make";
  note({ fault: "A link is changed on the way", how, where: "TypeScript", said: tally.read, lost: tally.other });
  // Of all of them, many can be read still.
  expect(tally.read).toBeGreaterThan(tally.texts / 3);
});

it("a link that came through one or two programs holds all of it still", LONG, () => {
  const every = Object.keys(HARMLESS);
  const unread = [];
  for (const one of every) {
    for (const two of every) {
      const text = through(`${PAGE}#${TABLE.link}`, [[one, 7], [two, 13]]);
      const found = outcome(text);
      if (!("read" in found)) unread.push(`${one}, then ${two}: ${text}`);
      else expect(found.read).toEqual([TABLE.assignment]);
    }
  }
  note({ fault: "A link goes through two programs", how: "every pair of 25 changes that keep all of it", where: "TypeScript", said: every.length ** 2, lost: unread.length });
  expect(unread).toEqual([]);
});
