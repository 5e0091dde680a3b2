import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LiveStore } from "../../climbing_back/components/element/live";
import { newEntry } from "../../climbing_back/diary/format/entries";
import { note } from "../faults";

// The clock of the tests stands still for the store alone.
const later = setTimeout;

type Listener = (message?: unknown) => void;

const said = (words: string) => newEntry("reflection", { prompt: "today", words });

/** Stands in for anywidget's model. Python is whoever calls `python` or `hear`. */
class Model {
  diary: unknown;
  readonly sent: string[] = [];
  readonly saved: unknown[] = [];
  readonly #listeners = new Map<string, Listener[]>();
  constructor(kept: unknown) {
    this.diary = { kept, offered: [], unwanted: [], answered: {}, place: "here", trouble: "" };
  }
  get(): never {
    return this.diary as never;
  }
  set(_name: string, diary: unknown): void {
    this.diary = diary;
  }
  save_changes(): void {
    this.saved.push(this.diary);
  }
  send(message: string): void {
    this.sent.push(message);
  }
  on(event: string, listener: Listener): void {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
  }
  off(event: string, listener: Listener): void {
    this.#listeners.set(event, (this.#listeners.get(event) ?? []).filter((each) => each !== listener));
  }
  python(more: object): void {
    this.diary = { ...(this.diary as object), offered: [], unwanted: [], ...more };
    this.tell("change:diary");
  }
  tell(event: string, message?: unknown): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(message);
  }
}

const open = (kept: unknown = null) => {
  const model = new Model(kept);
  return { model, store: new LiveStore(model as never, new AbortController().signal) };
};

/** What became of it by now. */
async function fate(what: Promise<unknown>): Promise<string> {
  const words = what.then(
    () => "done",
    (error: Error) => `${error.name}: ${error.message}`,
  );
  return Promise.race([words, new Promise<string>((done) => later(() => done("waits")))]);
}

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

describe("what a cell asks of Python", () => {
  it("is done when Python says so, for each of two who said the same", async () => {
    const { model, store } = open([]);
    const entry = said("one");
    const [first, second] = [store.add([entry]), store.add([entry])];
    expect(await fate(Promise.race([first, second]))).toBe("waits");
    expect(await store.entries()).toEqual([entry]);
    model.python({ kept: [entry], answered: { [entry.id]: "" } });
    expect(await fate(Promise.all([first, second]))).toBe("done");
  });

  it("is refused with Python's reason", async () => {
    const { model, store } = open([]);
    const [good, bad] = [said("good"), said("bad")];
    const both = store.add([good, bad]);
    model.python({ kept: [good], answered: { [good.id]: "", [bad.id]: "No room." } });
    expect(await fate(both)).toBe("DiaryError: No room.");
    expect(await store.entries()).toEqual([good]);
  });

  const ENDINGS: [string, (model: Model) => void, RegExp][] = [
    ["Python never answers", () => vi.advanceTimersByTime(60_000), /not answered for a minute/],
    ["Python has closed the cell", (model) => model.tell("comm:close"), /Run the cell again/],
    ["the model is gone", (model) => model.tell("destroy"), /Run the cell again/],
  ];

  it.each(ENDINGS)("never waits for ever when %s", async (how, end, words) => {
    const { model, store } = open();
    const all = [store.entries(), store.add([said("one")]), store.remove(["2"]), store.damage()];
    const before = await Promise.all(all.map(fate));
    end(model);
    const after = await Promise.all(all.map(fate));
    const waiting = after.filter((each) => each === "waits").length;
    note({
      fault: "Python goes away while a cell waits for four answers",
      how,
      where: "TypeScript",
      said: all.length,
      lost: waiting,
    });
    expect(before).toEqual(["waits", "waits", "waits", "waits"]);
    for (const each of after) expect(each).toMatch(words);
  });

  it("fails at once when there is no way to Python any more", async () => {
    const { model, store } = open([]);
    model.save_changes = () => {
      throw new Error("Comm is disposed");
    };
    expect(await fate(store.add([said("one")]))).toMatch(/^DiaryError: Python has stopped/);
    model.tell("comm:close");
    expect(await fate(store.remove(["1"]))).toMatch(/^DiaryError: Python has stopped/);
  });

  it("counts even when the answer comes late", async () => {
    const { model, store } = open();
    const [entry, log] = [said("one"), store.entries()];
    vi.advanceTimersByTime(60_000);
    expect(await fate(log)).toMatch("not answered");
    let heard = 0;
    store.watch(() => heard++);
    model.tell("msg:custom", { log: [entry] });
    expect(heard).toBe(1);
    expect(await store.entries()).toEqual([entry]);
    expect(model.sent).toEqual(["log, please"]);
  });

  it("asks again after Python could not say", async () => {
    const { model, store } = open();
    const [first, second] = [store.entries(), store.entries()];
    model.tell("msg:custom", { refused: "The diary was closed.", to: "log, please" });
    for (const each of [first, second]) expect(await fate(each)).toBe("DiaryError: The diary was closed.");
    const third = store.entries();
    model.tell("msg:custom", { log: [] });
    expect(await third).toEqual([]);
    expect(model.sent).toEqual(["log, please", "log, please"]);
  });
});

describe("what Python says and nobody understands", () => {
  const NONSENSE: unknown[] = [
    undefined, null, 0, "", "log", [], {}, { log: null }, { log: 7 }, { log: { length: 1 } },
    { added: null }, { added: [], removed: null }, { refused: "" }, { refused: null, to: {} },
    { setAside: null },
  ];
  const ODD_DIARIES: unknown[] = [
    undefined, null, 7, "", [], {}, { kept: 7 }, { kept: "x" }, { answered: null }, { answered: 7 },
    { answered: [] }, { answered: { "": null } }, { kept: [], answered: { x: {} } },
  ];

  it("raises nothing, and leaves nobody waiting for ever", async () => {
    let [tried, raised, waiting] = [0, 0, 0];
    const attempt = async (event: string, odd: unknown) => {
      const { model, store } = open();
      const all = [store.entries(), store.add([said("one")])];
      tried++;
      try {
        if (event === "change:diary") model.diary = odd;
        model.tell(event, odd);
      } catch {
        raised++;
      }
      vi.advanceTimersByTime(60_000);
      waiting += (await Promise.all(all.map(fate))).filter((each) => each === "waits").length;
    };
    for (const odd of NONSENSE) await attempt("msg:custom", odd);
    for (const odd of ODD_DIARIES) await attempt("change:diary", odd);
    note({
      fault: "Python's answer is malformed",
      how: "nothing, other types, fields missing",
      where: "TypeScript",
      said: tried,
      lost: raised + waiting,
    });
    expect([raised, waiting]).toEqual([0, 0]);
  });
});

describe("what Python cannot read", () => {
  it("is shown and erased", async () => {
    const { model, store } = open();
    const damage = store.damage();
    model.tell("msg:custom", { setAside: ["[{"] });
    expect(await damage).toEqual({ gone: 0, unreadable: ["[{"], changed: 0 });
    const erased = store.forgetDamage();
    expect(await fate(erased)).toBe("waits");
    model.tell("msg:custom", { setAside: [] });
    expect(await fate(erased)).toBe("done");
    expect(model.sent).toEqual(["set aside, please", "erase what is set aside, please"]);
  });
});
