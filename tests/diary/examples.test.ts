/// <reference types="vite/client" />
import { describe, expect, it } from "vitest";
import fits from "../../climbing_back/diary/format/fits.gen";

// The same examples as in `test_examples.py`, which also sees to it that no type is left out.
interface Example {
  name: string;
  where?: string;
  entry: unknown;
}

const valid = import.meta.glob<string>("./examples/valid/*.json", {
  query: "?raw",
  import: "default",
  eager: true,
});
const invalid = import.meta.glob<string>("./examples/invalid/*.json", {
  query: "?raw",
  import: "default",
  eager: true,
});

function examplesIn(files: Record<string, string>): [string, Example][] {
  return Object.entries(files).flatMap(([file, text]) =>
    (JSON.parse(text, grown) as Example[]).map((example): [string, Example] => [
      `${file.replace(/.*\/|\.json$/g, "")}: ${example.name}`,
      example,
    ]),
  );
}

function grown(_key: string, part: any): unknown {
  if (typeof part?.repeat === "string") return part.repeat.repeat(part.times);
  return part?.times ? Array(part.times).fill(part.repeat).flat() : part;
}

const check: { (entry: unknown): boolean; errors?: { instancePath: string }[] | null } = fits;

/** Where the first problem is, as Python says it; nothing when there is none. */
function misfitIn(entry: unknown): string {
  if (check(entry)) return "";
  const path = check.errors?.[0]?.instancePath ?? "";
  return path.slice(1).replaceAll("/", ".") || "the entry itself";
}

describe("what fits is kept", () => {
  it.each(examplesIn(valid))("%s", (_name, { entry }) => {
    expect(misfitIn(entry)).toBe("");
  });
});

describe("what does not fit is refused", () => {
  it.each(examplesIn(invalid))("%s", (_name, { entry, where }) => {
    const found = misfitIn(entry);
    expect(found).not.toBe("");
    if (where) expect(found).toBe(where);
  });
});
