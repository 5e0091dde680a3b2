import { describe, expect, it } from "vitest";
import { type Assignment, AssignmentError, FORMAT } from "../../climbing_back/sharing/assignment/assignment";
import { assignmentFile, checkFileSize, readAssignmentFile } from "../../climbing_back/sharing/assignment/file";
import { LONGEST_PHOTO } from "../../climbing_back/sharing/assignment/photos";

const SMALL: Assignment = { title: "Loosen, ça va", issued: "2026-11-23", chapters: ["loosen"] };

function troubleWith(text: string): string {
  try {
    readAssignmentFile(text);
  } catch (error) {
    if (error instanceof AssignmentError) return error.message;
    throw error;
  }
  throw new Error(`It was read: ${text.slice(0, 80)}`);
}

describe("a file", () => {
  it("carries an assignment, and it comes out as it went in", () => {
    expect(readAssignmentFile(assignmentFile(SMALL))).toEqual({ assignment: SMALL, leftOut: 0, template: "" });
  });

  it("carries photos, and the name of a template", () => {
    const src = "data:image/jpeg;base64,/9j/4AAQ";
    const whole: Assignment = {
      ...SMALL,
      exercises: [{ words: "Reach", days: ["mon"], sizes: { good: {} }, steps: ["Sit.", "Lean."], safety: "Hold on.", photo: "photo-1" }],
      photos: [{ photo: "photo-1", src, alt: "A hand on a shelf" }],
    };
    const read = readAssignmentFile(assignmentFile(whole, "Group <b>, week 1"));
    expect(read).toEqual({ assignment: whole, leftOut: 0, template: "Group <b>, week 1" });
    const odd = (template: unknown) => JSON.stringify({ format: FORMAT, version: 1, template, assignment: SMALL });
    expect(readAssignmentFile(odd("x".repeat(500))).template).toHaveLength(140);
    expect(readAssignmentFile(odd({ a: 1 })).template).toBe("");
  });

  it("has room for pictures made small, and for nothing that could be run", () => {
    const wrong = [
      "data:image/svg+xml;base64,PHN2Zz4=",
      "data:text/html;base64,PGI+",
      "https://example.org/a.jpg",
      "javascript:alert(1)",
      "data:image/png;base64,AA AA",
      "data:image/png;base64,AAAA\"><b>",
      `data:image/png;base64,${"A".repeat(LONGEST_PHOTO)}`,
      7,
    ];
    const photos = wrong.map((src, n) => ({ photo: `photo-${n}`, src }));
    const text = JSON.stringify({ format: FORMAT, version: 1, assignment: { ...SMALL, photos } });
    expect(readAssignmentFile(text)).toMatchObject({ assignment: { ...SMALL, photos: [] }, leftOut: wrong.length });
  });

  it("leaves out what cannot be meant, as a link does", () => {
    const odd = { format: FORMAT, version: 1, assignment: { ...SMALL, review: "soon" }, extra: 1 };
    expect(readAssignmentFile(JSON.stringify(odd))).toMatchObject({ assignment: SMALL, leftOut: 1 });
  });

  it("is refused in one sentence when it is something else", () => {
    for (const text of ["", "hello", "{", assignmentFile(SMALL).slice(0, -10)]) {
      expect(troubleWith(text)).toContain("cannot be read");
    }
    const other = { format: "climbing-back-record", version: 1, entries: [] };
    for (const value of [other, { format: FORMAT }, { format: FORMAT, version: "1" }, [], null, 7, "x"]) {
      expect(troubleWith(JSON.stringify(value))).toContain("something else than an assignment");
    }
    expect(troubleWith(JSON.stringify({ format: FORMAT, version: 1 }))).toContain("not an assignment");
  });

  it("is refused when it is newer than this page, or too large", () => {
    const newer = { format: FORMAT, version: 2, assignment: SMALL };
    expect(troubleWith(JSON.stringify(newer))).toContain("newer version of the course");
    expect(troubleWith(" ".repeat(1_500_001))).toContain("too large");
    expect(() => checkFileSize(1_500_001)).toThrow(AssignmentError);
    expect(() => checkFileSize(1_500_000)).not.toThrow();
    // What is no photo has less room.
    const long = { format: FORMAT, version: 1, assignment: { ...SMALL, stop: "x".repeat(100_001) } };
    expect(troubleWith(JSON.stringify(long))).toContain("too large");
  });

  it("does not stop the page, however deep it is", () => {
    const deep = `{"format":"${FORMAT}","version":1,"assignment":${"[".repeat(45_000)}${"]".repeat(45_000)}}`;
    expect(troubleWith(deep)).toContain("not an assignment");
    expect(troubleWith(deep.replaceAll("[", "[[[[[").replaceAll("]", "]]]]]"))).toMatch(/too large|cannot be read/);
  });
});
