import { describe, expect, it } from "vitest";
import { type Assignment, AssignmentError, FORMAT } from "../../climbing_back/sharing/assignment/assignment";
import { assignmentFile, checkFileSize, readAssignmentFile } from "../../climbing_back/sharing/assignment/file";

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
    expect(readAssignmentFile(assignmentFile(SMALL))).toEqual({ assignment: SMALL, leftOut: 0 });
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
    expect(troubleWith(" ".repeat(100_001))).toContain("too large");
    expect(() => checkFileSize(100_001)).toThrow(AssignmentError);
    expect(() => checkFileSize(100_000)).not.toThrow();
  });

  it("does not stop the page, however deep it is", () => {
    const deep = `{"format":"${FORMAT}","version":1,"assignment":${"[".repeat(45_000)}${"]".repeat(45_000)}}`;
    expect(troubleWith(deep)).toContain("not an assignment");
  });
});
