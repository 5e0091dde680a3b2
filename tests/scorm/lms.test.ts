import { describe, expect, it, vi } from "vitest";
import { findLms, inHours, Visit, type Lms } from "../../climbing_back/scorm/lms";

const lms = (answers: Partial<Record<keyof Lms, unknown>> = {}): Lms => {
  const answer = (call: keyof Lms) => vi.fn(() => (call in answers ? answers[call] : "true"));
  return {
    LMSInitialize: answer("LMSInitialize"),
    LMSGetValue: vi.fn(() => answers.LMSGetValue ?? "not attempted"),
    LMSSetValue: answer("LMSSetValue"),
    LMSCommit: answer("LMSCommit"),
    LMSFinish: answer("LMSFinish"),
  };
};

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

describe("a visit", () => {
  const status = (to: Lms) => vi.mocked(to.LMSSetValue).mock.calls;

  it("is not begun without an LMS, nor with one that does not want it", () => {
    expect(Visit.begin(undefined)).toBeUndefined();
    expect(Visit.begin(lms({ LMSInitialize: "false" }))).toBeUndefined();
  });

  it("is begun with an LMS that says true and not “true”", () => {
    expect(Visit.begin(lms({ LMSInitialize: true }))).toBeDefined();
  });

  it("says that the chapter was opened, unless it was read before", () => {
    for (const [before, told] of [
      ["not attempted", 1],
      ["incomplete", 1],
      ["", 1],
      ["completed", 0],
      ["passed", 0],
    ] as const) {
      const to = lms({ LMSGetValue: before });
      Visit.begin(to);
      expect(status(to), before).toHaveLength(told);
    }
  });

  it("knows what the LMS did not take", () => {
    expect(Visit.begin(lms())?.tell(true)).toBe(true);
    expect(Visit.begin(lms({ LMSSetValue: "false" }))?.tell(true)).toBe(false);
    expect(Visit.begin(lms({ LMSCommit: "false" }))?.tell(true)).toBe(false);
  });

  it("ends with its time, and in order", () => {
    vi.useFakeTimers();
    const to = lms();
    const visit = Visit.begin(to);
    vi.advanceTimersByTime(65_000);
    visit?.end();
    vi.useRealTimers();
    expect(status(to).at(-1)).toEqual(["cmi.core.session_time", "0000:01:05"]);
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
