import { describe, expect, it } from "vitest";
import { AssignmentError } from "../../climbing_back/sharing/assignment/assignment";
import { readLink } from "../../climbing_back/sharing/assignment/link";
import TABLE from "./links-on-the-way.json";

describe("a link is read, whatever a program did to it:", () => {
  it.each(TABLE.read)("$what", ({ text }) => {
    expect(readLink(text)).toEqual({ assignment: TABLE.assignment, leftOut: 0, payload: TABLE.link });
  });
});

describe("where a link cannot be read, it is said what happened:", () => {
  it.each(TABLE.told)("$what", ({ text, words }) => {
    expect(() => readLink(text)).toThrow(AssignmentError);
    expect(() => readLink(text)).toThrow(words);
  });
});
