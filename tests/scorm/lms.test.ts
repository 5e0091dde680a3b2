import { describe, expect, it, vi } from "vitest";
import { findLms, inHours, Visit, type Lms } from "../../climbing_back/scorm/lms";

const lms = (answers: Partial<Record<keyof Lms, unknown>> = {}, kept: Record<string, string> = {}): Lms => {
  const answer = (call: keyof Lms) => vi.fn(() => (call in answers ? answers[call] : "true"));
  return {
    LMSInitialize: answer("LMSInitialize"),
    LMSGetValue: vi.fn((name: string) => kept[name] ?? ""),
    LMSSetValue: answer("LMSSetValue"),
    LMSCommit: answer("LMSCommit"),
    LMSFinish: answer("LMSFinish"),
  };
};

/** An LMS that keeps what it is told, as far as `keeps` says. */
function remembering(kept: Record<string, string> = {}, keeps = (_name: string) => true): Lms {
  const it = lms({}, kept);
  it.LMSSetValue = vi.fn((name: string, value: string) => {
    if (keeps(name)) kept[name] = value;
    return "true";
  });
  return it;
}

/** A window as far as the search for an LMS looks at it. The outermost is its own parent. */
function pageIn(parent?: Window, more: { API?: Lms | null; opener?: Window } = {}): Window {
  const page: Record<string, unknown> = { opener: null, ...more };
  page["parent"] = parent ?? page;
  page["top"] = parent?.top ?? page;
  return page as unknown as Window;
}

const deep = (frames: number, outermost: Window) =>
  Array.from({ length: frames }).reduce<Window>((parent) => pageIn(parent), outermost);

describe("the LMS", () => {
  const api = lms();

  it("is found in the page itself and in the frames around it", () => {
    expect(findLms(pageIn(undefined, { API: api }))).toBe(api);
    expect(findLms(deep(3, pageIn(undefined, { API: api })))).toBe(api);
  });

  it("is the nearest of two", () => {
    expect(findLms(pageIn(pageIn(pageIn(undefined, { API: lms() }), { API: api })))).toBe(api);
  });

  it("is found around the page that opened the window, or the window of the frames", () => {
    const opener = pageIn(pageIn(undefined, { API: api }));
    expect(findLms(pageIn(undefined, { opener }))).toBe(api);
    expect(findLms(deep(2, pageIn(undefined, { opener })))).toBe(api);
  });

  it("is looked for in ten frames and not in more", () => {
    expect(findLms(deep(10, pageIn(undefined, { API: api })))).toBe(api);
    expect(findLms(deep(11, pageIn(undefined, { API: api })))).toBeUndefined();
  });

  it("is not there, and that is fine", () => {
    expect(findLms(pageIn())).toBeUndefined();
    expect(findLms(pageIn(pageIn(undefined, { API: null })))).toBeUndefined();
  });

  it("may be behind the frame of another site", () => {
    const foreign = pageIn(pageIn(undefined, { API: api }));
    Object.defineProperty(foreign, "API", {
      get: () => {
        throw new DOMException("Blocked a frame", "SecurityError");
      },
    });
    expect(findLms(pageIn(foreign))).toBe(api);
  });
});

const STATUS = "cmi.core.lesson_status";
const NOTES = "cmi.suspend_data";

describe("a visit", () => {
  const set = (to: Lms) => vi.mocked(to.LMSSetValue).mock.calls;

  it("is not begun without an LMS, nor with one that does not want it", () => {
    expect(Visit.begin(undefined, "loosen")).toBeUndefined();
    expect(Visit.begin(lms({ LMSInitialize: "false" }), "loosen")).toBeUndefined();
  });

  it("is begun with an LMS that says true and not “true”", () => {
    expect(Visit.begin(lms({ LMSInitialize: true }), "loosen")).toBeDefined();
  });

  it("says that the chapter was opened, unless it was read before", () => {
    for (const [before, told] of [
      ["not attempted", 1],
      ["incomplete", 1],
      ["", 1],
      ["completed", 0],
      ["passed", 0],
    ] as const) {
      const to = lms({}, { [STATUS]: before });
      Visit.begin(to, "loosen");
      expect(set(to), before).toHaveLength(told);
    }
  });

  it("is read from the moment that the LMS has taken it, and not before", () => {
    for (const [answers, taken] of [
      [{}, true],
      [{ LMSSetValue: "false" }, false],
      [{ LMSCommit: "false" }, false],
    ] as const) {
      const visit = Visit.begin(lms(answers), "loosen");
      expect(visit?.tell(true)).toBe(taken);
      expect(visit?.isRead).toBe(taken);
    }
  });

  it("notes what is read, and takes it back", () => {
    const kept = {};
    const visit = Visit.begin(remembering(kept), "loosen");
    visit?.tell(true);
    expect(kept).toEqual({ [STATUS]: "completed", [NOTES]: "loosen" });
    visit?.tell(false);
    expect(kept).toEqual({ [STATUS]: "incomplete", [NOTES]: "" });
  });

  it("is still read in an LMS that does not tell its status", () => {
    const to = remembering({}, (name) => name !== STATUS);
    Visit.begin(to, "loosen")?.tell(true);
    const before = set(to).length;
    expect(Visit.begin(to, "loosen")?.isRead).toBe(true);
    expect(set(to)).toHaveLength(before);
  });

  it("knows its own chapter in an LMS that has one notepad for all chapters", () => {
    const kept = {};
    const to = remembering(kept);
    Visit.begin(to, "loosen")?.tell(true);
    expect(Visit.begin(to, "walking")?.isRead).toBe(false);
    Visit.begin(to, "walking")?.tell(true);
    expect(kept).toEqual({ [STATUS]: "completed", [NOTES]: "loosen walking" });
    Visit.begin(to, "walking")?.tell(false);
    expect(kept).toEqual({ [STATUS]: "incomplete", [NOTES]: "loosen" });
    expect(Visit.begin(to, "loosen")?.isRead).toBe(true);
  });

  it("is to be gone on with, until the chapter is read", () => {
    for (const [isRead, exit] of [
      [false, "suspend"],
      [true, ""],
    ] as const) {
      const to = lms();
      const visit = Visit.begin(to, "loosen");
      visit?.tell(isRead);
      visit?.end();
      expect(set(to).at(-1)).toEqual(["cmi.core.exit", exit]);
    }
  });

  it("ends with its time, and in order", () => {
    vi.useFakeTimers();
    const to = lms();
    const visit = Visit.begin(to, "loosen");
    vi.advanceTimersByTime(65_000);
    visit?.end();
    vi.useRealTimers();
    expect(set(to)).toContainEqual(["cmi.core.session_time", "0000:01:05"]);
    const order = [to.LMSSetValue, to.LMSCommit, to.LMSFinish].map(
      (call) => vi.mocked(call).mock.invocationCallOrder.at(-1) ?? 0,
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });
});

it("writes a time as SCORM 1.2 does", () => {
  expect(inHours(0)).toBe("0000:00:00");
  expect(inHours(450_400)).toBe("0000:07:30");
  expect(inHours(26 * 3_600_000 + 61_000)).toBe("0026:01:01");
  // The device's clock was set back.
  expect(inHours(-5000)).toBe("0000:00:00");
});
