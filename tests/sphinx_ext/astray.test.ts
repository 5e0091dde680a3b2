import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLink } from "../../climbing_back/sharing/assignment/link";
import { astray } from "../../climbing_back/sphinx_ext/page/astray";
import TABLE from "../sharing/links-on-the-way.json";

const BOOK = "https://example.org/course/";
const THERAPIST = `${BOOK}book/from-my-therapist.html`;

function meant(address: string): string | undefined {
  return astray(new URL(address)).meant;
}

describe("an address that the book does not have", () => {
  it.each([
    ["the # percent-encoded", `${THERAPIST}%23${TABLE.link}`],
    ["the # percent-encoded twice", `${THERAPIST}%2523${TABLE.link}`],
    ["the # as a sign of a page", `${THERAPIST}&%2335;${TABLE.link}`],
    ["the # as wide as a Chinese sign", `${THERAPIST}\uff03${TABLE.link}`],
    ["the # lost", `${THERAPIST}${TABLE.link}`],
    ["its percent sign lost", `${THERAPIST}23${TABLE.link}`],
    ["the # made a slash", `${THERAPIST}/${TABLE.link}`],
    ["tracking behind it", `${THERAPIST}%23${TABLE.link}?fbclid=IwAR1.x-y`],
    ["a bracket and a full stop behind it", `${THERAPIST}%23${TABLE.link}).`],
    ["words behind it", `${THERAPIST}%23${TABLE.link}%20see%20you%20soon`],
    ["every sign percent-encoded", `${THERAPIST}%23${TABLE.link.replaceAll("-", "%2D").replaceAll(".", "%2E")}`],
    ["the name in capital letters", `${BOOK}book/FROM-MY-THERAPIST.HTML%23${TABLE.link}`],
    ["a space behind the name", `${THERAPIST}%20#${TABLE.link}`],
    ["no ending", `${BOOK}book/from-my-therapist#${TABLE.link}`],
  ])("leads to the page with what the link holds: %s", (_, address) => {
    const target = new URL(meant(address) ?? "");
    expect(target.origin + target.pathname).toBe(THERAPIST);
    expect(readLink(target.hash).assignment).toEqual(TABLE.assignment);
    // And there is an end to it.
    expect(meant(target.href)).toBeUndefined();
  });

  it("leads to any page that is meant", () => {
    expect(meant(`${BOOK}book/today.html)`)).toBe(`${BOOK}book/today.html`);
    expect(meant(`${BOOK}book/move/loosen.html%23how-to`)).toBe(`${BOOK}book/move/loosen.html#how-to`);
    expect(meant(`${BOOK}book/move/loosen.ht`)).toBe(`${BOOK}book/move/loosen.html`);
    expect(meant("https://example.org/book/book/today.html%E2%80%8B")).toBe("https://example.org/book/book/today.html");
    expect(meant(`${BOOK}book/for-clinicians/assign.html%231.a.b%26was%3D1.c.d`)).toBe(
      `${BOOK}book/for-clinicians/assign.html#1.a.b&was=1.c.d`,
    );
  });

  it("leads nowhere when there is no fault in it, or no page", () => {
    for (const path of ["book/nowhere.html", "book/nowhere.html?a=b#c", "nowhere", "", "book/", "book/%23", "404.html"]) {
      expect(meant(BOOK + path)).toBeUndefined();
    }
  });

  it("finds the book's folder", () => {
    for (const [address, book] of [
      ["https://example.org/course/book/move/nowhere.html", BOOK],
      ["https://example.org/course/nowhere", BOOK],
      ["https://example.org/book/today.html%23", "https://example.org/"],
      ["https://example.org/book/book/today.html%23", "https://example.org/book/"],
      ["http://127.0.0.1:8000/book/x/y/z", "http://127.0.0.1:8000/"],
      ["file:///home/me/html/404.html", "file:///home/me/html/"],
    ] as const) {
      expect(astray(new URL(address)).book).toBe(book);
    }
  });

  it("never leads to another host or out of the book", () => {
    const hostile = fc.constantFrom(
      ..."/ // \\ @ : ? # . .. %2f %5c %252f book/ book .html %23 javascript: https: evil.org //evil.org today a".split(" "),
    );
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 12 }), (parts) => {
        const address = new URL(`https://example.org/${parts.join("")}`);
        const { book, meant } = astray(address);
        for (const each of [book, meant ?? book]) {
          expect(new URL(each).origin).toBe("https://example.org");
          expect(new URL(each).href.startsWith(book)).toBe(true);
        }
        if (meant) expect(new URL(meant).pathname).toMatch(/book\/[a-z0-9-/]+\.html$/);
      }),
      { seed: 1, numRuns: 5000 },
    );
  });
});
